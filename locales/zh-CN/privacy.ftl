# 服务保存了关于读者的什么，怎样查看、带走和删除。

privacy-description = 我们保存了关于您的什么：查看、导出、删除
privacy-option-action = about（说明）、export（导出）或 erase（删除）
privacy-option-confirm = 确认删除的按钮所带的代码
privacy-about = 图书馆的服务只用由您的账号或浏览器生成的代码认出您，不知道您的姓名，也不保存您问过什么、读过什么。保存的只有这些：
privacy-kind-language = 您选择的语言
privacy-kept-language = 直到您更改或删除
privacy-kind-comments = 您发布的留言
privacy-kept-comments = 每条单独加密，连同当时的名字；自动检查有无辱骂和广告；正文保留 { $days } 天（审核尚需要时会久一些），您也可以随时删除
privacy-kind-reports = 您举报的留言
privacy-kept-reports = 连同理由，以便每位读者只计一次；直到您删除
privacy-kind-moments = 您刚刚问的话
privacy-kept-moments = 只在内存里留几分钟，好接上“那周日呢？”，也防止刷屏
privacy-kind-questions = 我没能回答的问题
privacy-kept-questions = 不记录是谁问的，隐去长串号码和地址；保存 180 天
privacy-kind-moderation = 对您留言的处理
privacy-kept-moderation = 记在无人能改的日志里，没有原文，也没有作者：哪条规则有所发现，链接的域名，作了什么决定
privacy-export = 全部给我看
privacy-erase = 删除我的数据
privacy-exported = 保存的关于您的全部内容在此，共 { $count } 项。文件在 15 分钟内可以下载。
privacy-download = 下载文件
privacy-sure = 要删除保存的关于您的全部内容吗？您在图书馆房间里的留言会消失，原文从此无法读出，语言选择也会忘掉。删除后不能恢复。（您在 Discord 或 Telegram 里写的，那边也有一份，请在那边删除。）
privacy-erase-yes = 是的，全部删除
privacy-erased = { $count ->
    [0] 已经没有可以删除的内容了。
   *[other] 已删除 { $count } 项。
}
privacy-erased-later = 另有 { $kept } 条留言或举报仍在审核中，或在 14 天内刚作过决定。原文已经删除；等事情结束，“它出自您”这一点也会自动忘掉。
error-privacy-confirm-again = 这个按钮已经过期，或不是给您的，什么也没有删除。请再说一次“删除我的数据”。
error-web-export-gone = 这个地址已经失效，请再向咨询台要一次您的数据。
web-comment-erased = （作者已要求删除这条留言，原文不在了。规则的发现仍列在下面。）
web-reader-erased = 一位已离开的读者
api-privacy-export = 保存的关于一位读者的全部内容，以文件给出。地址由命令“privacy”给出，15 分钟内有效。
cli-person = 查看或删除保存的关于某个人的内容
cli-person-export = 以 JSON 输出保存的关于 平台:编号 的全部内容
cli-person-erase = 删除保存的关于 平台:编号 的全部内容
cli-person-who = discord:编号、telegram:编号，或 web: 加上读者自己导出文件里的代码
error-bad-person = “{ $person }”认不出是谁。请写 discord:编号、telegram:编号 或 web:编号；网页读者的编号是其导出文件里的“person”。

# 教给咨询台的问答：命令、错误、接口，以及工作台的两个页面。

teach-description = 教咨询台一问一答，立即生效
teach-option-question = 问题，照读者会问的样子写
teach-option-answer = 回答，用它本来的语言写
teach-option-topic = 简短的主题名，如 coffee；已有的主题会多一种问法
teach-option-en = 英文回答
teach-option-zh = 中文回答
teach-option-withdraw = yes：立即撤下这个主题
teach-ask-question = 要教我哪个问题？请连同回答一起写，例如：有咖啡机吗？=> 有，在一层大厅。
teach-done = 学会了，从现在起就这样回答：“{ $question }”。这个主题现有 { $ways } 种问法。
teach-topic = 主题
teach-see = 看看回答
teach-take-back = 撤回
teach-withdrawn = “{ $topic }”已撤下，不再用它回答读者。
error-teach-needs-account = 回答要有人负责。请用馆员账号登录工作台，在那里教。
error-faq-no-answer = 该怎么回答呢？请连同问题一起写，例如：有咖啡机吗？=> 有，在一层大厅。
error-faq-reserved = 联系方式取自图书馆的资料文件。如需改动，请修改资料文件。
error-faq-bad-topic = “{ $topic }”不能作主题名。请用小写字母、数字和连字符，以字母开头，如 coffee-machine。
error-faq-too-much = { $part ->
    [title] 标题最多 { $limit } 个字符。
    [question] 一种问法最多 { $limit } 个字符。
    [answer] 回答最多 { $limit } 个字符。请缩短，或附上链接。
   *[ways] 一个主题在一种语言里最多 { $limit } 种问法。
}
error-faq-full = 已有 { $limit } 个主题。请撤下用不着的，或把两个并成一个。
info-only-in = （这条回答目前只有{ $language }。）

feedback-description = 说说上一个回答有没有帮助；只计数，不记名
feedback-option-helpful = yes（有）或 no（没有）
feedback-ask-helpful = 上一个回答有帮助吗？请回复 yes 或 no。
feedback-yes = 谢谢，很高兴帮上忙。
feedback-no = 谢谢您告诉我们，馆员会看看怎么改进。
feedback-human = 请教馆员
error-feedback-nothing = 这里没有待评价的回答，请先问我一个问题。在图书馆自己的网页上，请用回答下面的按钮。

web-actor-import = 导入的文件
api-tag-faq = 教给咨询台的问答（馆员）
api-faq = 全部问答主题，包括已撤下的。
api-faq-teach = 教一问一答，从下一个问题起生效。
api-faq-put = 替换一个主题的内容；已撤下的会恢复。
api-faq-withdraw = 撤下一个主题，不再用它回答读者。
api-faq-try = 读者会得到怎样的回答，不留痕迹。
api-unanswered = 没能回答的问题，相近的归在一起，问得多的在前。
api-unanswered-dismiss = 搁置一组问题。
api-feedback-totals = 读者对各命令回答的评价，并与之前一段时间对照。
cli-import-faq = JSON Lines 或 CSV 格式的问答：topic、title、ask、answer、locale

# 工作台
console-nav-faq = 问答
console-nav-unanswered = 未答
console-faq-title = 咨询台知道什么
console-faq-lead = 这里的改动从读者的下一个问题起生效，各个渠道都一样。
console-faq-search = 搜索问题和回答
console-faq-new = 新的问答
console-faq-none = 没有相符的。换个词试试，或教一条新的。
console-faq-count = { $count } 条问答
console-faq-source-file = 来自资料文件
console-faq-source-taught = 馆员所教
console-faq-source-overrides = 替换资料文件
console-faq-withdrawn = 已撤下
console-faq-only-in = 只有{ $language }
console-faq-by = { $name }，{ $at }
console-faq-topic = 主题名（可不填）
console-faq-topic-hint = 小写字母、数字和连字符；不填则按问题生成。
console-faq-title-zh-CN = 中文标题
console-faq-title-en = 英文标题
console-faq-ask-zh-CN = 中文问法，每行一种
console-faq-ask-en = 英文问法，每行一种
console-faq-answer-zh-CN = 中文回答
console-faq-answer-en = 英文回答
console-faq-save = 保存，立即生效
console-faq-teach = 教会它，立即生效
console-faq-restore = 保存并恢复
console-faq-withdraw = 撤下
console-faq-withdraw-sure = 撤下“{ $title }”？从下一个问题起不再用它回答读者。以后可以在这里恢复。
console-faq-saved = 已保存，读者从现在起就会听到。
console-faq-taken-back = 已撤下，不再用它回答读者。
console-faq-incomplete = 请至少写一种问法和一种语言的回答。
console-faq-pick = 请在左边选一条，查看或修改。
console-faq-readonly = 您可以查看问答；修改由编辑或组长进行。
console-try-title = 以读者身份试问
console-try-lead = 不留记录，也不计数。
console-try-field = 读者的问题
console-try-ask = 试问
console-try-topic = 由主题“{ $topic }”回答。
console-try-command = 由“{ $command }”回答，不是教过的问答。
console-try-nothing = 咨询台听不懂这句话。
console-unanswered-title = 没能回答的问题
console-unanswered-lead = 相近的问题归在一起，问得多的在前。不记录是谁问的，长串号码和地址也已隐去。
console-unanswered-empty = 每个问题都有了回答。
console-unanswered-count = 问过 { $count } 次
console-unanswered-last = 最近 { $at }
console-unanswered-teach = 教它回答
console-unanswered-dismiss = 搁置
console-unanswered-others = 也这样问过
console-unanswered-done = 已教为“{ $topic }”。可以以读者身份试问一下。
console-feedback-title = 回答有帮助吗？
console-feedback-lead = 最近 { $days } 天，与之前 { $days } 天对照。只计数，不记名。
console-feedback-empty = 还没有人评价过回答。
console-feedback-command = 回答来自
console-feedback-helpful = 有帮助
console-feedback-unhelpful = 没帮助
console-feedback-rate = 好评率
console-feedback-trend = 之前
console-feedback-none = 没听懂
console-feedback-new = –

list-separator = 、

# 每日经典
classic-description = 每天一篇短小的经典，附一句白话提示
classic-option-date = 其他日期，如 2026-11-28
classic-heading = 《{ $title }》 { $author }（{ $dynasty }）
classic-before = 前一天
error-classics-file = 经典文件 { $file } 的第 { $line } 行有误。

# 语言
language-description = 选择我用哪种语言回答
language-option-to = 语言：中文或 English
language-ask-to = 您希望我用哪种语言回答：中文还是 English？
language-name = 中文
language-changed = 好的，以后用中文回答您。提问时用哪种语言都可以。
error-no-such-language = 我还不会这种语言。目前会：{ $languages }。

# 帮助
help-description = 可以问我什么
help-option-command = 命令名，如 hours
help-heading = 这里是{ $library }咨询台。直接用平常的话问就好，也可以用这些命令：
help-one = 关于“{ $command }”：
help-try-hours = 开放时间
help-try-recommend = 推荐一本书
help-try-classic = 今日经典

# 图书馆信息
info-description = 图书馆信息：办证、借还、入馆、交通等
info-option-topic = 主题，如 card、loan、parking
info-heading = 关于{ $library }，您想了解什么？
info-which = 想了解哪一项？
info-contact = 地址交通与联系方式
info-contact-answer = 地址：{ $address }
    交通：{ $transport }
    电话：{ $phone }
    邮箱：{ $email }
error-no-such-topic = 关于“{ $topic }”我还没有答案。发送“info”看看我知道什么，发送“human”可以联系馆员。

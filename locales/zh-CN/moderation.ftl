# 规则为何留意一条评论，给审核员看。
why-word-insult = 词表中的辱骂用语。
why-word-insult-disguised = 疑似词表中的辱骂用语，经过伪装（加空格、形近字母等）。
why-word-threat = 词表中的威胁用语。
why-word-threat-disguised = 疑似词表中的威胁用语，经过伪装。
why-word-spam = 词表中的广告用语。
why-word-spam-disguised = 疑似词表中的广告用语，经过伪装。
why-link-denied = 链接指向 { $domain }，该域名在禁止名单上。
why-link-look-alike = 链接指向 { $domain }，写法刻意模仿其他网站。
why-link-hidden-host = 链接实际指向 { $domain }，@ 前面的部分只是看起来像网址。
why-link-punycode = 链接指向 { $domain }，这种编码域名可能冒充其他网站。
why-link-address = 链接直接指向网络地址（{ $domain }）。
why-link-shortener = 短链接（{ $domain }），看不出通向哪里。
why-link-newcomer = 新来的读者发了指向 { $domain } 的链接。
why-flood-author = 同一作者在 { $seconds } 秒内发了 { $count } 条评论。
why-flood-space = 这里在 { $seconds } 秒内出现了 { $count } 条评论。
why-duplicate-own = 同一作者之前已说过同样的话（{ $times } 次）。
why-duplicate-own-near = 同一作者之前已说过几乎同样的话（{ $times } 次）。
why-duplicate-others = 不久前另有 { $times } 人说过同样的话。
why-model-offence = 文本模型认为可能是辱骂或攻击（可能性 { $percent }%）。
why-model-spam = 文本模型认为可能是广告或诈骗（可能性 { $percent }%）。
why-too-long = 共 { $length } 个字符，只检查了开头部分。
why-reported = 有读者举报。

error-undo-needs-reason = 这个决定已超过十分钟，撤销时请说明原因。
error-report-not-found = 没有在这里找到这条评论。请照原文引用，或使用它旁边的举报按钮。
error-report-own = 这是您自己的评论，您可以在原处自行删除。

report-description = 向审核员举报一条评论
report-option-comment = 要举报的评论：原文或编号
report-option-reason = 问题出在哪里
report-ask-comment = 您要举报哪条评论？请引用它的原文。
report-thanks = 谢谢您，审核员会查看的。
report-repeated = 这条评论您已经举报过了，谢谢。审核员会查看的。

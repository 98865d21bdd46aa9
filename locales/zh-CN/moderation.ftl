# 规则为何留意一条评论，给审核员看。
why-word-insult = 词表中的辱骂用语。
why-word-insult-disguised = 疑似词表中的辱骂用语，经过伪装（加空格、形近字母等）。
why-word-threat = 词表中的威胁用语。
why-word-threat-disguised = 疑似词表中的威胁用语，经过伪装。
why-word-spam = 词表中的广告用语。
why-word-spam-disguised = 疑似词表中的广告用语，经过伪装。
why-sound = 读音像词表中的“{ $word }”，用了谐音字、拼音或表情。
why-phrase-insult = 句式像辱骂。
why-phrase-threat = 句式像威胁。
why-phrase-spam = 句式像广告或诈骗。
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
why-contact-phone = 含有电话号码。
why-contact-phone-disguised = 含有经过伪装的电话号码。
why-contact-wechat = 留了微信号。
why-contact-wechat-disguised = 留了经过伪装的微信号。
why-contact-qq = 留了 QQ 号。
why-contact-qq-disguised = 留了经过伪装的 QQ 号。
why-contact-email = 含有邮箱地址。
why-contact-email-disguised = 含有经过伪装的邮箱地址。
why-contact-messenger = 留了聊天软件的账号。
why-contact-messenger-disguised = 留了经过伪装的聊天软件账号。
why-pattern = 符合模式“{ $name }”。
why-mention-everyone = 呼叫了所有人。
why-mention-crowd = 一次呼叫了 { $count } 个人。
why-media-program = 附件是打开就会运行的文件（.{ $ending }）。
why-newcomer = 作者是新来的。
why-model-offence = 文本模型认为可能是辱骂或攻击（可能性 { $percent }%）。
why-model-spam = 文本模型认为可能是广告或诈骗（可能性 { $percent }%）。
why-too-long = 共 { $length } 个字符，只检查了开头部分。
why-reported = 有读者举报。
why-other-version = 由规则“{ $rule }”发现，原因出自别的版本，这里没有说明。

# 空间的规定如何看待这些发现，给审核员看。
verdict-clean = 没有规则发现问题。
verdict-weak = 各项发现合计 { NUMBER($score) }，低于 { NUMBER($limit) }，在这里不打扰审核员。
verdict-looked-at = 各项发现合计 { NUMBER($score) }，在这里达到 { NUMBER($limit) } 就请人来看。
verdict-struck = 各项发现合计 { NUMBER($score) }；作者有 { $strikes } 次有效违规记录，在这里达到 { NUMBER($limit) } 就请人来看。
verdict-may-not-act = 规则“{ $rule }”原样命中，分量足以直接处理（{ NUMBER($limit) } 起），但在这里由人来决定。
verdict-acts = 规则“{ $rule }”原样命中，达到 { NUMBER($limit) }，在这里可以直接处理。
verdict-premoderated = 在这里，每条评论都要先经审核员看过。

# 一键选用的处理理由，作者也会看到。
reason-insult = 评论侮辱了他人。
reason-hate = 评论因身份而攻击他人。
reason-threat = 评论威胁了他人。
reason-spam = 评论是广告。
reason-contacts = 评论留联系方式，想把人引到别处。
reason-flood = 同样的话反复发送。
reason-off-topic = 评论与这里的话题无关。
reason-private-data = 评论泄露了他人的隐私。
# 本馆自拟理由当时说的话没有留下时，用来代替它的代号。
reason-since-dropped = 本馆当时自拟的理由，后来已停用，原文未留存。

error-undo-needs-reason = 这个决定已超过十分钟，撤销时请说明原因。
error-no-such-colleague = 没有这位能处理案件的同事，请另选一位。
error-pattern-wrong = 模式 { $pattern } 无法解析：{ $problem }。不支持环视和反向引用。
error-pattern-matches-all = 模式 { $pattern } 连空文本都符合，会命中所有内容。请写得更具体些。
error-report-not-found = 没有在这里找到这条评论。请照原文引用，或使用它旁边的举报按钮。
error-report-own = 这是您自己的评论，您可以在原处自行删除。
error-snooze-until = 稍后再看的时间须在 15 分钟之后、14 天之内，请另选一个时间。
error-kick-not-there = 那里无法将人请出，只有 Discord 和 Telegram 可以。您可以改为禁言或封禁作者。
error-until-past = 这个结束时间已经过去了。请选一个更晚的时间，或不设结束时间。
error-appeal-nothing = 目前没有针对您评论的处理决定可以申诉。
error-appeal-twice = 这个决定您已经申诉过了，会由没有参与过的同事来复核。
error-appeal-late = 这个决定已经不能申诉了：申诉期为 { $days } 天。
error-policy-wrong = 这些设置互相矛盾，请检查：{ $fields }。处罚阶梯要逐级上升，禁言要有期限，“有记录者”“请人看”“直接处理”三个分值要依次升高，自拟的理由需要中英文两种文字。

report-description = 向审核员举报一条评论
report-option-comment = 要举报的评论：原文或编号
report-option-reason = 问题出在哪里
report-ask-comment = 您要举报哪条评论？请引用它的原文。
report-thanks = 谢谢您，审核员会查看的。
report-repeated = 这条评论您已经举报过了，谢谢。审核员会查看的。

appeal-description = 对您评论的处理决定提出申诉
appeal-option-why = 为什么应当改判
appeal-option-case = 哪个决定：编号；不填则为最近一个
appeal-ask-why = 您认为为什么应当改判？会由没有参与过这个决定的同事来看。
appeal-made = 谢谢您。会由没有参与过这个决定的同事重新查看您的评论：“{ $quote }”

# 通过私信告诉作者的处理决定。
notify-remove = 您的评论已被图书馆审核员删除：“{ $quote }”
notify-warn = 您的评论已被图书馆审核员删除，特此提醒您注意：“{ $quote }”
notify-mute = 您的评论已被图书馆审核员删除，您在那里暂时不能发言：“{ $quote }”
notify-kick = 您的评论已被图书馆审核员删除，您被请出了那里，之后仍可再加入：“{ $quote }”
notify-ban = 您的评论已被图书馆审核员删除，您已被禁止进入那里：“{ $quote }”
notify-undone = 对您评论的处理决定已经撤销：“{ $quote }”给您添麻烦了，抱歉。
notify-appeal-keep = 您的申诉成立，对您评论的处理决定已不再有效：“{ $quote }”
notify-appeal-remove = 另一位同事重新看过您的评论，维持删除：“{ $quote }”
notify-appeal-warn = 另一位同事重新看过您的评论，维持删除并提醒您注意：“{ $quote }”
notify-appeal-mute = 另一位同事重新看过您的评论，维持删除，您在那里暂时不能发言：“{ $quote }”
notify-appeal-kick = 另一位同事重新看过您的评论，维持删除，您被请出了那里，之后仍可再加入：“{ $quote }”
notify-appeal-ban = 另一位同事重新看过您的评论，维持删除，您已被禁止进入那里：“{ $quote }”
notify-until = 到 { $end } 自动解除。
notify-reason = 理由：{ $reason }
notify-appeal = 如果您不同意，可以在 { $days } 天内用 /appeal 申诉一次。
notify-appeal-link = 也可以打开这里：{ $link }

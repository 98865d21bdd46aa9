# 转人工：对读者说的话、读者页面、馆员工作台和接口说明。

# 命令
human-description = 请馆员来回答，或了解怎样联系馆员
human-option-question = 想问的事，馆员一来就能看到
human-option-end = 结束与馆员的对话
human-now = 现在有馆员值班：{ $until } 前可以打电话，也可以写信给我们。
human-later = 咨询台现在休息，{ $date } { $time } 起有馆员接听电话；邮件随时可发。
human-email-only = 下次开放时间尚未公布。请发邮件给我们，恢复服务后尽快回复。
human-in-private = 好的，不过这里大家都看得见。请私信我，说“转人工”，馆员就在私信里回复您。也可以这样联系我们：
human-phone = 电话
human-email = 邮箱
human-complaints = 投诉
human-action-end = 结束对话
human-nothing-open = 您现在没有与馆员的对话。说“转人工”就能开始。

# 对话中对读者说的话
handover-join = {""}
handover-opened = 已经帮您请馆员了。您现在写的话会转给馆员。
handover-wait-usual = 通常 { $minutes } 分钟内有人来。
handover-wait-unknown = 馆员一有空就来。
handover-ahead = 您前面还有 { $ahead } 位读者。
handover-closed-next = 现在已闭馆，馆员 { $date } { $time } 回来。您的话会留给馆员；想收到邮件答复，请写信到 { $email }。
handover-closed-unannounced = 现在已闭馆，下次开放时间尚未公布。您的话会留给馆员；想收到邮件答复，请写信到 { $email }。
handover-still-waiting = 已经在请馆员了，您的位置还在。
handover-still-taken = 您正在与馆员对话，直接写就行。想找回我，就说“结束对话”。
handover-passed = 已转给馆员。
handover-passed-on = 记下了，馆员会看到。
handover-told-take = 馆员来了，请直接说。
handover-told-release = 馆员把对话转给了同事，前面的话同事都能看到。
handover-told-away = 抱歉，馆员临时走开了。您已回到队伍里，排在后来的读者前面。
handover-told-late = 抱歉，还没有馆员腾出手来，您的位置还在。不想等的话，请写信到 { $email }，或打电话 { $phone }。
handover-told-shuts = 抱歉，闭馆前没有馆员能来。
handover-told-close = 馆员结束了对话。一天之内说“转人工”，就能接着谈。
handover-told-end = 对话结束，我回来了。一天之内说“转人工”，就能接着谈。
handover-told-silence = 半小时没有新消息，对话先结束了。一天之内说“转人工”，就能接着谈。
handover-told-abandon = 非常抱歉，一直没有馆员能在这里答复您。请写信到 { $email }，我们一定回复。
handover-told-reopen = 对话继续，馆员看得到之前的内容。您现在写的话会转给馆员。
# 单独一行说出就结束对话，用逗号隔开。
handover-end-words = 结束，结束对话，结束人工，结束聊天，回到机器人，返回机器人，转机器人，机器人
error-handover-full = 馆员们现在都在接待读者。请写信到 { $email }，或打电话 { $phone }。
error-handover-too-long = 这段话有 { $length } 字，一次最多转 { $limit } 字，请分几次发。
error-handover-empty = 请先写点什么。

# 发到馆员自己的群里，从不带内容
handover-notice = 有读者在等馆员。

# 对话的文本文件
handover-file-title = 与{ $library }的对话
handover-file-name = 对话
handover-file-line = [{ $at }] { $who }：{ $text }
handover-who-reader = 读者
handover-who-staff = 馆员
handover-who-service = 问津

# 读者页面
pages-talk-title = 与馆员的对话
pages-talk-waiting = 正在等馆员
pages-talk-taken = 与馆员对话中
pages-talk-closed = 对话已结束
pages-talk-end = 结束对话
pages-talk-again = 接着谈
pages-talk-done = 回到咨询台
pages-talk-file = 存为文本文件
pages-talk-share = 把刚才的问题告诉馆员：“{ $question }”
pages-talk-field = 写给馆员的话
pages-talk-placeholder = 写给馆员
pages-talk-ask = 发送
pages-talk-hint = 这里只有馆员看得到。以 / 开头的话仍由咨询台回答，如 /hours。
pages-talk-you = 您
pages-talk-librarian = 馆员
pages-talk-desk = 问津
pages-talk-delivered = 已读
pages-talk-log = 对话内容

# 工作台
console-nav-conversations = 读者对话
console-talks-title = 读者对话
console-talks-lead = 想找馆员说话的读者，等得最久的排在最前。
console-talks-empty = 没有读者在等。
console-talks-none = 请选一个对话，或按 n 键打开等得最久的那个。
console-talks-closed = 已结束
console-talks-open = 进行中
console-talk-state-waiting = 等待中
console-talk-state-closed = 已结束
console-talk-since = { $time }起
console-talk-unread = { $count } 条未读
console-talk-reader = 读者 { $code }
console-talk-where = 来自 { $platform }
console-talk-take = 接待
console-talk-next = 下一位读者
console-talk-release = 转交
console-talk-close = 结束
console-talk-file = 文本文件
console-talk-field = 回复
console-talk-placeholder = 写给读者
console-talk-send = 发送
console-talk-greeting = 问候
console-talk-greet = 您好，我是馆员。请问有什么可以帮您？
console-talk-mine = 这位读者由您接待。
console-talk-theirs = 这位读者由 { $name } 接待。
console-talk-take-first = 接待之后就能回复。
console-talk-undelivered = 送达中
console-talk-why-staff = 馆员结束了对话
console-talk-why-reader = 读者结束了对话
console-talk-why-silence = 半小时没有新消息，自动结束
console-talk-why-nobody = 一直没有馆员来，已请读者写邮件
console-talk-why-unreachable = 已结束：消息送不到这位读者了
console-talk-news-waiting = 有读者在等馆员。
console-platform-web = 图书馆网页
console-did-take = 接待了这位读者
console-did-release = 转交了对话
console-did-close = 结束了对话
console-did-end = 结束了对话
console-did-away = 把对话放回了队伍
console-did-silence = 结束了对话
console-did-reopen = 重新开始了对话
console-did-open = 想找馆员
console-did-abandon = 结束了对话
console-did-lost = 结束了对话
console-talk-waiting-count = { $count } 位在等
console-talk-back = 回到列表

# 接口
api-tag-handovers = 读者与馆员的对话
api-handovers = 对话列表：等待中的在前，等得最久的最先。state=closed 时为最近结束的对话。
api-handover = 一个对话及其内容；读者的话由此算作已读。
api-handover-take = 接待一个等待中的对话。
api-handover-release = 放开对话：它回到队伍，由同事接待。
api-handover-close = 结束对话。
api-handover-messages = 以接待者的身份回复读者。
api-handover-transcript = 对话的文本文件。
api-talk = 读者自己的对话，凭密钥查看。
api-talk-live = 服务器推送事件：读者的对话有变化。
api-talk-write = 写给馆员。
api-talk-end = 结束自己的对话。
api-talk-reopen = 结束后一天之内接着谈自己的对话。
api-talk-transcript = 自己的对话的文本文件。
error-web-talk-closed = 这个对话已经结束。
error-web-held = 这位读者由 { $who } 接待。

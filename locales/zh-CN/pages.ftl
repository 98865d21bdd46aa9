# 读者在图书馆网页上看到的文字。

pages-title = { $library } · 问津台
pages-skip = 跳到正文
pages-navigation = 页面
pages-nav-desk = 问津台
pages-nav-topics = 大家在聊
pages-language = 语言
pages-loading = 请稍候……
pages-retry = 再试一次
pages-cancel = 取消
pages-close = 关闭
pages-out-of-reach = 暂时联系不上服务台，请检查网络后再试。
pages-foot = 所有回答都出自本馆有日期可查的资料。我们不保存您的阅读记录。
pages-staff = 馆员入口

# 问津台
pages-desk-title = 您想问什么？
pages-desk-lead = 开放时间、找书荐书、办证借阅，用平常的话问就好，中文英文都行。
pages-desk-log = 您与服务台的对话
pages-desk-field = 您的问题
pages-desk-placeholder = 请在这里提问……
pages-desk-ask = 提问
pages-desk-question = 问
pages-desk-answer = 答
pages-desk-waiting = 服务台正在查找。
pages-desk-suggestions = 大家常问
pages-suggest-hours = 今天几点关门？
pages-suggest-find = 有《三体》吗？
pages-suggest-recommend = 推荐一本小说
pages-suggest-card = 怎么办读者卡？
pages-suggest-classic = 今日经典
pages-helpful = 这个回答有帮助吗？
pages-helpful-yes = 有
pages-helpful-no = 没有
pages-helpful-thanks = 很高兴能帮到您。
pages-helpful-sorry = 谢谢您告诉我们。您可以换个说法再问，或者请馆员来答。

# 今天
pages-hours-title = 今日开放
pages-now-open = 开放中
pages-now-closed = 已闭馆
pages-now-unannounced = 尚未公布
pages-hours-notice = 依据公告 { $number }（{ $issued } 发布）。
pages-hot-title = 大家在聊
pages-hot-empty = 馆里此刻很安静。在读者会客厅发一条带 # 话题的留言，就能开个头。
pages-hot-all = 查看完整榜单
pages-classic-title = 每日经典
pages-classic-author = { $dynasty } · { $author }
pages-classic-picture = 存为图片分享

# 话题
pages-topics-title = 大家在聊
pages-topics-lead = 按人数而不是按条数计；未经审核放行的内容不会上榜。
pages-topics-window = 时段
pages-topics-back = 返回榜单
pages-window-hour = 近一小时
pages-window-day = 今天
pages-window-week = 本周
pages-topic-name = #{ $topic }#
pages-topic-voices = { $count } 人
pages-topic-rank = 第 { $rank } 位
pages-topic-since = 自 { $since } 起
pages-topic-absent = 未上榜。

# 读者会客厅
pages-room-title = 读者会客厅
pages-room-lead = 聊聊您在读的书，问问其他读者，也可以带上 # 话题。
pages-room-messages = 留言
pages-room-empty = 还没有人留言，您来说第一句吧。
pages-room-you = 我
pages-room-announcement = 公告
pages-room-report = 举报
pages-room-report-of = 举报{ $author }的留言
pages-room-field = 您的留言
pages-room-placeholder = 说点什么……
pages-room-scanned = 每条留言都会自动检查，拿不准的交由管理员查看。请勿填写电话、住址等个人信息。
pages-room-post = 发布
pages-room-posted-visible = 已发布。
pages-room-posted-hidden = 谢谢您的留言，管理员看过后其他读者才能看到。
pages-room-posted-removed = 这条留言违反会客厅的规定，没有发布。
pages-report-title = 举报这条留言
pages-report-why = 有什么问题？
pages-report-abuse = 辱骂或威胁他人
pages-report-spam = 广告或诈骗
pages-report-privacy = 泄露个人信息
pages-report-other = 其他
pages-report-send = 提交举报
pages-report-thanks = 谢谢您，管理员会尽快查看。

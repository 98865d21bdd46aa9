# 活动页：邀请读者讲什么，故事墙，以及表单。

pages-campaign-title = { $title } · #{ $tag }#
pages-campaign-tag = #{ $tag }#
pages-campaign-host = { $host }邀请您。
pages-campaign-ahead = { $from }开始，{ $until }结束。
pages-campaign-running = { $until }截止。
pages-campaign-over = 已结束（{ $from }至{ $until }），不再收故事。
pages-campaign-rules = 对故事的要求：{ $rules }
pages-campaign-counts = 数字
pages-campaign-stories = { $count ->
   *[other] 篇故事在墙上
}
pages-campaign-discussions = { $count ->
   *[other] 条带话题的留言
}
pages-campaign-participants = { $count ->
   *[other] 人参与
}
pages-campaign-wall = 故事墙
pages-campaign-wall-empty = 墙上还没有故事。第一篇也许就是您的。
pages-campaign-wall-quiet = 墙上没有故事。
pages-campaign-unnamed = 一位读者
pages-campaign-more = 再看早一些的
pages-campaign-tell = 讲一个故事
pages-campaign-words = 您的故事，最多 4000 字
pages-campaign-pen = 笔名（不填就不署名）
pages-campaign-consent = 您同意的内容
pages-campaign-agree = 您同意吗？
pages-campaign-agree-self = 我同意，我已满 { $age } 岁
pages-campaign-agree-parent = 我同意，我未满 { $age } 岁，家长也同意
pages-campaign-send = 交给图书馆
pages-campaign-missing-text = 请先写下您的故事。
pages-campaign-missing-consent = 请选择是否同意；没有同意就不能展示。
pages-campaign-taken = 谢谢您。馆员读过之后就会上墙。故事列在下面，您随时可以撤回。
pages-campaign-own = 您的故事
pages-campaign-own-lead = 只凭这个浏览器辨认：随时可以在这里撤回，不问理由。
pages-campaign-state-submitted = 等馆员阅读
pages-campaign-state-shown = 已上墙
pages-campaign-state-refused = 未展示
pages-campaign-withdraw = 撤回
pages-campaign-withdrawn = 您的故事已撤回，别人再也看不到。
pages-campaign-now = 请您来讲
pages-campaign-now-until = { $until }截止

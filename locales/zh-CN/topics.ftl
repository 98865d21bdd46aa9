# 话题为何上榜。
topic-why-hour = 最近一小时有 { $authors } 位读者在谈。
topic-why-day = 最近二十四小时有 { $authors } 位读者在谈。
topic-why-week = 最近七天有 { $authors } 位读者在谈。
topic-why-held-texts = 暂缓公布：{ $authors } 位作者，内容却大多一模一样。
topic-why-held-posts = 暂缓公布：{ $posts } 条评论只出自 { $authors } 位作者。
topic-why-held-new = 暂缓公布：{ $authors } 位作者多为新账号。

trending-description = 看看读者们在聊什么
trending-option-window = 最近一小时、一天或一周
trending-list-hour = 读者们此刻在聊：
trending-list-day = 读者们今天在聊：
trending-list-week = 读者们这一周在聊：
trending-none-hour = 此刻很安静：最近一小时还没有哪个话题聚起几位读者。用 #话题 开个头吧。
trending-none-day = 今天很安静：最近二十四小时还没有哪个话题聚起几位读者。用 #话题 开个头吧。
trending-none-week = 这一周很安静：最近七天还没有哪个话题聚起几位读者。用 #话题 开个头吧。

# 作者随处理决定收到的链接所指的页面。

pages-appeal-title = 关于您的评论
pages-appeal-keep = 已重新查看并恢复显示，原决定不再有效（{ $at }）。
pages-appeal-remove = 图书馆审核员已于 { $at } 将它删除。
pages-appeal-warn = 图书馆审核员已于 { $at } 将它删除，并提醒您注意。
pages-appeal-mute = 图书馆审核员已于 { $at } 将它删除，您在那里暂时不能发言。
pages-appeal-kick = 图书馆审核员已于 { $at } 将它删除，并将您请出了那里，之后仍可再加入。
pages-appeal-ban = 图书馆审核员已于 { $at } 将它删除，您已被禁止进入那里。
pages-appeal-reason = 理由：{ $reason }
pages-appeal-until = 到 { $until } 自动解除。
pages-appeal-how = 如果您不同意，会由没有参与过这个决定的同事重新查看。您可以在 { $until } 之前申诉一次。
pages-appeal-words = 为什么应当改判？
pages-appeal-empty = 请先写几句话。
pages-appeal-send = 请求复核
pages-appeal-state-waiting = 您已提出申诉，会由没有参与过这个决定的同事来看。
pages-appeal-state-answered = 另一位同事已经看过，这就是答复。
pages-appeal-state-closed = 申诉期已过。

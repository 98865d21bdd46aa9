# 有名字的队列：案件的一部分，以及谁能看到。
console-nav-queues = 队列
console-queues-title = 谁能看到哪些案件
console-queues-page-lead = 队列是案件的一部分：某些空间、某些语言。在队列里的同事只能看到自己队列的案件，从哪里进都一样。不在任何队列的同事和组长能看到全部。
console-queues-new = 新建队列
console-queues-name = 名称
console-queues-spaces = 空间
console-queues-spaces-lead = 不选就是全部。
console-queues-languages = 评论的语言
console-queues-languages-lead = 不选就是全部。
console-queues-language-zh-cn = 中文
console-queues-language-en = 英文
console-queues-members = 同事
console-queues-members-lead = 他们只能看到自己的队列。谁离开最后一个队列就会看到全部，保存前会先问您。
console-queues-frees = 不在任何队列里，就会看到全部案件：
console-queues-frees-one = { $name } 从此可以看到全部案件
console-queues-places = 审核员的聊天频道
console-queues-places-lead = 这些频道只收到本队列案件的卡片。不属于任何队列的频道收到全部。
console-queues-due = 处理时限
console-queues-due-lead = 按开馆时间计算，填整小时，最多 240。留空则按全馆的时限。属于多个队列的案件取最短的。有人说想死，始终是一小时。
console-queues-due-grave = 严重案件（小时）
console-queues-due-other = 其他案件（小时）
console-queues-members-count = { $count ->
    [0] 没有成员
   *[other] { $count } 位同事
}
console-queues-make = 建立队列
console-queues-save = 保存
console-queues-saved = 已保存，从现在起生效。
console-queues-withdraw = 删除队列
console-queue-choice = 队列
console-queue-all = 我能看到的全部
console-audit-queue-made = 建立了队列
console-audit-queue-changed = 修改了队列
console-audit-queue-withdrawn = 删除了队列
error-queue-name-taken = 已经有同名的队列了，请换一个名称。
error-colleague-sees-not = 这位同事看不到这部分队列，请选别人，或请组长处理。

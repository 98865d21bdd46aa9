# 提醒审核员和值守同事的话。
alert-near = 有 { $count } 个案件将在半小时内到期，最早的是{ $oldest }。
alert-late = 有 { $count } 个案件已过期限，最早的期限是{ $oldest }。
alert-urgent = 闭馆期间，有 { $count } 位读者可能需要帮助，请现在就看一看。
alert-raid = “{ $name }”里有 { $authors } 个人在发几乎一样的话，建议开启防护模式；组长可以开启。
error-on-call-unknown = 值守的人应当是处理案件的同事。请重新选择。
doctor-alerts-off = 提醒：已关闭。期限只在工作台里显示。
doctor-alerts-on = 提醒：期限会发到审核员的 { NUMBER($places) } 个聊天频道
doctor-alerts-unheard = 提醒：已开启，但没有任何聊天频道能收到，只有打开工作台才看得见。请用 /setup 把一个频道设为审核员频道。
doctor-on-call = 夜间值守：{ $count ->
    [0] 没有联系得上的人
   *[other] { $count } 位同事会在聊天里收到消息
}
doctor-on-call-nobody = 夜间值守：没有人。不能等的事会发到审核员频道。
doctor-on-call-lost = 夜间值守：联系不上 { $names }。请他们在私聊里给机器人发 /link。
console-alerts-title = 提醒与夜间值守
console-alerts-lead = 案件到期前半小时和过期时，各提醒审核员一次，合成一条，发到他们的频道。
console-alerts-on = 把快到期的案件告诉审核员频道
console-alerts-wait = 闭馆期间，能等的事开馆时再说
console-alerts-on-call = 夜间值守
console-alerts-on-call-lead = 闭馆期间，有人可能需要帮助或有人刷屏时，马上告诉他们。没有人值守时，发到审核员频道。
console-alerts-unreached = { $name }（还没有私聊：请对方给机器人发 /link）
console-alerts-save = 保存
console-alerts-saved = 已保存。
api-alerts = 本馆怎样提醒案件期限，以及谁在值守。
api-alerts-due = 自己看得到的案件里，已过期限和半小时内到期的各有多少。
api-alerts-change = 设定是否提醒、何时提醒，以及夜间由谁值守（管理员）。

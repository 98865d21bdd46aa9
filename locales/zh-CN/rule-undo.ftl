# 撤回一条规则自某时起所做的一切。
error-undo-since-future = 这个时间还没有到，请给出过去的时间。

api-rule-undo-preview = 规则自某时起做了什么，撤回会涉及哪些案件。不作任何改动。
api-rule-undo = 撤回规则自某时起所做的一切；用同一个 key 再次请求可查看进度。人作出的决定保持不变。

# 控制台
console-rule-undo = 撤回它所做的……
console-rule-undo-title = 撤回“{ $name }”所做的
console-rule-undo-lead = 这段时间里这条规则自行做的，一律撤回：评论恢复显示，也不再记在作者名下。人作出的决定保持不变。
console-rule-undo-live = 这条规则仍在生效，还会继续命中。不妨先把它改为旁观。
console-rule-undo-since = 从何时起
console-rule-undo-hours = { $hours ->
    [1] 最近一小时
    [24] 最近一天
    [168] 最近七天
    [720] 最近三十天
   *[other] 最近 { $hours } 小时
  }
console-rule-undo-looking = 正在查看……
console-rule-undo-touches = { $count ->
    [0] 没有可以撤回的。
   *[other] 有 { NUMBER($count) } 个案件将不计这条规则，重新判断。
  }
console-rule-undo-stays = 保持不变：人已决定 { NUMBER($decided) } 个，同事正在处理 { NUMBER($in_hand) } 个。
console-rule-undo-samples = 其中最近的
console-rule-undo-go = 撤回 { NUMBER($count) } 个案件
console-rule-undo-progress = 已完成 { NUMBER($done) } / { NUMBER($all) }
console-rule-undo-running = 关掉这里也会继续进行。
console-rule-undo-done = 完成。{ NUMBER($cleared) } 个已结案并恢复；{ NUMBER($retracted) } 个另有发现，仍留在队列里。
console-rule-undo-stopped = 没能做完，还剩 { NUMBER($waiting) } 个。请过一会儿再试，或告诉维护服务的人。
console-rule-undo-left = 保持不变的
console-rule-undo-fate-decided = 人已决定
console-rule-undo-fate-in_hand = 正在处理，或与您本人有关
console-event-retracted = 撤回了规则的发现，另有发现待看
console-event-cleared = 撤回了规则的发现，再无其他
console-did-retracted = 撤回了规则的发现
console-did-cleared = 撤回了规则的发现

# 命令
error-rules-undo-usage = 请写明哪个词表、从何时起，例如：/rules undo "五月的词" 24h（或 3h、7d）。
rules-undo-preview = “{ $name }”最近 { NUMBER($hours) } 小时：有 { NUMBER($waiting) } 个案件将不计这条规则，重新判断。保持不变：人已决定 { NUMBER($decided) } 个，同事正在处理 { NUMBER($in_hand) } 个。
rules-undo-none = “{ $name }”最近 { NUMBER($hours) } 小时没有可以撤回的。保持不变：人已决定 { NUMBER($decided) } 个，同事正在处理 { NUMBER($in_hand) } 个。
rules-undo-go = 撤回
rules-undo-running = 正在进行：已完成 { NUMBER($done) } 个，还有 { NUMBER($waiting) } 个，会自行继续。
rules-undo-stopped = 没能做完：已完成 { NUMBER($done) } 个，还剩 { NUMBER($waiting) } 个。请过一会儿再试。
rules-undo-done = 完成。{ NUMBER($cleared) } 个已结案并恢复，{ NUMBER($retracted) } 个另有发现仍留在队列里；保持不变：人已决定 { NUMBER($decided) } 个，同事正在处理 { NUMBER($in_hand) } 个。
rules-undo-look = 查看进度

# 规则实验室：先在往日评论上试规则，生效后再看它的表现。
error-lab-busy = 另一条规则正在试用，请过几秒再试。
rule-fallback-notice = 规则“{ $name }”在过去一小时的 { NUMBER($comments) } 条评论中命中了 { NUMBER($hits) } 条，远超平常。现已自动退回旁观，不再标记评论。请检查后再让它生效。

api-rule-backtest = 规则（或其改动）在往日评论中会命中什么，与生效版本并列比较。
api-rules-figures = 每条规则的实际表现：按处理结果算的准确率、命中率及其正常范围。

# 控制台
console-lab-title = 用往日评论试一试
console-lab-lead = 看看这条规则在过去的评论里会命中什么。只是试算，不会改动任何评论。
console-lab-try = 开始试算
console-lab-trying = 正在试算……
console-lab-none = 还没有可以用来试算的评论。
console-lab-read = 读了 { NUMBER($count) } 条评论（{ $from } 至 { $until }），其中处理过的有：删除 { NUMBER($removed) } 条，保留 { NUMBER($kept) } 条。
console-lab-cut = 评论较多，只读了最近的这些。
console-lab-figures = 试算结果
console-lab-this = 这一版
console-lab-live-version = 生效的第 { $version } 版
console-lab-hits = 命中
console-lab-hits-of = { NUMBER($hits) } 条（删除 { NUMBER($removed) }，保留 { NUMBER($kept) }，未处理 { NUMBER($undecided) }）
console-lab-precision = 准确率
console-lab-recall = 召回率
console-lab-per-day = 每天命中
console-lab-extra = 每天新增待审
console-lab-between = { $value }（{ $low } 至 { $high }）
console-lab-undecided = 还没有处理结果可比
console-lab-samples = 命中的评论
console-lab-outcome-removed = 已删除
console-lab-outcome-kept = 已保留
console-lab-outcome-undecided = 未处理
console-lab-by-draft = 只有这一版命中
console-lab-by-live = 只有生效版命中
console-lab-by-both = 两版都命中
console-lab-service = 实际表现
console-lab-idle = 这条规则还没有启用，暂无记录。
console-lab-in-shadow = 旁观时命中 { NUMBER($hits) } 条：删除 { NUMBER($removed) }，保留 { NUMBER($kept) }，未处理 { NUMBER($undecided) }。
console-lab-in-live = 生效后命中 { NUMBER($hits) } 条：删除 { NUMBER($removed) }，保留 { NUMBER($kept) }，未处理 { NUMBER($undecided) }。
console-lab-precision-of = 准确率：{ $share }。
console-lab-hour = 最近一小时 { NUMBER($comments) } 条评论中命中 { NUMBER($hits) } 条。
console-lab-band = 正常范围是 { NUMBER($low) } 至 { NUMBER($high) } 条。
console-lab-rate-unknown = 看过的评论还不多，暂时说不准怎样算正常。
console-lab-rate-within = 与平常一样。
console-lab-rate-above = 远超平常。
console-lab-rate-below = 比平常少得多。
console-lab-fell-back = { $at } 命中数远超平常，已自动退回旁观。请检查后再让它生效。
console-lab-before-live = 生效之前，先看看它在往日评论里的表现
console-lab-go-live = 让它生效
console-lab-go-shadow = 先旁观

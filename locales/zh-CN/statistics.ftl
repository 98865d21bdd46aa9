# 审核队列的统计数字。
api-tag-statistics = 队列统计
api-statistics = 每天新增与处理的个案数、等待时长、目前待办，以及各规则的准确率；按图书馆的 7、30 或 90 天统计，可限定空间和语言。
api-statistics-export = 上述统计中的一张表（日期、空间、语言或规则），CSV 格式。

# 控制台。
console-statistics-title = 统计
console-statistics-lead = 审核队列的运转情况。日期以图书馆当地（{ $zone }）为准。
console-statistics-as-of = 统计至 { $time }
console-statistics-missing = 还有 { NUMBER($count) } 天正在统计，几分钟内即可看到。
console-statistics-span = 时段
console-statistics-days = { NUMBER($days) } 天
console-statistics-space = 空间
console-statistics-every-space = 全部空间
console-statistics-language = 语言
console-statistics-every-language = 全部语言
console-statistics-waiting = 目前待办
console-statistics-waiting-cases = 个案
console-statistics-late = 已过期限
console-statistics-oldest = 等得最久
console-statistics-ages = 待办个案已等多久
console-statistics-age-4h = 4 小时以内
console-statistics-age-1d = 4 至 24 小时
console-statistics-age-3d = 1 至 3 天
console-statistics-age-7d = 3 至 7 天
console-statistics-age-more = 7 天以上
console-statistics-flow = 每天的新增与处理
console-statistics-flow-sum = 新增 { NUMBER($opened) } 件，处理 { NUMBER($decided) } 件。
console-statistics-opened = 新增
console-statistics-decided = 已处理
console-statistics-cleared = 随规则撤回而结案
console-statistics-waits = 多久得到处理
console-statistics-waits-lead = 从个案进入队列算起，计入处理当天；误差不超过百分之二。
console-statistics-waits-sum = 半数在{ $median }内处理，九成在{ $p90 }内处理。
console-statistics-median = 半数以内
console-statistics-p90 = 九成以内
console-statistics-hours = 小时
console-statistics-day = 日期
console-statistics-cases = 个案
console-statistics-age = 已等时间
console-statistics-open = 待办
console-statistics-table = 看表格
console-statistics-spaces = 按空间
console-statistics-languages = 按语言
console-statistics-rules = 规则的准确率
console-statistics-rules-lead = 规则命中且已处理的个案中，处理结果不利于该评论的比例。括号内为 95% 置信区间。
console-statistics-rule = 规则
console-statistics-own-rule = { $rule }：{ $name }
console-statistics-hits = 已处理的命中
console-statistics-agreed = 判为违规
console-statistics-precision = 准确率
console-statistics-share = { $value }（{ $low } 至 { $high }）
console-statistics-none = 这段时间没有个案。
console-statistics-no-decisions = 这段时间没有处理过个案。
console-statistics-save = 存为 CSV

# 队列导出。
api-cases-export = 某一状态的全部个案，CSV 格式，含文字与处理结果；会被表格软件当作公式的内容已标为文本。审计日志会记下是谁导出的。

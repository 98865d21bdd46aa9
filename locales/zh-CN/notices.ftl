# 开放公告，以及开放时间的说法
date-short-year = yyyy年L月d日
weekdays-all = 每天
weekdays-range = { $from }至{ $to }
hours-usual = { $when }：{ $halls }{ $week }{ $because }{ $except }。
hours-usual-except = ，下列日期除外
hours-usual-open = { $days }开放 { $open }–{ $close }
hours-usual-closed = { $days }闭馆
hours-usual-join = ，

# 发布开放公告（馆员）
notice-description = 发布或撤回调整开放时间的公告，立即生效
notice-option-form = 整条公告，如 hall:north days:2026-12-05 hours:10:00-15:00 text:…
notice-option-hall = 馆区，用逗号隔开；全部写 all
notice-option-days = 日期，如 2026-12-05..2026-12-06
notice-option-hours = 时间，如 10:00-15:00；闭馆写 closed
notice-option-text = 事由（中文）
notice-option-en = 事由（英文）
notice-option-supersedes = 取代哪一号公告，如 2026-22
notice-option-number = 公告编号；不填自动编号
notice-option-issued = 发布日期；不填为今天
notice-option-withdraw = 撤回哪一号公告
notice-source = 公告{ $number }号
notice-text-usual = 开放时间调整
notice-published = 公告 { $number } 已发布，立即生效。读者现在会看到：
notice-withdrawn = 公告 { $number } 已撤回，记录保留。读者现在会看到：
notice-late = 提醒：距离生效只有 { $days } 天。调整开放时间应提前 { $wanted } 天公告，请在馆门口和各渠道一并说明。
notice-action-withdraw = 撤回 { $number }
notice-list = 尚未结束的公告：
notice-list-empty = 目前没有尚未结束的公告。
notice-list-title = { $number } { $text }
notice-usage =
    发布：/notice hall:north days:2026-12-05..2026-12-06 hours:10:00-15:00 text:设备检修 en:Maintenance
    撤回：/notice withdraw:2026-24
error-notice-needs-account = 公告要记在馆员名下：请先在馆员后台登录，再从那里发布。
error-notice-form = 没看懂这条公告。请这样写：/notice hall:north days:2026-12-05..2026-12-06 hours:10:00-15:00 text:设备检修 en:Maintenance（闭馆写 hours:closed，多个馆区用逗号隔开）。
error-notice-days = 日期“{ $days }”看不懂，或不在公告的日期之内。请写成 2026-12-05 或 2026-12-05..2026-12-06。
error-notice-hours = 时间“{ $hours }”看不懂。请写成 10:00-15:00（最晚到 24:00），闭馆写 closed。
error-notice-text = 事由太长：最多 { $max } 个字符。
error-notice-past = { $days } 已经过去（今天是 { $today }）。公告只能用于今天和以后的日期。
error-notice-number = 编号“{ $number }”不合格式。请写成 2026-24，或不填，由系统编号。
error-notice-number-taken = 编号 { $number } 已经用过。请换一个，或不填，由系统编号。
error-no-such-notice = 没有编号为 { $number } 的有效公告。用 /notice 可以查看现有公告。
error-notice-overlaps = 公告 { $number } 没有发布：{ $date } 的“{ $hall }”已有公告 { $other }。要以新的为准，请加上 supersedes:{ $other }；若原公告有误，请先用 withdraw:{ $other } 撤回。
error-notice-missing = 没有编号为 { $number } 的公告。
error-notice-in-file = 公告 { $number } 写在图书馆资料文件里，请在文件中修改；或发布一条新公告并注明 supersedes:{ $number }。
error-notice-stale = 公告 { $number } 刚刚已被同事撤回。
error-notice-version = 这条公告没有这个版本。请重新载入后再试。

# 体检与导入
doctor-facts-wrong = 图书馆资料文件 { $file } 改动后有 { $count } 处问题，仍按改动前的内容回答：
doctor-days-until = 法定节假日安排（{ $country }）已知到 { $date }。
doctor-days-missing = 缺少 { $year } 年的法定节假日安排（{ $country }）：节日前后将回答“尚未公布”。放假通知发布后，请用 import holidays 导入。
doctor-days-incomplete = 导入的 { $year } 年节假日（{ $country }）没有国庆节，可能不完整，请核对后重新导入。
doctor-notices-meet = 公告 { $one } 和 { $other } 都规定了 { $hall } 在 { $date } 的时间，目前以发布较晚的为准。请撤回其一，或注明取代。
cli-import-notices = 导入开放公告（JSON Lines，字段与资料文件中的公告相同）
cli-import-holidays = 导入一年的法定节假日：每行 {"{"}date, name, off{"}"}
error-import-too-long = 文件太长：最多 { $max } 条。请分成几个文件导入。

# 接口说明
api-tag-notices = 开放公告：调整开放时间，立即生效
api-notices = 所有公告，撤回的也在内
api-notice-preview = 预览：读者会看到什么，是否提前足够天数
api-notice-publish = 发布公告，立即生效；同一 key 只发布一次
api-notice-withdraw = 撤回公告，记录保留
error-web-notice-in-file = 这条公告写在图书馆资料文件里，请在文件中修改；或发布一条新公告并注明取代它。

# 后台：开放公告
console-notice-title = 调整开放时间
console-notice-lead = 发布后立即生效：所有渠道从下一个问题起按新公告回答。
console-notice-halls = 馆区
console-notice-from = 日期
console-notice-to = 至（不填为一天）
console-notice-hours = 当天
console-notice-open = 开放
console-notice-closed = 闭馆
console-notice-opens = 开门
console-notice-closes = 关门
console-notice-text-zh-CN = 事由（中文）
console-notice-text-en = 事由（英文）
console-notice-takes-place = 取代的公告（没有可不选）
console-notice-preview = 读者会看到
console-notice-preview-empty = 选好馆区、日期和时间后，这里显示两种语言的回答。
console-notice-publish = 发布公告
console-notice-missing = 请先选好馆区、日期和时间。
console-notice-published = 公告 { $number } 已发布，立即生效。
console-notices-ahead = 生效中与将生效
console-notices-none = 目前没有。
console-notices-over = 已过期与已撤回
console-notice-state-published = 公告 { $number }
console-notice-state-withdrawn = 公告 { $number }（已撤回）
console-notice-issued = { $date } 发布
console-notice-in-file = 来自资料文件
console-notice-supersedes = 取代 { $numbers }
console-notice-withdrawn-by = { $name } 于 { $at } 撤回
console-notice-except = { $days }，{ $halls }
console-notice-range = { $from }至{ $to }
console-notice-all-halls = 全部馆区
console-notice-comma = 、
console-notice-withdraw = 撤回
console-notice-withdraw-ask = 撤回后，读者立即按其他规定得到回答；公告留在记录里。
console-notice-withdraw-yes = 撤回 { $number }
console-notice-withdraw-no = 保留

# 一周开放时间图
hours-option-picture = week：把这一周画成一张图
hours-action-picture = 一周开放时间图
picture-week-title = 一周开放时间
picture-week-closed = 闭馆
picture-week-unannounced = 未公布
picture-week-footer = { $library } · { $date }制图，以最新公告为准
api-picture-hours-week = 某一天所在一周的开放时间图（PNG）

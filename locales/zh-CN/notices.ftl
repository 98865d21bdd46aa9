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

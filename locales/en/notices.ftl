# Notices of changed hours, and how hours are told
date-short-year = d LLL yyyy
weekdays-all = every day
weekdays-range = { $from }–{ $to }
hours-usual = { $when }: { $halls } { $week }{ $because }{ $except }.
hours-usual-except = {", except as follows"}
hours-usual-open = open { $days } { $open }–{ $close }
hours-usual-closed = closed { $days }
hours-usual-join = {", "}

# Publishing a notice (staff)
notice-description = Publish or withdraw a notice of changed hours; it counts at once
notice-option-form = The whole notice: hall:north days:2026-12-05 hours:10:00-15:00 text:…
notice-option-hall = Halls, separated by commas; all for every hall
notice-option-days = Days, such as 2026-12-05..2026-12-06
notice-option-hours = Hours, such as 10:00-15:00, or closed
notice-option-text = Why, in Chinese (or in English when en is empty)
notice-option-en = Why, in English
notice-option-supersedes = Number of the notice it takes the place of, such as 2026-22
notice-option-number = Its number; the next one when empty
notice-option-issued = Its issue date; today when empty
notice-option-withdraw = Number of a notice to withdraw
notice-source = Notice { $number }
notice-text-usual = Changed opening hours
notice-published = Notice { $number } is published and counts at once. Readers now read:
notice-withdrawn = Notice { $number } is withdrawn and stays on record. Readers now read:
notice-late = Mind the time: { $days ->
    [one] only one day is left.
   *[other] only { $days } days are left.
} Changed hours should be announced { $wanted } days ahead; please tell readers at the door and on every channel too.
notice-action-withdraw = Withdraw { $number }
notice-list = Notices that are not over:
notice-list-empty = No notice is in force or ahead.
notice-list-title = { $number }: { $text }
notice-usage =
    Publish: /notice hall:north days:2026-12-05..2026-12-06 hours:10:00-15:00 text:设备检修 en:Maintenance
    Withdraw: /notice withdraw:2026-24
error-notice-needs-account = A notice goes out in a colleague's name: please sign in to the console and publish it from there.
error-notice-form = I could not read that notice. Please write it like this: /notice hall:north days:2026-12-05..2026-12-06 hours:10:00-15:00 text:设备检修 en:Maintenance (hours:closed for a closure; several halls by comma).
error-notice-days = The days "{ $days }" cannot be read, or lie outside those of the notice. Please write 2026-12-05 or 2026-12-05..2026-12-06.
error-notice-hours = The hours "{ $hours }" cannot be read. Please write 10:00-15:00 (24:00 at the latest), or closed.
error-notice-text = That text is too long: it may have { $max } characters.
error-notice-past = { $days } is over (today is { $today }). A notice is for today or later days.
error-notice-number = "{ $number }" is no number of a notice. Please write it like 2026-24, or leave it out: it gets the next one.
error-notice-number-taken = The number { $number } is taken. Please choose another, or leave it out: it gets the next one.
error-no-such-notice = No notice in force has the number { $number }. /notice lists them.
error-notice-overlaps = Notice { $number } was not published: notice { $other } already speaks of "{ $hall }" on { $date }. If the new one counts, add supersedes:{ $other }; if the old one is wrong, withdraw it first with withdraw:{ $other }.
error-notice-missing = There is no notice { $number }.
error-notice-in-file = Notice { $number } stands in the library's file: change it there, or publish a notice with supersedes:{ $number }.
error-notice-stale = A colleague has just withdrawn notice { $number }.
error-notice-version = This notice has no such version. Please load it again and retry.

# Doctor and import
doctor-facts-wrong = The library's file { $file } was changed and has { $count ->
    [one] a problem
   *[other] { $count } problems
}; answers still follow what it said before:
doctor-days-until = Official days off ({ $country }) are known until { $date }.
doctor-days-missing = The official days off of { $year } ({ $country }) are missing: around festivals the answer will be "not announced yet". Once they are published, bring them in with import holidays.
doctor-days-incomplete = The imported days of { $year } ({ $country }) have no National Day and may be incomplete: please check them and import them again.
doctor-notices-meet = Notices { $one } and { $other } both speak of { $hall } on { $date }; the one issued later counts for now. Withdraw one, or let it supersede the other.
cli-import-notices = Notices of changed hours (JSON Lines with the fields of those in the library's file)
cli-import-holidays = The official days of a year: lines {"{"}date, name, off{"}"}
error-import-too-long = The file is too long: it may have { $max } records. Please import it in parts.

# The API
api-tag-notices = Notices of changed hours, in force at once
api-notices = Every notice, withdrawn ones too
api-notice-preview = What a notice would do: what readers would read, and whether it comes in time
api-notice-publish = Publishes a notice; the same key publishes once
api-notice-withdraw = Takes a notice back; it stays on record
error-web-notice-in-file = This notice stands in the library's file: change it there, or publish one that supersedes it.

# The console: notices
console-notice-title = Change opening hours
console-notice-lead = A notice counts at once: every door answers by it from the next question on.
console-notice-halls = Halls
console-notice-from = Day
console-notice-to = Until (empty: one day)
console-notice-hours = On these days
console-notice-open = Open
console-notice-closed = Closed
console-notice-opens = Opens at
console-notice-closes = Closes at
console-notice-text-zh-CN = Why, in Chinese
console-notice-text-en = Why, in English
console-notice-takes-place = Takes the place of (if any)
console-notice-preview = What readers will read
console-notice-preview-empty = Choose halls, days and hours: the answer appears here in both languages.
console-notice-publish = Publish notice
console-notice-missing = Please choose halls, days and hours first.
console-notice-published = Notice { $number } is published and counts at once.
console-notices-ahead = In force and ahead
console-notices-none = None at the moment.
console-notices-over = Past and withdrawn
console-notice-state-published = Notice { $number }
console-notice-state-withdrawn = Notice { $number } (withdrawn)
console-notice-issued = Issued { $date }
console-notice-in-file = From the library's file
console-notice-supersedes = In place of { $numbers }
console-notice-withdrawn-by = Withdrawn by { $name }, { $at }
console-notice-except = { $days }, { $halls }
console-notice-range = { $from } to { $to }
console-notice-all-halls = every hall
console-notice-comma = {", "}
console-notice-withdraw = Withdraw
console-notice-withdraw-ask = Readers will be answered without it from that moment; it stays on record.
console-notice-withdraw-yes = Withdraw { $number }
console-notice-withdraw-no = Keep it

# The week as a picture
hours-option-picture = week: the week as a picture
hours-action-picture = The week as a picture
picture-week-title = Opening hours
picture-week-closed = closed
picture-week-unannounced = not yet announced
picture-week-footer = { $library } · as of { $date }; the latest notice counts
api-picture-hours-week = The opening hours of a date's week, as a picture (PNG)

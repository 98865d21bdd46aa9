# The figures of the queue.
api-tag-statistics = Figures of the queue
api-statistics = How many cases came in and were decided a day, how long they waited, what waits now, how often rules were right; of 7, 30 or 90 days of the library, by space and language.
api-statistics-export = One table of the same figures (days, spaces, languages or rules) as CSV.

# The console.
console-statistics-title = Statistics
console-statistics-lead = How the queue is doing. Days begin and end at the library ({ $zone }).
console-statistics-as-of = As of { $time }
console-statistics-missing = { $count ->
    [one] One day is still being counted; its figures follow within minutes.
   *[other] { NUMBER($count) } days are still being counted; their figures follow within minutes.
  }
console-statistics-span = Time
console-statistics-days = { NUMBER($days) } days
console-statistics-space = Space
console-statistics-every-space = All spaces
console-statistics-language = Language
console-statistics-every-language = All languages
console-statistics-waiting = Waiting now
console-statistics-waiting-cases = Cases
console-statistics-late = Past their due time
console-statistics-oldest = Waiting longest
console-statistics-ages = Waiting cases by age
console-statistics-age-4h = under 4 hours
console-statistics-age-1d = 4 to 24 hours
console-statistics-age-3d = 1 to 3 days
console-statistics-age-7d = 3 to 7 days
console-statistics-age-more = over 7 days
console-statistics-flow = In and decided, day by day
console-statistics-flow-sum = { NUMBER($opened) } came in, { $decided ->
    [one] 1 was decided.
   *[other] { NUMBER($decided) } were decided.
  }
console-statistics-opened = Came in
console-statistics-decided = Decided
console-statistics-cleared = Closed with their rule
console-statistics-waits = Time to a decision
console-statistics-waits-lead = Counted from when a case came in, on the day it was decided. Right to two per cent.
console-statistics-waits-sum = Half were decided within { $median }, nine in ten within { $p90 }.
console-statistics-median = Half within
console-statistics-p90 = Nine in ten within
console-statistics-hours = hours
console-statistics-day = Day
console-statistics-cases = Cases
console-statistics-age = Age
console-statistics-open = Waiting
console-statistics-table = As a table
console-statistics-spaces = By space
console-statistics-languages = By language
console-statistics-rules = How often rules were right
console-statistics-rules-lead = Of the decided cases in which a rule found something, those decided against the comment. In brackets, where the true share lies at 95 %.
console-statistics-rule = Rule
console-statistics-own-rule = { $rule }: { $name }
console-statistics-hits = Decided hits
console-statistics-agreed = Decided against
console-statistics-precision = Right
console-statistics-share = { $value } ({ $low } to { $high })
console-statistics-none = Nothing happened in this time.
console-statistics-no-decisions = Nothing was decided in this time.
console-statistics-save = Save as CSV

# The queue as a file.
api-cases-export = The cases of a state as CSV, whole, with texts and decisions; what a spreadsheet would calculate is marked as text. The audit log tells who saved it.

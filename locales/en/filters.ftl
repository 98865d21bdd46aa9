# Filters of the queue, and those that colleagues keep.
console-filters-title = Kept filters
console-filters-more = Narrow
console-filters-narrowed = Narrow · { $count ->
    [one] one choice
   *[other] { $count } choices
}
console-filters-space = Space
console-filters-every-space = Every space
console-filters-language = Language
console-filters-every-language = Every language
console-filters-rule = Found by
console-filters-every-rule = Anything
console-filters-own-rules = Rules of ours
console-filters-author = Author
console-filters-author-lead = The platform and the author’s id there, such as discord:123, or the code from a case’s address. Everything of theirs in the queue you see.
console-filters-waited = Waiting
console-filters-waited-any = However long
console-filters-waited-hours = { $hours ->
    [one] for an hour or more
   *[other] for { $hours } hours or more
}
console-filters-waited-days = { $days ->
    [one] for a day or more
   *[other] for { $days } days or more
}
console-filters-due = Due
console-filters-due-any = Whenever
console-filters-due-soon = Within two hours, or late
console-filters-due-late = Late
console-filters-order = Order
console-filters-order-priority = Most pressing first
console-filters-order-newest = Newest first
console-filters-order-oldest = Oldest first
console-filters-clear = Show everything to do
console-filters-keep = Keep this filter
console-filters-edit = Change “{ $name }”
console-filters-instead = In the place of
console-filters-instead-none = A new filter
console-filters-name = Name
console-filters-share = Share with all colleagues
console-filters-share-lead = Everybody finds it in their queue. They still see only the cases that are theirs to see.
console-filters-shared-by = Shared by { $name }
console-filters-save = Save
console-filters-remove = Remove
console-filters-kept = Kept. The address of this page opens the same view for a colleague.
console-filters-removed = Removed.
console-filters-shared-mark = shared
console-bulk-mark-all = { $count ->
    [one] Mark the one shown
   *[other] Mark the { $count } shown
}
console-bulk-of = of { $total } that this filter holds. Only what is marked is decided.
console-bulk-shown = The first { $shown } of { $total } are shown. More come up as these are decided.
console-audit-filter-shared = shared the filter
console-audit-filter-changed = changed the shared filter
console-audit-filter-withdrawn = took away the shared filter

# What finds something; the statistics speak of it too.
console-statistics-rule-words = Word lists
console-statistics-rule-patterns = Patterns
console-statistics-rule-links = Links
console-statistics-rule-phrases = Phrases built like insults or offers
console-statistics-rule-sound = Sound
console-statistics-rule-contacts = Contacts
console-statistics-rule-flood = Floods
console-statistics-rule-duplicates = Repetition
console-statistics-rule-mentions = Calling crowds
console-statistics-rule-media = Files
console-statistics-rule-newcomer = Newcomers
console-statistics-rule-model = Text model
console-statistics-rule-length = Length
console-statistics-rule-report = Readers’ reports
console-statistics-rule-story = Stories that wait

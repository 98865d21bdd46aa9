# Dates are luxon's patterns: https://moment.github.io/luxon/#/formatting?id=table-of-tokens
date-day = ccc d LLL
date-day-year = ccc d LLL yyyy
date-short = d LLL
date-range = { $from } to { $to }

error-library-file = The library's file { $path } has { $count ->
    [one] a problem
   *[other] { $count } problems
}:
    { $problems }
error-library-file-missing = The library's file { $path } cannot be read ({ $reason }).

# Hours
hours-description = When the library is open: today, or any day and hall
hours-option-from = First day, such as 2026-11-28
hours-option-to = Last day, at most a month after the first
hours-option-halls = Halls by name or id, separated by commas; every hall when empty
hours-option-time = Time of day, such as 18:30
hours-join = {" "}
hours-today = Today ({ $date })
hours-line-open = { $when }: { $halls } open { $open }–{ $close }{ $because }.
hours-line-closed = { $when }: { $halls } closed{ $because }.
hours-line-unannounced = { $when }: the hours of { $halls } are not announced yet{ $because }.
hours-because-notice = {" "}({ $text }; notice { $number }, issued { $issued })
hours-because-holiday = {" "}({ $festival }: a notice will tell)
hours-because-calendar-open = {" "}(by the usual timetable; the official days off of { $year } are not published yet)
hours-because-weekly = {" "}(weekly closing day)
hours-now-open = Open now, until { $until }.
hours-now-before = Not open yet: opens at { $time }.
hours-now-after = Closed for today.
hours-at-open = Open at { $time }.
hours-at-closed = Not open at { $time }.
hours-next = Next open: { $date }, { $time }.
hours-next-announced = The next announced opening is { $date }, { $time }.
hours-action-tomorrow = Tomorrow
hours-action-weekend = This weekend
hours-action-week = The next 7 days
hours-action-all-halls = All halls
hours-which-hall = There is no hall called “{ $hall }”. Which one do you mean? You can choose from { $halls }.
hours-choose-hall = Which hall?
error-no-such-hall = There is no hall "{ $hall }". The halls are: { $halls }.
error-days-reversed = { $to } comes before { $from }. Please give the earlier day first.
error-too-many-days = That is a long stretch: I can tell at most { $max } days at once.
error-day-out-of-reach = I can only tell the hours of the years { $from } to { $to }.

# Finding titles
error-bad-isbn = "{ $isbn }" cannot be an ISBN: it has 10 or 13 digits, the last one a check digit. Please look again.
find-description = Find a book or periodical by title, author or ISBN
find-option-query = A title, an author, or some of their words
find-option-isbn = ISBN with 10 or 13 digits
find-option-title = Title, or a part of it
find-option-author = Author
find-option-kind = book or periodical
find-ask-query = What are you looking for? A title, an author or an ISBN will do.
find-which-title = Which one do you mean?
find-which-class = Which subject?
find-kind-book = books
find-kind-periodical = periodicals
find-title = “{ $title }”
find-title-by = “{ $title }” by { $authors }
find-one = We have { $title }.
find-several = { $count } titles fit; the closest is { $title }.
find-more = The { $count } closest titles; first { $title }.
find-nothing = I found nothing for “{ $wanted }” in our catalogue. Other words may help; a colleague can look further, or borrow it from another library.
find-no-copy = no copy at the moment
find-copies-available = { $count ->
    [one] available
   *[other] { $count } available
}
find-copies-on-loan = { $count ->
    [one] on loan
   *[other] { $count } on loan
}
find-copies-reading-room = { $count ->
    [one] reading room only
   *[other] { $count } for the reading room
}
find-sample = sample record
find-action-similar = Similar books
find-action-hours = When are you open?
find-action-recommend = Recommend me something
find-action-human = Ask a colleague

# Recommending titles
recommend-description = Books and periodicals for you, each with the reason why
recommend-option-subject = What it should be about
recommend-option-author = An author you like
recommend-option-like = Titles you liked: names, ISBNs or numbers, separated by semicolons
recommend-option-age = The reader's age
recommend-option-mood = A mood, such as funny, relaxing or exciting
recommend-option-kind = book or periodical
recommend-option-n = How many, up to 10
recommend-heading = For you, first of all { $title }:
recommend-none = I have nothing that fits this wish. Try a wider subject, or let me show you what is new.
recommend-unknown = { $likes } I do not find in our catalogue.
recommend-why-like = Like “{ $title }”.
recommend-why-like-author = By { $author }, like “{ $title }”.
recommend-why-author = By { $author }.
recommend-why-subject = On { $subject }.
recommend-why-text = Shares words with “{ $text }”.
recommend-why-mood = For the mood: { $subject }.
recommend-why-age = Good at { $age }.
recommend-why-new = Among the newest: { $year }.
recommend-why-pick = From our shelves.
recommend-action-find = Where is it?
recommend-action-similar = More like this
recommend-action-new = What is new

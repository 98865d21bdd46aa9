# What readers see on the library's own pages.

pages-title = { $library }: the front desk
pages-skip = Skip to the content
pages-navigation = Pages
pages-nav-desk = Front desk
pages-nav-topics = Talk of the day
pages-language = Language
pages-loading = One moment…
pages-retry = Try again
pages-cancel = Cancel
pages-close = Close
pages-out-of-reach = The desk is out of reach at the moment. Check your connection and try again.
pages-foot = Answers come from the library’s own dated facts. We keep no reading history.
pages-staff = For staff

# The front desk
pages-desk-title = What are you looking for?
pages-desk-lead = Opening hours, a book, a reader’s card: ask in your own words, in English or in Chinese.
pages-desk-log = Your conversation with the front desk
pages-desk-field = Your question
pages-desk-placeholder = Ask the front desk…
pages-desk-ask = Ask
pages-desk-question = Q
pages-desk-answer = A
pages-desk-waiting = The desk is looking it up.
pages-desk-suggestions = Questions others ask
pages-suggest-hours = When do you close today?
pages-suggest-find = Do you have The Three-Body Problem?
pages-suggest-recommend = Recommend a novel
pages-suggest-card = How do I get a reader’s card?
pages-suggest-classic = Today’s classic
pages-helpful = Did this help?
pages-helpful-yes = Yes
pages-helpful-no = No
pages-helpful-thanks = Glad to hear it.
pages-helpful-sorry = Thank you for saying so. Try other words, or ask for a person.

# Today
pages-hours-title = Open today
pages-now-open = Open now
pages-now-closed = Closed now
pages-now-unannounced = Not announced yet
pages-hours-notice = Notice { $number }, issued { $issued }.
pages-hot-title = What readers talk about
pages-hot-empty = It is quiet in the library. A #hashtag in the readers’ room starts a topic.
pages-hot-all = The whole list
pages-classic-title = A classic a day
pages-classic-author = { $author } · { $dynasty }
pages-classic-picture = As a picture to share

# Topics
pages-topics-title = What readers talk about
pages-topics-lead = Counted by people, not by messages; nothing is listed that a moderator would not let through.
pages-topics-window = Period
pages-topics-back = The whole list
pages-window-hour = This hour
pages-window-day = Today
pages-window-week = This week
pages-topic-name = #{ $topic }
pages-topic-voices =
    { $count ->
        [one] { $count } reader
       *[other] { $count } readers
    }
pages-topic-rank = No. { $rank }
pages-topic-since = Since { $since }
pages-topic-absent = Not on this list.

# The readers' room
pages-room-title = The readers’ room
pages-room-lead = Say what you are reading, ask others, add a #hashtag.
pages-room-messages = Messages
pages-room-empty = Nobody has said anything yet. Be the first.
pages-room-you = You
pages-room-announcement = Announcement
pages-room-report = Report
pages-room-report-of = Report the message by { $author }
pages-room-field = Your message to the room
pages-room-placeholder = Write to the room…
pages-room-scanned = Every message is scanned; doubtful ones wait for a moderator. Please leave out phone numbers and addresses.
pages-room-post = Post
pages-room-posted-visible = Posted.
pages-room-posted-hidden = Thank you. A moderator will look at your message before others see it.
pages-room-posted-removed = This message was not posted: it breaks the rules of the room.
pages-report-title = Report this message
pages-report-why = What is wrong with it?
pages-report-abuse = It insults or threatens someone
pages-report-spam = It is advertising or a swindle
pages-report-privacy = It gives away private details
pages-report-other = Something else
pages-report-send = Send the report
pages-report-thanks = Thank you. A moderator will look at it.

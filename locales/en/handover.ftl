# A person takes over: what readers are told, their page, the staff's console and the API.

# The command
human-description = Talk to a librarian, or hear how to reach one
human-option-question = What you would like to ask; the librarian sees it at once
human-option-end = Ends the conversation with the librarian
human-now = A colleague can help you now, by telephone until { $until }, or write to us.
human-later = The desk is closed at the moment. A colleague answers the telephone from { $time } on { $date }; you can write to us at any time.
human-email-only = The next opening is not announced yet. Please write to us; we answer as soon as we are back.
human-in-private = Gladly, but not where everyone reads along. Send me a direct message and say “talk to a person”: a librarian answers there. Or reach us here:
human-phone = Telephone
human-email = E-mail
human-complaints = Complaints
human-action-end = End the conversation
human-nothing-open = You have no conversation with a librarian at the moment. Say “talk to a person” to begin one.

# What a reader hears in a conversation
handover-join = {" "}
handover-opened = I have asked for a librarian. What you write here now goes to them.
handover-wait-usual = { $minutes ->
    [one] Somebody is usually here within a minute.
   *[other] Somebody is usually here within { $minutes } minutes.
}
handover-wait-unknown = Somebody comes as soon as they are free.
handover-ahead = { $ahead ->
    [one] One reader is before you.
   *[other] { $ahead } readers are before you.
}
handover-closed-next = The library is closed at the moment; librarians are back on { $date } at { $time }. Your message is kept for them; for an answer by e-mail, write to { $email }.
handover-closed-unannounced = The library is closed at the moment, and the next opening is not announced yet. Your message is kept; for an answer by e-mail, write to { $email }.
handover-still-waiting = A librarian has been asked for, and you keep your place.
handover-still-taken = You are talking with a librarian. Just write here. To go back to me, say “end chat”.
handover-passed = Passed on to the librarian.
handover-passed-on = Noted, the librarian will see it.
handover-told-take = A librarian is here now. Just write here.
handover-told-release = The librarian has passed your conversation on to a colleague, who sees all of it.
handover-told-away = I am sorry, the librarian was called away. You are in the queue again, before those who came later.
handover-told-late = I am sorry, nobody is free yet. You keep your place. If you would rather not wait, write to { $email } or telephone { $phone }.
handover-told-shuts = I am sorry, nobody could come before closing time.
handover-told-close = The librarian has ended the conversation. Within a day, “talk to a person” goes on with it.
handover-told-end = The conversation is over, and I am back. Within a day, “talk to a person” goes on with it.
handover-told-silence = Nobody has written for half an hour, so I have ended the conversation. Within a day, “talk to a person” goes on with it.
handover-told-abandon = I am very sorry: nobody could answer you here. Please write to { $email }, and you will have an answer.
handover-told-reopen = Your conversation goes on; the librarian sees what was said before. What you write here now goes to them.
# Lines that end the talk, separated by commas. Nothing else may stand on the line.
handover-end-words = end, end chat, end the chat, end conversation, end the conversation, back to the bot, back to bot, bot
error-handover-full = All librarians are talking with readers just now. Please write to { $email } or telephone { $phone }.
error-handover-too-long = That is { $length } characters; I can pass on { $limit } at once. Please send it in parts.
error-handover-empty = Please write something first.

# In the staff's own chat: never what was said
handover-notice = A reader is waiting for a librarian.

# The text file of a conversation
handover-file-title = Conversation with { $library }
handover-file-name = conversation
handover-file-line = [{ $at }] { $who }: { $text }
handover-who-reader = Reader
handover-who-staff = Librarian
handover-who-service = Wenjin

# The reader's page
pages-talk-title = Conversation with a librarian
pages-talk-waiting = Waiting for a librarian
pages-talk-taken = You are talking with a librarian
pages-talk-closed = The conversation has ended
pages-talk-end = End the conversation
pages-talk-again = Go on with it
pages-talk-done = Back to the desk
pages-talk-file = Save as a text file
pages-talk-share = Share my last question: “{ $question }”
pages-talk-field = Your message to the librarian
pages-talk-placeholder = Write to the librarian
pages-talk-ask = Send
pages-talk-hint = Only the librarians read this. A line that begins with / asks the desk, such as /hours.
pages-talk-you = You
pages-talk-librarian = Librarian
pages-talk-desk = Desk
pages-talk-delivered = read
pages-talk-log = What was said

# The console
console-nav-conversations = Conversations
console-talks-title = Conversations
console-talks-lead = Readers who would like to talk with a person. Who waits longest stands first.
console-talks-empty = Nobody is waiting.
console-talks-none = Choose a conversation, or press n for the one that waits longest.
console-talks-closed = Ended
console-talks-open = Open
console-talk-state-waiting = waiting
console-talk-state-closed = ended
console-talk-since = since { $time }
console-talk-unread = { $count } unread
console-talk-reader = Reader { $code }
console-talk-where = on { $platform }
console-talk-take = Take
console-talk-next = Next reader
console-talk-release = Hand over
console-talk-close = End
console-talk-file = Text file
console-talk-field = Answer
console-talk-placeholder = Write to the reader
console-talk-send = Send
console-talk-greeting = Greeting
console-talk-greet = Hello, a librarian here. How can I help you?
console-talk-mine = You have this conversation.
console-talk-theirs = { $name } has this conversation.
console-talk-take-first = Take the conversation to answer.
console-talk-undelivered = under way
console-talk-why-staff = Ended by a librarian
console-talk-why-reader = Ended by the reader
console-talk-why-silence = Ended after half an hour of silence
console-talk-why-nobody = Nobody came: the reader was given the e-mail address
console-talk-why-unreachable = Ended: answers do not reach this reader any more
console-talk-news-waiting = A reader is waiting.
console-platform-web = the library’s page
console-did-take = took the conversation
console-did-release = handed it over
console-did-close = ended it
console-did-end = ended it
console-did-away = put it back in the queue
console-did-silence = ended it
console-did-reopen = went on with it
console-did-open = asked for a person
console-did-abandon = ended it
console-did-lost = ended it
console-talk-waiting-count = { $count } waiting
console-talk-back = Back to the list

# The API
api-tag-handovers = Conversations with a person
api-handovers = Conversations: those that wait first, the longest wait first. With state=closed, the ones ended last.
api-handover = One conversation with what was said; the reader's lines count as read then.
api-handover-take = Take a conversation that waits.
api-handover-release = Let go of a conversation: it goes back to the queue for a colleague.
api-handover-close = End a conversation.
api-handover-messages = Answer the reader, as the colleague who has the conversation.
api-handover-transcript = A conversation as a text file.
api-talk = A reader's own conversation, by its secret key.
api-talk-live = Server-sent events: the reader's conversation has changed.
api-talk-write = Write to the librarian.
api-talk-end = End one's own conversation.
api-talk-reopen = Go on with one's own conversation, within a day of its end.
api-talk-transcript = One's own conversation as a text file.
error-web-talk-closed = This conversation has ended.
error-web-held = { $who } has this conversation.

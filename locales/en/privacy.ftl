# What the service keeps about people, and how they see it, take it along and have it erased.

privacy-description = What is kept about you: see it, take it along, have it erased
privacy-option-action = about, export or erase
privacy-option-confirm = The code of the button that confirms erasing
privacy-about = The library's service knows you only by a code made from your account or browser, not by name. It keeps no list of what you asked or read. This is all there is:
privacy-kind-language = The language you chose
privacy-kept-language = until you change it or have it erased
privacy-kind-comments = Messages you posted
privacy-kept-comments = encrypted, each with a key of its own, with the name you had there; checked automatically for insults and spam; the texts for { $days } days (longer while moderators still need one), or until you have them erased
privacy-kind-reports = Messages you reported
privacy-kept-reports = with your reason, so that each reader counts once; until you have them erased
privacy-kind-moments = What you asked just now
privacy-kept-moments = a few minutes, in memory only, so that “and on Sunday?” works and nobody floods the desk
privacy-kind-questions = Questions I could not answer
privacy-kept-questions = without who asked, long numbers and addresses left out; 180 days
privacy-kind-moderation = Decisions about your messages
privacy-kept-moderation = in a log that nobody can change, without text or author: which rule stopped at it, for a link its domain, what was decided
privacy-export = Show me everything
privacy-erase = Erase my data
privacy-exported = Here is everything that is kept about you: { $count ->
    [one] one entry
   *[other] { $count } entries
}. The file can be fetched for 15 minutes.
privacy-download = As a file
privacy-sure = Shall I erase everything that is kept about you? Your messages in the library's room vanish, their texts become unreadable, and your choice of language is forgotten. This cannot be taken back. (What you wrote in Discord or Telegram also stands there: delete it there.)
privacy-erase-yes = Yes, erase everything
privacy-erased = Done. { $count ->
    [0] There was nothing left to erase.
    [one] One entry is erased.
   *[other] { $count } entries are erased.
}
privacy-erased-later = { $kept ->
    [one] One of your messages or reports is still with the moderators
   *[other] { $kept } of your messages or reports are still with the moderators
}, or was decided on within the last 14 days. Its text is gone already; that it was yours is forgotten by itself when that is over.
error-privacy-confirm-again = This button is too old, or was meant for someone else. Nothing was erased. Please ask once more: “erase my data”.
error-web-export-gone = This address has run out. Please ask the desk for your data once more.
web-comment-erased = (The author had this message erased; its text is gone. What the rules found is still below.)
web-reader-erased = a former reader
api-privacy-export = Everything that is kept about a reader, as a file. The address comes from the command “privacy” and holds for 15 minutes.
cli-person = What is kept about one person: see it or erase it
cli-person-export = Everything that is kept about PLATFORM:ID, as JSON
cli-person-erase = Erase everything that is kept about PLATFORM:ID
cli-person-who = discord:ID, telegram:ID, or web: with the code from the reader's own export
error-bad-person = “{ $person }” names nobody. Write discord:ID, telegram:ID or web:ID; on the web the ID is the code “person” in the reader's own export.

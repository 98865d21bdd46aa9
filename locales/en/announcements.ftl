announce-description = Draft an announcement for readers; a colleague approves it before it goes out
announce-option-text = The announcement, in the language it is written in
announce-option-en = The same in English
announce-ask-text = What would you like to announce? Write the whole text behind the command, in one message, as readers should see it: /announce We are closed this Saturday.
announce-saved = { $languages ->
    [one] Your announcement is saved as a draft, in one language.
   *[other] Your announcement is saved as a draft, in { $languages } languages.
} Next: submit it in the console under "Announcements". Then an editor, a lead or an administrator other than you approves it and sets the time.
announce-number = Draft
announce-form-title = Draft an announcement
announce-form-text = Text (in Chinese, or its own language)
announce-form-en = The same in English (optional)
announce-form-open = Open the form
announce-preview = This is how readers will see it. Nothing has been kept or sent.
announce-shown = { $language }, { $where }
announce-shown-part = { $language }, { $where }: message { $part } of { $of }
announce-account-web = the library’s page
announce-notes = Good to know
announce-note-fits = It fits into one message everywhere, as it is written.
announce-note-parts = { $account }, { $language }: too long for one message ({ $limit } characters there), so it comes in { $count }, as above.
announce-note-framed = { $account }, { $language }: the first line stands alone and the rest in a frame below it; in plain text where the service may show no frames.
announce-action-keep = Keep as a draft
announce-action-edit = Change it
announce-action-discard = Throw it away
announce-discarded = Thrown away, nothing was kept: “{ $text }…”
error-announcement-needs-account = Announcements carry a name. Please sign in to the console with your staff account and write it there.
error-announcement-two-english = Both texts are in English. Please give the English text once, and the other text in the other language.
error-announcement-empty = An announcement needs a text in at least one language, and no language may be left empty.
error-announcement-language = "{ $language }" is not a language code. Please use one such as zh-CN or en.
error-announcement-too-long = The text has { $length } characters; { $limit } is the most that one announcement can carry. Please shorten it, or link to a page.

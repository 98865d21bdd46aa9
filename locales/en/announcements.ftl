announce-description = Draft an announcement for readers; a colleague approves it before it goes out
announce-option-text = The announcement, in the language it is written in
announce-option-en = The same in English
announce-ask-text = What would you like to announce? Write the whole text, as readers should see it.
announce-saved = { $languages ->
    [one] Your announcement is saved as a draft, in one language.
   *[other] Your announcement is saved as a draft, in { $languages } languages.
} Next: submit it in the console under "Announcements". Then an editor, a lead or an administrator other than you approves it and sets the time.
announce-number = Draft
error-announcement-needs-account = Announcements carry a name. Please sign in to the console with your staff account and write it there.
error-announcement-two-english = Both texts are in English. Please give the English text once, and the other text in the other language.
error-announcement-empty = An announcement needs a text in at least one language, and no language may be left empty.
error-announcement-language = "{ $language }" is not a language code. Please use one such as zh-CN or en.
error-announcement-too-long = The text has { $length } characters; { $limit } is the most that one announcement can carry. Please shorten it, or link to a page.

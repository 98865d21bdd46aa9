list-separator = {", "}

# A classic a day
classic-description = A short classical text for today, with a line of help
classic-option-date = Another day, such as 2026-11-28
classic-heading = { $title } · { $author } ({ $dynasty })
classic-before = The day before
error-classics-file = The file of classics { $file } is broken in line { $line }.

# Language
language-description = Choose the language I answer in
language-option-to = The language: English or 中文
language-ask-to = Which language shall I answer in: English or 中文?
language-name = English
language-changed = From now on I answer in English. You may still ask in either language.
error-no-such-language = I do not speak that language yet. I know: { $languages }.

# Help
help-description = What you can ask me
help-option-command = A command, such as hours
help-heading = I am the front desk of the { $library }. Just ask in your own words, or use these:
help-one = About "{ $command }":
help-try-hours = Opening hours
help-try-recommend = Recommend a book
help-try-classic = Today's classic

# Information
info-description = About the library: cards, loans, entry, how to get here
info-option-topic = A topic, such as card, loan or parking
info-heading = What would you like to know about the { $library }?
info-which = Which of these?
info-contact = How to get here and reach us
info-contact-answer = Address: { $address }
    How to get here: { $transport }
    Telephone: { $phone }
    E-mail: { $email }
error-no-such-topic = I have no answer about "{ $topic }". "info" lists what I know; "human" tells how to reach a colleague.

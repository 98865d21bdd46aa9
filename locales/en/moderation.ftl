# Why a rule stopped at a comment, for moderators.
why-word-insult = An insult from the word list.
why-word-insult-disguised = Reads like an insult from the word list, in disguise (spacing, look-alike letters or the like).
why-word-threat = A threat from the word list.
why-word-threat-disguised = Reads like a threat from the word list, in disguise.
why-word-spam = Advertising from the word list.
why-word-spam-disguised = Reads like advertising from the word list, in disguise.
why-link-denied = A link to { $domain }, which is on the deny list.
why-link-look-alike = A link to { $domain }, written to look like another site.
why-link-hidden-host = The link really leads to { $domain }; what stands before the @ only looks like the site.
why-link-punycode = A link to { $domain }, a name in coded letters that can imitate another site.
why-link-address = A link to a bare network address ({ $domain }).
why-link-shortener = A short link ({ $domain }) that hides where it leads.
why-link-newcomer = A link to { $domain } from someone who is new here.
why-flood-author = { $count } comments by one author within { $seconds } seconds.
why-flood-space = { $count } comments in this space within { $seconds } seconds.
why-duplicate-own = { $times ->
    [one] The same author said this before.
   *[other] The same author said this { $times } times before.
}
why-duplicate-own-near = { $times ->
    [one] The same author said nearly this before.
   *[other] The same author said nearly this { $times } times before.
}
why-duplicate-others = { $times } others said the same shortly before.
why-model-offence = Reads like an insult or an attack ({ $percent } % likely, by the text model).
why-model-spam = Reads like advertising or fraud ({ $percent } % likely, by the text model).
why-too-long = { $length } characters long: only the beginning was looked at.
why-reported = A reader reported it.

error-undo-needs-reason = This decision is more than ten minutes old. Please say why it is undone.
error-report-not-found = I could not find that comment here. Please quote it as it stands, or use its report button.
error-report-own = That is your own comment. You can delete it yourself, where you wrote it.

report-description = Report a comment to the moderators
report-option-comment = The comment: its words, or its number
report-option-reason = What is wrong with it
report-ask-comment = Which comment is it? Please quote its words.
report-thanks = Thank you. A moderator will look at it.
report-repeated = You have told us about this comment already, thank you. A moderator will look at it.

# Why a rule stopped at a comment, for moderators.
why-word-insult = An insult from the word list.
why-word-insult-disguised = Reads like an insult from the word list, in disguise (spacing, look-alike letters or the like).
why-word-threat = A threat from the word list.
why-word-threat-disguised = Reads like a threat from the word list, in disguise.
why-word-spam = Advertising from the word list.
why-word-spam-disguised = Reads like advertising from the word list, in disguise.
why-sound = Sounds like “{ $word }” from the word list, written with other characters, pinyin or pictures.
why-phrase-insult = Built like an insult.
why-phrase-threat = Built like a threat.
why-phrase-spam = Built like an advertisement or a fraudulent offer.
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
why-contact-phone = A telephone number.
why-contact-phone-disguised = A telephone number in disguise.
why-contact-wechat = A WeChat name to add.
why-contact-wechat-disguised = A WeChat name to add, in disguise.
why-contact-qq = A QQ number to add.
why-contact-qq-disguised = A QQ number to add, in disguise.
why-contact-email = An e-mail address.
why-contact-email-disguised = An e-mail address in disguise.
why-contact-messenger = A messenger name to write to.
why-contact-messenger-disguised = A messenger name to write to, in disguise.
why-pattern = Fits the pattern “{ $name }”.
why-mention-everyone = It calls everybody.
why-mention-crowd = It calls { $count } people at once.
why-media-program = A file that runs when it is opened (.{ $ending }).
why-newcomer = From someone who is new here.
why-model-offence = Reads like an insult or an attack ({ $percent } % likely, by the text model).
why-model-attack = Reads like a threat, harassment or contempt ({ $percent } % likely, by the text model).
why-model-spam = Reads like advertising or fraud ({ $percent } % likely, by the text model).
why-too-long = { $length } characters long: only the beginning was looked at.
why-reported = A reader reported it.
why-other-version = Found by the rule “{ $rule }”, in words that this version does not know.

# What a space's policy makes of the findings, for moderators.
verdict-clean = No rule found anything.
verdict-weak = What was found weighs { NUMBER($score) } together; below { NUMBER($limit) } nobody is troubled here.
verdict-looked-at = What was found weighs { NUMBER($score) } together; from { NUMBER($limit) } on a person looks here.
verdict-struck = What was found weighs { NUMBER($score) } together; for an author with { $strikes ->
    [one] a strike
   *[other] { $strikes } strikes
} a person looks here from { NUMBER($limit) } on.
verdict-may-not-act = A literal hit of the rule “{ $rule }” is heavy enough to act on (from { NUMBER($limit) } on), but here that is left to people.
verdict-acts = A literal hit of the rule “{ $rule }” reaches { NUMBER($limit) }, and here such hits may act by themselves.
verdict-premoderated = Here every comment waits for a moderator.

# Reasons for a decision that can be given with one key; authors read them too.
reason-insult = It insults someone.
reason-hate = It attacks people for what they are.
reason-threat = It threatens someone.
reason-spam = It is advertising.
reason-contacts = It gives contact details to lure people elsewhere.
reason-flood = The same was said again and again.
reason-off-topic = It has nothing to do with this conversation.
reason-private-data = It tells somebody’s private data.
# In the place of a key of the library's own, where nobody kept what it said.
reason-since-dropped = A reason of the library’s own that has since been dropped; its words were not kept.

error-undo-needs-reason = This decision is more than ten minutes old. Please say why it is undone.
error-no-such-colleague = There is no colleague by that name who decides cases. Choose another.
error-pattern-wrong = The pattern { $pattern } cannot be read: { $problem }. Look-around and back references are not possible.
error-pattern-matches-all = The pattern { $pattern } fits every text, even an empty one. Please make it narrower.
error-report-not-found = I could not find that comment here. Please quote it as it stands, or use its report button.
error-report-own = That is your own comment. You can delete it yourself, where you wrote it.
error-snooze-until = A case can be snoozed for between 15 minutes and 14 days. Please choose a time in between.
error-kick-not-there = Nobody can be sent out there; that is possible in Discord and Telegram only. You can mute or ban the author instead.
error-until-past = That end is in the past. Please choose a later one, or none.
error-appeal-nothing = There is no decision about a comment of yours that you could appeal.
error-appeal-twice = You have appealed this decision already. A colleague who had no part in it will look at it.
error-appeal-late = This decision can no longer be appealed: that is possible for { $days } days.
error-policy-wrong = These settings do not fit together. Please check: { $fields }. A ladder climbs from rung to rung, a mute has an end, limits rise from struck to review to act, and a reason of your own needs words in both languages.

report-description = Report a comment to the moderators
report-option-comment = The comment: its words, or its number
report-option-reason = What is wrong with it
report-ask-comment = Which comment is it? Please quote its words.
report-thanks = Thank you. A moderator will look at it.
report-repeated = You have told us about this comment already, thank you. A moderator will look at it.

appeal-description = Have a decision about your comment looked at again
appeal-option-why = Why it should be decided otherwise
appeal-option-case = Which decision: its number; without it the latest
appeal-ask-why = Why should it be decided otherwise? Write it behind the command, in one message: /appeal I was quoting Lu Xun. Someone who had no part in the decision will read it.
appeal-form-title = Ask for a second look
appeal-form-which = Which decision?
appeal-form-why = Why should it be decided otherwise?
appeal-form-open = Open the form
appeal-choice-keep = Stays
appeal-choice-remove = Removed
appeal-choice-warn = Removed, with a warning
appeal-choice-mute = Removed, and you cannot write there for a while
appeal-choice-kick = Removed, and you were sent out there
appeal-choice-ban = Removed, and you are banned there
appeal-made = Thank you. Somebody who had no part in the decision will look at your comment again: “{ $quote }”

# What authors hear about decisions, by private message.
notify-remove = Your comment was removed by the library’s moderators: “{ $quote }”
notify-warn = Your comment was removed by the library’s moderators, and this is a warning: “{ $quote }”
notify-mute = Your comment was removed by the library’s moderators, and you cannot write there for a while: “{ $quote }”
notify-kick = Your comment was removed by the library’s moderators, and you were sent out there; you may come back: “{ $quote }”
notify-ban = Your comment was removed by the library’s moderators, and you are banned there: “{ $quote }”
notify-undone = The decision about your comment was taken back: “{ $quote }” We are sorry for the trouble.
notify-appeal-keep = Your appeal was right: the decision about your comment no longer stands. “{ $quote }”
notify-appeal-remove = Somebody else has looked at your comment again. It stays removed: “{ $quote }”
notify-appeal-warn = Somebody else has looked at your comment again. It stays removed, with a warning: “{ $quote }”
notify-appeal-mute = Somebody else has looked at your comment again. It stays removed, and you cannot write there for a while: “{ $quote }”
notify-appeal-kick = Somebody else has looked at your comment again. It stays removed, and you were sent out there; you may come back: “{ $quote }”
notify-appeal-ban = Somebody else has looked at your comment again. It stays removed, and you are banned there: “{ $quote }”
notify-until = This ends by itself on { $end }.
notify-reason = The reason: { $reason }
notify-appeal = Do you see it otherwise? You can appeal once within { $days } days, with “/appeal”.
notify-appeal-link = Or here: { $link }

# The console's words for judging: sanctions, the author's record, appeals, and policies of spaces.

console-filter-appealed = Appealed
console-event-appealed = appealed
console-did-appealed = appealed
console-choice-warn = Warn
console-choice-mute = Mute
console-choice-kick = Send out
console-choice-ban = Ban
console-filter-snoozed = Snoozed
console-state-snoozed = Snoozed until { $until }
console-event-snoozed = snoozed it until
console-did-snoozed = snoozed it
console-choice-snooze = Snooze
console-key-snooze = Put the case off until later
console-done-snooze = It is out of the queue until then, or until something new happens to it.
console-snooze-title = When shall it come back?
console-snooze-why = A new report or a changed text brings it back at once.
console-snooze-times = Times
console-snooze-hour = In an hour
console-snooze-evening = This evening
console-snooze-tomorrow = Tomorrow, when we open
console-snooze-opening = When we next open
console-snooze-week = Next week
console-snooze-do = Snooze
console-key-warn = Remove and warn the author
console-key-mute = Remove and mute the author
console-key-kick = Remove and send the author out (Discord, Telegram)
console-key-ban = Remove and ban the author
console-effect-mute = keep the author from writing there
console-effect-unmute = let the author write there again
console-effect-kick = send the author out
console-effect-ban = keep the author out
console-effect-unban = let the author in again
console-effect-notify-author = tell the author

console-sanction-remove-title = Remove the comment
console-sanction-warn-title = Remove the comment and warn its author
console-sanction-mute-title = Remove the comment and mute its author
console-sanction-kick-title = Remove the comment and send its author out
console-sanction-ban-title = Remove the comment and ban its author
console-sanction-remove-do = Remove
console-sanction-warn-do = Warn
console-sanction-mute-do = Mute
console-sanction-kick-do = Send out
console-sanction-ban-do = Ban
console-sanction-until = For how long
console-sanction-reason = Why? The author reads it in their own language.
console-sanction-own = In my own words
console-sanction-words = Your words to the author
console-for-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
console-for-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
console-for-good = Without an end

console-author-title = The author
console-author-more = More of this author
console-strikes-none = Nothing against this author counts at present.
console-strike-by-rule = by a rule alone
console-strike-counts = { $at }, counts until { $until }
console-running-mute = Muted until { $until }
console-running-mute-for-good = Muted without an end
console-running-ban = Banned until { $until }
console-running-ban-for-good = Banned without an end
console-story-no-strike = A story that you remove is not shown, and that is all: it is no strike. A warning, a mute or a ban counts as anywhere.
console-proposal = { $count ->
    [one] If you decide against it, this is the first strike. The ladder proposes: { $step }.
   *[other] If you decide against it, these are { $count } strikes. The ladder proposes: { $step }.
}
console-proposal-remove = remove
console-proposal-warn = warn
console-proposal-mute = mute
console-proposal-ban = ban

console-appeal-title = The author appeals
console-appeal-against = Against the decision by { $name }, { $at }.
console-appeal-decided = Decided by { $name }.
console-appeal-mine = The decision was yours, so a colleague looks at it now.

console-nav-spaces = Spaces
console-spaces-title = Spaces
console-spaces-lead = How strict the service is in each place. A new space only queues: nothing happens there before a person has looked.
console-spaces-none = No reader has written anywhere yet.
console-space-standard = The standard policy; nobody has changed it.
console-space-version = Version { $version }
console-space-save = Save the policy
console-space-saved = Saved. It holds from the next comment on.
console-space-act-switch = Literal hits may act here by themselves
console-space-acting = What happens
console-space-allow = When nothing is found
console-space-review = When something may be wrong
console-space-act = When a literal hit may act
console-does-show = it is shown at once
console-does-premoderate = it waits for a moderator
console-does-queue = it stays, and is queued
console-does-hide = it is hidden, and queued
console-does-remove = it is removed and counts as a strike until a person has looked
console-space-limits = From which score on, 0 to 1
console-limit-review = A person looks
console-limit-struck = A person looks, when the author has strikes
console-limit-act = A literal hit may act
console-space-ladder = The ladder of sanctions
console-space-ladder-lead = What is proposed to moderators; the service never takes a step by itself.
console-rung-strikes = From strike
console-rung-sanction = Sanction
console-rung-hours = Hours
console-rung-add = Add a rung
console-rung-drop = Drop this rung
console-sanction-note = remove, and note it
console-sanction-warn = warn
console-sanction-mute = mute
console-sanction-kick = send out
console-sanction-ban = ban
console-space-days = How long things count, in days
console-days-strike = A strike
console-days-hold = A person’s decision against rules
console-space-reasons = Reasons that can be given with one key
console-space-in-zh-CN = For comments in Chinese
console-space-in-en = For comments in English
console-space-language-lead = What is not ticked is as above.
console-space-own-does = Something else happens
console-space-own-limits = From other scores on
console-space-own-reasons = Other reasons
console-reason-own = A reason in your own words
console-reason-in-zh-CN = Your reason, in Chinese
console-reason-in-en = Your reason, in English
console-reason-add = Add a reason in your own words
console-reason-drop = Drop this reason

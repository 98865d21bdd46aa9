# What moderators and editors see in the console.

console-title = Console · Wenjin
console-name = Staff desk
console-nav-queue = Queue
console-settings = Settings
console-palette = Find or do
console-nav-announcements = Announcements
console-nav-notices = Hours
console-nav-rules = Rules
console-rooms = Rooms:
console-rooms-here = (you are here)
console-rooms-readers = With readers
console-rooms-publishing = Publishing
console-rooms-house = The house
console-account = Account of { $name }
console-role-moderator = Moderator
console-role-editor = Editor
console-role-lead = Lead
console-role-admin = Administrator
console-script-missing = This part of the console did not load. The connection may have dropped, or Wenjin was updated meanwhile; a fresh page sets it right.
console-sign-out = Sign out
console-link = Link chat
console-link-title = Be known in chat too
console-link-how = Send this to the library’s bot in Discord or Telegram, best in a direct message:
console-link-once = It works once, within ten minutes. From then on the bot knows you and what you may do.

# The door
console-door-ready = Your sign-in link works once. Press the button to use it here.
console-door-enter = Sign in
console-door-email = E-mail address
console-door-password = Password
console-door-password-enter = Sign in
console-door-forgotten = No password yet, or forgotten?
console-door-how = A sign-in link works once, for a short time. An administrator makes you a new one on the page “Staff”, or on the machine:
console-door-command = npm run -s wenjin -- staff invite EMAIL

# The queue
console-queue-title = Queue
console-queue-empty = Nothing waits here. Well done.
console-next = Next case
console-next-none = Nobody’s case is left in the queue.
console-filter = Which cases
console-filter-waiting = To do
console-filter-open = Open
console-filter-claimed = Claimed
console-filter-escalated = Escalated
console-filter-resolved = Decided
console-priority = Priority
console-more-signals = { "" } (and { $count } more)
console-due = due { $due }
console-news = { $name }: { $state }
console-state-open = Open
console-state-claimed = Claimed
console-state-escalated = Escalated
console-state-resolved = Decided
console-state-cleared = Closed
console-state-appealed = Appealed
console-state-by = { $state }: { $name }

# A case
console-case-none = Choose a case from the queue, or press n for the next one.
console-case-back = Back to the queue
console-case-title = { $author } wrote
console-before = Said before
console-after = Said after
console-comment-visible = Readers see it
console-comment-hidden = Hidden until decided
console-comment-removed = Removed
console-revision = Revision { $revision }
console-where = Where it was said
console-signals-title = Why it is here
console-priority-why = Priority { $value }: why it stands where it does
console-tier-literal = exact match
console-tier-folded = disguised spelling
console-tier-sound = sounds alike
console-tier-behaviour = behaviour
console-tier-model = language model
console-tier-report = reader’s report
console-term-severity = Severity
console-term-reports = Reports
console-term-ageing = Waiting time
console-effects-title = What follows from it
console-effect-comment-remove = take the comment away where it was said
console-effect-comment-restore = bring the comment back where it was said
console-effect-state-pending = under way
console-effect-state-done = done
console-effect-state-failed = failed
console-case-number = Case number:
console-history-title = History
console-event-opened = opened the case
console-event-flagged = found signals
console-event-reported = reported it
console-event-revised = changed the text
console-event-claimed = took the case
console-event-released = gave the case back
console-event-handed_over = handed the case over
console-event-held = keeps the case for longer
console-event-decided = decided:
console-event-undone = took the decision back
console-event-escalated = passed it to a lead
console-event-noted = noted:
console-event-effect = carried it out
console-winner = { $who } was first: { $what } ({ $at }).
console-did-claimed = took the case
console-did-released = gave the case back
console-did-handed_over = handed the case over
console-did-held = keeps the case for longer
console-did-decided = decided it
console-did-undone = took the decision back
console-did-escalated = passed it to a lead
console-did-revised = the author changed the text
console-did-keep = kept it
console-did-remove = removed it
console-did-warn = warned the author
console-did-mute = muted the author
console-did-kick = sent the author out
console-did-ban = banned the author
console-decided-keep = Kept
console-decided-remove = Removed
console-decided-warn = Author warned
console-decided-mute = Author muted
console-decided-kick = Author sent out
console-decided-ban = Author banned

# What may hurt is covered until it is asked for
console-veil-show = Show the text
console-veil-cover = Cover it again
console-veil-covered = The text is covered.
console-queue-behind = The list has changed. Show it as it is now

# Decisions
console-decide = What to do
console-choice-keep = Keep
console-choice-remove = Remove
console-choice-escalate = Escalate
console-choice-claim = Claim
console-choice-release = Give back
console-choice-hold = Keep longer
console-choice-handover = Hand over
console-choice-note = Note
console-choice-undo = Undo
console-choice-help = Keys
console-done-claim = It is yours for five minutes.
console-done-release = Back in the queue.
console-done-hold = It stays with you for a day.
console-done-handover = Your colleague has it now, for a day.
console-done-decide = Decided. You can undo it with u.
console-done-escalate = A lead will look at it.
console-done-note = Noted.
console-done-undo = Taken back; the case is open again.
# Several at once
console-bulk = Several at once
console-bulk-mark = Mark for a decision on several
console-bulk-count = { $count } marked
console-bulk-clear = Clear
console-bulk-keep = Keep { $count ->
    [one] this comment
   *[other] these { $count } comments
 }?
console-bulk-remove = Remove { $count ->
    [one] this comment
   *[other] these { $count } comments
 }?
console-bulk-reason = Reason (not needed)
console-bulk-done = Decided: { $count }.
console-note-title = A note for colleagues
console-note-field = Note
console-note-save = Save the note
console-handover-title = Who goes on with it?
console-handover-to = Colleague
console-handover-note = A word for your colleague (not needed)
console-handover-save = Hand over
console-handover-nobody = Nobody else decides cases here yet.
console-reason-title = Why is the decision taken back?
console-reason-field = Reason
console-reason-save = Undo the decision

# Keys
console-keys-title = Keys
console-key-move = Move through the queue
console-key-open = Open the case
console-key-next = Take the next case
console-key-claim = Claim the case, or give it back
console-key-hold = Keep the case for a day
console-key-handover = Hand the case to a colleague
console-key-mark = Mark for a decision on several
console-key-keep = Keep the comment
console-key-remove = Remove the comment
console-key-escalate = Pass it to a lead
console-key-note = Write a note
console-key-veil = Show or cover the text, where texts are covered
console-key-undo = Undo the decision
console-key-palette = Find any room or step
console-key-help = This list

# Announcements
console-draft-title = Tell readers
console-draft-lead = One text per language. Another colleague approves it before it goes out.
console-draft-zh-CN = In Chinese
console-draft-en = In English
console-draft-save = Save as draft
console-draft-saved = Saved. Submit it when it is ready.
console-draft-empty = Write at least one text.
console-list-title = Announcements
console-list-empty = None yet.
console-announcement-draft = Draft
console-announcement-submitted = Waits for approval
console-announcement-approved = Approved
console-announcement-scheduled = Scheduled
console-announcement-sending = Being sent
console-announcement-sent = Sent
console-announcement-paused = Paused
console-announcement-cancelled = Cancelled
console-announcement-corrected = Corrected
console-announcement-withdrawn = Withdrawn
console-written-by = Written by { $name }
console-approved-by = approved by { $name }
console-send-at = { $at }
console-other-approves = Another colleague has to approve it.
console-step-submit = Submit
console-step-approve = Approve
console-step-reject = Send back
console-step-pause = Pause
console-step-resume = Resume
console-step-cancel = Cancel it
console-schedule-at = When (empty: in a minute)
console-schedule-soon = Send in a minute
console-schedule-then = Schedule
console-progress = Delivered
console-delivery-ready = waiting
console-delivery-reserved = about to go
console-delivery-attempting = going out
console-delivery-sent = delivered
console-delivery-failed = failed
console-delivery-doubtful = in doubt
console-delivery-skipped = left out
console-nav-statistics = Statistics
console-queue-save = Save as CSV
console-nav-reviews = Second look
console-alerts-late = { $count ->
    [one] 1 case late
   *[other] { $count } cases late
}
console-alerts-near = { $count ->
    [one] 1 case due soon
   *[other] { $count } cases due soon
}

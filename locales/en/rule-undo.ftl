# Taking back everything a rule did since a moment.
error-undo-since-future = That moment is still to come. Please give one in the past.

api-rule-undo-preview = What a rule has done since an instant, and what taking it back would touch. Changes nothing.
api-rule-undo = Take back everything a rule did since an instant; the same key again says how far it is. What a person decided stays.

# The console.
console-rule-undo = Undo what it did…
console-rule-undo-title = Undo what “{ $name }” did
console-rule-undo-lead = Everything this rule did by itself in that time is taken back: comments come back, and nothing counts against their authors. What a person has decided stays as it is.
console-rule-undo-live = The rule is still live and goes on finding the same. You may want to switch it to shadow first.
console-rule-undo-since = Since when
console-rule-undo-hours = { $hours ->
    [one] The last hour
    [24] The last day
    [168] The last 7 days
    [720] The last 30 days
   *[other] The last { $hours } hours
  }
console-rule-undo-looking = Looking…
console-rule-undo-touches = { $count ->
    [0] There is nothing to take back.
    [one] One case would be looked at again without this rule.
   *[other] { NUMBER($count) } cases would be looked at again without this rule.
  }
console-rule-undo-stays = Left as they are: { NUMBER($decided) } decided by a person, { NUMBER($in_hand) } in a colleague’s hands.
console-rule-undo-samples = The latest of them
console-rule-undo-go = { $count ->
    [one] Undo in one case
   *[other] Undo in { NUMBER($count) } cases
  }
console-rule-undo-progress = { NUMBER($done) } of { NUMBER($all) } done
console-rule-undo-running = It goes on by itself, also when you close this.
console-rule-undo-done = Done. { NUMBER($cleared) } closed and given back; { NUMBER($retracted) } stay in the queue for what others found.
console-rule-undo-stopped = It could not be finished: { NUMBER($waiting) } are left. Please try again in a while, or ask whoever runs the service.
console-rule-undo-left = Left as they are
console-rule-undo-fate-decided = a person has decided
console-rule-undo-fate-in_hand = in hand, or your own
console-event-retracted = took back what a rule had found; other findings remain
console-event-cleared = took back what a rule had found; nothing remains
console-did-retracted = took back what a rule had found
console-did-cleared = took back what a rule had found

# The command.
error-rules-undo-usage = Please say which list and since when, like this: /rules undo "May words" 24h (or 3h, 7d).
rules-undo-preview = “{ $name }” in the last { NUMBER($hours) } hours: { $waiting ->
    [one] one case
   *[other] { NUMBER($waiting) } cases
  } would be looked at again without it. Left as they are: { NUMBER($decided) } decided by a person, { NUMBER($in_hand) } in a colleague’s hands.
rules-undo-none = “{ $name }” has done nothing in the last { NUMBER($hours) } hours that could be taken back. Left as they are: { NUMBER($decided) } decided by a person, { NUMBER($in_hand) } in a colleague’s hands.
rules-undo-go = Undo them
rules-undo-running = Under way: { NUMBER($done) } done, { NUMBER($waiting) } to go. It goes on by itself.
rules-undo-stopped = It could not be finished: { NUMBER($done) } done, { NUMBER($waiting) } are left. Please try again in a while.
rules-undo-done = Done. { NUMBER($cleared) } closed and given back, { NUMBER($retracted) } stay in the queue for what others found; left as they are: { NUMBER($decided) } decided by a person, { NUMBER($in_hand) } in a colleague’s hands.
rules-undo-look = How far is it?

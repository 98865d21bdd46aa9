# Raid mode: a space is slowed down while many people write the same.
raid-description = For leads: slow a space down while it is raided
raid-option-form = on, off or show; then minutes; then the space
raid-option-action = on, off or show
raid-option-minutes = For how many minutes; 60 if you do not say
raid-option-space = Which space: its number, as the console shows it
raid-none = No space is in raid mode, and none is proposed.
raid-here = Raid mode:
raid-which = In which space?
raid-on-for = on for { $minutes ->
    [one] one more minute
   *[other] { $minutes } more minutes
}: newcomers’ comments wait for a moderator
raid-proposed = proposed: { $authors } people said nearly the same
raid-started = Raid mode is on in { $space } for { $minutes } minutes. Comments of newcomers wait for a moderator; in chats they stay and come first in the queue. It ends by itself.
raid-lifted = Raid mode is off in { $space }. What waited is in the queue.
raid-lift = End raid mode
raid-lift-in = End it in { $name }
raid-start-in = Switch it on in { $name }
error-raid-form = Please say it like this: /raid on 60, /raid off, or /raid show. From another place, add the space: /raid on 60 discord:123.
error-raid-needs-lead = Raid mode is for leads to switch. “/raid show” tells you where it is on.
error-raid-needs-account = I do not know your account here. Please link it first (“/link”).
error-raid-no-space = { $space } is no place where readers write, or a colleague has just changed its raid mode. “/raid show” tells how it stands.
error-raid-minutes = Raid mode can be on for between { $least } minutes and { $most } minutes. Please choose a time in between.
why-raid-held = From a newcomer, while this space is slowed down: it waits for a moderator.
why-raid-queued = From a newcomer, while this space is slowed down.
verdict-raid = This space is slowed down: a moderator looks at what newcomers say.
console-audit-raid-proposed = proposed raid mode for
console-audit-raid-started = switched raid mode on in
console-audit-raid-lifted = ended or refused raid mode in
console-raid-title = Raid mode
console-raid-on = { $name } is slowed down until { $until } (by { $by }): comments of newcomers wait, or come first.
console-raid-proposed = In { $name }, { $authors } people said nearly the same within half an hour. Slow it down?
console-raid-ask-lead = A lead can switch it on.
console-raid-start = Slow down for an hour
console-raid-longer = An hour from now
console-raid-refuse = No
console-raid-lift = End it now
console-raid-lead = While many people write the same: comments of newcomers wait for a moderator (in chats they stay, and come first in the queue). It ends by itself.
console-raid-minutes = For how long
console-raid-for = { $minutes } minutes
console-raid-switch = Slow this space down
console-raid-done = Raid mode is on.

# Named queues: a part of the queue, and who sees it.
console-nav-queues = Queues
console-queues-title = Who sees which cases
console-queues-page-lead = A queue is a part of the cases: some spaces, some languages. Whoever is in one sees only what belongs to their queues, at every door. Whoever is in none sees all, and so do leads.
console-queues-new = A new queue
console-queues-name = Name
console-queues-spaces = Spaces
console-queues-spaces-lead = None chosen: all of them.
console-queues-languages = Languages of the comments
console-queues-languages-lead = None chosen: all of them.
console-queues-language-zh-cn = Chinese
console-queues-language-en = English
console-queues-members = Colleagues
console-queues-members-lead = They see only their queues. Whoever is taken out of their last queue would see all: you are asked first.
console-queues-frees = Without a queue, one sees all cases:
console-queues-frees-one = { $name } may see all cases from then on
console-queues-places = Moderators’ places in chats
console-queues-places-lead = They get the cards of these cases, and no others. A place of no queue gets all.
console-queues-due = Due times
console-queues-due-lead = In whole hours in which the library is open, up to 240. Empty: as in the house. A case in several queues takes the shortest. Somebody who says that they want to die: one hour, always.
console-queues-due-grave = Grave cases, hours
console-queues-due-other = Other cases, hours
console-queues-members-count = { $count ->
    [0] nobody in it
    [one] one colleague
   *[other] { $count } colleagues
}
console-queues-make = Make the queue
console-queues-save = Save
console-queues-saved = Saved. It counts from now on.
console-queues-withdraw = Remove the queue
console-queue-choice = Queue
console-queue-all = All that I see
console-audit-queue-made = made the queue
console-audit-queue-changed = changed the queue
console-audit-queue-withdrawn = removed the queue
error-queue-name-taken = There is a queue by that name already. Please choose another name.
error-colleague-sees-not = This colleague does not see that part of the queue. Choose another, or ask a lead.

# What moderators and colleagues on call are told of.
alert-near = { $count ->
    [one] A case is due within half an hour, at { $oldest }.
   *[other] { $count } cases are due within half an hour, the first at { $oldest }.
}
alert-late = { $count ->
    [one] A case is past its due time, since { $oldest }.
   *[other] { $count } cases are past their due time, the oldest since { $oldest }.
}
alert-urgent = { $count ->
    [one] Somebody may need help and the library is closed. Please look now.
   *[other] { $count } people may need help and the library is closed. Please look now.
}
alert-raid = In “{ $name }” { $authors } people write nearly the same. Raid mode is proposed; a lead can switch it on.
error-on-call-unknown = On call are colleagues who work on the queue. Please choose again.
doctor-alerts-off = alerts: off. Due times are shown in the console only.
doctor-alerts-on = alerts: due times are told in { NUMBER($places) } { $places ->
    [one] chat
   *[other] chats
} of the moderators
doctor-alerts-unheard = alerts: ON, BUT NO CHAT HEARS THEM. Only an open console shows what falls due. Make a chat one for moderators with /setup.
doctor-on-call = on call at night: { $count ->
    [0] nobody who can be reached
    [one] 1 colleague is told in a chat
   *[other] { $count } colleagues are told in a chat
}
doctor-on-call-nobody = on call at night: nobody. What cannot wait is told in the moderators’ chats.
doctor-on-call-lost = on call at night: NOT REACHED: { $names }. They write /link to the bot in a private chat.
console-alerts-title = Alerts and nights
console-alerts-lead = Moderators hear half an hour before a case is due, and when it is late: each once, together, in their chats.
console-alerts-on = Tell the moderators’ chats what falls due
console-alerts-wait = While the library is closed, what can wait is told at the opening
console-alerts-on-call = On call at night
console-alerts-on-call-lead = They are told at once when somebody may need help or many write the same while the library is closed. With nobody here, the moderators’ chats are told.
console-alerts-unreached = { $name } (no private chat yet: they write /link to the bot)
console-alerts-save = Save
console-alerts-saved = Saved.
api-alerts = How the house wants to be told of due times, and who is on call.
api-alerts-due = How many of the cases one sees are late or due within half an hour.
api-alerts-change = Say whether and when moderators are told, and who is on call at night (administrators).

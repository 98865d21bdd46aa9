# Colleagues' accounts: the console's staff page and the API behind it.

console-nav-staff = Staff
console-staff-title = Invite a colleague
console-staff-lead = They come in with a link that works once. It is shown only now: pass it on yourself.
console-staff-email = E-mail address
console-staff-name = Name, as colleagues see it
console-staff-name-hint = Left empty: what stands before the @.
console-staff-role = Role
console-staff-role-moderator = works on the queue
console-staff-role-editor = writes announcements, changes hours, teaches answers
console-staff-role-lead = both, and changes rules and spaces
console-staff-role-admin = everything, this page too
console-staff-add = Invite
console-staff-here = Colleagues
console-staff-gone = Dismissed
console-staff-you = you
console-staff-seen = Last signed in { $at }
console-staff-not-yet = Invited; has not signed in yet
console-staff-dismissed-at = Dismissed { $at }
console-staff-own = Another administrator changes your own account.
console-staff-change-role = Change role
console-staff-role-of = Role of { $name }
console-staff-role-save = Save role
console-staff-role-saved = { $name } is now { $role }. It counts at once.
console-staff-invite = New sign-in link
console-staff-return = Take back
console-staff-dismiss = Dismiss
console-staff-dismiss-ask = { $name } is signed out everywhere at once; their links and tokens stop working. What they did stays on record.
console-staff-dismiss-yes = Dismiss { $name }
console-staff-dismiss-no = Keep
console-staff-dismissed = { $name } can no longer sign in.
console-staff-link-title = A sign-in link for { $name }
console-staff-link-how = Send it to { $email } yourself. It works once, until { $until }, and is not shown again. Links made before no longer work.
console-staff-link-copy = Copy the link
console-staff-link-copied = Copied.

error-web-staff-present = { $name } is on the list already. Change their role there.
error-web-staff-gone = { $name } was dismissed meanwhile. Take them back first.
error-web-staff-last-admin = { $name } is the last administrator. Make somebody else one first.
error-web-staff-stale = { $who } changed this account meanwhile. Please look at it as it is now.
web-actor-cli = Command line

api-staff-add = Add a colleague, or take one back; the answer holds a one-time sign-in link, told only now (administrators).
api-staff-invite = Make a new one-time sign-in link for a colleague; links made before no longer work (administrators).
api-staff-role = Change a colleague's role; it counts from their next step on (administrators).
api-staff-dismiss = End a colleague's account: sign-ins, links and tokens at once (administrators).

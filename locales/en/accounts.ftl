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

# The audit log

console-nav-audit = Audit
console-audit-title = Audit log
console-audit-lead = What administrators did, and who came in. Lines are added, never changed: the database refuses it.
console-audit-filter = Filter
console-audit-group = What
console-audit-group-all = Everything
console-audit-group-accounts = Colleagues
console-audit-group-sign-in = Signing in
console-audit-group-tokens = Tokens
console-audit-group-moderation = Spaces and rules
console-audit-group-data = Data in and out
console-audit-group-settings = Settings
console-audit-by = Who
console-audit-by-all = Anyone
console-audit-part-cli = Command line
console-audit-part-system = Wenjin itself
console-audit-part-import = An import
console-audit-part-nobody = Somebody unknown
console-audit-from = From
console-audit-to = To
console-audit-export = Save as CSV
console-audit-empty = Nothing of this kind was done in this time.
console-audit-more = Show older ones
console-audit-origin = from { $origin }
console-audit-changes = What changed
console-audit-staff-added = added
console-audit-staff-returned = took back
console-audit-staff-role = changed the role of
console-audit-staff-invited = made a sign-in link for
console-audit-staff-dismissed = dismissed
console-audit-signed-in = signed in
console-audit-sign-in-failed = tried in vain to sign in
console-audit-password-set = set a password
console-audit-signed-out = signed out
console-audit-sessions-ended = ended sign-ins of
console-audit-token-made = made a token for
console-audit-token-revoked = revoked a token of
console-audit-space-policy = set how strict the service is in
console-audit-rule-made = made the rule
console-audit-rule-changed = changed the rule
console-audit-rule-withdrawn = took away the rule
console-audit-imported = imported
console-audit-exported = exported the service's data
console-audit-backed-up = took a backup
console-audit-restored = restored a backup
console-audit-person-exported = gave a reader what is kept about them
console-audit-person-erased = erased what is kept about a reader
console-audit-setting-changed = changed the setting
web-actor-nobody = Somebody unknown
api-tag-audit = The audit log (administrators)
api-audit = What administrators did and who came in, the newest first; by group, person, subject and days of the library.
api-audit-export = The same as CSV, whole; what a spreadsheet would calculate is marked as text.

# One's own account

console-account-title = Your account
console-account-sessions = Where you are signed in
console-account-sessions-lead = A sign-in ends by itself after twelve hours.
console-account-browser = { $browser } on { $system }
console-account-browser-unknown = A browser that does not say which
console-account-current = this browser
console-account-since = since { $at }, until { $until }
console-account-end = Sign out there
console-account-end-others = Sign out everywhere else
console-account-ended = Done. Only this browser is signed in now.
console-account-tokens = Tokens for scripts
console-account-tokens-lead = A token stands for you where there is no browser, and may do no more than you may, and no more than you give it.
console-account-token-name = What it is for
console-account-token-scopes = What it may do
console-account-token-make = Make a token
console-account-token-none-chosen = Please choose at least one thing it may do.
console-account-tokens-none = You have no tokens.
console-account-token-made-at = made { $at }
console-account-token-unnamed = Without a name
console-account-token-used = last used { $at }
console-account-token-unused = never used
console-account-token-revoke = Revoke
console-account-token-revoke-ask = Whatever uses “{ $name }” stops working at once.
console-account-token-revoke-yes = Revoke it
console-account-token-title = Your new token
console-account-token-how = Put it where your script reads it. It is not shown again, and nobody can look it up.
console-account-token-copy = Copy the token
console-scope-comments-write = hand in comments
console-scope-cases-read = read the queue
console-scope-cases-write = decide cases
console-scope-announcements-write = write announcements
console-scope-handovers-write = talk with readers
console-scope-rules-write = change rules
console-scope-admin = everything you may do
console-staff-sign-out = Sign out everywhere
console-staff-signed-out = { $count ->
    [0] { $name } was not signed in anywhere.
    [one] One sign-in of { $name } ended.
   *[other] { $count } sign-ins of { $name } ended.
}
error-too-many-tokens = You have { $most } tokens already. Revoke one that is no longer used.
error-web-scope-not-yours = A token may do no more than you may yourself.
api-own-sessions = The browsers in which one is signed in (not for tokens).
api-own-session-end = End one of one's own sign-ins.
api-own-sessions-end-others = End all of one's own sign-ins but this.
api-own-tokens = One's own tokens for scripts, and what one may give them (not for tokens).
api-own-token-make = Make a token; it is told only in this answer.
api-own-token-revoke = Revoke one of one's own tokens, at once.
api-staff-sign-out = End all sign-ins of a colleague; tokens stay (administrators).

# One's own password

console-account-way-link = by sign-in link
console-account-way-password = by password
console-account-password = Password
console-account-password-none = You have no password yet. With one you need no new link each time.
console-account-password-is = You have a password. A new one ends all other sign-ins.
console-account-password-current = Current password
console-account-password-new = New password
console-account-password-hint = At least 12 characters. Several words that only you would put together are easy to keep and hard to guess.
console-account-password-free = You came in by a link just now: your old password is not asked for.
console-account-password-set = Set password
console-account-password-done = Your password is set. { $count ->
    [0] You were signed in nowhere else.
    [one] One other sign-in ended.
   *[other] { $count } other sign-ins ended.
}
error-password-short = Please take at least { $least } characters: several words together are easy to keep.
error-password-plain = That is guessed first: the same characters, or keys in a row. Please take something else.
error-password-own = That is mostly your own name or address. Please take something that nobody would guess of you.
error-password-wrong = That is not your current password. If you have forgotten it, ask an administrator for a new sign-in link.
error-web-login-wrong = Address or password is wrong. If you have forgotten your password, ask an administrator for a new sign-in link.
api-sign-in-password = Sign in with address and password; sets the session cookie.
api-own-password = Whether one has a password, and whether a new one wants the old one (not for tokens).
api-own-password-set = Set one's own password; it ends all other sign-ins (not for tokens).

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
console-audit-group-campaigns = Campaigns
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
console-audit-campaign-started = set up the campaign
console-audit-campaign-ended = ended the campaign
console-audit-imported = imported
console-audit-exported = exported the service's data
console-audit-rules-exported = took rules out as a file
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

# The second factor

console-door-factor = One more step: a code from your authenticator app.
console-door-factor-code = Code
console-door-factor-hint = Six digits. Without your phone, type one of your recovery codes.
console-door-factor-enter = Go on
console-account-factor = Second factor
console-account-factor-is-off = Off. With it a password or a link alone opens nothing: a code from your phone is asked for as well.
console-account-factor-is-on = On. A code is asked for each time you sign in. { $count ->
    [0] You have no recovery codes left: make new ones.
    [one] You have one recovery code left.
   *[other] You have { $count } recovery codes left.
}
console-account-factor-start = Turn it on
console-account-factor-scan = Read this picture with an authenticator app, or type the key into it. Then type the code that it shows.
console-account-factor-picture = The key as a QR code
console-account-factor-key = The key, to type
console-account-factor-code = Code from the app
console-account-factor-confirm = Confirm
console-account-factor-stop = Not now
console-account-factor-off = Turn it off
console-account-factor-codes = New recovery codes
console-account-factor-proof = Code from the app, or a recovery code
console-account-factor-codes-title = Your recovery codes
console-account-factor-codes-how = Each works once in the place of a code, when your phone is not there. Keep them apart from it. They are not shown again.
console-account-factor-codes-copy = Copy the codes
console-account-factor-told-on = The second factor is on. Other sign-ins were ended.
console-account-factor-told-off = The second factor is off. Other sign-ins were ended.
console-staff-factor = second factor
console-staff-factor-reset = Reset second factor
console-staff-factor-ask = { $name } is signed out everywhere, and signs in without a code until they turn it on anew. Be sure that it is they who ask.
console-staff-factor-yes = Reset it
console-staff-factor-done = { $name } signs in without a code now.
console-audit-factor-asked = was asked for the second factor
console-audit-factor-on = turned on a second factor
console-audit-factor-off = turned off their second factor
console-audit-recovery-codes-made = made new recovery codes
console-audit-staff-factor-reset = reset the second factor of
error-factor-wrong = That code is not right. Codes change every half minute; recovery codes work once.
error-factor-used = That code was used already. Please wait for the next one, half a minute at most.
error-factor-is-on = The second factor is on already. Turn it off first to use another app.
error-factor-is-off = There is no second factor. Turn it on first.
error-no-factor = { $email } has no second factor.
error-web-factor-wrong = That code is not right. Codes change every half minute; recovery codes work once.
error-web-factor-used = That code was used already. Please wait for the next one, half a minute at most.
error-web-factor-over = That took too long, or too many codes were wrong. Please sign in from the start.
error-web-factor-locked = Too many wrong codes. Please try again in a quarter of an hour.
error-web-staff-no-factor = { $name } has no second factor.
error-web-staff-own-factor = Turn off your own on the page “Your account”, with a code of it.
api-sign-in-factor = The second step where it is asked for (202): a code of the app, or a recovery code; sets the session cookie.
api-own-factor = How one's own second factor stands (not for tokens).
api-own-factor-start = A new key and recovery codes, told only now; asked for only after “confirm” (not for tokens).
api-own-factor-confirm = Turn it on with a first code; other sign-ins end (not for tokens).
api-own-factor-off = Turn it off with a code, and the password where there is one; other sign-ins end (not for tokens).
api-own-factor-codes = New recovery codes; those before are void (not for tokens).
api-staff-reset-factor = Take off a colleague's second factor that was lost; their sign-ins end (administrators).

# The library's own single sign-on

console-door-oidc = Sign in with { $name }
console-door-or = or
console-door-refused-unknown = You were recognised, but nobody of that address is on the list here, or the address is not confirmed there. Ask an administrator to invite you.
console-door-refused-failed = The single sign-on did not say who you are. Please try again.
console-account-way-oidc = by single sign-on
console-audit-part-oidc = Single sign-on
web-actor-oidc = Single sign-on
error-web-oidc-away = The single sign-on cannot be reached at the moment. Please use a password or a link, or try again later.
api-sign-in-ways = By which ways beside link and password one may sign in.
api-sign-in-oidc = The address of the single sign-on to go to; sets a cookie for coming back. 404 where there is none.
api-sign-in-oidc-back = Where the single sign-on sends people back to; sets the session cookie and sends on to the console.
api-status-302 = Go on at the address in Location.

# Passkeys

console-door-passkey = Sign in with a passkey
console-door-passkey-not-done = The passkey was not shown. Please try again, or use another way.
console-account-way-passkey = by passkey
console-account-passkeys = Passkeys
console-account-passkeys-lead = A key that your phone, computer or security key keeps: it signs you in by finger, face or PIN, without password and code.
console-account-passkeys-none = You have no passkeys.
console-account-passkeys-not-here = This browser has no passkeys at this address: they need https and a name.
console-account-passkey-name = Which device it is
console-account-passkey-add = Add a passkey
console-account-passkey-not-made = The device made no passkey. Please try again.
console-account-passkey-made-at = added { $at }
console-account-passkey-remove = Remove
console-account-passkey-remove-ask = “{ $name }” no longer signs you in, and other sign-ins end.
console-account-passkey-remove-yes = Remove it
console-audit-passkey-added = added a passkey
console-audit-passkey-removed = removed a passkey
error-passkey-wrong = That passkey could not be taken: it came too late, or did not ask for finger, face or PIN. Please try again.
error-web-passkey-unknown = This passkey is not known here, or did not ask for finger, face or PIN. Please use another way to sign in.
api-sign-in-passkey-options = What the browser's authenticator is asked to sign in (WebAuthn); sets a cookie for five minutes.
api-sign-in-passkey = Sign in with the authenticator's answer; sets the session cookie.
api-own-passkeys = One's own passkeys (not for tokens).
api-own-passkey-options = What the authenticator is asked for a new one; wants password and code where there are such (not for tokens).
api-own-passkey-add = Keep a new passkey; other sign-ins end (not for tokens).
api-own-passkey-remove = Take off a passkey; other sign-ins end (not for tokens).
doctor-oidc-works = Single sign-on: { $host } tells what signing in by it needs.
doctor-oidc-away = Single sign-on: { $host } cannot be reached. Check OIDC_ISSUER and that it runs; links and passwords work meanwhile.
doctor-oidc-other = Single sign-on: what answers at { $host } is not the issuer that OIDC_ISSUER names. Copy that from its /.well-known/openid-configuration.
doctor-oidc-address = Single sign-on: set WENJIN_PUBLIC_URL, so that people are sent back to an address that your provider knows.

# Buttons
door-button-forged = This button is not one of mine, or belongs to another chat. Please ask me once more.

# /setup in a group
setup-description = Choose what this group is to the library, and its language (administrators)
setup-only-groups = /setup is for groups: add me to one, make me an administrator there, and type /setup in it.
setup-only-admins = Only administrators of this group can set me up here. Please ask one of them to type /setup.
setup-only-leads = This takes a lead of the library: such a group sees what readers wrote or what is not yet published. If you are one, tie your account first with /link.
setup-now = Here I am for: { $role }. I write in { $language }. Choose with the buttons what should be different; administrators can change it any time.
setup-role-readers = readers
setup-role-moderators = moderators
setup-role-editors = editors
setup-role-partner = a partner library
setup-language-en = English
setup-language-zh-CN = 中文

error-web-hook-secret = This address is for Telegram only. Telegram proves itself with the secret of TELEGRAM_WEBHOOK_SECRET; it is missing here or another.

# What a channel or group is for: told by whoever administers it there.

setup-description = For administrators: what this channel is for, and its language
setup-option-role = readers, moderators, editors or partner
setup-option-language = The language the service speaks here: zh-CN or en
setup-now = This is how I see this place:
setup-done = Done. This is how I see this place now:
setup-role = What it is for
setup-role-readers = readers: messages are checked, questions answered, announcements posted
setup-role-moderators = moderators: cases to decide on arrive here; nothing is checked
setup-role-editors = editors: a place for colleagues; nothing is checked
setup-role-partner = partners: announcements for partners are posted; nothing is checked
setup-for-readers = readers
setup-for-moderators = moderators
setup-for-editors = editors
setup-for-partner = partners
setup-choose = For { $role }
setup-language = Language
setup-language-any = whichever I am asked in
error-not-administrator = That is for whoever administers this channel or group. Please ask one of them.
error-setup-only-leads = A place for moderators, editors or partners gets to see what others do not, so a lead of the library has to choose it: link your account first (“/link”), or ask a lead.

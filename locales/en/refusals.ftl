# Why a decision was not carried out on its platform, or was otherwise, for whoever made it.
# With the platform's own words they stand before these.

refusal-with-words = { $sentence } (“{ $words }”)
refusal-with-platform-words = { $sentence } ({ $platform } says: “{ $words }”)
refusal-away = { $platform } cannot be reached just now.
refusal-busy = { $platform } asks us to wait a little.
refusal-fault = { $platform } has a fault of its own just now.
refusal-token = { $platform } does not know our bot’s token any more. Whoever runs the service: please put in a new one and start again.
refusal-no-door = No process with a door to { $platform } is running just now.
refusal-not-possible = There is no such thing on { $platform }.
refusal-other = That did not work.
refusal-rights = The bot lacks the right to do this there, or ranks below this person. “wenjin doctor” names what to grant, and where.
refusal-unseen = The bot is not there any more, or cannot see the place. “wenjin doctor” names what to grant, and where.
refusal-above = This person administers the place themselves; only its owner can do something there.
refusal-message-stays = { $platform } lets nobody but an administrator there delete this message, perhaps because it is too old.
refusal-small-group = { $platform } does this in supergroups only. An administrator of the group can turn it into one.
refusal-no-members = A direct message has no members to act on.
refusal-no-place = There is no such place any more.
refusal-author-unknown = Whose message it was is not known any more.
refusal-channel-stays = This was said in the name of a channel, which is no member and cannot be sent out. Mute or ban it, and it is kept from speaking here.
refusal-channel-muted = This was said in the name of a channel, which cannot be muted; it is kept from speaking here.
refusal-set-meanwhile = An administrator there has decided otherwise in the meantime; that stays as it is.

# What the doctor finds at Discord, with the place to change it.

doctor-discord-bot = Discord: the token works; the bot is called { $name }.
doctor-discord-token = Discord: the token is refused. Make a new one in the developer portal (discord.com/developers/applications) → your application → Bot → Reset Token, and put it into DISCORD_TOKEN.
doctor-discord-away = Discord cannot be reached just now. Check this machine's connection (and DISCORD_API_URL, if it is set), then ask the doctor again.
doctor-discord-no-content = Discord: the bot may not read messages, so nothing can be checked or answered. Switch on “Message Content Intent” at https://discord.com/developers/applications/{ $app }/bot → Privileged Gateway Intents.
doctor-discord-no-places = Discord: no channel is known yet. Invite the bot: https://discord.com/oauth2/authorize?client_id={ $app }&scope=bot+applications.commands&permissions={ $invited } – then send “/setup” in a channel.
doctor-discord-no-moderators = Discord: no channel for moderators; cases are shown in the console only. Send “/setup role: moderators” in the channel that is to see them.
doctor-discord-not-there = Discord: the bot is not in #{ $channel } (any more), or may not see it. Invite it again (https://discord.com/oauth2/authorize?client_id={ $app }&scope=bot+applications.commands&permissions={ $invited }), or allow “View Channel” for its role: channel #{ $channel } → Edit Channel → Permissions.
doctor-discord-lacks = Discord: in #{ $channel } the bot lacks “{ $permission }”. Grant it to the bot's role: Server Settings → Roles, or only there: channel #{ $channel } → Edit Channel → Permissions.
doctor-discord-permission-ViewChannel = View Channel
doctor-discord-permission-ReadMessageHistory = Read Message History
doctor-discord-permission-SendMessages = Send Messages
doctor-discord-permission-ManageMessages = Manage Messages
doctor-discord-permission-ModerateMembers = Time out members
doctor-discord-permission-KickMembers = Kick Members
doctor-discord-permission-BanMembers = Ban Members
doctor-discord-shard-ready = Discord: shard { $shard } of 0 to { $last } is connected.
doctor-discord-shard-away = Discord: shard { $shard } of 0 to { $last } is not connected just now; it tries again by itself. If it stays so, look into the log of its process.
doctor-discord-shard-silent = Discord: nothing is heard from shard { $shard } of 0 to { $last }. Start a process whose DISCORD_SHARD_IDS has it.

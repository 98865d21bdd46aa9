# doctor 在 Discord 那边的发现，以及到哪里去改。

doctor-discord-bot = Discord：令牌有效，机器人名叫 { $name }。
doctor-discord-token = Discord：令牌被拒绝。请到开发者平台（discord.com/developers/applications）→ 您的应用 → Bot → Reset Token 重新生成，填入 DISCORD_TOKEN。
doctor-discord-away = 目前连不上 Discord。请检查本机网络（以及 DISCORD_API_URL，如果设置了），然后再运行 doctor。
doctor-discord-no-content = Discord：机器人不能读取消息，因此既不能检查也不能回答。请在 https://discord.com/developers/applications/{ $app }/bot → Privileged Gateway Intents 打开“Message Content Intent”。
doctor-discord-no-places = Discord：还没有任何频道。请邀请机器人：https://discord.com/oauth2/authorize?client_id={ $app }&scope=bot+applications.commands&permissions={ $invited } ，然后在频道里发“/setup”。
doctor-discord-no-moderators = Discord：没有审核频道，案件只显示在工作台。请在要显示案件的频道里发“/setup role: moderators”。
doctor-discord-not-there = Discord：机器人不在 #{ $channel } 里，或看不到它。请重新邀请（https://discord.com/oauth2/authorize?client_id={ $app }&scope=bot+applications.commands&permissions={ $invited } ），或允许其身份组“查看频道”：频道 #{ $channel } → 编辑频道 → 权限。
doctor-discord-lacks = Discord：机器人在 #{ $channel } 缺少“{ $permission }”权限。请授予机器人的身份组：服务器设置 → 身份组；或只在这里授予：频道 #{ $channel } → 编辑频道 → 权限。
doctor-discord-permission-ViewChannel = 查看频道
doctor-discord-permission-ReadMessageHistory = 读取消息历史记录
doctor-discord-permission-SendMessages = 发送消息
doctor-discord-permission-ManageMessages = 管理消息
doctor-discord-permission-ModerateMembers = 将成员禁言
doctor-discord-permission-KickMembers = 踢出成员
doctor-discord-permission-BanMembers = 封禁成员
doctor-discord-shard-ready = Discord：分片 { $shard }（共 0 至 { $last }）已连接。
doctor-discord-shard-away = Discord：分片 { $shard }（共 0 至 { $last }）暂时没有连接，会自行重试。如果一直如此，请查看它所在进程的日志。
doctor-discord-shard-silent = Discord：分片 { $shard }（共 0 至 { $last }）没有消息。请启动一个 DISCORD_SHARD_IDS 包含它的进程。

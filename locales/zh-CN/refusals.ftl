# 决定为什么没能在平台上执行，或换了办法执行，说给作出决定的人听。
# 平台自己的话跟在后面。

refusal-with-words = { $sentence }（“{ $words }”）
refusal-with-platform-words = { $sentence }（{ $platform }原话：“{ $words }”）
refusal-away = 暂时连不上{ $platform }。
refusal-busy = { $platform }请我们稍等片刻。
refusal-fault = { $platform }那边暂时出了故障。
refusal-token = { $platform }不再认识机器人的令牌。请运行服务的同事换上新的令牌，再重新启动。
refusal-no-door = 现在没有连着{ $platform }的进程在运行。
refusal-not-possible = { $platform }没有这种做法。
refusal-other = 没有成功。
refusal-rights = 机器人在那里没有这项权限，或级别低于此人。运行“wenjin doctor”会列出该授予什么、在哪里授予。
refusal-unseen = 机器人已不在那里，或看不到那个地方。运行“wenjin doctor”会列出该授予什么、在哪里授予。
refusal-above = 此人自己就是那里的管理员，只有群主或所有者能处理。
refusal-message-stays = 这条消息在{ $platform }只有那里的管理员才能删除，也许是时间太久了。
refusal-small-group = { $platform }只在超级群里能这样做，群管理员可以把本群升级为超级群。
refusal-no-members = 私信里没有成员可以处理。
refusal-no-place = 那个地方已经不在了。
refusal-author-unknown = 已经查不到这条留言是谁写的。
refusal-channel-stays = 这是以频道名义说的；频道不是成员，无法请出。可以禁言或封禁它，它就不能在这里发言。
refusal-channel-muted = 这是以频道名义说的，频道不能禁言，已改为不许它在这里发言。
refusal-set-meanwhile = 那里的管理员在此期间另有决定，保持不变。

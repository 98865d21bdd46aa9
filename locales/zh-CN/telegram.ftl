error-web-hook-secret = 此地址只供 Telegram 使用。Telegram 以 TELEGRAM_WEBHOOK_SECRET 里的密钥证明身份，这次请求没有带，或带的不对。

# wenjin doctor
doctor-telegram-bot = Telegram：令牌属于 @{ $name }。
doctor-telegram-token = Telegram：不认识这个令牌。正确的令牌在 BotFather 里（/mybots → 选中机器人 → API Token），请填入 TELEGRAM_TOKEN。
doctor-telegram-away = Telegram：暂时没有应答。消息会在那边等着，不会丢失。
doctor-telegram-privacy-off = Telegram：隐私模式已关闭，受看护群里的消息都能看到。
doctor-telegram-privacy-on = Telegram：隐私模式开着：在不是管理员的群里，@{ $name } 只能看到命令和提及。要看护一个群，请把它设为该群管理员，或关闭隐私模式：BotFather → /setprivacy → @{ $name } → Disable，然后把它移出群再重新加入。
doctor-telegram-no-groups = Telegram：@{ $name } 不能被加入群。BotFather → /setjoingroups → @{ $name } → Enable。
doctor-telegram-no-inline = Telegram：还不能在别的聊天里查书目（“@{ $name } 关键词”）。BotFather → /setinline → @{ $name }，再随意填一句提示。
doctor-telegram-webhook-set = Telegram：消息会送到 { $url }。
doctor-telegram-webhook-missing = Telegram：webhook { $url } 还没有设置，服务启动时会设好。
doctor-telegram-webhook-other = Telegram：设有指向 { $host } 的 webhook，并非出自本服务的设置，服务启动时会撤掉。若属于别的程序，请给本服务另建一个机器人（BotFather → /newbot）。
doctor-telegram-webhook-error = Telegram：上次没能送达：{ $why }（有 { $waiting } 条在等）。请检查 WENJIN_PUBLIC_URL、证书和前面的代理。
doctor-telegram-not-there = Telegram：机器人已不在“{ $group }”里。需要的话请重新加入。
doctor-telegram-no-admin = Telegram：机器人不是“{ $group }”的管理员，无法在那里执行处理决定。群设置 → 管理员 → 添加管理员，勾选“删除消息”和“封禁用户”。
doctor-telegram-no-delete = Telegram：机器人在“{ $group }”里不能删除消息。群设置 → 管理员 → 选中机器人 → “删除消息”。
doctor-telegram-no-restrict = Telegram：机器人在“{ $group }”里不能禁言、请出或封禁。群设置 → 管理员 → 选中机器人 → “封禁用户”。

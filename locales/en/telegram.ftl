error-web-hook-secret = This address is for Telegram only. Telegram proves itself with the secret of TELEGRAM_WEBHOOK_SECRET; it is missing here or another.

# wenjin doctor
doctor-telegram-bot = Telegram: the token is that of @{ $name }.
doctor-telegram-token = Telegram: does not know this token. BotFather shows the right one (/mybots, the bot, API Token); put it into TELEGRAM_TOKEN.
doctor-telegram-away = Telegram: gives no answer just now. Messages wait there and are not lost.
doctor-telegram-privacy-off = Telegram: privacy mode is off, so all messages of watched groups are seen.
doctor-telegram-privacy-on = Telegram: privacy mode is on: in groups where it is no administrator, @{ $name } sees commands and mentions only. To have a group watched, make it an administrator there, or turn the mode off: BotFather, /setprivacy, @{ $name }, Disable; then take it out of the group and add it again.
doctor-telegram-no-groups = Telegram: @{ $name } may not be added to groups. BotFather, /setjoingroups, @{ $name }, Enable.
doctor-telegram-no-inline = Telegram: titles cannot be looked up from other chats (“@{ $name } words”). BotFather, /setinline, @{ $name }, and any placeholder text.
doctor-telegram-webhook-set = Telegram: brings messages to { $url }.
doctor-telegram-webhook-missing = Telegram: the webhook { $url } is not set yet. The service sets it at its start.
doctor-telegram-webhook-other = Telegram: a webhook is set to { $host }, not by this setting. The service takes it away at its start; if it is another program's, give this service a bot of its own (BotFather, /newbot).
doctor-telegram-webhook-error = Telegram: could not bring messages last time: { $why } ({ $waiting } wait). Check WENJIN_PUBLIC_URL, the certificate and the proxy in front.
doctor-telegram-not-there = Telegram: the bot is not in “{ $group }” any more. Add it again, or leave it so.
doctor-telegram-no-admin = Telegram: in “{ $group }” the bot is no administrator, so it cannot carry out decisions there. Group settings, Administrators, Add Admin: with “Delete messages” and “Ban users”.
doctor-telegram-no-delete = Telegram: in “{ $group }” the bot may not delete messages. Group settings, Administrators, the bot: “Delete messages”.
doctor-telegram-no-restrict = Telegram: in “{ $group }” the bot may not mute, send out or ban anybody. Group settings, Administrators, the bot: “Ban users”.

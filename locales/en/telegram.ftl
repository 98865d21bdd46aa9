error-web-hook-secret = This address is for Telegram only. Telegram proves itself with the secret of TELEGRAM_WEBHOOK_SECRET; it is missing here or another.

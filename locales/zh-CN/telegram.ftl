error-web-hook-secret = 此地址只供 Telegram 使用。Telegram 以 TELEGRAM_WEBHOOK_SECRET 里的密钥证明身份，这次请求没有带，或带的不对。

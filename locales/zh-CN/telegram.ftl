# 按钮
door-button-forged = 这个按钮不是我给的，或者属于另一个聊天。请重新问我一次。

# 群里的 /setup
setup-description = 选择本群的用途和语言（限管理员）
setup-only-groups = /setup 要在群里用：先把我加进群并设为管理员，再在群里发送 /setup。
setup-only-admins = 只有本群管理员才能在这里设置我。请让管理员发送 /setup。
setup-only-leads = 这一项需要图书馆的负责人来选：这样的群能看到读者写的内容或尚未发布的消息。如果您是负责人，请先用 /link 关联账号。
setup-now = 我在这里面向：{ $role }；使用{ $language }。想改哪一项，请点下面的按钮；管理员随时可以更改。
setup-role-readers = 读者
setup-role-moderators = 审核员
setup-role-editors = 编辑
setup-role-partner = 合作图书馆
setup-language-en = English
setup-language-zh-CN = 中文

error-web-hook-secret = 此地址只供 Telegram 使用。Telegram 以 TELEGRAM_WEBHOOK_SECRET 里的密钥证明身份，这次请求没有带，或带的不对。

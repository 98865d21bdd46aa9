# 把聊天账号和馆员账号绑定。

link-description = 仅供馆员：把这个账号和您的馆员账号绑定
link-option-code = 工作台或“wenjin staff link”给出的绑定码
link-option-undo = 填 yes 解除绑定
link-done = { $name }，欢迎！从现在起，您在这里的身份是{ $role }。
link-as = 您在这里的身份是 { $name }（{ $role }）。
link-none = 这个账号还没有绑定馆员。如果您在馆里工作，请在工作台或用“wenjin staff link 邮箱”生成绑定码，再发给我“/link 绑定码”。
link-undo = 解除绑定
link-undone = 已解除，您在这里又是读者了。
error-link-wrong-code = 这个绑定码不能用：可能打错了、已经用过，或超过了十分钟。请在工作台或用“wenjin staff link 邮箱”重新生成一个。
error-link-not-here = 网页上请直接登录工作台。绑定码是给 Discord 和 Telegram 用的：请在那里发“/link 绑定码”。
privacy-kind-account = 您与馆员账号的绑定
privacy-kept-account = 仅限在馆工作的人；直到您解除
link-reached = 轮到你值守时，消息会发到这里。

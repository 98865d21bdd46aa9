# 频道或群组的用途：由当地的管理者决定。

setup-description = 仅供管理者：这个频道的用途和语言
setup-option-role = readers（读者）、moderators（审核）、editors（编辑）或 partner（合作方）
setup-option-language = 服务在这里使用的语言：zh-CN 或 en
setup-now = 这里目前的设置：
setup-done = 已更改。这里现在的设置：
setup-role = 用途
setup-role-readers = 读者：检查留言、回答提问、发布公告
setup-role-moderators = 审核：待处理的案件发到这里；不检查留言
setup-role-editors = 编辑：同事的频道；不检查留言
setup-role-partner = 合作方：发布给合作方的公告；不检查留言
setup-for-readers = 读者
setup-for-moderators = 审核
setup-for-editors = 编辑
setup-for-partner = 合作方
setup-choose = 改为{ $role }频道
setup-language = 语言
setup-language-any = 对方用什么语言就用什么语言
error-not-administrator = 这要由这个频道或群组的管理者来做，请找其中一位。
error-setup-only-leads = 审核、编辑和合作方的频道能看到别处看不到的内容，要由馆里的组长来选：请先绑定账号（“/link”），或请组长来做。

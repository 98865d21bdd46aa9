# 同事的账号：工作台的“同事”页及其接口。

console-nav-staff = 同事
console-staff-title = 邀请同事
console-staff-lead = 同事用一次性链接登录。链接只在此刻显示，请您自己转交。
console-staff-email = 电子邮箱
console-staff-name = 姓名（同事看到的称呼）
console-staff-name-hint = 不填则取 @ 之前的部分。
console-staff-role = 角色
console-staff-role-moderator = 处理待审队列
console-staff-role-editor = 写公告、改开放时间、教问答
console-staff-role-lead = 以上两项，并可修改规则与空间
console-staff-role-admin = 全部，包括本页
console-staff-add = 邀请
console-staff-here = 在职
console-staff-gone = 已停用
console-staff-you = 您
console-staff-seen = 上次登录：{ $at }
console-staff-not-yet = 已邀请，尚未登录
console-staff-dismissed-at = 停用于 { $at }
console-staff-own = 您自己的账号由另一位系统管理员修改。
console-staff-change-role = 更改角色
console-staff-role-of = { $name } 的角色
console-staff-role-save = 保存角色
console-staff-role-saved = { $name } 现在是{ $role }，立即生效。
console-staff-invite = 新的登录链接
console-staff-return = 重新启用
console-staff-dismiss = 停用
console-staff-dismiss-ask = { $name } 会立即在各处退出，其链接和令牌一并失效；经手过的事留档不变。
console-staff-dismiss-yes = 停用 { $name }
console-staff-dismiss-no = 保留
console-staff-dismissed = { $name } 已不能再登录。
console-staff-link-title = 给 { $name } 的登录链接
console-staff-link-how = 请您自己发到 { $email }。链接只能用一次，{ $until } 前有效，之后不再显示；以前生成的链接已失效。
console-staff-link-copy = 复制链接
console-staff-link-copied = 已复制。

error-web-staff-present = { $name } 已在名单上，请在名单里更改角色。
error-web-staff-gone = { $name } 刚刚被停用，请先重新启用。
error-web-staff-last-admin = { $name } 是最后一位系统管理员，请先设另一位。
error-web-staff-stale = { $who } 刚刚修改了这个账号，请看过最新情况再改。
web-actor-cli = 命令行

api-staff-add = 添加同事，或重新启用；回答中含一次性登录链接，只在此刻给出（系统管理员）。
api-staff-invite = 为同事生成新的一次性登录链接；以前的链接随即失效（系统管理员）。
api-staff-role = 更改同事的角色，从其下一步操作起生效（系统管理员）。
api-staff-dismiss = 停用同事的账号：登录、链接和令牌立即失效（系统管理员）。

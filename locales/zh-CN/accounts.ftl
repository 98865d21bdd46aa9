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

# 操作记录

console-nav-audit = 操作记录
console-audit-title = 操作记录
console-audit-lead = 管理操作与登录情况。只增不改：数据库拒绝一切修改。
console-audit-filter = 筛选
console-audit-group = 事项
console-audit-group-all = 全部
console-audit-group-accounts = 同事账号
console-audit-group-sign-in = 登录
console-audit-group-tokens = 令牌
console-audit-group-moderation = 空间与规则
console-audit-group-campaigns = 活动
console-audit-group-data = 数据进出
console-audit-group-settings = 设置
console-audit-by = 操作者
console-audit-by-all = 任何人
console-audit-part-cli = 命令行
console-audit-part-system = 问津自身
console-audit-part-import = 导入
console-audit-part-nobody = 身份不明者
console-audit-from = 从
console-audit-to = 到
console-audit-export = 存为 CSV
console-audit-empty = 这段时间没有这类操作。
console-audit-more = 显示更早的
console-audit-origin = 来处 { $origin }
console-audit-changes = 改动内容
console-audit-staff-added = 添加了
console-audit-staff-returned = 重新启用了
console-audit-staff-role = 更改了角色：
console-audit-staff-invited = 生成了登录链接，给
console-audit-staff-dismissed = 停用了
console-audit-signed-in = 登录了
console-audit-sign-in-failed = 试图登录，没有成功
console-audit-password-set = 设置了密码
console-audit-signed-out = 退出了
console-audit-sessions-ended = 结束了登录：
console-audit-token-made = 生成了令牌，给
console-audit-token-revoked = 吊销了令牌，属于
console-audit-space-policy = 修改了空间规定：
console-audit-rule-made = 新建了规则
console-audit-rule-changed = 修改了规则
console-audit-rule-withdrawn = 撤下了规则
console-audit-campaign-started = 设立了活动
console-audit-campaign-ended = 结束了活动
console-audit-imported = 导入了
console-audit-exported = 导出了服务的数据
console-audit-rules-exported = 把规则导出为文件
console-audit-backed-up = 做了备份
console-audit-restored = 恢复了备份
console-audit-person-exported = 向一位读者交付了其数据
console-audit-person-erased = 删除了一位读者的数据
console-audit-setting-changed = 修改了设置
web-actor-nobody = 身份不明者
api-tag-audit = 操作记录（系统管理员）
api-audit = 管理操作与登录情况，新的在前；可按类别、操作者、对象和图书馆当地日期筛选。
api-audit-export = 同上，整份存为 CSV；会被电子表格当作公式的内容标为文本。

# 自己的账号

console-account-title = 您的账号
console-account-sessions = 您在哪里登录着
console-account-sessions-lead = 每次登录十二小时后自动结束。
console-account-browser = { $system } 上的 { $browser }
console-account-browser-unknown = 未表明身份的浏览器
console-account-current = 当前浏览器
console-account-since = { $at } 登录，{ $until } 结束
console-account-end = 退出那里
console-account-end-others = 退出其他各处
console-account-ended = 好了，现在只有这个浏览器登录着。
console-account-tokens = 脚本令牌
console-account-tokens-lead = 没有浏览器的地方由令牌代表您。它的权限不会超过您本人，也不会超过您给它的。
console-account-token-name = 用途
console-account-token-scopes = 可以做什么
console-account-token-make = 生成令牌
console-account-token-none-chosen = 请至少选一项它可以做的事。
console-account-tokens-none = 您还没有令牌。
console-account-token-made-at = 生成于 { $at }
console-account-token-unnamed = 未写用途
console-account-token-used = 上次使用：{ $at }
console-account-token-unused = 从未使用
console-account-token-revoke = 吊销
console-account-token-revoke-ask = 使用“{ $name }”的程序会立即失效。
console-account-token-revoke-yes = 确定吊销
console-account-token-title = 您的新令牌
console-account-token-how = 请放到脚本读取的地方。令牌不再显示，任何人都查不到。
console-account-token-copy = 复制令牌
console-scope-comments-write = 提交评论
console-scope-cases-read = 查看待审队列
console-scope-cases-write = 处理案件
console-scope-announcements-write = 写公告
console-scope-handovers-write = 与读者对话
console-scope-rules-write = 修改规则
console-scope-admin = 您能做的一切
console-staff-sign-out = 全部退出
console-staff-signed-out = { $count ->
    [0] { $name } 没有在任何地方登录。
   *[other] 已结束 { $name } 的 { $count } 处登录。
}
error-too-many-tokens = 您已有 { $most } 个令牌，请先吊销不再使用的。
error-web-scope-not-yours = 令牌的权限不能超过您本人。
api-own-sessions = 自己登录着的浏览器（令牌不可用）。
api-own-session-end = 结束自己的一处登录。
api-own-sessions-end-others = 结束自己在其他各处的登录。
api-own-tokens = 自己的脚本令牌，以及可以授予的权限（令牌不可用）。
api-own-token-make = 生成令牌；只在此回答中给出。
api-own-token-revoke = 立即吊销自己的一个令牌。
api-staff-sign-out = 结束一位同事的全部登录；令牌不受影响（系统管理员）。

# 自己的密码

console-account-way-link = 用登录链接
console-account-way-password = 用密码
console-account-password = 密码
console-account-password-none = 您还没有密码。设了密码，就不必每次都要新的链接。
console-account-password-is = 您已设密码。换新密码会结束其他各处的登录。
console-account-password-current = 当前密码
console-account-password-new = 新密码
console-account-password-hint = 至少 12 个字符。几个只有您会放在一起的词，好记又难猜。
console-account-password-free = 您刚刚用链接登录，不必再填旧密码。
console-account-password-set = 设置密码
console-account-password-done = 密码已设好。{ $count ->
    [0] 您没有在别处登录。
   *[other] 已结束其他 { $count } 处登录。
}
error-password-short = 请至少用 { $least } 个字符：几个词连在一起就很好记。
error-password-plain = 重复的字符或连着的键最先被猜到，请换一个。
error-password-own = 这几乎就是您自己的名字或邮箱，请换一个别人想不到的。
error-password-wrong = 当前密码不对。如果忘记了，请向系统管理员要新的登录链接。
error-web-login-wrong = 邮箱或密码不对。如果忘记了密码，请向系统管理员要新的登录链接。
api-sign-in-password = 用邮箱和密码登录，设置会话 cookie。
api-own-password = 自己是否有密码，换新密码是否要填旧的（令牌不可用）。
api-own-password-set = 设置自己的密码，并结束其他各处的登录（令牌不可用）。

# 两步验证

console-door-factor = 还差一步：请输入验证器应用里的验证码。
console-door-factor-code = 验证码
console-door-factor-hint = 六位数字。手机不在身边时，请填一个恢复码。
console-door-factor-enter = 继续
console-account-factor = 两步验证
console-account-factor-is-off = 未开启。开启后，只有密码或链接还进不来，另需手机上的验证码。
console-account-factor-is-on = 已开启，每次登录都要填验证码。{ $count ->
    [0] 恢复码已用完，请生成新的。
   *[other] 您还有 { $count } 个恢复码。
}
console-account-factor-start = 开启
console-account-factor-scan = 请用验证器应用扫描这张图，或把密钥输入应用，再填写它显示的验证码。
console-account-factor-picture = 密钥的二维码
console-account-factor-key = 密钥（手动输入用）
console-account-factor-code = 应用里的验证码
console-account-factor-confirm = 确认
console-account-factor-stop = 以后再说
console-account-factor-off = 关闭
console-account-factor-codes = 新的恢复码
console-account-factor-proof = 应用里的验证码，或一个恢复码
console-account-factor-codes-title = 您的恢复码
console-account-factor-codes-how = 手机不在身边时，每个恢复码可代替验证码用一次。请与手机分开保存，之后不再显示。
console-account-factor-codes-copy = 复制恢复码
console-account-factor-told-on = 两步验证已开启，其他各处的登录已结束。
console-account-factor-told-off = 两步验证已关闭，其他各处的登录已结束。
console-staff-factor = 两步验证
console-staff-factor-reset = 重置两步验证
console-staff-factor-ask = { $name } 会在各处退出，重新开启之前登录不再需要验证码。请确认是本人提出的。
console-staff-factor-yes = 确定重置
console-staff-factor-done = { $name } 现在登录不需要验证码。
console-audit-factor-asked = 被要求输入验证码
console-audit-factor-on = 开启了两步验证
console-audit-factor-off = 关闭了自己的两步验证
console-audit-recovery-codes-made = 生成了新的恢复码
console-audit-staff-factor-reset = 重置了两步验证：
error-factor-wrong = 验证码不对。验证码每半分钟一换，恢复码只能用一次。
error-factor-used = 这个验证码已经用过。请等下一个，最多半分钟。
error-factor-is-on = 两步验证已经开启。要换应用，请先关闭。
error-factor-is-off = 还没有两步验证，请先开启。
error-no-factor = { $email } 没有开启两步验证。
error-web-factor-wrong = 验证码不对。验证码每半分钟一换，恢复码只能用一次。
error-web-factor-used = 这个验证码已经用过。请等下一个，最多半分钟。
error-web-factor-over = 等得太久，或错的次数太多。请从头登录。
error-web-factor-locked = 验证码错的次数太多，请一刻钟后再试。
error-web-staff-no-factor = { $name } 没有开启两步验证。
error-web-staff-own-factor = 自己的两步验证请在“您的账号”页凭验证码关闭。
api-sign-in-factor = 需要时（202）的第二步：应用的验证码或恢复码，设置会话 cookie。
api-own-factor = 自己的两步验证状态（令牌不可用）。
api-own-factor-start = 新的密钥和恢复码，只在此刻给出；“confirm”之后才会要求（令牌不可用）。
api-own-factor-confirm = 凭第一个验证码开启，并结束其他各处的登录（令牌不可用）。
api-own-factor-off = 凭验证码（有密码的另需密码）关闭，并结束其他各处的登录（令牌不可用）。
api-own-factor-codes = 生成新的恢复码，以前的随即失效（令牌不可用）。
api-staff-reset-factor = 为丢失者去除同事的两步验证，并结束其登录（系统管理员）。

# 图书馆自己的单点登录

console-door-oidc = 用 { $name } 登录
console-door-or = 或
console-door-refused-unknown = 已认出您，但名单上没有这个邮箱，或者它尚未验证。请让系统管理员邀请您。
console-door-refused-failed = 单点登录没有确认您的身份，请再试一次。
console-account-way-oidc = 用单点登录
console-audit-part-oidc = 单点登录
web-actor-oidc = 单点登录
error-web-oidc-away = 单点登录暂时无法连接。请改用密码或链接，或稍后再试。
api-sign-in-ways = 除链接和密码外，还可以用哪些方式登录。
api-sign-in-oidc = 单点登录的地址，并设置返回时所需的 cookie；没有时为 404。
api-sign-in-oidc-back = 单点登录返回的地址；设置会话 cookie 并转到工作台。
api-status-302 = 请转到 Location 所示的地址。

# 通行密钥

console-door-passkey = 用通行密钥登录
console-door-passkey-not-done = 没有收到通行密钥。请再试一次，或用别的方式登录。
console-account-way-passkey = 用通行密钥
console-account-passkeys = 通行密钥
console-account-passkeys-lead = 由手机、电脑或安全密钥保管：凭指纹、面容或 PIN 登录，不必再填密码和验证码。
console-account-passkeys-none = 您还没有通行密钥。
console-account-passkeys-not-here = 此浏览器在这个地址不能用通行密钥：需要 https 和域名。
console-account-passkey-name = 哪台设备
console-account-passkey-add = 添加通行密钥
console-account-passkey-not-made = 设备没有生成通行密钥，请再试一次。
console-account-passkey-made-at = 添加于 { $at }
console-account-passkey-remove = 移除
console-account-passkey-remove-ask = “{ $name }”将不能再登录，其他各处的登录也会结束。
console-account-passkey-remove-yes = 确定移除
console-audit-passkey-added = 添加了通行密钥
console-audit-passkey-removed = 移除了通行密钥
error-passkey-wrong = 没能收下这个通行密钥：等得太久，或者没有验证指纹、面容或 PIN。请再试一次。
error-web-passkey-unknown = 这里不认识这个通行密钥，或者它没有验证指纹、面容或 PIN。请用别的方式登录。
api-sign-in-passkey-options = 登录时对浏览器验证器的要求（WebAuthn），设置五分钟的 cookie。
api-sign-in-passkey = 用验证器的回答登录，设置会话 cookie。
api-own-passkeys = 自己的通行密钥（令牌不可用）。
api-own-passkey-options = 添加时对验证器的要求；有密码和两步验证的需提供（令牌不可用）。
api-own-passkey-add = 保存新的通行密钥，并结束其他各处的登录（令牌不可用）。
api-own-passkey-remove = 移除通行密钥，并结束其他各处的登录（令牌不可用）。
doctor-oidc-works = 单点登录：{ $host } 提供了登录所需的信息。
doctor-oidc-away = 单点登录：无法连接 { $host }。请检查 OIDC_ISSUER，并确认它在运行；其间可用链接和密码登录。
doctor-oidc-other = 单点登录：{ $host } 的应答与 OIDC_ISSUER 所指的签发者不符。请从其 /.well-known/openid-configuration 抄写。
doctor-oidc-address = 单点登录：请设置 WENJIN_PUBLIC_URL，使提供方认得返回的地址。

# 本馆自己的词表和模式。
why-word-listed = 本馆词表“{ $list }”中的{ $kind ->
    [insult] 辱骂用语
    [threat] 威胁用语
    [spam] 广告用语
   *[other] 词语
  }。
why-word-listed-disguised = 疑似本馆词表“{ $list }”中的{ $kind ->
    [insult] 辱骂用语
    [threat] 威胁用语
    [spam] 广告用语
   *[other] 词语
  }，经过伪装。
why-link-listed = 链接指向 { $domain }，该域名在本馆的“{ $list }”禁止名单上。

error-rule-name-taken = 已有名为“{ $name }”的词表或模式，请另起一个名字。
error-rule-bad-name = 名称须为 1 至 { $limit } 个字符。
error-rule-long-note = 备注最多 { $limit } 个字符。
error-rules-full = 词表和模式已有 { $limit } 个，请先移除一个。
error-rule-too-long = 这样会有 { NUMBER($count) } 条，而一个词表最多 { NUMBER($limit) } 条。请拆分，或去掉从不出现的条目。
error-rules-too-long = 所有词表加起来会有 { NUMBER($count) } 条，上限为 { NUMBER($limit) } 条。请先精简其中一个。
error-rule-file-too-large = 文件超过 { $limit } MB；一个词表最多 { NUMBER($entries) } 条，所有词表合计最多 { NUMBER($all) } 条。请去掉从不出现的条目，拆成几个文件依次导入。
error-rule-empty-entry = 空白词语无从查找，请去掉它。
error-rule-long-entry = “{ $entry }”太长了，最多 { $limit } 个字符。
error-rule-no-domain = “{ $entry }”不是域名，请写成 example.com 的样子。
error-rule-subdomain = “{ $entry }”只是 { $domain } 的一部分。名单按整个域名处理：请写 { $domain }，或改用模式。
error-rule-one-pattern = 一个模式只能有一个表达式，请为每个表达式单独起名。
error-rule-matches-all = “{ $entry }”会命中最近 { NUMBER($of) } 条评论中的 { NUMBER($hits) } 条，几乎是全部。请写得更具体些。
error-rule-bad-line = 这一行不是词表，请检查“{ $field }”。
error-rule-other-kind = 已有名为“{ $name }”的词表，但类别不同，请改掉其中一个的名字。
error-rule-changed-meanwhile = 同事刚刚改动了“{ $name }”，请再导入一次。
error-no-such-rule = 没有名为“{ $name }”的词表或模式。
error-rules-stale = 同事刚刚改动了“{ $name }”，请查看后再试一次。
error-rules-needs-account = 规则须有负责人。请用工作人员账号登录控制台。
error-rules-needs-lead = 规则由组长或管理员修改，您可以查看。

api-tag-rules = 本馆自己的词表和模式
api-rules = 全部词表和模式，不含条目。
api-rule = 其中一个，连同条目和每次改动。
api-rule-make = 新建词表或模式；未指明时为草稿。
api-rule-change = 修改条目、权重、备注、状态；未提到的保持不变。
api-rule-withdraw = 移除；改动记录仍保留。
api-rule-try = 一段文字会遇到哪些规则，不留痕迹。
api-rule-hits = 七天内命中的最近评论；放行词表则为它放行的评论。
api-rules-export = 将全部或其中一个导出为文件。
api-rules-import = 导入词表文件；新词表为草稿。

# 命令（工作人员）
rules-description = 本馆自己的词表和模式：查看、添加、试用、启用
rules-option-form = 整行写法：add "词表名" 词，词
rules-option-action = list 列出，show 查看，add 添加，remove 去掉，mode 状态，try 试用，withdraw 移除，import 导入，export 导出，undo 撤回所做
rules-option-list = 词表或模式的名称；向新名称添加即新建
rules-option-word = 词语或域名，用逗号隔开；或模式；或要试的文字
rules-option-file = 要导入的词表文件：纯文本（每行一条）或 JSON Lines
rules-option-kind = 新词表的类别：word、allow、pattern、domain_denied、domain_allowed
rules-option-mode = draft（草稿）、shadow（旁观）或 live（生效）
rules-all = 本馆自己的词表和模式共 { $count } 个：
rules-none = 还没有本馆自己的词表或模式。
rules-more = 另有 { $count } 个，请在控制台查看。
rules-usage =
    添加：/rules add "五月的词" 词，词
    试用：/rules try 一段文字
    切换：/rules mode "五月的词" shadow（或 live、draft）
    文件：/rules export "五月的词"；/rules import 并附上文件，或把词表写在后面
    撤回它所做的：/rules undo "五月的词" 24h
rules-detail = { $kind }，{ $mode }，{ NUMBER($count) } 条
rules-kind-word = 词语
rules-kind-allow = 放行词语
rules-kind-pattern = 模式
rules-kind-domain_denied = 禁止的域名
rules-kind-domain_allowed = 放行的域名
rules-mode-draft = 草稿
rules-mode-shadow = 旁观
rules-mode-live = 生效
rules-comma = 、
rules-some = { $some }……另有 { NUMBER($more) } 条
rules-made = “{ $name }”已新建为草稿，暂不检查任何评论。
rules-add = 已添加。“{ $name }”（{ $mode }）现有 { NUMBER($count) } 条。
rules-remove = 已去掉。“{ $name }”（{ $mode }）现有 { NUMBER($count) } 条。
rules-mode-set = 从下一条评论起，“{ $name }”为{ $mode }状态。
rules-withdrawn = “{ $name }”已移除，改动记录仍保留。
rules-reach = 新条目会命中最近 { NUMBER($of) } 条评论中的 { NUMBER($hits) } 条。
rules-conflict-other = 请留意：“{ $list }”放行了“{ $entry }”，以放行为准。
rules-conflict-this = 请留意：“{ $list }”也在查找“{ $entry }”；从现在起由本表放行。
rules-shipped = 自带词表
rules-import-conflict = 请留意：“{ $watching }”在查找“{ $entry }”，而“{ $allowing }”放行它，以放行为准。
rules-set-mode = 改为{ $mode }
rules-try-allow = 按现行规则，这段文字可以通过。
rules-try-review = 按现行规则，这段文字会交给审核员：
rules-try-act = 按现行规则，这段文字会被隐藏：
rules-try-found = “{ $name }”（{ $mode }）会有所发现。
error-rules-form = 没有看懂。请这样写：/rules add "五月的词" 词，词；或 /rules mode "五月的词" live；只写 /rules 会列出全部。
error-rules-import-usage = 请在发送 /rules import 时附上文件，或把词表写在后面：/rules import "五月的词"，然后每行一条。
error-rules-export-too-large = 全部词表太大，聊天里发不下。请导出其中一个：/rules export "五月的词"；或在控制台导出全部。
rules-exported = 这是全部词表和模式（JSON Lines），同一文件可以再导入。
rules-exported-one = 这是“{ $name }”的文件，可以再导入。
cli-rules = 本馆自己的词表和模式，与聊天中相同：list、show、add、remove、mode、try、withdraw、import、export、undo
cli-rules-words = 要做什么、词表名称、词语：add "五月的词" 词，词
cli-rules-file = 供 import 使用的词表文件，可以是 gzip
cli-rules-out = export 的结果写到哪里；不写则输出到标准输出
cli-rules-folder = 词表文件夹，每个词表一个文件：import 要么全部读入，要么一个不读；export 把全部词表写进新文件夹
error-rules-folder-usage = 文件夹只能整个导入或导出。请这样写：rules import --folder 文件夹，或 rules export --folder 文件夹。
error-rules-no-folder = 无法读取文件夹 { $folder }，请检查名称和权限。
error-rules-folder-empty = { $folder } 里没有词表。请放入以 .txt 或 .jsonl 结尾的文件。
error-rules-folder-too-large = { $folder } 的内容超过上限：最多 { NUMBER($files) } 个词表，合计 { NUMBER($all) } 条。请去掉从不出现的条目。
error-rule-list-twice = “{ $name }”在 { $file }（{ $place }）里也有。请只留一个，或改掉其中一个的名字。
error-rules-changed-meanwhile = 同事刚刚改动了规则，这次什么也没有导入，请再导入一次。
rules-folder-refused = 没有导入任何内容，请先改正以下 { NUMBER($count) } 处：
rules-folder-problem = { $file }，{ $place }：{ $message }
rules-folder-skipped = 未读取，文件名不以 .txt 或 .jsonl 结尾：{ $file }
rules-folder-exported = 全部 { NUMBER($count) } 个词表和模式已写入 { $dir }，每个一个文件，整个文件夹可以再导入。
cli-import-rules = 本馆自己的词表和模式（纯文本词表或 JSON Lines）

# 控制台：词语与规则
console-rules-title = 词语与规则
console-rules-lead = 本馆自己的词表和模式，与自带规则一并使用。改动从下一条评论起生效。
console-rules-search = 按名称、备注或词语查找
console-rules-new = 新建词表或模式
console-rules-count = 共 { $count } 个
console-rules-none = 这里还是空的。请新建词表，或导入文件。
console-rules-gone = 这个词表已被移除。
console-rules-by-colleague = { $name } 刚刚改过。现在看到的是最新内容，您正在写的还在。
console-rules-pick = 请在左侧选择一个词表查看或修改。
console-rules-readonly = 您可以查看规则；修改由组长或管理员负责。
console-rules-entries = { $count ->
    [0] 空
   *[other] { NUMBER($count) } 条
  }
console-rules-hits = { $count ->
    [0] 本周无命中
   *[other] 本周命中 { NUMBER($count) } 次
  }
console-rules-found = 七天内命中：生效 { NUMBER($live) } 次，旁观 { NUMBER($shadow) } 次
console-rules-found-in = 最近命中的评论
console-rules-let-pass = 最近放行的评论
console-rules-mode = 状态
console-rules-means-draft = 草稿不检查任何评论。先用文字试一试，再让它旁观。
console-rules-means-shadow = 检查每条评论并计数，但不影响结果。
console-rules-means-live = 对每条评论生效。
console-rules-saved-draft = 已保存。草稿不检查任何评论。
console-rules-saved-shadow = 已保存。从下一条评论起旁观，不影响结果。
console-rules-saved-live = 已保存，从下一条评论起生效。
console-rules-saved-withdrawn = 已移除，改动记录仍保留。
console-rules-more-conflicts = ……另有 { NUMBER($count) } 处同样情况。
console-rules-entries-title = 条目
console-rules-find-entry = 查找条目
console-rules-no-entry = 没有条目。
console-rules-more = 另有 { NUMBER($count) } 条，可查找，或导出词表。
console-rules-drop = 去掉 { $entry }
console-rules-add-word = 词语或短语，用逗号或换行隔开
console-rules-add-allow = 要放行的词语或短语，用逗号或换行隔开
console-rules-add-pattern = 表达式（RE2 语法，不支持环视）
console-rules-add-domain_denied = 域名，如 example.com，用逗号或换行隔开
console-rules-add-domain_allowed = 域名，如 example.com，用逗号或换行隔开
console-rules-add = 添加
console-rules-replace = 替换
console-rules-weight = 权重
console-rules-acts = 足以单独隐藏评论（须组长已允许该空间自动处理）。
console-rules-asks = 会请审核员查看。
console-rules-note = 给同事的备注
console-rules-save = 保存
console-rules-history = 改动 { $count } 次
console-rules-semicolon = ；
console-rules-did-make = 新建，{ $mode }状态
console-rules-did-withdraw = 移除
console-rules-did-add = 添加 { $words }
console-rules-did-drop = 去掉 { $words }
console-rules-did-mode = 改为{ $mode }
console-rules-did-weight = 权重 { $percent }%
console-rules-did-note = 备注：{ $note }
console-rules-did-name = 改名为 { $name }
console-rules-withdraw = 移除
console-rules-withdraw-sure = 移除“{ $name }”？从下一条评论起它不再起作用，改动记录仍保留。
console-rules-name = 名称
console-rules-kind = 内容
console-rules-category = 词语类型
console-rules-category-insult = 辱骂
console-rules-category-threat = 威胁
console-rules-category-spam = 广告
console-rules-category-other = 其他
console-rules-make = 新建为草稿
console-rules-try-title = 试一段文字
console-rules-try-lead = 看看现行规则怎么判断，草稿和旁观规则会发现什么。不留任何记录。
console-rules-try-field = 读者可能写下的文字
console-rules-try = 试一试
console-rules-try-none = 草稿和旁观规则没有发现什么。
console-rules-import = 导入文件
console-rules-export = 全部导出
console-rules-export-one = 导出
console-rules-imported = 新建 { $created } 个，更新 { $changed } 个，未变 { $same } 个。新词表均为草稿。
console-rules-left-out = 略过 { NUMBER($count) } 条。
console-rules-problem = { $place }：{ $message }

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
error-rule-file-too-large = 文件超过 { $limit } MB，请拆分后再导入。
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
error-rules-needs-lead = 规则由主管或管理员修改，您可以查看。

api-tag-rules = 本馆自己的词表和模式
api-rules = 全部词表和模式，不含条目。
api-rule = 其中一个，连同条目和每次改动。
api-rule-make = 新建词表或模式；未指明时为草稿。
api-rule-change = 修改条目、权重、备注、状态；未提到的保持不变。
api-rule-withdraw = 移除；改动记录仍保留。
api-rule-try = 一段文字会遇到哪些规则，不留痕迹。
api-rules-export = 将全部或其中一个导出为文件。
api-rules-import = 导入词表文件；新词表为草稿。

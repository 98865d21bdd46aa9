# 规则实验室：先在往日评论上试规则，上线后再看它的表现。
error-lab-busy = 另一条规则正在试用，请过几秒再试。
rule-fallback-notice = 规则“{ $name }”在过去一小时的 { NUMBER($comments) } 条评论中命中了 { NUMBER($hits) } 条，远超平常。现已自动退回观察，不再标记评论。请检查后再重新上线。

api-rule-backtest = 规则（或其改动）在往日评论中会命中什么，与上线版本并列比较。
api-rules-figures = 每条规则的实际表现：按处理结果算的准确率、命中率及其正常范围。

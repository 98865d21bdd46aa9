door-button-old = 这个按钮是之前对话里的，已经失效。请再问一次，我很乐意回答。
door-choose = 请选择
door-audit-reason = 问津：由图书馆（审核员或成文规则）决定，理由见其案件记录
door-report-menu = 向图书馆举报
door-report-title = 向图书馆举报
door-report-about = 属于哪一类？（可不填）
door-report-reason = 有什么问题？（可不填）
door-form-given-back = 您写的内容没有保存下来，原文在此，请复制后再发一次：

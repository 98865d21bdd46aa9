# 命令在平台菜单里的名字：不含空格和大写字母。

door-name-announce = 公告
door-name-appeal = 申诉
door-name-classic = 今日经典
door-name-feedback = 反馈
door-name-find = 找书
door-name-help = 帮助
door-name-hours = 开放时间
door-name-human = 找人工
door-name-info = 馆内信息
door-name-language = 语言
door-name-link = 绑定账号
door-name-notice = 开放通知
door-name-privacy = 隐私
door-name-recommend = 荐书
door-name-report = 举报
door-name-setup = 频道设置
door-name-teach = 教它回答
door-name-trending = 热议
door-name-rules = 规则
door-name-raid = 防护
door-name-story = 讲故事
door-name-campaign = 活动

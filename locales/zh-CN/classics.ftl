# 每日经典：为什么是今天、前后翻页
classic-heading-plain = 《{ $title }》
classic-heading-author = 《{ $title }》 { $author }
classic-after = 后一天
classic-why-today = 今日{ $occasion }
classic-why-day = 为{ $occasion }而选

cli-import-classics = JSON Lines 或 CSV 格式的经典短文，加入每日经典

# 节日
occasion-spring-festival = 春节
occasion-new-year-eve = 除夕
occasion-lantern = 元宵节
occasion-dragon-boat = 端午节
occasion-qixi = 七夕
occasion-mid-autumn = 中秋节
occasion-double-ninth = 重阳节
occasion-winter-solstice = 冬至
occasion-laba = 腊八
occasion-new-year = 元旦
occasion-national-day = 国庆节
occasion-reading-day = 世界读书日
occasion-labour-day = 劳动节
occasion-youth-day = 青年节
occasion-children-day = 儿童节
occasion-teachers-day = 教师节

# 节气
occasion-xiaohan = 小寒
occasion-dahan = 大寒
occasion-lichun = 立春
occasion-yushui = 雨水
occasion-jingzhe = 惊蛰
occasion-chunfen = 春分
occasion-qingming = 清明
occasion-guyu = 谷雨
occasion-lixia = 立夏
occasion-xiaoman = 小满
occasion-mangzhong = 芒种
occasion-xiazhi = 夏至
occasion-xiaoshu = 小暑
occasion-dashu = 大暑
occasion-liqiu = 立秋
occasion-chushu = 处暑
occasion-bailu = 白露
occasion-qiufen = 秋分
occasion-hanlu = 寒露
occasion-shuangjiang = 霜降
occasion-lidong = 立冬
occasion-xiaoxue = 小雪
occasion-daxue = 大雪
occasion-dongzhi = 冬至

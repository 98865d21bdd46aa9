# A classic a day: why today, and the days around it
classic-heading-plain = { $title }
classic-heading-author = { $title } · { $author }
classic-after = The day after
classic-why-today = Today is { $occasion }
classic-why-day = Chosen for { $occasion }

cli-import-classics = short classics as JSON Lines or CSV, for the classic of the day

# Festivals
occasion-spring-festival = Spring Festival
occasion-new-year-eve = the eve of the Chinese New Year
occasion-lantern = the Lantern Festival
occasion-dragon-boat = the Dragon Boat Festival
occasion-qixi = Qixi, the night of the two stars
occasion-mid-autumn = the Mid-Autumn Festival
occasion-double-ninth = the Double Ninth
occasion-winter-solstice = the Winter Solstice
occasion-laba = Laba, the feast of the twelfth month
occasion-new-year = New Year’s Day
occasion-national-day = National Day
occasion-reading-day = World Book Day
occasion-labour-day = Labour Day
occasion-youth-day = Youth Day
occasion-children-day = Children’s Day
occasion-teachers-day = Teachers’ Day

# Solar terms
occasion-xiaohan = Lesser Cold
occasion-dahan = Greater Cold
occasion-lichun = the Beginning of Spring
occasion-yushui = Rain Water
occasion-jingzhe = the Waking of Insects
occasion-chunfen = the Spring Equinox
occasion-qingming = Qingming, the day of remembrance
occasion-guyu = Grain Rain
occasion-lixia = the Beginning of Summer
occasion-xiaoman = Lesser Fullness
occasion-mangzhong = Grain in Ear
occasion-xiazhi = the Summer Solstice
occasion-xiaoshu = Lesser Heat
occasion-dashu = Greater Heat
occasion-liqiu = the Beginning of Autumn
occasion-chushu = the End of Heat
occasion-bailu = White Dew
occasion-qiufen = the Autumn Equinox
occasion-hanlu = Cold Dew
occasion-shuangjiang = Frost Descent
occasion-lidong = the Beginning of Winter
occasion-xiaoxue = Lesser Snow
occasion-daxue = Greater Snow
occasion-dongzhi = the Winter Solstice

# 静心模式：提醒歇一歇。
comfort-break = 您已经连续看了 { $minutes } 分钟。难听的话会留在心里，比人想的更久；歇五分钟吧，案件等得起。
comfort-break-take = 歇一会儿
comfort-break-later = 十分钟后再说

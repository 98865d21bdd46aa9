error-unknown-command = 没有“{ $command }”这个命令。发送“help”看看可以问什么。
error-not-permitted = 这项功能仅供馆员使用。发送“help”看看可以问什么。
error-only-private = 这个请私聊问我。
error-only-public = 这项功能只能在公共房间或频道里使用。
error-cooling-down = 请稍等，{ $seconds } 秒后再试。
error-wrong-option = “{ $option }”这一项我没看明白，请检查后再问一次。
error-away = 服务的一部分暂时休息，请过几分钟再试。（编号 { $reference }）
error-unexpected = 我们这边出了点问题，请再试一次；若仍不行，请把这个编号告诉图书馆：{ $reference }

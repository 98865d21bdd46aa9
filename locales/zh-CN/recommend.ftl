### 荐书：理由、书单与评分导入

recommend-option-list = new（新书）、popular（热门）、staff（馆员推荐）或某个书单
recommend-option-without = 不想看的主题，用分号隔开
recommend-option-not = 已看过的推荐：编号，用逗号隔开
recommend-action-more = 换几本
recommend-no-more = 合这个要求的就是这些了。要不要看看新书？
recommend-why-readers = 喜欢《{ $title }》的读者也喜欢它。
recommend-why-popular = 馆里读的人很多。
recommend-why-staff = 馆员推荐。
recommend-why-list = 选自书单“{ $list }”。
recommend-why-arrived = { $date }新到馆。

cli-import-ratings = 读者评分或借阅记录：CSV 或 JSON Lines，含 reader、title，可有 rating（可为 gzip）；不保存任何读者

error-ratings-columns = 文件开头没有 reader、title（可有 rating）这几列。请补上表头，或按此命名字段。
error-ratings-none = 文件里没有一行可用，推荐仍照原样。请先导入书目，再按书目编号或 ISBN 导入评分。

error-web-list-exists = 这个编号的书单已经有了。请换一个编号，或修改原来的书单。
error-web-list-changed = 这份书单刚被同事改过。请重新载入后再改。

api-lists = 馆员推荐与书单。
api-list-add = 新建书单。此后读者的要求合适时，就从中推荐。
api-list-change = 修改书单；若同事在 `version` 之后改过，返回 409。
api-list-remove = 删除书单；其中的书仍在馆藏目录里。
api-tag-lists = 书单

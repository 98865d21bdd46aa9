# 馆员主持的话题活动，以及读者为活动讲的故事。

campaign-description = 发起或结束征集读者故事的活动，或查看已有活动
campaign-option-form = 整条写在一行：start slug:… tag:… title:"…" text:"…" until:…
campaign-option-action = list 查看，start 发起，end 结束
campaign-option-slug = 网址中的代号：小写字母、数字和连字符
campaign-option-tag = 活动的话题标签
campaign-option-title = 标题
campaign-option-text = 邀请读者讲什么
campaign-option-en_title = 英文标题（中文标题之外）
campaign-option-en_text = 英文说明
campaign-option-host = 主办方；不填为本馆
campaign-option-rules = 对故事的要求
campaign-option-en_rules = 英文要求
campaign-option-from = 开始日期或时间，如 2026-12-01 10:00；不填为现在
campaign-option-until = 截止日期或时间，如 2026-12-31
campaign-started = 活动 { $slug } 已设立，话题 #{ $tag }#，{ $when }。读者用 /story 讲故事；每一篇都在审核队列里等候，保留后才会展示。
campaign-ended = 活动 { $slug }（#{ $tag }#）不再收故事，{ $when }。已上墙的故事继续展示。
campaign-page = 活动页：{ $address }
campaign-list = 活动，最近的在前：
campaign-none = 还没有办过活动。
campaign-list-title = { $slug } #{ $tag }#
campaign-list-detail = { $when }。上墙故事 { $stories } 篇；活动期间带话题的留言 { $discussions } 条；两者合计 { $participants } 人（同一人只计一次）。
campaign-when-ahead = 计划 { $from }至{ $until }
campaign-when-running = 进行中，{ $until }截止
campaign-when-over = 已结束（{ $from }至{ $until }）
campaign-usage =
    发起：/campaign start slug:my-library tag:我的图书馆故事 title:"我和图书馆" text:"请讲讲……" en_title:"My library and I" en_text:"Tell us…" until:2026-12-31
    结束：/campaign end my-library
error-campaign-needs-account = 活动要记在馆员名下：请先用 /link 绑定账号，或登录馆员后台。
error-campaign-form = 没看懂。发起活动需要代号、话题、标题、说明和截止日期：/campaign start slug:my-library tag:我的图书馆故事 title:"我和图书馆" text:"请讲讲……" until:2026-12-31。英文标题和英文说明要一起写。结束活动：/campaign end my-library
error-campaign-two-english = 标题已经是英文。请用中文写标题，英文写在英文栏里；或不填英文栏。
error-campaign-slug = “{ $slug }”不能用在网址里。请用 3 至 50 个小写字母、数字和连字符，如 my-library-2026。
error-campaign-slug-taken = 代号“{ $slug }”已经用过，请换一个；用 /campaign 可以查看全部活动。
error-campaign-tag = “{ $tag }”不能作一个话题标签。请用 2 至 32 个字母或汉字。
error-campaign-texts = 太长了：标题最多 { $title } 字，说明 { $text } 字，要求 { $rules } 字，主办方 { $host } 字。
error-campaign-date = 日期“{ $date }”看不懂。请写成 2026-12-01，或 2026-12-01 10:00。
error-campaign-past = 截止时间（{ $until }）已经过去，或早于开始时间。请改晚一些。
error-no-such-campaign = 没有代号为“{ $slug }”的活动，请核对写法。
error-campaign-not-running = 这个活动现在不收故事。用 /story 可以看到正在征集的活动。

# 讲故事
story-description = 为图书馆的活动讲一个故事，或撤回自己的故事
story-option-text = 您的故事，最多 4000 字
story-option-pen = 笔名，想署名就填
story-option-campaign = 投给哪个活动（同时有几个时）
story-option-withdraw = 撤回故事：写 list 查看自己的故事
story-withdraw-word = 撤回
story-ask-text = 正在征集故事的活动如下。请把故事写在命令后面，用一条消息发出：/story 七岁那年…… 想用笔名，就在最后单独写一行：——老林。保存之前，会先请您看清同意的是什么。
story-campaign = { $title } · #{ $tag }#
story-none = 目前没有征集故事的活动。下一次活动开始前，图书馆会在这里发布消息。
story-none-yet = 目前没有征集故事的活动。下一个活动“{ $title }”{ $date }开始，请把故事先留着。
story-which = 这个故事投给哪个活动？
story-consent = 故事交给图书馆之前，请先看清一件事（活动“{ $title }”）：
# 读者所同意内容的第 1 版。意思有变，就另立编号。
story-consent-1 = 故事是您自己写的。图书馆可以在本活动的故事墙上原样展示，直到您撤回（展示许可 wenjin-wall-1）。一切权利仍归您，不印刷、不出售。馆员先读过才会展示。您随时可以撤回，不问理由。
story-rules = 对故事的要求：{ $rules }
story-as = 署名“{ $name }”。
story-unnamed = 不署名。
story-consent-how = 如果同意，请按下符合您情况的按钮；也可以把故事再发一遍，最后一行写上那句话。
story-agree-self = 我同意，我已满 { $age } 岁
story-agree-parent = 我同意，我未满 { $age } 岁，家长也同意
story-form-title = 讲一个故事
story-form-which = 投给哪个活动？
story-form-text = 您的故事
story-form-pen = 笔名（可不填）
story-form-consent = 可以展示吗？
story-form-age = 您的年龄
story-form-open = 打开表单
story-consent-agree = 可以：在本活动的故事墙上原样展示（展示许可 wenjin-wall-1）
story-consent-agree-detail = 我自己写的，权利归我，不印刷、不出售；随时可用 /story withdraw 撤回
story-consent-refuse = 不可以
story-consent-refuse-detail = 那就什么都不保存，文字还给您。
story-age-self = 已满 { $age } 岁
story-age-parent = 未满 { $age } 岁，家长同意
story-thanks = 谢谢您的故事。馆员读过之后就会上墙。
story-wall = 故事墙：{ $address }
story-way-back = 您随时可以撤回，不问理由：按这里的按钮，或用 /story withdraw。
story-action-withdraw = 撤回这个故事
story-own = 您的故事。按一下按钮就撤回：
story-own-none = 这里没有您的故事。如果是在网页上讲的，请用同一个浏览器到网页上撤回。
story-own-among = 撤回哪一篇
story-state-submitted = 等馆员阅读
story-state-shown = 已上墙
story-state-refused = 未展示；可用 /appeal 申诉
story-withdrawn = 您的故事已撤回：别人再也看不到，故事墙保存的文字也已删除。
error-story-no-consent = 那就什么都不保存，别人也不会看到。
error-story-of-another = 这个按钮属于另一位读者的故事。请用 /story 讲您自己的。
error-story-too-many = 您一天里已经讲了 { $most } 个故事，谢谢！下一个请明天再讲。
error-no-such-story = 已经没有这篇属于您的故事了。用 /story withdraw 可以查看现有的故事。

# 审核员看到的，和作者收到的
why-story-waits = 活动故事：等候审核，保留后才会上墙。
verdict-story = 每一篇故事都要由审核员看过，不论还发现了什么。
notify-story-keep = 您的故事已经上墙：“{ $quote }”谢谢您的讲述。随时可用“/story withdraw”撤回。
notify-story-remove = 您的故事没有上墙：“{ $quote }”这不会记在您名下。
notify-story-undone = 关于您的故事的决定已收回：“{ $quote }”它会由审核员重新阅读。
refusal-seen-there = 作者是在网页上讲的，没有留下联系方式；结果在网页上可以看到。
refusal-stands-no-more = 要通知作者时，决定已经不再有效，所以没有发送。
privacy-kind-stories = 您讲的故事
privacy-kept-stories = 加密保存，每篇有自己的密钥，连同笔名、您同意的内容和时间；一直在墙上，直到您撤回或要求删除

error-story-consent-other = 您所同意的内容已有变动。请再看一遍，然后重新提交故事。
web-campaign-how = 故事：目前在墙上的篇数。留言：活动期间在图书馆各处发出、带 #{ $tag }#、通过审核且仍保存的条数（文字保存 { $days } 天）。人数：写过其中任何一种的不同账号或浏览器；一人用两个，就算两人。
error-web-no-such-campaign = 没有这个活动，也许网址在转发时被截短了。
api-campaign = 一个活动：一页故事墙、如实的计数，以及调用者自己的故事
api-story-tell = 为进行中的活动讲一个故事，由审核员看过才展示；自己的故事凭浏览器 Cookie 辨认
api-story-withdraw = 撤回自己的故事，立即生效，不可恢复

# Why a topic is on the hot list.
topic-why-hour = { $authors } readers in the last hour.
topic-why-day = { $authors } readers in the last 24 hours.
topic-why-week = { $authors } readers in the last seven days.
topic-why-held-texts = Held: { $authors } authors, but mostly the same text over and over.
topic-why-held-posts = Held: { $posts } comments by only { $authors } authors.
topic-why-held-new = Held: most of its { $authors } authors are new accounts.

trending-description = See what readers are talking about
trending-option-window = The last hour, day or week
trending-list-hour = What readers are talking about right now:
trending-list-day = What readers have been talking about today:
trending-list-week = What readers have been talking about this week:
trending-none-hour = It is quiet at the moment: no topic has brought several readers together in the last hour. Start one with a #hashtag.
trending-none-day = It has been quiet: no topic has brought several readers together in the last 24 hours. Start one with a #hashtag.
trending-none-week = It has been quiet: no topic has brought several readers together in the last seven days. Start one with a #hashtag.

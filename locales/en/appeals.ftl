# The page behind the link that authors get with a decision about their comment.

pages-appeal-title = About your comment
pages-appeal-keep = It was looked at again and is shown: the decision no longer stands ({ $at }).
pages-appeal-remove = The library’s moderators removed it on { $at }.
pages-appeal-warn = The library’s moderators removed it on { $at } and warned you.
pages-appeal-mute = The library’s moderators removed it on { $at }, and you cannot write there for a while.
pages-appeal-kick = The library’s moderators removed it on { $at } and sent you out there; you may come back.
pages-appeal-ban = The library’s moderators removed it on { $at } and banned you there.
pages-appeal-reason = The reason: { $reason }
pages-appeal-until = This ends by itself on { $until }.
pages-appeal-how = Do you see it otherwise? Somebody who had no part in the decision will look at it again. You can ask once, until { $until }.
pages-appeal-words = Why should it be decided otherwise?
pages-appeal-empty = Please write a few words first.
pages-appeal-send = Ask for a second look
pages-appeal-state-waiting = You have asked for a second look. Somebody who had no part in the decision will see to it.
pages-appeal-state-answered = Somebody else has looked at it. This is the answer.
pages-appeal-state-closed = The time for an appeal is over.

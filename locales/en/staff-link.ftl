# Tying a chat account to a staff account.

link-description = For library staff: link this account to your staff account
link-option-code = The code from the console or from “wenjin staff link”
link-option-undo = yes, to take the link back
link-done = Welcome, { $name }. From now on you are known here as { $role }.
link-as = You are known here as { $name } ({ $role }).
link-none = This account is not linked to anyone on the staff. If you work here, make a code in the console or with “wenjin staff link EMAIL”, then send me “/link CODE”.
link-undo = Take the link back
link-undone = Done. You are a reader here again.
error-link-wrong-code = This code does not work: it may be mistyped, used already, or older than ten minutes. Please make a new one in the console or with “wenjin staff link EMAIL”.
error-link-not-here = On the web, staff sign in at the console. The code is for Discord and Telegram: send it there as “/link CODE”.
privacy-kind-account = Your link to a staff account
privacy-kept-account = only if you work here: until you take it back
link-reached = When you are on call, you are told here.

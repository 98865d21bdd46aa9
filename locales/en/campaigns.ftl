# Campaigns, which editors host, and the stories that readers tell for them.

campaign-description = Start or end a campaign for readers’ stories, or list them
campaign-option-form = All of it in one line: start slug:… tag:… title:"…" text:"…" until:…
campaign-option-action = list, start or end
campaign-option-slug = Its name in addresses: lower-case letters, digits, hyphens
campaign-option-tag = The hashtag that belongs to it
campaign-option-title = Its title
campaign-option-text = What readers are invited to tell
campaign-option-en_title = The title in English, when the other is in Chinese
campaign-option-en_text = The text in English
campaign-option-host = Who invites; the library when left out
campaign-option-rules = What is asked of stories
campaign-option-en_rules = The same in English
campaign-option-from = First day, or day and time, such as 2026-12-01 10:00; now when left out
campaign-option-until = Last day, or day and time, such as 2026-12-31
campaign-started = The campaign { $slug } is set up under #{ $tag }: { $when }. Readers tell stories with /story; each waits in the queue until a moderator keeps it.
campaign-ended = The campaign { $slug } (#{ $tag }) takes no more stories: { $when }. What is on its wall stays there.
campaign-page = Its page: { $address }
campaign-list = Campaigns, the latest first:
campaign-none = There has been no campaign yet.
campaign-list-title = { $slug } #{ $tag }
campaign-list-detail = { $when }. Stories on the wall: { $stories }; comments with the tag while it ran: { $discussions }; different people in both: { $participants }.
campaign-when-ahead = planned from { $from } to { $until }
campaign-when-running = running until { $until }
campaign-when-over = over; it ran from { $from } to { $until }
campaign-usage =
    Start one: /campaign start slug:my-library tag:MyLibrary title:"My library and I" text:"Tell us…" until:2026-12-31
    End one: /campaign end my-library
error-campaign-needs-account = A campaign carries a colleague’s name. Please link your account first (/link), or sign in at the console.
error-campaign-form = I could not read that. A new campaign needs a slug, a tag, a title, a text and a last day: /campaign start slug:my-library tag:MyLibrary title:"My library and I" text:"Tell us…" until:2026-12-31. An English title and an English text come together. To end one: /campaign end my-library
error-campaign-two-english = The title is in English already. Please write it in Chinese and put the English beside it, or leave the English fields out.
error-campaign-slug = “{ $slug }” cannot stand in an address. Please use 3 to 50 lower-case letters, digits and hyphens, such as my-library-2026.
error-campaign-slug-taken = There is a campaign “{ $slug }” already. Please choose another name; /campaign lists them all.
error-campaign-tag = “{ $tag }” does not work as one hashtag. Please choose 2 to 32 letters or characters.
error-campaign-texts = That is too long: a title has up to { $title } characters, a text { $text }, rules { $rules }, the host { $host }.
error-campaign-date = I could not read the date “{ $date }”. Please write it like 2026-12-01, or 2026-12-01 10:00.
error-campaign-past = The end ({ $until }) is past, or before the beginning. Please choose a later one.
error-no-such-campaign = There is no campaign “{ $slug }”. Please check how it is written.
error-campaign-not-running = This campaign takes no stories just now. /story says which one does.

# Telling a story
story-description = Tell a story for one of the library’s campaigns, or take one back
story-option-text = Your story, up to 4,000 characters
story-option-pen = A pen name, if you want one to be shown
story-option-campaign = For which campaign, when several run
story-option-withdraw = Take a story back: write list to see yours
story-withdraw-word = take back
story-ask-text = Here are the campaigns you can tell a story for. Write it behind the command, in one message: /story When I was seven… If you want a pen name, put it into a last line of its own: — Lin. Before anything is kept you are shown what you agree to.
story-campaign = { $title } · #{ $tag }
story-none = No campaign is running at the moment, so there is nothing to tell a story for yet. The library announces the next one here.
story-none-yet = No campaign is running at the moment. The next one, “{ $title }”, begins on { $date }. Keep your story until then.
story-which = Which campaign is your story for?
story-consent = One thing before your story for “{ $title }” goes to the library:
# Version 1 of what readers agree to. Words that mean something else get a number of their own.
story-consent-1 = You wrote it yourself. The library may show it on the wall of this campaign, as it stands, until you take it back (permission “wenjin-wall-1”). You keep all your rights; it is not printed or sold. A moderator reads it first. You can take it back at any time, and nobody asks why.
story-rules = What is asked of stories: { $rules }
story-as = It is shown under the name “{ $name }”.
story-unnamed = It is shown without a name.
story-consent-how = If that is right, press what is true for you; or send your story again with that sentence as its last line.
story-agree-self = I agree, and I am { $age } or older
story-agree-parent = I agree; I am younger than { $age }, and a parent agrees too
story-form-title = Tell your story
story-form-which = Which campaign?
story-form-text = Your story
story-form-pen = Pen name (if you want one)
story-form-consent = May the library show it?
story-form-age = How old are you?
story-form-open = Open the form
story-consent-agree = Yes: on this campaign’s wall, as it stands (wenjin-wall-1)
story-consent-agree-detail = I wrote it and keep my rights. Not printed or sold. Taken back any time: /story withdraw
story-consent-refuse = No
story-consent-refuse-detail = Then nothing is kept, and you get your words back.
story-age-self = { $age } or older
story-age-parent = Younger than { $age }, and a parent agrees
story-thanks = Thank you for your story. A moderator reads it first; then it is on the wall.
story-wall = The wall: { $address }
story-way-back = You can take it back at any time, and nobody asks why: with the button here, or with /story withdraw.
story-action-withdraw = Take it back
story-own = Your stories. A button takes one back at once:
story-own-none = There is no story of yours here. If you told one on the web page, take it back there, in the same browser.
story-own-among = Take back
story-state-submitted = waits for a moderator
story-state-shown = on the wall
story-state-refused = not shown; you can appeal with /appeal
story-withdrawn = Your story is taken back: nobody sees it any more, and its words are deleted from the wall’s records.
error-story-no-consent = Then nothing is kept, and nobody sees it.
error-story-of-another = This button belongs to the story of somebody else. With /story you tell your own.
error-story-too-many = You have told { $most } stories in a day: thank you! Please tell the next one tomorrow.
error-no-such-story = There is no such story of yours any more. /story withdraw lists those that there are.

# How moderators see it, and what authors hear
why-story-waits = A story for a campaign: it waits for approval, and is shown on the wall when it is kept.
verdict-story = Every story waits for a moderator, whatever else was found.
notify-story-keep = Your story is on the wall now: “{ $quote }” Thank you for telling it. You can take it back at any time with “/story withdraw”.
notify-story-remove = Your story is not shown on the wall: “{ $quote }” Nothing is held against you.
notify-story-undone = The decision about your story was taken back: “{ $quote }” It waits for a moderator again.
refusal-seen-there = The author told it on the web page and left no address; they see there what became of it.
refusal-stands-no-more = It stood no more when its author was to hear of it, so nothing was sent.
privacy-kind-stories = Stories you told
privacy-kept-stories = encrypted, each with a key of its own, with the pen name, and what you agreed to and when; on the wall until you take them back or have them erased

error-story-consent-other = The words that you agree to are others by now. Please read them once more and send your story again.
web-campaign-how = Stories: those on the wall now. Comments: with #{ $tag }, said in the library’s spaces while the campaign ran, let through by moderation and still kept (texts go after { $days } days). People: different accounts or browsers that wrote either of these; whoever uses two counts twice.
error-web-no-such-campaign = There is no such campaign. Perhaps its address was shortened on the way.
api-campaign = A campaign with a page of its wall, honest counts, and the caller’s own stories
api-story-tell = Tell a story for a campaign that runs. It waits for a moderator; the browser’s cookie is what one’s own stories are known by
api-story-withdraw = Take one’s own story back, at once and for good

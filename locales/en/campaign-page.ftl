# The page of a campaign: what readers are invited to tell, the wall, and a form.

pages-campaign-title = { $title } · #{ $tag }
pages-campaign-tag = #{ $tag }
pages-campaign-host = Hosted by { $host }.
pages-campaign-ahead = It begins on { $from } and ends on { $until }.
pages-campaign-running = It runs until { $until }.
pages-campaign-over = It ran from { $from } to { $until } and takes no more stories.
pages-campaign-rules = What is asked of stories: { $rules }
pages-campaign-counts = In figures
pages-campaign-stories = { $count ->
    [one] story on the wall
   *[other] stories on the wall
}
pages-campaign-discussions = { $count ->
    [one] comment with the tag
   *[other] comments with the tag
}
pages-campaign-participants = { $count ->
    [one] person
   *[other] people
}
pages-campaign-wall = The wall
pages-campaign-wall-empty = No story is on the wall yet. Yours could be the first.
pages-campaign-wall-quiet = No story is on the wall.
pages-campaign-unnamed = A reader
pages-campaign-more = Show older ones
pages-campaign-tell = Tell your story
pages-campaign-words = Your story, up to 4,000 characters
pages-campaign-pen = Pen name (leave it empty to stay unnamed)
pages-campaign-consent = What you agree to
pages-campaign-agree = Do you agree?
pages-campaign-agree-self = I agree, and I am { $age } or older
pages-campaign-agree-parent = I agree; I am younger than { $age }, and a parent agrees too
pages-campaign-send = Hand it in
pages-campaign-missing-text = Please write your story first.
pages-campaign-missing-consent = Please say whether you agree; without it nothing can be shown.
pages-campaign-taken = Thank you. A moderator reads it first; then it is on the wall. You see it below, and can take it back at any time.
pages-campaign-own = Your stories
pages-campaign-own-lead = Known by this browser alone: take them back here, at any time, and nobody asks why.
pages-campaign-state-submitted = waits for a moderator
pages-campaign-state-shown = on the wall
pages-campaign-state-refused = not shown
pages-campaign-withdraw = Take it back
pages-campaign-withdrawn = Your story is taken back. Nobody sees it any more.
pages-campaign-now = Tell us
pages-campaign-now-until = until { $until }

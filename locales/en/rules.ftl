# Staff's own lists and patterns.
why-word-listed = { $kind ->
    [insult] An insult
    [threat] A threat
    [spam] Advertising
   *[other] A word
  } from your list “{ $list }”.
why-word-listed-disguised = Reads like { $kind ->
    [insult] an insult
    [threat] a threat
    [spam] advertising
   *[other] a word
  } from your list “{ $list }”, in disguise.
why-link-listed = A link to { $domain }, which your list “{ $list }” denies.

error-rule-name-taken = There is already a list or pattern called “{ $name }”. Please choose another name.
error-rule-bad-name = A name has between 1 and { $limit } characters.
error-rule-long-note = A note has at most { $limit } characters.
error-rules-full = There are { $limit } lists and patterns already. Please take one away first.
error-rule-too-long = That would be { NUMBER($count) } entries; a list holds at most { NUMBER($limit) }. Please split it, or leave out what never occurs.
error-rules-too-long = All lists together would have { NUMBER($count) } entries; the limit is { NUMBER($limit) }. Please shorten one first.
error-rule-file-too-large = The file is larger than { $limit } MB, and a list holds at most { NUMBER($entries) } entries, all lists together { NUMBER($all) }. Please leave out what never occurs, split it, and bring in the parts one after another.
error-rule-empty-entry = There is nothing to look for in an empty word. Please leave it out.
error-rule-long-entry = “{ $entry }” is too long: at most { $limit } characters.
error-rule-no-domain = “{ $entry }” is no domain. Please write it like example.com.
error-rule-subdomain = “{ $entry }” is only a part of { $domain }. Lists hold whole domains: please write { $domain }, or use a pattern.
error-rule-one-pattern = A pattern is exactly one expression. Please give each a name of its own.
error-rule-matches-all = “{ $entry }” would hit { NUMBER($hits) } of the last { NUMBER($of) } comments: nearly everything. Please make it narrower.
error-rule-bad-line = This line is no list: please check “{ $field }”.
error-rule-other-kind = “{ $name }” is there already and is of another kind. Please rename one of the two.
error-rule-changed-meanwhile = A colleague changed “{ $name }” in this moment. Please import once more.
error-no-such-rule = There is no list or pattern called “{ $name }”.
error-rules-stale = A colleague changed “{ $name }” in this moment. Please look at it and try once more.
error-rules-needs-account = A rule needs a name behind it. Please sign in to the console with your staff account.
error-rules-needs-lead = Rules are changed by a lead or an administrator. You can read them.

api-tag-rules = Staff’s own lists and patterns
api-rules = Every list and pattern, without its entries.
api-rule = One of them with its entries and every change of it.
api-rule-make = Make a list or pattern; a draft unless another mode is given.
api-rule-change = Change it: entries, weight, note, mode; what is left out stays.
api-rule-withdraw = Take it away; its history stays.
api-rule-try = What a text would meet, without a trace.
api-rule-hits = The latest comments of seven days in which it found something; of what is allowed, those it let pass.
api-rules-export = All of them, or one, as a file.
api-rules-import = Bring in a file of lists; new ones are drafts.

# The command (staff)
rules-description = Your own lists of words and patterns: look, add, try, switch on
rules-option-form = The whole line: add "List name" word, word
rules-option-action = list, show, add, remove, mode, try, withdraw, import, export or undo
rules-option-list = Name of the list or pattern; a new one is made by adding to it
rules-option-word = Words or domains, separated by commas; the pattern; the text to try
rules-option-file = A file of lists to bring in: plain, with a word on each line, or JSON Lines
rules-option-kind = Of a new list: word, allow, pattern, domain_denied or domain_allowed
rules-option-mode = draft (off), shadow (looks on) or live
rules-all = { $count ->
    [one] One list or pattern of your own:
   *[other] { $count } lists and patterns of your own:
  }
rules-none = There are no lists or patterns of your own yet.
rules-more = … and { $count } more in the console.
rules-usage =
    Add: /rules add "May words" word, word
    Try: /rules try some text
    Switch: /rules mode "May words" shadow (or live, draft)
    Files: /rules export "May words"; /rules import with a file, or with the list behind it
    Undo what it did: /rules undo "May words" 24h
rules-detail = { $kind }, { $mode }, { $count ->
    [one] one entry
   *[other] { NUMBER($count) } entries
  }
rules-kind-word = words
rules-kind-allow = allowed words
rules-kind-pattern = pattern
rules-kind-domain_denied = denied domains
rules-kind-domain_allowed = allowed domains
rules-mode-draft = draft
rules-mode-shadow = shadow
rules-mode-live = live
rules-comma = ,{ " " }
rules-some = { $some } … and { NUMBER($more) } more
rules-made = “{ $name }” is made, as a draft: it looks at nothing yet.
rules-add = Added. “{ $name }” ({ $mode }) has { $count ->
    [one] one entry
   *[other] { NUMBER($count) } entries
  } now.
rules-remove = Removed. “{ $name }” ({ $mode }) has { $count ->
    [0] no entries
    [one] one entry
   *[other] { NUMBER($count) } entries
  } now.
rules-mode-set = “{ $name }” is { $mode } from the next comment on.
rules-withdrawn = “{ $name }” is taken away. Its history stays.
rules-reach = New entries would have hit { NUMBER($hits) } of the last { NUMBER($of) } comments.
rules-conflict-other = Mind: “{ $entry }” is allowed by “{ $list }”, and what is allowed wins.
rules-conflict-this = Mind: “{ $entry }” is also watched for by “{ $list }”; from now on this list lets it pass.
rules-shipped = the lists that ship
rules-import-conflict = Mind: “{ $entry }” is watched for by “{ $watching }” and allowed by “{ $allowing }”, and what is allowed wins.
rules-set-mode = Switch to { $mode }
rules-try-allow = The rules in force let this pass.
rules-try-review = The rules in force send this to a moderator:
rules-try-act = The rules in force would hide this:
rules-try-found = “{ $name }” ({ $mode }) would find something.
error-rules-form = I could not read that. Please write it like this: /rules add "May words" word, word; or /rules mode "May words" live; /rules alone lists what there is.
error-rules-import-usage = Please send the file along with /rules import, or write the list behind it: /rules import "May words", then a word on each line.
error-rules-export-too-large = Together they are too much for a chat. Please export one list: /rules export "May words", or all of them in the console.
rules-exported = All your lists and patterns, as JSON Lines. The same file can be brought in again.
rules-exported-one = “{ $name }” as a file. The same file can be brought in again.
cli-rules = your own lists and patterns, as in chat: list, show, add, remove, mode, try, withdraw, import, export, undo
cli-rules-words = what to do, the list's name, and the words: add "May words" some, words
cli-rules-file = a file of lists for "import"; may be gzipped
cli-rules-out = where to write what "export" gives; without it, standard output
cli-rules-folder = a folder of lists, a file each: "import" reads all of them or none, "export" writes all of them into a new one
error-rules-folder-usage = A folder comes in or goes out as a whole. Please write it like this: rules import --folder DIR, or rules export --folder DIR.
error-rules-no-folder = { $folder } cannot be read as a folder. Please check its name and permissions.
error-rules-folder-empty = There is no list in { $folder }. Please put files in it that end in .txt or .jsonl.
error-rules-folder-too-large = { $folder } holds more than can be kept: at most { NUMBER($files) } lists with { NUMBER($all) } entries together. Please leave out what never occurs.
error-rule-list-twice = “{ $name }” stands in { $file }, { $place }, as well. Please keep one of the two, or rename it.
error-rules-changed-meanwhile = A colleague changed the rules in this moment, and nothing was brought in. Please import once more.
rules-folder-refused = Nothing was brought in; please mend what does not fit ({ NUMBER($count) }):
rules-folder-problem = { $file }, { $place }: { $message }
rules-folder-skipped = Not read, as its name ends in neither .txt nor .jsonl: { $file }
rules-folder-exported = Your lists and patterns are in { $dir }, { NUMBER($count) } in all, a file each. The folder can be brought in again.
cli-import-rules = Your own lists and patterns (plain lists, or JSON Lines)

# Words and rules in the console
console-rules-title = Words and rules
console-rules-lead = Your own lists and patterns, beside those that ship. A change counts from the next comment on.
console-rules-search = Search by name, note or word
console-rules-new = New list or pattern
console-rules-count = { $count ->
    [one] One list or pattern
   *[other] { $count } lists and patterns
  }
console-rules-none = Nothing here yet. Make a list, or bring in a file.
console-rules-gone = This list is no longer here: it was taken away.
console-rules-by-colleague = { $name } has just changed this. You see it as it is now; what you were writing is still there.
console-rules-pick = Choose a list on the left to read or change it.
console-rules-readonly = You can read the rules; a lead or an administrator changes them.
console-rules-entries = { $count ->
    [0] empty
    [one] one entry
   *[other] { NUMBER($count) } entries
  }
console-rules-hits = { $count ->
    [0] nothing found this week
    [one] one hit this week
   *[other] { NUMBER($count) } hits this week
  }
console-rules-found = Hits in seven days: { NUMBER($live) } live, { NUMBER($shadow) } in shadow
console-rules-found-in = The latest comments in which it found something
console-rules-let-pass = The latest comments that it let pass
console-rules-mode = Mode
console-rules-means-draft = A draft looks at nothing. Try it on a text, then let it look on.
console-rules-means-shadow = It looks at every comment and is counted, and changes nothing.
console-rules-means-live = It counts for every comment.
console-rules-saved-draft = Saved. As a draft it looks at nothing.
console-rules-saved-shadow = Saved. It looks on from the next comment, without a say.
console-rules-saved-live = Saved. It counts from the next comment on.
console-rules-saved-withdrawn = Taken away. Its history stays.
console-rules-more-conflicts = … and { NUMBER($count) } more of the same.
console-rules-entries-title = Entries
console-rules-find-entry = Find an entry
console-rules-no-entry = No entry.
console-rules-more = { NUMBER($count) } more. Search for one, or export the list.
console-rules-drop = Remove { $entry }
console-rules-add-word = Words or phrases, apart by commas or lines
console-rules-add-allow = Words and phrases to let pass, apart by commas or lines
console-rules-add-pattern = The expression (RE2, without look-around)
console-rules-add-domain_denied = Domains such as example.com, apart by commas or lines
console-rules-add-domain_allowed = Domains such as example.com, apart by commas or lines
console-rules-add = Add
console-rules-replace = Replace
console-rules-weight = Weight
console-rules-acts = Heavy enough to hide a comment by itself, where a lead allowed that for the space.
console-rules-asks = It asks a moderator to look.
console-rules-note = Note for colleagues
console-rules-save = Save
console-rules-history = { $count ->
    [one] One change
   *[other] { $count } changes
  }
console-rules-semicolon = ;{ " " }
console-rules-did-make = made as { $mode }
console-rules-did-withdraw = taken away
console-rules-did-add = added { $words }
console-rules-did-drop = removed { $words }
console-rules-did-mode = switched to { $mode }
console-rules-did-weight = weight { $percent } %
console-rules-did-note = note: { $note }
console-rules-did-name = renamed to { $name }
console-rules-withdraw = Take away
console-rules-withdraw-sure = Take “{ $name }” away? From the next comment on it finds nothing. Its history stays.
console-rules-name = Name
console-rules-kind = What it holds
console-rules-category = What the words are
console-rules-category-insult = insults
console-rules-category-threat = threats
console-rules-category-spam = advertising
console-rules-category-other = other
console-rules-make = Make it, as a draft
console-rules-try-title = Try a text
console-rules-try-lead = What the rules in force say, and what drafts and shadow rules would find. Nothing is kept.
console-rules-try-field = A text as a reader might write it
console-rules-try = Try it
console-rules-try-none = Drafts and shadow rules find nothing in it.
console-rules-import = Bring in a file
console-rules-export = Export all
console-rules-export-one = Export
console-rules-imported = New: { $created }; changed: { $changed }; as before: { $same }. New lists are drafts.
console-rules-left-out = Left out: { NUMBER($count) }.
console-rules-problem = { $place }: { $message }

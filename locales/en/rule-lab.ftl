# The rule lab: rules tried on the past, and watched in service.
error-lab-busy = Another rule is being tried at the moment. Please try again in a few seconds.
rule-fallback-notice = The rule “{ $name }” found { NUMBER($hits) } of { NUMBER($comments) } comments in the last hour, far more than usual. It only looks on now and flags nothing. Please check it before it goes live again.

api-rule-backtest = What a rule, or a change of it, would have found in past comments, beside its live version.
api-rules-figures = How every rule does in service: precision by decisions, hit rate and its band.

# The console.
console-lab-title = Try it on past comments
console-lab-lead = See what this rule would have found in the past. It is only a calculation: no comment changes.
console-lab-try = Try it
console-lab-trying = Trying…
console-lab-none = There are no comments to try it on yet.
console-lab-read = Read { NUMBER($count) } comments ({ $from } to { $until }). Of those decided, { NUMBER($removed) } were removed and { NUMBER($kept) } kept.
console-lab-cut = There are more; only the most recent were read.
console-lab-figures = What it came to
console-lab-this = This version
console-lab-live-version = Live version { $version }
console-lab-hits = Hits
console-lab-hits-of = { NUMBER($hits) } ({ NUMBER($removed) } removed, { NUMBER($kept) } kept, { NUMBER($undecided) } undecided)
console-lab-precision = Precision
console-lab-recall = Recall
console-lab-per-day = Hits a day
console-lab-extra = Extra cases a day
console-lab-between = { $value } ({ $low } to { $high })
console-lab-undecided = No decisions to compare with yet
console-lab-samples = Comments it found
console-lab-outcome-removed = Removed
console-lab-outcome-kept = Kept
console-lab-outcome-undecided = Undecided
console-lab-by-draft = Only this version
console-lab-by-live = Only the live version
console-lab-by-both = Both versions
console-lab-service = In service
console-lab-idle = This rule has not been switched on, so there is nothing to report.
console-lab-in-shadow = In shadow it found { NUMBER($hits) }: { NUMBER($removed) } removed, { NUMBER($kept) } kept, { NUMBER($undecided) } undecided.
console-lab-in-live = Live it found { NUMBER($hits) }: { NUMBER($removed) } removed, { NUMBER($kept) } kept, { NUMBER($undecided) } undecided.
console-lab-precision-of = Precision: { $share }.
console-lab-hour = In the last hour it found { NUMBER($hits) } of { NUMBER($comments) } comments.
console-lab-band = Between { NUMBER($low) } and { NUMBER($high) } would be usual.
console-lab-rate-unknown = It has seen too few comments to say what is usual.
console-lab-rate-within = That is as usual.
console-lab-rate-above = That is far more than usual.
console-lab-rate-below = That is far less than usual.
console-lab-fell-back = At { $at } it found far more than usual and went back into shadow by itself. Please check it before it goes live again.
console-lab-before-live = Before it goes live: how it does on past comments
console-lab-go-live = Go live
console-lab-go-shadow = Shadow first

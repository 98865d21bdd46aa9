# What the front desk is taught: the command, its errors, the API, and the console's two pages.

teach-description = Teach the front desk a question and its answer, at once
teach-option-question = The question, as a reader would put it
teach-option-answer = The answer, in the language it is written in
teach-option-topic = A short key such as coffee; an existing one gets another way to ask
teach-option-en = The answer in English
teach-option-zh = The answer in Chinese
teach-option-withdraw = yes: take this topic back at once
teach-ask-question = Which question should I learn? Write it with its answer, like this: Is there coffee? => Yes, on the first floor.
teach-done = Learned, from now on: “{ $question }”. { $ways ->
    [one] I know one way to ask this.
   *[other] I know { $ways } ways to ask this.
}
teach-topic = Topic
teach-see = See the answer
teach-take-back = Take it back
teach-withdrawn = “{ $topic }” is taken back. Nobody is answered with it any more.
error-teach-needs-account = An answer needs a name behind it. Please sign in to the console with your staff account and teach it there.
error-faq-no-answer = What should the answer be? Please give it with the question, like this: Is there coffee? => Yes, on the first floor.
error-faq-reserved = How to reach the library is answered from its own facts. To change it, edit the library's facts file.
error-faq-bad-topic = “{ $topic }” cannot be a topic's key. Use small letters, digits and hyphens, beginning with a letter, such as coffee-machine.
error-faq-too-much = { $part ->
    [title] A title may have at most { $limit } characters.
    [question] A way to ask may have at most { $limit } characters.
    [answer] An answer may have at most { $limit } characters. Shorten it, or add a link.
   *[ways] A topic may have at most { $limit } ways to ask in one language.
}
error-faq-full = There are { $limit } topics already. Withdraw some that nobody needs, or put two into one.
info-only-in = (This answer is only there in { $language } so far.)

feedback-description = Say whether the last answer helped; it is counted without your name
feedback-option-helpful = yes or no
feedback-ask-helpful = Did the last answer help? Reply yes or no.
feedback-yes = Thank you. Good to know.
feedback-no = Thank you for saying so. Your colleagues at the desk will look at it.
feedback-human = Talk to a librarian
error-feedback-nothing = There is no answer here that you have not judged yet. Ask me something first. On the library's own page, use the buttons below the answer.

web-actor-import = an imported file
api-tag-faq = What the front desk is taught (staff)
api-faq = Every topic of the FAQ, withdrawn ones too.
api-faq-teach = Teach a question with its answer; it counts from the next question on.
api-faq-put = Replace what a topic says, and bring it back when it was withdrawn.
api-faq-withdraw = Withdraw a topic; nobody is answered with it any more.
api-faq-try = What a reader would be answered, without a trace.
api-unanswered = Questions that nobody could answer, alike ones together, the commonest first.
api-unanswered-dismiss = Set a group of questions aside for good.
api-feedback-totals = How readers judged each command's answers, beside the time before.
cli-import-faq = Questions and answers as JSON Lines or CSV: topic, title, ask, answer, locale

# The console
console-nav-faq = Answers
console-nav-unanswered = Unanswered
console-faq-title = What the desk knows
console-faq-lead = Everything here counts from a reader's next question on, at every door.
console-faq-search = Search questions and answers
console-faq-new = New answer
console-faq-none = Nothing fits. Try another word, or teach a new answer.
console-faq-count = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
console-faq-source-file = from the library's file
console-faq-source-taught = taught
console-faq-source-overrides = replaces the file's
console-faq-withdrawn = withdrawn
console-faq-only-in = only in { $language }
console-faq-by = { $name }, { $at }
console-faq-topic = Topic key (optional)
console-faq-topic-hint = Small letters, digits and hyphens. Made from the question when left empty.
console-faq-title-zh-CN = Title in Chinese
console-faq-title-en = Title in English
console-faq-ask-zh-CN = Ways to ask in Chinese, one per line
console-faq-ask-en = Ways to ask in English, one per line
console-faq-answer-zh-CN = Answer in Chinese
console-faq-answer-en = Answer in English
console-faq-save = Save; it counts at once
console-faq-teach = Teach; it counts at once
console-faq-restore = Save and bring back
console-faq-withdraw = Withdraw
console-faq-withdraw-sure = Withdraw “{ $title }”? From the next question on nobody is answered with it. You can bring it back here.
console-faq-saved = Saved. Readers hear it from now on.
console-faq-taken-back = Withdrawn. Nobody is answered with it any more.
console-faq-incomplete = Please give at least one way to ask and one answer.
console-faq-pick = Choose an answer on the left to read or change it.
console-faq-readonly = You can read the answers; editors and leads can change them.
console-try-title = Ask as a reader
console-try-lead = Nothing of it is kept or counted.
console-try-field = A reader's question
console-try-ask = Ask
console-try-topic = Answered with the topic “{ $topic }”.
console-try-command = Answered by “{ $command }”, not by a taught answer.
console-try-nothing = The desk would not have understood this.
console-unanswered-title = What nobody could answer
console-unanswered-lead = Alike questions stand together, the commonest first. Who asked is not kept; long numbers and addresses are left out.
console-unanswered-empty = Every question found its answer.
console-unanswered-count = asked { $count ->
    [one] once
   *[other] { $count } times
}
console-unanswered-last = last { $at }
console-unanswered-teach = Teach the answer
console-unanswered-dismiss = Set aside
console-unanswered-others = Also worded so
console-unanswered-done = Taught as “{ $topic }”. Ask it as a reader to see.
console-feedback-title = Did the answers help?
console-feedback-lead = The last { $days } days, beside the { $days } before. Counted without names.
console-feedback-empty = Nobody has judged an answer yet.
console-feedback-command = Answers by
console-feedback-helpful = Helped
console-feedback-unhelpful = Did not
console-feedback-rate = Share
console-feedback-trend = Before
console-feedback-none = not understood
console-feedback-new = –

# Somebody says that they want to die: what they hear, and what staff are told.
care-answer = We read what you wrote, and we are glad that you said it. You do not have to carry this alone: { $line }. Somebody there will listen to you, now. If you are in danger at this moment, please call the emergency services, or tell someone who is near you.
care-answer-to-all = Whoever here is going through a hard time: you are not alone. { $line }. Somebody there will listen to you, now.
error-care-no-sanction = The author of this comment may need help: nobody is warned, muted or banned for that. You can keep the comment, take it away without blame, or escalate the case.
why-care = Its author says that they want to die. That is no offence: they get a kind answer with the help line.
why-care-faint = It may say, in hidden words, that its author wants to die. They were not answered: please look.
verdict-care = Its author may need help. That is no offence: nothing is hidden for it and nobody sanctioned; a person should look soon.
notify-gently = Your comment was taken out of the public conversation by the library’s staff: “{ $quote }” You did nothing wrong, and nothing is held against you.
console-term-care = Someone may need help
console-effect-care-reply = answer the author kindly, with the help line
card-effect-care-reply = answer the author kindly, with the help line
console-care-title = Someone may need help
console-care-alone = This is no offence, and nobody is sanctioned for it. Taking the comment away is no strike either. Please look soon, and escalate if you are worried about this person.
console-care-beside = The author may need help, and something else was found as well. Please look at the person first, and at the rules second.

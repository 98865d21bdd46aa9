# What the desk says when it has not understood: short, polite, with something that can be asked.
desk-unknown = Sorry, I did not understand that. Try “When do you open tomorrow?”, “Do you have Walden?” or “Recommend a history book”. For a librarian, say “talk to a person”.
desk-off-topic = I cannot help with that: I only know about the library. Ask me about opening hours, books, cards or loans, such as “Are you open this weekend?”
desk-insult = I am sorry this has been frustrating. Tell me what you need, such as “How do I get a card?”, or say “talk to a person” for a librarian.
desk-misdirection = I cannot do that: I only answer from what the library has published. You could ask “When do you close today?” or “How do I renew a book?”
desk-empty = Hello! Type what you would like to know, such as “When do you close today?”
desk-too-long = That is longer than I can read. Please ask in a sentence or two, such as “Is the Ancient Books Library open on Saturday?”
desk-language = Sorry, I only speak Chinese and English. 抱歉，我只会中文和英文。

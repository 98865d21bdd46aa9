# Calm mode: a word about a break.
comfort-break = You have been at it for { $minutes } minutes. Hard words stay with one longer than one thinks; the queue can wait for five minutes.
comfort-break-take = I take a break
comfort-break-later = In ten minutes

# The console's settings: each person's own, and the house's to look at.
settings-own = My console
settings-own-lead = Takes effect at once and is kept in this browser only.
settings-theme = Light or dark
settings-theme-system = As the device
settings-theme-light = Light
settings-theme-dark = Dark
settings-calm = Calm mode
settings-calm-why = Flagged text is covered until you ask for it, marks are softer, the list stands still while its counts follow, and after fifty minutes you are reminded of a break.
settings-blur = Cover flagged text
settings-blur-why = Readers’ words that were flagged are blurred until you press v or the text itself.
settings-blur-given = Calm mode does this already.
settings-keyHints = Keys on buttons
settings-keyHints-why = Each button shows the key that does the same. The keys work either way; ? lists them.

settings-house = The house
settings-house-lead = The settings in force, to look at. Whoever runs the machine changes them in .env or the environment; passwords and keys are never shown.
settings-group-doors = Doors
settings-group-keeping = Keeping
settings-group-service = Service
settings-fact-url = Public address
settings-fact-discord = Discord
settings-fact-telegram = Telegram
settings-fact-sso = Single sign-on
settings-fact-embed = Front desk on other sites
settings-fact-comments = Texts of comments
settings-fact-conversations = Talks with a librarian
settings-fact-database = Database
settings-fact-backup = Backups
settings-fact-language = Language where none was chosen
settings-fact-timezone = Time zone
settings-fact-catalogue = Catalogue
settings-fact-limit = Questions an address may ask
settings-fact-late = A waiting reader hears after
settings-fact-roles = This process serves
settings-fact-shared = Several processes together
settings-fact-metrics = Figures for a monitor
settings-on = On
settings-off = Off
settings-url-none = None: only on this machine
settings-telegram-off = Off
settings-telegram-asks = On, messages are asked for
settings-telegram-webhook = On, Telegram brings messages
settings-embed-none = On none
settings-days = { $count ->
    [one] Kept for one day
   *[other] Kept for { $count } days
}
settings-database-postgres = PostgreSQL
settings-database-embedded = Embedded, in the data folder
settings-backup = { $everyHours ->
    [one] Every hour
   *[other] Every { $everyHours } hours
}, the latest { $keep } are kept
settings-backup-none = None by itself
settings-catalogue-own = The titles kept here
settings-catalogue-sru = The library’s system, by SRU
settings-catalogue-koha = The library’s Koha
settings-limit = { $count } a minute
settings-limit-none = As many as it likes
settings-late = { $count ->
    [one] One minute
   *[other] { $count } minutes
}
settings-role-web = Web pages
settings-role-discord = Discord
settings-role-telegram = Telegram
settings-role-worker = background work

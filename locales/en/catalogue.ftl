# Leafing through the catalogue by class
find-option-class = Letter of a class of the Chinese Library Classification, such as K
find-option-page = Which five: 1 for the first, 2 for the next
find-in-class = { $name } (class { $letter }), in the order of the shelf; first { $title }.
find-page = Page { $page }, beginning with { $title }.
find-no-more = That was all for “{ $wanted }”. Other words may find more, and a colleague can look further.
find-action-more = The next five
find-class-a = Marxism, Leninism, Mao Zedong and Deng Xiaoping
find-class-b = Philosophy, psychology, religion
find-class-c = Social sciences in general
find-class-d = Politics and law
find-class-e = Military science
find-class-f = Economics
find-class-g = Culture, science, education, sports
find-class-h = Language and linguistics
find-class-i = Literature
find-class-j = Art
find-class-k = History and geography
find-class-n = Natural sciences in general
find-class-o = Mathematics, physics, chemistry
find-class-p = Astronomy and earth sciences
find-class-q = Life sciences
find-class-r = Medicine and health
find-class-s = Agriculture
find-class-t = Technology and computing
find-class-u = Transport
find-class-v = Aviation and space
find-class-x = Environment and safety
find-class-z = General works

# The library's own system
find-away = The library's catalogue system does not answer at the moment, so this is only what I keep here.
find-away-nothing = The library's catalogue system does not answer at the moment, and I keep nothing here for “{ $wanted }”. Please try again in a few minutes, or ask a colleague.
find-copies-unknown = { $count ->
    [one] please ask whether it is in
   *[other] { $count }, please ask whether one is in
}
find-due = (due { $date })
doctor-catalogue-own = Search: in the titles kept here. Set WENJIN_CATALOGUE and WENJIN_CATALOGUE_URL to ask your library system.
doctor-catalogue-works = Search: in your library system at { $place }, reachable.
doctor-catalogue-slow = Search: your library system at { $place } gives no answer in { $seconds } s. Check that it runs, or raise WENJIN_CATALOGUE_TIMEOUT_MS.
doctor-catalogue-unreachable = Search: your library system at { $place } cannot be reached. Check WENJIN_CATALOGUE_URL and that it runs.
doctor-catalogue-failing = Search: your library system at { $place } reports an error of its own. Look into its log.
doctor-catalogue-refused = Search: your library system at { $place } refuses the question. Check WENJIN_CATALOGUE_USER and WENJIN_CATALOGUE_PASSWORD, and that its search interface is switched on.
doctor-catalogue-garbled = Search: what answers at { $place } is not what WENJIN_CATALOGUE says. Check that and WENJIN_CATALOGUE_URL.
doctor-catalogue-paused = Search: your library system at { $place } failed so often that it is left alone for half a minute.

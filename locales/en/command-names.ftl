# What commands are called in a platform's menu: no spaces, no capital letters.

door-name-announce = announce
door-name-appeal = appeal
door-name-classic = classic
door-name-feedback = feedback
door-name-find = find
door-name-help = help
door-name-hours = hours
door-name-human = human
door-name-info = info
door-name-language = language
door-name-link = link
door-name-notice = notice
door-name-privacy = privacy
door-name-recommend = recommend
door-name-report = report
door-name-setup = setup
door-name-teach = teach
door-name-trending = trending
door-name-rules = rules
door-name-raid = raid
door-name-story = story
door-name-campaign = campaign

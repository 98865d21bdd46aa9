door-button-old = This button is from an earlier conversation. Please ask again, and I will gladly answer.
door-choose = What would you like?
door-audit-reason = Wenjin: decided by the library (its moderators or its written rules); the reasons are in its case log
door-report-menu = Report to the library
door-report-title = Report to the library
door-report-about = What is it about? (optional)
door-report-reason = What is wrong with it? (optional)
door-form-given-back = What you wrote has not been kept. Here it is, for you to copy and send again:

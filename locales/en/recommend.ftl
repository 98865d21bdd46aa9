### Recommendations: reasons, lists, and the import of ratings.

recommend-option-list = new, popular, staff, or a reading list
recommend-option-without = Subjects you do not want, separated by semicolons
recommend-option-not = Titles shown already: their numbers, separated by commas
recommend-action-more = Three others
recommend-no-more = That is all I have for this wish. Shall I show you what is new?
recommend-why-readers = Readers who liked “{ $title }” liked this too.
recommend-why-popular = Among the most read here.
recommend-why-staff = A colleague of ours recommends it.
recommend-why-list = From our list “{ $list }”.
recommend-why-arrived = New with us since { $date }.

cli-import-ratings = ratings or loans as CSV or JSON Lines with reader, title and perhaps rating (may be gzipped); readers are not stored

error-ratings-columns = The file does not begin with the columns reader, title and perhaps rating. Add that first line, or name the fields so.
error-ratings-none = Not one line of the file could be used, so the recommendations stay as they were. Import the titles first, then the ratings with their ids or ISBNs.

error-web-list-exists = A list with this id is there already. Choose another id, or change that list.
error-web-list-changed = A colleague has changed this list meanwhile. Load it again and repeat your change.

api-lists = Staff picks and reading lists.
api-list-add = Add a list. Its titles are recommended from now on where a wish suits it.
api-list-change = Change a list; 409 when a colleague changed it since `version`.
api-list-remove = Remove a list; its titles stay in the catalogue.
api-tag-lists = Reading lists

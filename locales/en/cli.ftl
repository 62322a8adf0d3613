# What every command may say.
cli-day = “{ $written }” is not a day of the calendar. Write a day like 2016-03-29.
cli-no-home = This system does not say where programs keep their data. Name a folder with --data or in HATOBA_DATA.
cli-no-framework = { $folder } holds no Markdown file (.md). Name the folder of a framework with --framework or in HATOBA_FRAMEWORK, or leave both out to use the law that comes with the program.
cli-unreadable = { $path } cannot be read: { $reason }. Check the path and try again.
cli-reason-not-found = there is no such file or folder
cli-reason-not-permitted = reading it is not permitted
cli-reason-folder = it is a folder, and a file was expected
cli-reason-no-folder = it is a file, and a folder was expected
cli-reason-encoding = it is not UTF-8
cli-no-csv = This command has no rows for a spreadsheet (csv). Give --format text or --format json; the command that has rows is “hatoba stats”.

# The desk
serve-no-address = Cannot listen at { $address }: { $reason }. Give another address with --listen, such as 127.0.0.1:8751.
serve-ready = The desk is open: http://{ $address }/ (Ctrl+C closes it)
serve-set-up = Nobody has an account yet, or one more was asked for. Whoever opens this link here within an hour becomes administrator: { $link }
serve-ended = The desk is closed. Everything that was acknowledged is in the journal.

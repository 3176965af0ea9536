# Writing lessons, in the program and on the command line.

## Nothing is open
author-title = Write lessons
author-lead = Write a new lesson, open one of yours, or import a file. A file or a folder can also be dropped on this window.
author-new = Title of a new lesson
author-path = Or where a file or a folder is
author-begin = Begin
author-own = Your lessons
author-found = Files found
author-formats = These can become lessons: spreadsheets (xlsx, xls, ods, csv), Anki (txt, apkg, colpkg), Pleco and Quizlet (txt), Moodle’s GIFT and Aiken (gift, txt), lessons in one file (tsheg).

## A file is being read
author-reading = The file is being read …
author-stop = Stop

## A file has been read
author-not-imported = Nothing was imported. Fix these in the file first, then import it again.
author-added = It is added to your lesson { $id }. Everything that is there stays.
author-becomes = It becomes a new lesson with the id { $id }.
author-replaces = It replaces your lesson { $id }. What learners remember of it stays.
author-replaces-anew = It replaces your lesson { $id }.
author-ids-given =
    { $count ->
        [one] { $count } item had no id and gets one. Export the lesson as a spreadsheet to see it.
       *[other] { $count } items had no id and get one. Export the lesson as a spreadsheet to see them.
    }
author-keep = Put it among my lessons
author-discard = Don’t import
author-whole-file = The whole file
author-kept = The lesson is in { $folder }

## How a file was understood, and what becomes of it
author-understood-lead = How the file was understood. What is wrong can be chosen anew.
author-understood = Understood as: { $what }
author-format =
    { $format ->
        [workbook] spreadsheet
        [table] table
        [notes] notes (Anki, Pleco, Quizlet)
        [deck] deck of Anki
        [questions] questions (GIFT, Aiken)
       *[lesson] lesson in one file
    }
author-separator =
    { $sign ->
        [comma] comma
        [tab] tab
        [semicolon] semicolon
        [bar] upright stroke
        [colon] colon
        [space] space
       *[other] { $written }
    }
author-first-line =
    { $is ->
        [names] the first line names the columns
       *[item] the first line is an item
    }
author-chip-format = Kind of file: { $what }
author-chip-encoding = Letters: { $what }
author-chip-separator = Between cells: { $what }
author-column-choose = What is in the column “{ $column }”?
author-more-rows =
    { $count ->
        [one] and one more row
       *[other] and { $count } more rows
    }
author-new-items = New ({ $count }): { $names }
author-changed-items = Changed ({ $count }): { $names }
author-removed-items = Removed ({ $count }): { $names }
author-draft-items = To be completed, and not practised before that ({ $count }): { $names }
author-left-out-items = Left out ({ $count }): { $names }
author-unchanged-items = As it was: { $count }
author-partly = Some of this file has errors. They are listed below.
author-keep-sound = Only what can be read
author-keep-sound-help = What is left out is saved as a table beside the file, with what is wrong, so that you can mend it.
author-keep-drafts = All, to be completed
author-rest-name = { $name } to mend
author-rest-heading = What is wrong
author-rest-saved = What was left out is in { $file }

## A lesson is open
author-write = Write the lesson
author-see = Try it as a learner
author-sheet = As a spreadsheet
author-bundle = As one file to pass on
author-word-list = Word list to print
author-folder = The lesson lies in { $folder }. Another program may change it too: what it saves is seen here at once.
author-no-faults = Nothing is wrong.
author-only-warnings = The lesson works. Some things are worth a look.
author-faults =
    { $count ->
        [one] { $count } error to fix.
       *[other] { $count } errors to fix.
    }
author-faults-since =
    { $count ->
        [one] { $count } error to fix. What you see is the lesson before it.
       *[other] { $count } errors to fix. What you see is the lesson before them.
    }
author-written = Written: { $file }
author-show-folder = Show the folder
author-folder-not-shown = The folder cannot be shown from here. It is { $folder }

## What a new lesson is given; its author changes it
author-new-title = New lesson
author-unnamed = A teacher
# Lines of this become comments in the file.
author-new-help =
    Write more words like the one below. zh: Chinese. pinyin: with tone marks or numbers.
    bo: Tibetan. en: English. The id of a word must never change: a learner's memory hangs on it.

## The command line
packs-cli-bad-id = “{ $found }” cannot be the name of a lesson’s folder: only lower-case letters, digits and - can. Take { $mended }.
packs-cli-exists = { $folder } already exists.
packs-cli-unknown-format = { $file }: the name must end in xlsx, csv, txt, apkg, gift, tsheg or pdf.
packs-cli-no-pdf = { $file }: the name must end in pdf.
packs-cli-broken = { $pack } has errors. See “tsheg check”.
packs-cli-only-sound = With --only-sound, what has no error is taken in, and the rest is written as a table to be mended.
packs-cli-drafts = With --drafts, what has errors is taken in too, marked as to be completed.
packs-cli-progress = { $percent } %
packs-cli-summary = words { $words }, sentences { $sentences }, pages { $notes }, dialogues and texts { $stories }, speeches { $speeches }, questions { $questions }; new ids { $given }, removed { $removed }, changed { $changed }

## Recording a lesson
studio-open = Record the words
studio-title = Record
studio-counter = { $number } of { $count }
studio-has = Learners hear { $file }.
studio-none-yet = There is no recording yet.
studio-record = Record
studio-previous = Before
studio-next = Next
studio-listening = Read it aloud now. At most { $seconds } seconds.
studio-loudness = How loud it is
studio-stop = Stop
studio-hear = Hear it
studio-keep = Keep it
studio-replaces = Learners would hear this in place of { $file }, which stays in the folder.
studio-replace = Keep it in its place
studio-again = Record again
studio-discard = Throw it away
studio-keeping = It is being written into the lesson …
studio-kept = Kept in the lesson: { $file }
studio-mistakes = The lesson has errors now. Fix them, then keep the recording.

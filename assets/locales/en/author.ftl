# Writing lessons, in the program and on the command line.

## Nothing is open
author-title = Write lessons
author-lead = Write a new lesson, open one of yours, or import a file. A file or a folder can also be dropped on this window.
author-new = Title of a new lesson
author-path = Or where a file or a folder is
author-begin = Begin
author-own = Your lessons
author-found = Files found
author-formats = These can become lessons: spreadsheets (xlsx, xls, ods, csv), Anki (txt, apkg), Moodle’s GIFT (gift), lessons in one file (tsheg).

## A file is being read
author-reading = The file is being read …
author-stop = Stop

## A file has been read
author-not-imported = Nothing was imported. Fix these in the file first, then import it again.
author-becomes = It becomes a new lesson with the id { $id }.
author-replaces = It replaces your lesson { $id }. What learners remember of it stays.
author-replaces-anew = It replaces your lesson { $id }.
author-ids-given =
    { $count ->
        [one] { $count } item had no id and gets one. Export the lesson as a spreadsheet to see it.
       *[other] { $count } items had no id and get one. Export the lesson as a spreadsheet to see them.
    }
author-removed =
    { $count ->
        [one] { $count } item is no longer in the file and will be removed: { $ids }
       *[other] { $count } items are no longer in the file and will be removed: { $ids }
    }
author-keep = Put it among my lessons
author-discard = Don’t import
author-whole-file = The whole file
author-kept = The lesson is in { $folder }

## A lesson is open
author-write = Write the lesson
author-see = Try it as a learner
author-sheet = As a spreadsheet
author-bundle = As one file to pass on
author-folder = Change pack.ron in { $folder } with any program. What you save is seen here at once.
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
packs-cli-unknown-format = { $file }: the name must end in xlsx, csv, txt, apkg, gift or tsheg.
packs-cli-broken = { $pack } has errors. See “tsheg check”.
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

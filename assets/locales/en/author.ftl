# Writing lessons, in the program and on the command line.

## Nothing is open
author-title = Write lessons
author-lead = Write a new lesson, open one of yours, or bring in a file. A file or a folder can also be dropped on this window.
author-new = Title of a new lesson
author-path = Or where a file or a folder is
author-begin = Begin
author-own = Your lessons
author-found = Files that were found
author-formats = These can become lessons: spreadsheets (xlsx, xls, ods, csv), Anki (txt, apkg), Moodle’s GIFT (gift), lessons in one file (tsheg).

## A file is being read
author-reading = The file is being read …
author-stop = Stop

## A file has been read
author-not-imported = Nothing was imported. Mend these in the file first, then bring it in again.
author-becomes = It becomes a new lesson with the id { $id }.
author-replaces = It takes the place of your lesson { $id }. What learners remember of it stays.
author-ids-given =
    { $count ->
        [one] { $count } item had no id and gets one. Take the lesson out as a spreadsheet to see it.
       *[other] { $count } items had no id and get one. Take the lesson out as a spreadsheet to see them.
    }
author-removed =
    { $count ->
        [one] { $count } item is in the file no more and goes: { $ids }
       *[other] { $count } items are in the file no more and go: { $ids }
    }
author-keep = Put it among my lessons
author-discard = Leave it
author-whole-file = The whole file
author-kept = The lesson is in { $folder }

## A lesson is open
author-see = Try it as a learner
author-sheet = As a spreadsheet
author-bundle = As one file to pass on
author-folder = Change pack.ron in { $folder } with any program. What you save is seen here at once.
author-no-faults = Nothing is wrong.
author-only-warnings = The lesson works. Some things are worth a look.
author-faults =
    { $count ->
        [one] { $count } fault must be mended.
       *[other] { $count } faults must be mended.
    }
author-faults-since =
    { $count ->
        [one] { $count } fault must be mended. What you see is the lesson before it.
       *[other] { $count } faults must be mended. What you see is the lesson before them.
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
packs-cli-exists = { $folder } is there already.
packs-cli-unknown-format = { $file }: the name must end in xlsx, csv, txt, apkg, gift or tsheg.
packs-cli-broken = { $pack } has errors. See “tsheg check”.
packs-cli-progress = { $percent } %
packs-cli-summary = words { $words }, sentences { $sentences }, pages { $notes }, stories { $stories }, speeches { $speeches }, questions { $questions }; new ids { $given }, removed { $removed }

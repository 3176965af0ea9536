## The parts of a lesson
editor-part-words = Words
editor-part-sentences = Sentences
editor-part-notes = Pages
editor-part-stories = Dialogues and texts
editor-part-speeches = Speeches
editor-part-questions = Questions
editor-part-head = The lesson

## An empty part
editor-first-row = Write the first
editor-begin-words = Write a word in Chinese, press Tab and write it in Tibetan and English. The pinyin is offered. Enter begins the next word.
editor-begin-sentences = Write a sentence in Chinese, press Tab and write it in Tibetan and English. The pinyin is offered. Enter begins the next sentence.
editor-begin-notes = A page explains something before it is practised. Write its title, then F7 leads to its text and F10 to its examples.
editor-begin-stories = Write the title of a dialogue or a text. F10 leads to its lines.
editor-begin-speeches = Write the title of a speech. F10 leads to its lines.
editor-begin-questions = Choose how the question is answered, then write it. F7 leads to the answer, F10 to the options.
editor-begin-examples = Write an example: in Chinese, in pinyin, in Tibetan, or in several of them.
editor-begin-options = Write one option a row.
editor-begin-lines = Write one sentence a row. In a dialogue A or B says who speaks.

## Whether it is kept
editor-kept = Saved
editor-being-kept = Being saved …
editor-not-kept = Cannot be saved: { $why } It will be tried again.
editor-not-kept-now = Not saved
editor-drafts =
    { $count ->
        [one] 1 row is not complete yet and is not practised.
       *[other] { $count } rows are not complete yet and are not practised.
    }
editor-abandon = Leave without the last changes
editor-notes = Notes that stand in the file will not be there any more. The file as it was stays beside it as pack.by-hand.ron.
editor-changed = Another program has changed this lesson meanwhile. Nothing was overwritten.
editor-changed-how = You can go on with what the other program wrote, or keep what you wrote here as a lesson of its own beside it.
editor-keep-mine = Keep mine as a lesson beside it
editor-take-theirs = Go on with the other one
editor-kept-beside = What you wrote is the lesson “{ $id }” now. You go on in it.
editor-refused = This lesson cannot be written here: a part of its file would be lost. Mend these places in the file first.
editor-no-clipboard = It could not be copied for other programs.
editor-left-out = Some of what was copied had no place here: columns { $columns }, rows { $rows }.
editor-dropped = Only pictures (png, jpg) and sounds can be put into a lesson here.

## What can be done
editor-undo = Undo
editor-redo = Redo
editor-duplicate = The row twice
editor-remove = Remove the row
editor-record = Record it
editor-record-complete = Only a row that is complete can be recorded. Write what is missing first.
editor-more = Other fields of this row
editor-more-back = Back to the table
editor-inside-lines = Its lines: { $count }
editor-inside-notes = Its examples: { $count }
editor-inside-questions = Its options: { $count }
editor-is-right = This option is the right one
editor-picture-how = Write a word, then press the digit of a picture.

## What is wrong
editor-offered = offered
editor-offered-unsure = please check
editor-missing = nothing is written here yet.
editor-missing-options = It has no options yet: F10.
editor-missing-lines = It has no lines yet: F10.
editor-mend = Put it right: { $right }
editor-more-faults = { $count } more
editor-next-fault = The next row to put right

## The keys
editor-keys = Tab next cell · Enter next row · Ctrl Enter new row here · ↑ ↓ other row · Alt ↑ ↓ move the row · Shift ↑ ↓ choose rows · Ctrl PageDown next part · Esc leave the cell
editor-keys-chosen = Enter write in the cell · ↑ ↓ ← → other cell · Ctrl C copy the row · Ctrl V paste · Esc back
editor-keys-more = Enter, Tab next field · F7 back to the table · Ctrl PageDown next part · Esc back
editor-keys-form = Enter, Tab next field · Ctrl PageDown next part · Esc back
editor-find-keys = Enter find the next · Esc back to the table

## Kinds of questions, and what is chosen
editor-kind-choice = one of several is right
editor-kind-true-false = true or false
editor-kind-number = a number
editor-kind-order = put in order
editor-kind-text = a few words
editor-answer-true = true
editor-answer-false = false
editor-teaches-both = learners of both languages
editor-teaches-zh = learners of Mandarin
editor-teaches-bo = learners of Tibetan
editor-difficulty-1 = easy
editor-difficulty-2 = middling
editor-difficulty-3 = hard

## Columns
editor-field-zh = Chinese
editor-field-pinyin = Pinyin
editor-field-spoken = Tones as spoken
editor-field-bo = Tibetan
editor-field-en = English
editor-field-zh-other = Other Chinese wordings
editor-field-bo-other = Other Tibetan wordings
editor-field-parts = Pieces: Chinese = Tibetan
editor-field-picture = Picture
editor-field-audio = Recording
editor-field-tags = Topics
editor-field-source = Source
editor-field-reviewed-by = Reviewed by
editor-field-title-bo = Title in Tibetan
editor-field-title-zh = Title in Chinese
editor-field-title-en = Title in English
editor-field-text-bo = Text in Tibetan (Shift Enter: paragraph)
editor-field-text-zh = Text in Chinese (Shift Enter: paragraph)
editor-field-text-en = Text in English (Shift Enter: paragraph)
editor-field-teaches = For whom
editor-field-seconds = Seconds
editor-field-by = Speaker
editor-field-ask-bo = Question in Tibetan
editor-field-ask-zh = Question in Chinese
editor-field-ask-en = Question in English
editor-field-hear = What is heard (pinyin)
editor-field-kind = Kind
editor-field-answer = Right answer
editor-field-value = Right number
editor-field-tolerance = May be off by
editor-field-unit-bo = Unit in Tibetan
editor-field-unit-zh = Unit in Chinese
editor-field-unit-en = Unit in English
editor-field-accepted = Right answers, with ; between them
editor-field-why-bo = Reason in Tibetan
editor-field-why-zh = Reason in Chinese
editor-field-why-en = Reason in English
editor-field-difficulty = Difficulty
editor-field-questions = Questions about it
editor-field-authors = Authors
editor-field-licence = Licence
editor-field-level = Level

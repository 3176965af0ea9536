# What is wrong with a file of another program, for the teacher who imports it. “-hint” says what would be right.
# Names such as “zh” or “answer” are those of columns: do not translate them.

## In general
exchange-too-many =
    { $more ->
        [one] One more error is not listed. Fix these { $listed } first.
       *[other] { $more } more errors are not listed. Fix these { $listed } first.
    }
exchange-traditional = “{ $found }” is in traditional characters. It was read as { $taken }.
exchange-traditional-more = { $count ->
    [one] One more text in traditional characters was read in simplified ones.
   *[other] { $count } more texts in traditional characters were read in simplified ones.
}
exchange-traditional-unsure = { $hanzi } may be { $all }. It was read as { $taken }. Please check it.
exchange-replaces-broken = The lesson that this replaces has errors. Items keep the ids that could be read in it; others got new ids, and learners meet them as new.
exchange-replaces-unreadable = The lesson that this replaces cannot be read, so its ids are not known. Learners may meet its items as new.
exchange-rest-unreadable = The lesson that is there has errors, and this file holds only a part of a lesson: some of the rest could be lost. Fix the errors of that lesson first.
exchange-lacks-hint = Write it into the file and import again, or take it in to be completed in the program.
exchange-lacks = This is missing: { exchange-column }.
exchange-example-empty-hint = An example needs Chinese, pinyin or Tibetan. Write one of them, or leave the row out.
exchange-accepted-differ-hint = Accepted answers are ways of saying one answer. A number that need not be exact is a question of another kind: Number.
exchange-unknown-language-hint = Leave this empty if learners of both languages are asked.
# What a column or a part of an item holds.
exchange-column =
    { $name ->
        [id] id
        [zh] Chinese
        [pinyin] pinyin
        [bo] Tibetan
        [en] English
        [zh_other] other Chinese
        [bo_other] other Tibetan
        [spoken] tones as spoken
        [picture] picture
        [audio] recording
        [parts] parts
        [tags] topics
        [source] source
        [reviewed_by] reviewer
        [title_bo] title in Tibetan
        [title_zh] title in Chinese
        [title_en] title in English
        [text_bo] text in Tibetan
        [text_zh] text in Chinese
        [text_en] text in English
        [by] speaker
        [questions] questions to ask
        [seconds] seconds
        [kind] kind
        [ask_bo] question in Tibetan
        [ask_zh] question in Chinese
        [ask_en] question in English
        [hear] what is heard
        [answer] answer
        [option_bo] choice in Tibetan
        [option_zh] choice in Chinese
        [option_en] choice in English
        [tolerance] how far off
        [why_bo] reason in Tibetan
        [why_zh] reason in Chinese
        [why_en] reason in English
        [difficulty] difficulty
        [authors] authors
        [licence] licence
        [level] level
        [teaches] language that it teaches
        [section] part of the lesson
        [title] title
        [ask] question
        [why] reason
        [text] text
        [options] choices
        [none] left out
       *[other] { $name }
    }
exchange-left-out =
    { $what ->
        [words] Words left out, because this kind of file cannot hold them: { $count }
        [sentences] Sentences left out, because this kind of file cannot hold them: { $count }
        [notes] Pages to read left out, because this kind of file cannot hold them: { $count }
        [stories] Dialogues and texts left out, because this kind of file cannot hold them: { $count }
        [speeches] Speeches left out, because this kind of file cannot hold them: { $count }
        [questions] Questions left out, because this kind of file cannot hold them: { $count }
        [drafts] Items left out, because they are not finished: { $count } ({ $names })
        [pictures] Pictures that are only named in this file: { $count }
       *[sounds] Recordings that are only named in this file: { $count }
    }
exchange-no-questions = This lesson has no questions, and a file of this kind holds nothing else. Nothing was written.
exchange-cannot-hold =
    { $count ->
        [one] One text does not fit into this kind of file. Nothing was written.
       *[other] { $count } texts do not fit into this kind of file. Nothing was written.
    }
exchange-failed = The file cannot be made. The program that writes it says: { $reason }
exchange-unreadable = { $path } cannot be read. The computer says: { $reason }

## A table as a whole
exchange-table-unreadable = This table cannot be read: { $reason }
exchange-table-unreadable-hint = Open it in Excel or WPS and save it again as .xlsx.
exchange-table-locked = This workbook is locked with a password.
exchange-table-locked-hint = Remove the password in Excel or WPS and save it again.
exchange-table-not-text = This is not a table.
exchange-table-not-text-hint = Save it as .xlsx or .csv.
exchange-table-too-large = Unpacked, this file is larger than { $limit } MB. A lesson may not be that large.
exchange-table-too-many-rows = This file has more than { $limit } rows. Split it into several lessons.
exchange-table-too-many-cells = This line has more than { $limit } cells. Split it into several lines.
exchange-table-nothing-read = No sheet of this file has columns that Tsheg knows.
exchange-table-nothing-read-hint = The first row needs the names of the columns, such as Chinese, Pinyin, Tibetan, English (or 汉字, 拼音, 藏文, 英文).
exchange-table-unclosed-quote = A quote is opened in this cell and never closed, so all that comes after it stands in this cell.
exchange-table-unclosed-quote-hint = Put a quote at the end of the cell, or write a quote inside a text twice.
exchange-table-undecodable =
    { $count ->
        [one] Some letters of this cell cannot be read: { $found }
       *[other] Some letters of { $count } cells of this file cannot be read; this is the first: { $found }
    }
exchange-table-undecodable-hint = Type it again, and save the file as “CSV UTF-8”.

## Sheets, rows and columns
exchange-table-sheet-not-read = This sheet was not read: it has no columns that Tsheg knows.
exchange-table-sheet-read-as = This sheet was read as “{ $sheet }”.
exchange-table-sheet-hidden = This sheet is hidden. It was read all the same.
exchange-table-rows-hidden =
    { $count ->
        [one] This row is hidden. It was read all the same.
       *[other] { $count } rows are hidden; this is the first. They were read all the same.
    }
exchange-table-cells-hidden =
    { $count ->
        [one] The number format of this cell shows nothing. It was read all the same.
       *[other] The number formats of { $count } cells show nothing; this is the first. They were read all the same.
    }
exchange-table-comments =
    { $count ->
        [one] The comment on this cell is not read.
       *[other] { $count } comments are not read; this is the first.
    }
exchange-table-columns-guessed = There are no names of columns. They were read as: { $columns }
exchange-table-before-headers = This row stands above the names of the columns and is not read.
exchange-table-no-such-column = There is no column “{ $found }”.
exchange-table-unknown-column =
    { $count ->
        [0] The column “{ $found }” is not known here.
        [one] The column “{ $found }” is not known here. One cell of it is not read.
       *[other] The column “{ $found }” is not known here. { $count } cells of it are not read.
    }
exchange-table-unknown-column-hint = Write one of the names from the sheet that explains the columns, or delete the column.
exchange-table-without-header =
    { $count ->
        [one] There is no name above this cell, and it is not read.
       *[other] There is no name above { $count } cells, and they are not read. This is the first.
    }
exchange-table-column-twice = Two columns were taken for “{ exchange-column }”. The first is { $first }.
exchange-table-missing-column = No column has “{ exchange-column }”.
exchange-table-unknown-section = “{ $found }” is not a section of a lesson, and the row is not read.
exchange-table-unknown-section-hint = Write words, sentences, notes, stories, speeches, questions or pack.

## Cells
exchange-table-missing-value = This cell is empty. “{ exchange-column }” belongs here.
exchange-table-trimmed =
    { $count ->
        [one] Spaces around this text were taken off.
       *[other] Spaces around { $count } texts of this column were taken off. This is the first.
    }
exchange-table-unseen =
    { $count ->
        [one] Characters that cannot be seen were taken out of this text.
       *[other] Characters that cannot be seen were taken out of { $count } texts. This is the first.
    }
exchange-table-beside-tibetan = “{ $found }” stands beside the Tibetan here. It was read as it stands.
exchange-table-several-words = “{ $found }” are several words. Write each in a row of its own.
exchange-table-formula-read = Here is a formula: { $formula }. What it last came to was read.
exchange-table-formula-empty = Here is a formula without a result: { $formula }
exchange-table-formula-hint = Copy the cell and paste it as values.
exchange-table-error-value = The spreadsheet shows an error here: { $found }
exchange-table-date = The spreadsheet made a date or a time of this: { $found }
exchange-table-date-hint = Format the cell as text, and type it again.
exchange-table-merged = The cells { $range } are merged. Only the first has the text, the others are empty.
exchange-table-merged-hint = Unmerge the cells, and write the text in each.
exchange-table-not-whole = A whole number belongs here, not “{ $found }”.
exchange-table-not-number = A number belongs here, not “{ $found }”.
exchange-table-not-truth = True or false belongs here, not “{ $found }”.
exchange-table-not-truth-hint = Write true or false (or 对 or 错).
exchange-table-not-an-option = “{ $found }” is none of the { $options } options.
exchange-table-not-an-option-hint = Write the letter of the right option: A is the first.
exchange-table-unknown-kind = There is no kind of question “{ $found }”.
exchange-table-unknown-kind-hint = The kinds are: Choice, TrueFalse, Number, Order, Text.
exchange-table-not-a-pair = “{ $found }” is no pair.
exchange-table-not-a-pair-hint = Write the Chinese, an equals sign and the Tibetan: 我 = ང་
exchange-table-only-in-first-row = “{ exchange-column }” belongs in the first row of an item, and this row goes on with the item above.
exchange-table-only-in-first-row-hint = Write it in the row with the id, or write a title if a new item begins here.
exchange-table-nothing-above = This row has no title, and there is no item above that it could go on with.
exchange-table-pinyin-made =
    { $count ->
        [one] The pinyin here was filled in from a dictionary. Please check it.
       *[other] Pinyin was filled in from a dictionary in { $count } rows. Please check it; this is the first.
    }
exchange-table-pinyin-unsure = The pinyin here was filled in, but { $hanzi } has several readings: { $readings }. The first was taken. Please check it.
exchange-table-other-pack = The file is of the lesson “{ $found }”. It is imported as “{ $id }”.
exchange-table-only-counts =
    { $count ->
        [one] The number here only counts the rows and is no id. The item is found again by its Chinese and Tibetan.
       *[other] The { $count } numbers of this column only count the rows and are no ids. Items are found again by their Chinese and Tibetan.
    }
exchange-table-ids-moved =
    { $count ->
        [one] The id here is that of another item of the lesson, and was left out. The item is found again by what it says, or gets a new id.
       *[other] { $count } ids of this column are those of other items of the lesson, and were left out; this is the first. Items are found again by what they say, or get new ids.
    }
exchange-table-ids-lowered =
    { $count ->
        [one] The id here was read with small letters.
       *[other] { $count } ids of this column were read with small letters; this is the first.
    }
exchange-table-ids-kept =
    { $count ->
        [one] The lesson has this item under another id. That id is kept, and with it what learners remember.
       *[other] The lesson has { $count } of these items under other ids. Those ids are kept, and with them what learners remember; this is the first.
    }
exchange-table-item-changed = “{ $id }” was { $was } and is now { $now }. What learners remember of { $was } would go to { $now }.
exchange-table-item-changed-hint = If it is another item, give it an id of its own, or leave the cell empty.
exchange-table-gloss-unsure = Is this one answer or several? “{ $found }” was read as one.
exchange-table-gloss-unsure-hint = If these are several answers, put ; between them.
exchange-table-no-gloss = “{ $found }” is a note of a dictionary and no meaning, and was left out.
exchange-table-notation = “{ $found }” was read as { $taken }.
exchange-table-html-left =
    { $count ->
        [one] HTML stands in this cell. It was read as it stands.
       *[other] HTML stands in { $count } cells of this column. It was read as it stands. This is the first.
    }
exchange-table-letters-lost = The letters of { $count } cells in the column “{ exchange-column }” were lost before this file was made: the program that saved it could not keep them, and wrote “?”.
exchange-table-letters-lost-of-file =
    { $count ->
        [one] The program that saved this file could not keep all letters: it wrote “?” for some in one cell.
       *[other] The program that saved this file could not keep all letters: it wrote “?” for some in { $count } cells.
    }
exchange-table-headers-lost = The program that saved this file could not keep the names of the columns, and wrote “?” for them.
exchange-table-letter-lost = Letters were lost here before this file was made, and “?” stands for them: { $found }
exchange-table-header-again = This row names the columns once more, and is not read.
exchange-table-letters-lost-hint = Open the original again, and save it as .xlsx or as “CSV UTF-8”.

## Cells of a file that is to be made
exchange-table-too-long = This text has { $length } characters; a cell holds { $limit }.
exchange-table-cannot-hold = This text has a character that a workbook cannot hold: { $character }

## A pack in one file (.tsheg), and what else comes as a zip
exchange-zip-none = This is not a lesson in one file.
exchange-zip-no-pack = There is no pack.ron in this file, so there is no lesson in it.
exchange-zip-no-pack-hint = A lesson in one file ends in .tsheg. Make one with “tsheg pack export”, or zip the folder of the lesson.
exchange-zip-damaged = This file is damaged, or only part of it was copied.
exchange-zip-file-damaged = “{ $name }” in this file is damaged.
exchange-zip-damaged-hint = Copy the file again from where it comes from.
exchange-zip-many-files = There are { $found } files in this one. A lesson may have { $limit }.
exchange-zip-too-much = All of this file together is larger than { $limit } MB. A lesson may not be that large.
exchange-zip-file-large = “{ $name }” is too large. It may have { $limit } MB.
exchange-zip-swells = “{ $name }” would become more than { $ratio } times as large as it is in this file. That is a trap or an error, and it is not unpacked.
exchange-zip-outside = “{ $name }” leads out of the folder of the pack.
exchange-zip-name = The name “{ $name }” cannot be read.
exchange-zip-link = “{ $name }” is a link, not a file.
exchange-zip-locked = “{ $name }” is locked with a password.
exchange-zip-method = “{ $name }” is packed in a way that Tsheg does not know.
exchange-zip-plain-hint = Zip the folder again, as an ordinary zip without a password.
exchange-zip-twice = The name “{ $name }” appears twice. Capital and small letters are the same to some computers.
exchange-zip-same-names = Several files have the same name.
exchange-zip-several-packs = There are several lessons in this file: { $names }. Import one at a time.
exchange-zip-no-room = The file cannot be unpacked here. The computer says: { $reason }
exchange-zip-hidden =
    { $count ->
        [one] “{ $name }” is not part of the lesson; a computer put it there by itself. It was not read.
       *[other] { $count } files are not part of the lesson; a computer put them there by itself. They were not read. The first is “{ $name }”.
    }
exchange-zip-stranger = “{ $name }” is not part of a lesson and was not read.
exchange-zip-old-names =
    { $count ->
        [one] The name of a file is in the old Chinese encoding. It was read as “{ $name }”.
       *[other] The names of { $count } files are in the old Chinese encoding. The first was read as “{ $name }”.
    }

## Putting a pack into its folder
exchange-install-no-pack = There is nothing to put into the folder, because the import has errors.
exchange-install-not-a-folder = { $path } is a file, and a folder belongs there. Nothing was changed.
exchange-install-not-a-file = { $path } is a folder, and a file belongs there. Nothing was changed.
exchange-install-no-folder = The folder { $path } is not there. Nothing was changed.
exchange-install-read-only = Nothing may be written to { $path }. Nothing was changed.
exchange-install-disk-full = There is no room left on the disk for { $path }. Nothing was changed.
exchange-install-other = { $path } could not be written. Nothing was changed. The computer says: { $reason }

## Notes of Anki
exchange-anki-no-notes = There are no notes in this file.
exchange-anki-no-collection = This is not a deck of Anki.
exchange-anki-damaged = The deck in this file is damaged.
exchange-anki-no-column =
    There is no column with { $field ->
        [zh] Chinese
       *[bo] Tibetan
    }, and every item needs it.
exchange-anki-columns-hint = Call the fields Chinese, Pinyin, Tibetan and English in Anki. In a text they are named in a line at its head: #columns: and then these names, parted like the notes.
exchange-anki-guessed =
    Column { $column } has no name that Tsheg knows. By what stands in it, it was read as { $field ->
        [zh] Chinese
        [pinyin] pinyin
        [bo] Tibetan
       *[en] English
    }.
exchange-anki-unused = Column { $column } has no place in a lesson and was not read.
exchange-anki-quote = A quote is opened here and never closed.
exchange-anki-quote-hint = Put a quote at the end of the field, or write a quote inside a field twice.
exchange-anki-more-fields = This note has { $found } fields, and there are { $columns } columns. The rest was not read.
exchange-anki-remarks =
    { $count ->
        [one] This line begins with # and was taken for a remark. It was not read.
       *[other] { $count } lines begin with # and were taken for remarks. They were not read. This is the first.
    }
exchange-anki-kind-left-out =
    { $count ->
        [one] One note of the type “{ $kind }” was left out: it has no field with Chinese and Tibetan.
       *[other] { $count } notes of the type “{ $kind }” were left out: they have no fields with Chinese and Tibetan.
    }
exchange-anki-notes-left-out =
    { $count ->
        [one] One note was left out. What is wrong with it is listed.
       *[other] { $count } notes were left out. What is wrong with each is listed.
    }
exchange-anki-many-notes = There are { $found } notes in this file. Up to { $limit } can be read.
exchange-anki-missing-media = The file “{ $name }” is not there, and was left out.
exchange-anki-media-hint = Put it into the folder audio or pictures of the lesson and import again, or bring the notes as a deck (.apkg).
exchange-anki-unknown-media = “{ $name }” is of a kind that Tsheg cannot use, and was left out.
exchange-anki-more-media = “{ $name }” was left out. An item has one picture and one recording at most, and a sentence has no picture.
exchange-anki-useless-media = “{ $name }” was left out: it is damaged, too large, or not what its name says.
exchange-anki-hash-read = This line begins with #, which makes a remark of it to Anki. It was read as a note.
exchange-anki-gloss-lines =
    { $count ->
        [one] A meaning here has several lines. Each line was read as an answer of its own.
       *[other] { $count } meanings have several lines. Each line was read as an answer of its own. This is the first.
    }

## Questions in GIFT
exchange-gift-no-questions = There are no questions in this file.
exchange-gift-no-questions-hint = A question looks like this: 2 + 2? {"{"}=4 ~5{"}"}, and an empty line parts it from the next.
exchange-gift-not-closed = The answer begins with {"{"} here and does not end before the next empty line.
exchange-gift-not-opened = The answer ends with {"}"} here and does not begin.
exchange-gift-opened-twice = A second {"{"} stands inside of the answer.
exchange-gift-two-answers = This question has a second answer.
exchange-gift-brackets-hint = Each question has one {"{"} and one {"}"}. In a text, write \{"{"} and \{"}"}. An empty line parts two questions.
exchange-gift-title = The title begins with :: and does not end.
exchange-gift-title-hint = Write ::title::, or a backslash before a colon of the text: \:
exchange-gift-no-answer = This text has no answer and was left out: { $name }
exchange-gift-essay = This question asks for an essay, and Tsheg has no such questions. It was left out: { $name }
exchange-gift-take-out-hint = Take it out of the file. If it should be answered, write an answer in {"{"} and {"}"} after it.
exchange-gift-matching = This question has pairs to match, and no choices can be made of them. It was left out: { $name }
exchange-gift-pairs =
    { $count ->
        [one] This question has pairs to match. One question with choices was made of it: { $name }
       *[other] This question has pairs to match. { $count } questions with choices were made of it: { $name }
    }
exchange-gift-matching-hint = Things to put in order can be written so: {"{"}=1 -> first =2 -> second{"}"}
exchange-gift-without-language =
    { $language ->
        [bo] No question of this file is in Tibetan. { $count } could be read; each needs its text, its answers and its reason in Tibetan too.
       *[zh] No question of this file is in Chinese. { $count } could be read; each needs its text, its answers and its reason in Chinese too.
    }
exchange-gift-without-language-hint = Write each text in both languages, a line each: the Tibetan first, \n, then the Chinese.
exchange-gift-no-mark = Neither = nor ~ stands before this answer.
exchange-gift-no-answer-line = No line here says which of the options is right.
exchange-gift-no-answer-line-hint = Write the letter of the right option in a line below: ANSWER: B
exchange-gift-no-right = No answer is right.
exchange-gift-right-together = { $count } choices are right together, and a question of Tsheg has one right choice. All choices were kept; the question is to be completed. Right are: { $names }
exchange-gift-several-right = { $count } choices are right, and a question of Tsheg has one. The first was taken, and the other right ones were left out: { $names }
exchange-gift-marks-hint = Put = before the right answer and ~ before each wrong one. In a text, write \= and \~.
exchange-gift-several-numbers = Several numbers are right, and a question of Tsheg has one: { $numbers }. The first was taken; the question is to be completed.
exchange-gift-not-a-number = “{ $found }” is not a number.
exchange-gift-number-hint = Write {"{"}#3.14{"}"}, {"{"}#3.14:0.01{"}"} for how far off it may be, or {"{"}#3..4{"}"}.
exchange-gift-part-credit = This answer counts { $weight } %. Tsheg has only right and wrong, and takes it for wrong.
exchange-gift-too-many-answers = This question has more than { $limit } answers.
exchange-gift-too-long = This question has { $length } characters; it may have { $limit }.
exchange-gift-remark = This remark on one answer was left out. What is said after every answer stands behind ####.
exchange-gift-picture = The picture “{ $name }” was left out.

## The file itself
exchange-file-unreadable = { $file } cannot be read. The computer says: { $reason }
exchange-file-not-there = There is no file { $file }.
exchange-file-is-folder = { $file } is a folder, and a file belongs here.
exchange-file-not-allowed = { $file } may not be read.
exchange-file-too-large = { $file } is too large. A file may have { $limit } MB.
exchange-file-unknown = { $file } is not a kind of file that can be read here.
exchange-stopped = Stopped. Nothing was imported.

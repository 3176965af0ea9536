# What is wrong with a file of another program, for the teacher who imports it. “-hint” says what would be right.
# Names such as “zh” or “answer” are those of columns: do not translate them.

## In general
exchange-too-many =
    { $more ->
        [one] One more fault is not listed. Mend these { $listed } first.
       *[other] { $more } more faults are not listed. Mend these { $listed } first.
    }
exchange-left-out =
    { $what ->
        [words] Words left out, because this kind of file cannot hold them: { $count }
        [sentences] Sentences left out, because this kind of file cannot hold them: { $count }
        [notes] Pages to read left out, because this kind of file cannot hold them: { $count }
        [stories] Stories left out, because this kind of file cannot hold them: { $count }
        [speeches] Speeches left out, because this kind of file cannot hold them: { $count }
        [questions] Questions left out, because this kind of file cannot hold them: { $count }
        [pictures] Pictures that are only named in this file: { $count }
       *[sounds] Recordings that are only named in this file: { $count }
    }
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
exchange-table-locked-hint = Take the password off in Excel or WPS and save it again.
exchange-table-not-text = This is not a table.
exchange-table-not-text-hint = Save it as .xlsx or .csv.
exchange-table-too-large = Unpacked, this file is larger than { $limit } MB. No lesson is so large.
exchange-table-too-many-rows = This file has more than { $limit } rows. Part it into several packs.
exchange-table-nothing-read = No sheet of this file has columns that Tsheg knows.
exchange-table-nothing-read-hint = The first row needs the names of the columns, such as zh, pinyin, bo, en (or 汉字, 拼音, 藏文, 英文).
exchange-table-unclosed-quote = A quote is opened in this cell and never closed, so all that comes after it stands in this cell.
exchange-table-unclosed-quote-hint = Put a quote at the end of the cell, or write a quote inside a text twice.
exchange-table-undecodable = Some of this cannot be read: { $found }
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
exchange-table-comments =
    { $count ->
        [one] The comment on this cell is not read.
       *[other] { $count } comments are not read; this is the first.
    }
exchange-table-columns-guessed = There are no names of columns. They were read as: { $columns }
exchange-table-before-headers = This row stands above the names of the columns and is not read.
exchange-table-unknown-column =
    { $count ->
        [0] The column “{ $found }” means nothing here.
        [one] The column “{ $found }” means nothing here. One cell of it is not read.
       *[other] The column “{ $found }” means nothing here. { $count } cells of it are not read.
    }
exchange-table-unknown-column-hint = Write one of the names from the sheet that explains the columns, or delete the column.
exchange-table-without-header =
    { $count ->
        [one] There is no name above this cell, and it is not read.
       *[other] There is no name above { $count } cells, and they are not read. This is the first.
    }
exchange-table-column-twice = The column “{ $name }” stands twice. The first is { $first }.
exchange-table-missing-column = The column “{ $name }” is missing.
exchange-table-unknown-section = “{ $found }” is no section of a pack, and the row is not read.
exchange-table-unknown-section-hint = Write words, sentences, notes, stories, speeches, questions or pack.

## Cells
exchange-table-missing-value = This cell is empty. “{ $name }” belongs here.
exchange-table-trimmed =
    { $count ->
        [one] Spaces around this text were taken off.
       *[other] Spaces around { $count } texts of this column were taken off. This is the first.
    }
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
exchange-table-only-in-first-row = “{ $name }” belongs in the first row of an item, and this row goes on with the item above.
exchange-table-only-in-first-row-hint = Write it in the row with the id, or write a title if a new item begins here.
exchange-table-nothing-above = This row has no title, and there is no item above that it could go on with.
exchange-table-pinyin-made =
    { $count ->
        [one] The pinyin here was filled in from a dictionary. Please check it.
       *[other] Pinyin was filled in from a dictionary in { $count } rows. Please check it; this is the first.
    }
exchange-table-pinyin-unsure = The pinyin here was filled in, but { $hanzi } has several readings: { $readings }. The first was taken. Please check it.
exchange-table-other-pack = The file is of the pack “{ $found }”. It is imported as “{ $id }”.

## Cells of a file that is to be made
exchange-table-too-long = This text has { $length } characters; a cell holds { $limit }.
exchange-table-cannot-hold = This text has a character that a workbook cannot hold: { $character }

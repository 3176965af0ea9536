# What is wrong with a lesson pack, for the teacher who wrote it. “-hint” says what would be right.
# Signs such as “, : ( ) [ ]” and words such as “pinyin” or “true” stand in the file as they are: do not translate them.

## The file
pack-no-file = There is no pack.ron in this folder.
pack-no-file-hint = A folder is a lesson when it has a file named pack.ron.
pack-unreadable = This cannot be read. The computer says: { $reason }
pack-too-large = This file is too large: { $size } MB. A lesson may have { $limit } MB.
pack-not-text =
    { $looks ->
        [gb18030] This text is saved in the old Chinese encoding (GB18030 or GBK).
        [utf-16] This text is saved as UTF-16 (“Unicode” in Notepad).
        [zip] This is a spreadsheet, a document or a zip file, not a text file.
        [old-office] This is an old Word or Excel file, not a text file.
       *[binary] This is not a text file.
    }
pack-not-text-hint =
    { $looks ->
        [gb18030] Save it again and choose the encoding UTF-8.
        [utf-16] Save it again and choose the encoding UTF-8.
       *[other] Write the lesson as plain text in the encoding UTF-8.
    }
pack-too-many = There are more errors than these { $listed }. Fix these first.

## How it is written
pack-syntax-nothing = There is nothing in this file.
pack-syntax-nothing-hint = A lesson begins with ( and ends with ).
pack-syntax-unclosed = The bracket { $open } is opened here and never closed.
pack-syntax-unclosed-hint = Close it with { $close } where it should end.
pack-syntax-stray = The bracket { $found } closes nothing.
pack-syntax-stray-hint = Remove it, or look for a bracket that is missing before it.
pack-syntax-missing-open = The bracket { $open } is missing before this.
pack-syntax-missing-comma = A comma is missing here.
pack-syntax-extra-comma = There is one comma too many here.
pack-syntax-missing-colon = There is no colon after “{ $name }”.
pack-syntax-missing-colon-hint = Write { $name }: and then the value.
pack-syntax-missing-value = A value is missing here.
pack-syntax-missing-name = This value has no name, and its neighbours have one.
pack-syntax-missing-name-hint = Write the name and a colon before it, such as zh: "水".
pack-syntax-extra-name = “{ $name }:” does not belong here.
pack-syntax-quoted-name = The name “{ $name }” stands in quotes.
pack-syntax-quoted-name-hint = Write it without quotes: { $name }:
pack-syntax-bad-name = “{ $found }” cannot be a name here.
pack-syntax-bad-name-hint = Names have only the letters a to z, digits and _, such as zh or reviewed_by.
pack-syntax-unclosed-text = This text has no closing quote.
pack-syntax-unclosed-text-hint = Put " at the end of the text.
pack-syntax-bare-text = “{ $found }” stands without quotes.
pack-syntax-bare-text-hint = Write it between quotes: "{ $found }"
pack-syntax-single-quotes = “{ $found }” stands in single quotes.
pack-syntax-single-quotes-hint = Use double quotes: "{ $found }"
pack-syntax-bad-escape = { $found } is not allowed inside a text.
pack-syntax-bad-escape-hint = For a backslash write it twice; for a quote inside a text write \".
pack-syntax-bad-number = “{ $found }” is not a number.
pack-syntax-bad-number-hint = Numbers look like 12 or 3.5. Text stands between quotes.
pack-syntax-wide = The sign { $found } is Chinese punctuation.
pack-syntax-wide-hint = Type the English sign { $right } here. Inside quotes, Chinese punctuation is right.
pack-syntax-unclosed-comment = A comment begins with /* here and never ends.
pack-syntax-unclosed-comment-hint = End it with */.
pack-syntax-bad-header = Tsheg cannot read this line.
pack-syntax-bad-header-hint = Remove it. A lesson needs no line that begins with #.
pack-syntax-unexpected = The sign { $found } is not allowed here.
pack-syntax-too-deep = There are too many brackets inside brackets here.
pack-syntax-trailing = Something stands after the end of the pack.

## Fields and values
pack-format = Tsheg does not know lessons of format { $found }.
pack-format-hint = Write format: 1. If the lesson was made for a newer Tsheg, install the newer Tsheg.
pack-unknown-field = There is no field “{ $found }” here.
pack-near-hint = Did you mean “{ $near }”?
pack-missing-field = The field “{ $name }” is missing here.
pack-missing-field-hint = Add { $name }: and its value inside these brackets.
pack-duplicate-field = The field “{ $name }” appears twice. The first is on line { $line }.
pack-repeated-field = The field “{ $name }” appears twice.
pack-unknown-name = There is no name “{ $found }” here.
pack-wrong-type =
    { $found ->
        [text] Here is a text;
        [whole-number] Here is a number;
        [number] Here is a number;
        [true-or-false] Here is true or false;
        [list] Here is a list;
        [fields] Here are named fields;
        [values] Here are values in brackets;
        [map] Here is something in curly brackets;
        [word] Here is a word without quotes;
        [character] Here is a letter in single quotes;
       *[nothing] Here is nothing;
    } { $expected ->
        [text] a text belongs here.
        [whole-number] a whole number belongs here.
        [number] a number belongs here.
        [true-or-false] true or false belongs here.
        [list] a list belongs here.
        [texts] a list of texts belongs here.
        [trilingual] a text in three languages belongs here.
        [pair] two texts belong here.
        [kind] a kind of question belongs here.
       *[fields] named fields belong here.
    }
pack-wrong-type-hint =
    { $expected ->
        [text] Write it between quotes: "…"
        [whole-number] Write a number such as 180, without quotes.
        [number] Write a number such as 3.5, without quotes.
        [true-or-false] Write true or false, without quotes.
        [list] Write it in square brackets: […]
        [texts] Write it in square brackets: ["…", "…"]
        [trilingual] Write it in three languages: (bo: "…", zh: "…", en: "…")
        [pair] Write it as the Chinese and the Tibetan: ("…", "…")
        [kind] Write one such as TrueFalse(true) or Choice(options: […], answer: 1)
       *[fields] Write it in round brackets with names: (id: "…", …)
    }
pack-unknown-kind = Unknown kind of question: “{ $found }”.
pack-known-hint = The kinds are: { $known }
pack-unknown-language = “{ $found }” is not a language that a lesson can teach.
pack-unknown-language-hint = Write "zh" if only learners of Chinese are asked, "bo" if only learners of Tibetan are asked. For both, remove this field.
pack-empty-text = This text is empty.
pack-loose-spaces = This text begins or ends with a space.
pack-write-hint = Write: { $mended }
pack-too-few = This list has { $found }; it needs { $least } or more.
pack-out-of-range = { $found } is not right here: a whole number from { $least } to { $most } belongs here.
pack-negative = { $found } is below zero, which cannot be right here.

## Ids
pack-bad-id = “{ $found }” cannot be an id.
pack-bad-id-hint = An id has only the small letters a to z, digits and -, and at most 64 of them.
pack-id-not-folder = The lesson has the id “{ $id }”, but its folder is named “{ $folder }”. They must be the same.
pack-duplicate-id = The id “{ $id }” is used twice. The first is on line { $line }.
pack-id-taken = A lesson that came with Tsheg already has the id “{ $id }”.
pack-other-id-hint = Choose another id. Do not change the id of the item that was there first.
pack-course-unknown = There is no lesson “{ $id }”.
pack-course-twice = The lesson “{ $id }” appears twice.
pack-course-both = A course has either packs or chapters. Lessons are listed on line { $line } already.
pack-course-both-hint = Put every lesson into a chapter and remove the other list, or remove the chapters.
pack-unknown-question = There is no question “{ $id }” in this lesson.

## Meaning
pack-parts-differ = The parts together are “{ $parts }”, but the sentence is “{ $sentence }”.
pack-same-twice = “{ $text }” appears twice. The first is on line { $line }.
pack-same-answer = “{ $text }” is the same answer as the one on line { $line }, only written in another way.
pack-also-right = “{ $text }” is right too: in this lesson it means the same as “{ $answer }”.
pack-one-answer-hint = Only one answer may be right. Write another one here.
pack-heard-without-tones = “{ $found }” has no tones and is said in the neutral tone.
pack-heard-otherwise = What is heard, “{ $found }”, is not the right answer, “{ $expected }”.
pack-accepted-differ = “{ $left }” and “{ $right }” cannot both be right.
pack-accepted-differ-hint = Accepted answers are ways of saying one answer. For a number that need not be exact, use Number(value: …, tolerance: …).
pack-word-twice = The word { $zh } { $bo } appears twice. The first is on line { $line }.
pack-example-empty = This example shows nothing.
pack-example-empty-hint = Write zh:, pinyin: or bo: in it, or remove it.
pack-nothing-inside = There is nothing to learn in this lesson yet.
pack-drafts =
    { $count ->
        [one] { $count } item is not finished. It is not asked until it is.
       *[other] { $count } items are not finished. They are not asked until they are. This is the first.
    }
pack-unreviewed =
    { $count ->
        [one] { $count } item has no source and no reviewer. It is shown as “not yet reviewed”.
       *[other] { $count } items have no source and no reviewer. They are shown as “not yet reviewed”. This is the first.
    }
pack-without-english =
    { $count ->
        [one] { $count } item has no English.
       *[other] { $count } items have no English. This is the first.
    }

## Language
pack-not-tibetan = “{ $found }” is not Tibetan, and Tibetan belongs here.
pack-unusual-reading = { $word } is usually read “{ $expected }”, not “{ $found }”.
pack-not-chinese = “{ $found }” has no Chinese character, and Chinese belongs here.
pack-traditional = “{ $found }” is in traditional characters. Lessons are written in simplified ones.
pack-illegal-syllable = “{ $syllable }” is not a Tibetan syllable.
pack-loan-syllable = “{ $syllable }” is not a native Tibetan syllable. If it is a word from another language, all is well.
pack-final-tsheg = A word stands without a tsheg at its end.

## Files that the pack names
pack-no-such-file = The file { $path } is not there.
pack-outside-folder = The file { $path } is outside the folder of the lesson.
pack-outside-folder-hint = Copy the file into the folder pictures or audio of the lesson, and write only its name.
pack-not-a-file = { $path } is not a file.
pack-file-size = The file { $path } has { $size } MB. It may have { $limit } MB, and may not be empty.
pack-file-type = “{ $path }” is not of a kind that Tsheg can use.
pack-file-type-hint = The name must end in { $known }.
pack-not-a-picture = The file { $path } is not a PNG or JPEG picture, whatever its name says.
pack-damaged-picture = The picture { $path } is damaged and cannot be shown.
pack-media-picture-hint = Open it in a picture program and save it again as PNG or JPEG.
pack-too-many-pixels = The picture { $path } has { $width } × { $height } pixels. It may have { $most } on each side.
pack-too-many-pixels-hint = Make the picture smaller and save it again.
pack-not-a-sound = The file { $path } cannot be played: it is damaged, or of another kind than its name says.
pack-no-sound = There is no sound in the file { $path }.
pack-media-sound-hint = Record it again, or save it again as WAV, MP3, M4A (AAC), OGG (Vorbis) or FLAC.
pack-sound-too-long = The sound { $path } is longer than { $minutes } minutes.
pack-sound-cut-short = Of the sound { $path } only { $seconds } of { $of } seconds are there.
pack-sound-cut-short-hint = Copy the file again: the copy was probably interrupted.

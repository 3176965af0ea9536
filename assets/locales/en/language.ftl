### What can be wrong with a Tibetan or Chinese text. A teacher who writes a lesson pack reads these.

## Tibetan: how it is encoded

# $found: the code of the letter, such as U+0F77; $instead: what to write
normal-deprecated = The letter { $found } is no longer used. Write { $instead }.
normal-doubled-tsheg = There are two tshegs in a row.
normal-non-breaking-tsheg = This tsheg (U+0F0C) does not let the line break. Use the ordinary tsheg unless you want that.
normal-not-normal = The signs of this stack are in the wrong order. Write { $normal }.

## Tibetan: syllables

syllable-empty = There is no syllable.
syllable-not-a-letter = “{ $found }” is not a Tibetan letter.
syllable-no-letter = The sign { $found } has no letter to stand on.
syllable-prefix = { $found } may not stand before { $before }.
syllable-superscript = { $found } may not stand on top of { $over }.
syllable-subscript = { $found } may not stand under { $under }.
syllable-vowels = { $found } has two vowels.
syllable-suffix = { $found } may not close a syllable.
syllable-final-a = འ may not close a syllable after { $after }.
syllable-second-suffix = { $found } may not follow the suffix { $after }.
syllable-affix = { $found } may not be joined to { $after }.
syllable-too-long = { $rest } is too much for one syllable. Is a tsheg missing?
syllable-loan = { $sign } is not a native Tibetan spelling. Is it a word from another language?

## Tibetan: particles

# $expected: one form or more; one that begins with - is joined on without a tsheg
particle-disagrees = After { $after }, do not write { $found }. Write { $expected }.

## Tibetan in Latin letters (Extended Wylie)

ewts-unknown = “{ $found }” means nothing in Wylie. Put what is not Tibetan in brackets: [{ $found }].
ewts-stray = “{ $found }” may not stand here.
ewts-no-vowel = “{ $found }” has no vowel.
ewts-no-stack = “{ $found }” is not a Tibetan stack. To join letters, put + between them.
# $found: what was typed, such as mnga; $tibetan: what it gives; $expected: how that is read, such as mang
ewts-other-root = “{ $found }” gives { $tibetan }, which is read “{ $expected }”.
ewts-unclosed = The bracket [ is never closed.
ewts-bad-escape = “{ $found }” is not the code of a letter. A code looks like \u0f40.

## Pinyin

pinyin-empty = There is no pinyin.
pinyin-not-a-letter = “{ $found }” is not pinyin.
pinyin-not-a-syllable = “{ $found }” is not a syllable of Mandarin.
pinyin-not-a-syllable-but = “{ $found }” is not a syllable of Mandarin. Do you mean “{ $hint }”?
pinyin-misplaced-mark = The tone mark of “{ $found }” is on the wrong letter. Write “{ $hint }”.
pinyin-two-tones = “{ $found }” has two tones.

## Hanzi and their pinyin

hanzi-no-syllable = The pinyin has no syllable for { $hanzi }.
hanzi-no-hanzi = There is no hanzi for the syllable “{ $syllable }”.
hanzi-no-er = “{ $syllable }” ends in -r, but no 儿 stands after { $hanzi }.
hanzi-doubtful-reading = { $hanzi } is not usually read “{ $found }”, but { $expected }.
hanzi-sandhi-written = Write { $hanzi } as “{ $expected }”, not “{ $found }”: the tone changes in speech only.
sandhi-other-syllables = “{ $found }” has other syllables than “{ $expected }”. Only the tones may differ.

## The words of pinyin input

input-not-text = The list of words is damaged: it is not UTF-8.
input-unknown-format = The list of words is damaged: its format is not known.
input-bad-line = The list of words is damaged: line { $line } cannot be read.
input-incomplete = The list of words is damaged: it has { $found } words instead of { $expected }.

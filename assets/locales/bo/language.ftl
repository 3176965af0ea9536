# Nobody has reviewed this translation yet; words attested in botok, Sun 1991, GATITOS or CLDR.

## Tibetan: how it is encoded

normal-deprecated = ཡི་གེ་ { $found } ད་ལྟ་བེད་སྤྱོད་མི་བྱེད། { $instead } འབྲི་རོགས།
normal-doubled-tsheg = ཚེག་གཉིས་མཉམ་དུ་བྲིས་འདུག
normal-non-breaking-tsheg = ཚེག་འདིའི་ (U+0F0C) རྗེས་སུ་ཡིག་ཕྲེང་གཅོད་མི་ཐུབ། དམིགས་བསལ་མིན་ན་རྒྱུན་ལྡན་གྱི་ཚེག་འབྲི་རོགས།
normal-not-normal = ཡི་གེ་བརྩེགས་པ་འདིའི་རྟགས་ཀྱི་གོ་རིམ་ཡང་དག་པ་མིན། { $normal } འབྲི་རོགས།

## Tibetan: syllables

syllable-empty = ཚེག་བར་མེད།
syllable-not-a-letter = “{ $found }” ནི་བོད་ཡིག་གི་ཡི་གེ་མིན།
syllable-no-letter = རྟགས་ { $found } ལ་རྟེན་པའི་ཡི་གེ་མེད།
syllable-prefix = { $before } སྔོན་དུ་ { $found } འབྲི་མི་རུང་།
syllable-superscript = { $over } སྟེང་ལ་ { $found } འབྲི་མི་རུང་།
syllable-subscript = { $under } འོག་ཏུ་ { $found } འབྲི་མི་རུང་།
syllable-vowels = { $found } ལ་དབྱངས་གཉིས་འདུག
syllable-suffix = ཚེག་བར་གྱི་མཇུག་ཏུ་ { $found } འབྲི་མི་རུང་།
syllable-final-a = ཚེག་བར་གྱི་མཇུག་ཏུ་ { $after } རྗེས་སུ་ འ འབྲི་མི་རུང་།
syllable-second-suffix = རྗེས་འཇུག་ { $after } རྗེས་སུ་ { $found } འབྲི་མི་རུང་།
syllable-affix = { $after } དང་ { $found } མཐུད་མི་རུང་།
syllable-too-long = ཚེག་བར་གཅིག་ལ་ { $rest } ལྷག་འདུག ཚེག་ཅིག་མ་བྲིས་སམ།
syllable-loan = { $sign } ནི་བོད་ཡིག་རང་གི་དག་ཆ་མིན། སྐད་རིགས་གཞན་གྱི་ཐ་སྙད་ཡིན་ནམ།

## Tibetan: particles

particle-disagrees = { $after } རྗེས་སུ་ { $found } མི་རུང་། { $expected } འབྲི་རོགས།

## Tibetan in Latin letters (Extended Wylie)

ewts-unknown = “{ $found }” ལ་གོ་དོན་མེད། བོད་ཡིག་མིན་ན་རྟགས་ [ ] ནང་འབྲི་རོགས། [{ $found }]
ewts-stray = འདིར་ “{ $found }” འབྲི་མི་རུང་།
ewts-no-vowel = “{ $found }” ལ་དབྱངས་མེད།
ewts-no-stack = “{ $found }” ནི་བོད་ཡིག་གི་ཡི་གེ་བརྩེགས་པ་མིན། ཡི་གེ་བརྩེགས་དགོས་ན་བར་དུ་ + འབྲི་རོགས།
ewts-other-root = “{ $found }” ནི་ { $tibetan } ཡིན། དེ་ “{ $expected }” ཀློག
ewts-unclosed = འདིར་རྟགས་ [ འདུག དེའི་མཇུག་གི་རྟགས་མེད།
ewts-bad-escape = “{ $found }” ནི་ཡི་གེའི་ཨང་གྲངས་མིན། དཔེར་ན། \u0f40

## Pinyin

pinyin-empty = སྒྲ་སྦྱོར་ (pinyin) མེད།
pinyin-not-a-letter = “{ $found }” ནི་སྒྲ་སྦྱོར་ (pinyin) མིན།
pinyin-not-a-syllable = “{ $found }” ནི་རྒྱ་སྐད་ཀྱི་སྒྲ་སྦྱོར་མིན།
pinyin-not-a-syllable-but = “{ $found }” ནི་རྒྱ་སྐད་ཀྱི་སྒྲ་སྦྱོར་མིན། “{ $hint }” ཡིན་ནམ།
pinyin-misplaced-mark = “{ $found }” ནང་སྒྲ་གདངས་ཀྱི་རྟགས་ཀྱི་གནས་ཡང་དག་པ་མིན། “{ $hint }” འབྲི་རོགས།
pinyin-two-tones = “{ $found }” ལ་སྒྲ་གདངས་གཉིས་འདུག

## Hanzi and their pinyin

hanzi-no-syllable = { $hanzi } ལ་སྒྲ་སྦྱོར་ (pinyin) མེད།
hanzi-no-hanzi = སྒྲ་སྦྱོར་ “{ $syllable }” ལ་རྒྱ་ཡིག་མེད།
hanzi-no-er = “{ $syllable }” མཇུག་ཏུ་ -r འདུག { $hanzi } རྗེས་སུ་ 儿 མི་འདུག
hanzi-doubtful-reading = { $hanzi } ནི་རྒྱུན་དུ་ “{ $found }” མི་ཀློག { $expected } ཀློག
hanzi-sandhi-written = { $hanzi } ནི་ “{ $expected }” འབྲི་རོགས། “{ $found }” མི་འབྲི། སྒྲ་གདངས་ནི་ངག་ཐོག་ཁོ་ནར་འགྱུར།
sandhi-other-syllables = “{ $found }” དང་ “{ $expected }” ཡི་སྒྲ་སྦྱོར་གཅིག་པ་མིན། སྒྲ་གདངས་ཁོ་ན་མི་འདྲ་བ་ཆོག

## The words of pinyin input

input-not-text = ཐ་སྙད་ཀྱི་ཡིག་ཆ་ལ་སྐྱོན་ཤོར་འདུག དེ་ UTF-8 མིན།
input-unknown-format = ཐ་སྙད་ཀྱི་ཡིག་ཆ་ལ་སྐྱོན་ཤོར་འདུག དེའི་རྣམ་གཞག་མི་ཤེས།
input-bad-line = ཐ་སྙད་ཀྱི་ཡིག་ཆ་ལ་སྐྱོན་ཤོར་འདུག ཡིག་ཕྲེང་ { $line } ཀློག་མི་ཐུབ།
input-incomplete = ཐ་སྙད་ཀྱི་ཡིག་ཆ་ལ་སྐྱོན་ཤོར་འདུག དེའི་ནང་ཐ་སྙད་ { $expected } དགོས། { $found } འདུག

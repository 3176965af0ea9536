# Nobody has reviewed this translation yet; words attested in botok, Sun 1991, GATITOS or CLDR.
# Signs such as “, : ( ) [ ]” and words such as “pinyin” or “true” stand in the file as they are: do not translate them.

## The file
pack-no-file = ཡིག་ཁུག་འདིའི་ནང་ pack.ron མི་འདུག
pack-no-file-hint = ཡིག་ཁུག་གི་ནང་ pack.ron ཟེར་བའི་ཡིག་ཆ་ཞིག་ཡོད་ན་སློབ་ཚན་ཡིན།
pack-unreadable = འདི་ཀློག་མི་ཐུབ། གློག་ཀླད་ཀྱི་ལན། { $reason }
pack-too-large = ཡིག་ཆ་འདི་ { $size } MB ཡིན། སློབ་ཚན་ལ་ { $limit } MB ལས་ཆེ་བ་མི་ཆོག
pack-not-text =
    { $looks ->
        [gb18030] ཡི་གེ་འདི་རྒྱ་ཡིག་གི་ཨང་སྒྲིག་རྙིང་པས་ (GB18030 ཡང་ན་ GBK) ཉར་ཚགས་བྱས་འདུག
        [utf-16] ཡི་གེ་འདི་ UTF-16 (Notepad ནང་གི་ “Unicode”) ཨང་སྒྲིག་གིས་ཉར་ཚགས་བྱས་འདུག
        [zip] འདི་ནི་རེའུ་མིག་གམ་ zip ལ་སོགས་པ་ཡིན། ཡི་གེ་རྐྱང་པའི་ཡིག་ཆ་མིན།
        [old-office] འདི་ནི་ Word ཡང་ན་ Excel རྙིང་པའི་ཡིག་ཆ་ཡིན། ཡི་གེ་རྐྱང་པའི་ཡིག་ཆ་མིན།
       *[binary] འདི་ཡི་གེ་རྐྱང་པའི་ཡིག་ཆ་མིན།
    }
pack-not-text-hint =
    { $looks ->
        [gb18030] UTF-8 འདེམས་ནས་ཡང་བསྐྱར་ཉར་ཚགས་བྱེད་རོགས།
        [utf-16] UTF-8 འདེམས་ནས་ཡང་བསྐྱར་ཉར་ཚགས་བྱེད་རོགས།
       *[other] སློབ་ཚན་ནི་ཡི་གེ་རྐྱང་པར་ UTF-8 ཨང་སྒྲིག་གིས་འབྲི་རོགས།
    }
pack-too-many = ནོར་འཁྲུལ་ { $listed } འདི་དག་ལས་མང་བ་ཡོད། ཐོག་མར་འདི་དག་བཟོ་བཅོས་བྱེད་རོགས།

## How it is written
pack-syntax-nothing = ཡིག་ཆ་འདིའི་ནང་གང་ཡང་མེད།
pack-syntax-nothing-hint = སློབ་ཚན་གྱི་འགོར་ ( དང་མཇུག་ཏུ་ ) འབྲི་དགོས།
pack-syntax-unclosed = འདིར་རྟགས་ { $open } འདུག དེའི་མཇུག་གི་རྟགས་མེད།
pack-syntax-unclosed-hint = རྫོགས་པའི་ས་དེར་ { $close } འབྲི་རོགས།
pack-syntax-stray = འདིར་རྟགས་ { $found } འདུག དེའི་འགོའི་རྟགས་མེད།
pack-syntax-stray-hint = དེ་སུབ་རོགས། ཡང་ན་དེའི་འགོའི་རྟགས་འཚོལ་རོགས།
pack-syntax-missing-open = འདིའི་སྔོན་དུ་རྟགས་ { $open } དགོས།
pack-syntax-missing-comma = འདིར་རྟགས་ , དགོས།
pack-syntax-extra-comma = འདིར་རྟགས་ , གཅིག་ལྷག་འདུག
pack-syntax-missing-colon = “{ $name }” རྗེས་སུ་རྟགས་ : མི་འདུག
pack-syntax-missing-colon-hint = { $name }: དང་དེའི་ནང་དོན་འབྲི་རོགས།
pack-syntax-missing-value = འདིར་ནང་དོན་དགོས། ད་ལྟ་གང་ཡང་མེད།
pack-syntax-missing-name = ནང་དོན་འདི་ལ་མིང་མེད། ཉེ་འགྲམ་གྱི་ནང་དོན་ལ་མིང་ཡོད།
pack-syntax-missing-name-hint = དེའི་སྔོན་དུ་མིང་དང་རྟགས་ : འབྲི་རོགས། དཔེར་ན། zh: "水"
pack-syntax-extra-name = “{ $name }:” འདིར་མི་དགོས།
pack-syntax-quoted-name = མིང་ “{ $name }” རྟགས་ " " ནང་འདུག
pack-syntax-quoted-name-hint = རྟགས་ " མེད་པར་འབྲི་རོགས། { $name }:
pack-syntax-bad-name = འདིར་ “{ $found }” མིང་དུ་འབྲི་མི་ཆོག
pack-syntax-bad-name-hint = མིང་ནང་ a ནས་ z བར་གྱི་ཡི་གེ་དང་ཨང་གྲངས་དང་ _ མ་གཏོགས་འབྲི་མི་ཆོག དཔེར་ན། zh ཡང་ན་ reviewed_by
pack-syntax-unclosed-text = ཡི་གེ་འདིའི་མཇུག་ཏུ་རྟགས་ " མི་འདུག
pack-syntax-unclosed-text-hint = ཡི་གེའི་མཇུག་ཏུ་ " འབྲི་རོགས།
pack-syntax-bare-text = “{ $found }” རྟགས་ " " ནང་མི་འདུག
pack-syntax-bare-text-hint = རྟགས་དང་མཉམ་དུ་འབྲི་རོགས། "{ $found }"
pack-syntax-single-quotes = “{ $found }” རྟགས་ ' ' ནང་འདུག
pack-syntax-single-quotes-hint = རྟགས་ " " ནང་འབྲི་རོགས། "{ $found }"
pack-syntax-bad-escape = ཡི་གེའི་ནང་ { $found } ལ་གོ་དོན་མེད།
pack-syntax-bad-escape-hint = རྟགས་ \ དགོས་ན་ \\ འབྲི་རོགས། ཡི་གེའི་ནང་རྟགས་ " དགོས་ན་ \" འབྲི་རོགས།
pack-syntax-bad-number = “{ $found }” ཨང་གྲངས་མིན།
pack-syntax-bad-number-hint = ཨང་གྲངས་ནི་ 12 ཡང་ན་ 3.5 ལྟ་བུ་ཡིན། ཡི་གེ་ནི་རྟགས་ " " ནང་འབྲི་དགོས།
pack-syntax-wide = རྟགས་ { $found } ནི་རྒྱ་ཡིག་གི་རྟགས་ཡིན།
pack-syntax-wide-hint = འདིར་དབྱིན་ཡིག་གི་རྟགས་ { $right } འབྲི་རོགས། རྟགས་ " " ནང་རྒྱ་ཡིག་གི་རྟགས་འབྲི་ཆོག
pack-syntax-unclosed-comment = འདིར་མཆན་འགྲེལ་གྱི་འགོའི་རྟགས་ /* འདུག མཇུག་གི་རྟགས་མེད།
pack-syntax-unclosed-comment-hint = མཇུག་ཏུ་ */ འབྲི་རོགས།
pack-syntax-bad-header = ཚེག་གིས་ཡིག་ཕྲེང་འདི་ཀློག་མི་ཐུབ།
pack-syntax-bad-header-hint = དེ་སུབ་རོགས། སློབ་ཚན་ལ་ # ནས་འགོ་འཛུགས་པའི་ཡིག་ཕྲེང་མི་དགོས།
pack-syntax-unexpected = འདིར་རྟགས་ { $found } ལ་གོ་དོན་མེད།
pack-syntax-too-deep = འདིར་རྟགས་ཀྱི་ནང་དུ་རྟགས་མང་ཐལ་འདུག
pack-syntax-trailing = སློབ་ཚན་རྫོགས་པའི་རྗེས་སུ་ཡི་གེ་གཞན་འདུག

## Fields and values
pack-format = ཚེག་གིས་རྣམ་གཞག་ (format) { $found } ཡིན་པའི་སློབ་ཚན་མི་ཤེས།
pack-format-hint = format: 1 འབྲི་རོགས། སློབ་ཚན་འདི་ཚེག་གི་པར་གཞི་གསར་པ་ཞིག་ལ་བཟོས་པ་ཡིན་ན་པར་གཞི་གསར་པ་དེ་སྒྲིག་འཇུག་བྱེད་རོགས།
pack-unknown-field = འདིར་ “{ $found }” ཟེར་བའི་དོན་ཚན་མེད།
pack-near-hint = “{ $near }” ཡིན་ནམ།
pack-missing-field = འདིར་ “{ $name }” ཟེར་བའི་དོན་ཚན་དགོས།
pack-missing-field-hint = རྟགས་འདི་དག་གི་ནང་ { $name }: དང་དེའི་ནང་དོན་འབྲི་རོགས།
pack-duplicate-field = དོན་ཚན་ “{ $name }” ཐེངས་གཉིས་བྲིས་འདུག དང་པོ་ཡིག་ཕྲེང་ { $line } ནང་ཡོད།
pack-repeated-field = དོན་ཚན་ “{ $name }” ཐེངས་གཉིས་བྲིས་འདུག
pack-unknown-name = འདིར་ “{ $found }” ཟེར་བའི་མིང་མེད།
pack-wrong-type =
    { $found ->
        [text] འདིར་ཡི་གེ་འདུག
        [whole-number] འདིར་ཨང་གྲངས་འདུག
        [number] འདིར་ཨང་གྲངས་འདུག
        [true-or-false] འདིར་ true ཡང་ན་ false འདུག
        [list] འདིར་ཐོ་ཞིག་འདུག
        [fields] འདིར་མིང་ཅན་གྱི་དོན་ཚན་འདུག
        [values] འདིར་རྟགས་ ( ) ནང་གི་ནང་དོན་འདུག
        [map] འདིར་རྟགས་ { "{" } { "}" } ནང་གི་ནང་དོན་འདུག
        [word] འདིར་རྟགས་ " མེད་པའི་ཡི་གེ་འདུག
        [character] འདིར་རྟགས་ ' ' ནང་གི་ཡི་གེ་འདུག
       *[nothing] འདིར་གང་ཡང་མེད།
    } { $expected ->
        [text] ཡི་གེ་དགོས།
        [whole-number] ཨང་གྲངས་ཧྲིལ་པོ་དགོས།
        [number] ཨང་གྲངས་དགོས།
        [true-or-false] true ཡང་ན་ false དགོས།
        [list] ཐོ་ཞིག་དགོས།
        [texts] ཡི་གེའི་ཐོ་ཞིག་དགོས།
        [trilingual] སྐད་ཡིག་གསུམ་གྱི་ཡི་གེ་དགོས།
        [pair] ཡི་གེ་གཉིས་དགོས།
        [kind] དྲི་བའི་རིགས་ཤིག་དགོས།
       *[fields] མིང་ཅན་གྱི་དོན་ཚན་དགོས།
    }
pack-wrong-type-hint =
    { $expected ->
        [text] རྟགས་ " " ནང་འབྲི་རོགས། "…"
        [whole-number] རྟགས་ " མེད་པར་ཨང་གྲངས་འབྲི་རོགས། དཔེར་ན། 180
        [number] རྟགས་ " མེད་པར་ཨང་གྲངས་འབྲི་རོགས། དཔེར་ན། 3.5
        [true-or-false] རྟགས་ " མེད་པར་ true ཡང་ན་ false འབྲི་རོགས།
        [list] རྟགས་ [ ] ནང་འབྲི་རོགས། […]
        [texts] རྟགས་ [ ] ནང་འབྲི་རོགས། ["…", "…"]
        [trilingual] སྐད་ཡིག་གསུམ་འབྲི་རོགས། (bo: "…", zh: "…", en: "…")
        [pair] རྒྱ་ཡིག་དང་བོད་ཡིག་འབྲི་རོགས། ("…", "…")
        [kind] རིགས་གཅིག་འབྲི་རོགས། དཔེར་ན། TrueFalse(true) ཡང་ན་ Choice(options: […], answer: 1)
       *[fields] རྟགས་ ( ) ནང་མིང་དང་མཉམ་དུ་འབྲི་རོགས། (id: "…", …)
    }
pack-unknown-kind = “{ $found }” ཟེར་བའི་དྲི་བའི་རིགས་མེད།
pack-known-hint = དྲི་བའི་རིགས་ནི་འདི་དག་ཡིན། { $known }
pack-unknown-language = “{ $found }” ནི་སློབ་ཚན་གྱིས་སློབ་ཐུབ་པའི་སྐད་ཡིག་མིན།
pack-unknown-language-hint = རྒྱ་ཡིག་སྦྱོང་མཁན་ཁོ་ནར་འདྲི་ན་ "zh" འབྲི་རོགས། བོད་ཡིག་སྦྱོང་མཁན་ཁོ་ནར་འདྲི་ན་ "bo" འབྲི་རོགས། གཉིས་ཀར་འདྲི་ན་དོན་ཚན་འདི་སུབ་རོགས།
pack-empty-text = ཡི་གེ་འདིའི་ནང་གང་ཡང་མེད།
pack-loose-spaces = ཡི་གེ་འདིའི་འགོའམ་མཇུག་ཏུ་བར་སྟོང་འདུག
pack-write-hint = འདི་ལྟར་འབྲི་རོགས། { $mended }
pack-too-few = ཐོ་འདིར་ { $found } འདུག { $least } ལས་ཉུང་བ་མི་ཆོག
pack-out-of-range = འདིར་ { $found } ཡང་དག་པ་མིན། { $least } ནས་ { $most } བར་གྱི་ཨང་གྲངས་ཧྲིལ་པོ་དགོས།
pack-negative = { $found } ནི་ཀླད་ཀོར་ལས་ཆུང་བས་འདིར་མི་འགྲིག

## Ids
pack-bad-id = “{ $found }” ནི་ id ཡིན་མི་རུང་།
pack-bad-id-hint = id ནང་ a ནས་ z བར་གྱི་ཡི་གེ་ཆུང་བ་དང་ཨང་གྲངས་དང་ - མ་གཏོགས་འབྲི་མི་ཆོག ཡིག་འབྲུ་ 64 ལས་མང་བ་མི་ཆོག
pack-id-not-folder = སློབ་ཚན་གྱི་ id ནི་ “{ $id }” ཡིན། ཡིག་ཁུག་གི་མིང་ནི་ “{ $folder }” ཡིན། གཉིས་ཀ་གཅིག་པ་ཡིན་དགོས།
pack-duplicate-id = id “{ $id }” ཐེངས་གཉིས་བྲིས་འདུག དང་པོ་ཡིག་ཕྲེང་ { $line } ནང་ཡོད།
pack-id-taken = ཚེག་དང་མཉམ་དུ་ཡོང་བའི་སློབ་ཚན་ཞིག་གི་ id ནི་ “{ $id }” ཡིན།
pack-other-id-hint = id གཞན་ཞིག་འདེམས་རོགས། སྔོན་དུ་ཡོད་པའི་ id བཟོ་བཅོས་མ་བྱེད།
pack-course-unknown = “{ $id }” ཟེར་བའི་སློབ་ཚན་མེད།
pack-course-twice = སློབ་ཚན་ “{ $id }” ཐེངས་གཉིས་བྲིས་འདུག
pack-course-both = འདིར་ packs ཡང་ན་ chapters གང་རུང་གཅིག་དགོས། packs ནི་ཡིག་ཕྲེང་ { $line } ནང་བྲིས་འདུག
pack-course-both-hint = སློབ་ཚན་ཚང་མ་ chapters ནང་བྲིས་ནས་ཐོ་གཞན་དེ་སུབ་རོགས། ཡང་ན་ chapters སུབ་རོགས།
pack-unknown-question = སློབ་ཚན་འདིའི་ནང་ “{ $id }” ཟེར་བའི་དྲི་བ་མེད།

## Meaning
pack-parts-differ = ཆ་ཤས་རྣམས་མཉམ་དུ་ “{ $parts }” ཡིན། ཚིག་སྒྲུབ་ནི་ “{ $sentence }” ཡིན།
pack-same-twice = “{ $text }” ཐེངས་གཉིས་བྲིས་འདུག དང་པོ་ཡིག་ཕྲེང་ { $line } ནང་ཡོད།
pack-same-answer = “{ $text }” ནི་ཡིག་ཕྲེང་ { $line } ནང་གི་ལན་དང་གཅིག་པ་ཡིན། འབྲི་སྟངས་ཁོ་ན་མི་འདྲ་བ་ཡིན།
pack-also-right = “{ $text }” ནི་ལན་ཡང་དག་པ་ཞིག་ཡིན། སློབ་ཚན་འདིའི་ནང་དེའི་གོ་དོན་ “{ $answer }” དང་གཅིག་པ་ཡིན།
pack-one-answer-hint = ལན་ཡང་དག་པ་གཅིག་ལས་མང་བ་མི་ཆོག འདིར་གཞན་ཞིག་འབྲི་རོགས།
pack-heard-without-tones = “{ $found }” ལ་སྒྲ་གདངས་མེད།
pack-heard-otherwise = ཉན་རྒྱུ་ “{ $found }” དང་ལན་ཡང་དག་པ་ “{ $expected }” གཉིས་མི་འདྲ།
pack-accepted-differ = “{ $left }” དང་ “{ $right }” གཉིས་ཀ་ལན་ཡང་དག་པ་ཡིན་མི་སྲིད།
pack-accepted-differ-hint = འདིར་ལན་གཅིག་འབྲི་སྟངས་མི་འདྲ་བ་ཁོ་ན་འབྲི་ཆོག ཨང་གྲངས་ཏག་ཏག་མི་དགོས་ན་ Number(value: …, tolerance: …) འབྲི་རོགས།
pack-word-twice = ཐ་སྙད་ { $zh } { $bo } ཐེངས་གཉིས་བྲིས་འདུག དང་པོ་ཡིག་ཕྲེང་ { $line } ནང་ཡོད།
pack-example-empty = དཔེ་བརྗོད་འདིའི་ནང་གང་ཡང་མེད།
pack-example-empty-hint = དེའི་ནང་ zh: ཡང་ན་ pinyin: ཡང་ན་ bo: འབྲི་རོགས། ཡང་ན་དཔེ་བརྗོད་འདི་སུབ་རོགས།
pack-nothing-inside = སློབ་ཚན་འདིའི་ནང་ད་དུང་སྦྱོང་རྒྱུ་གང་ཡང་མེད།
pack-drafts =
    { $count ->
        [1] རྣམ་གྲངས་ { $count } མ་རྫོགས་པ་ཡིན། དེ་མ་རྫོགས་བར་དུ་མི་འདྲི།
       *[other] རྣམ་གྲངས་ { $count } མ་རྫོགས་པ་ཡིན། དེ་དག་མ་རྫོགས་བར་དུ་མི་འདྲི། འདི་ནི་དང་པོ་ཡིན།
    }
pack-unreviewed =
    { $count ->
        [1] རྣམ་གྲངས་ { $count } ལ་འབྱུང་ཁུངས་དང་ཞིབ་བཤེར་བྱེད་མཁན་མེད། དེ་ལ་ “ཞིབ་བཤེར་མ་བྱས” ཟེར་བའི་རྟགས་སྟོན།
       *[other] རྣམ་གྲངས་ { $count } ལ་འབྱུང་ཁུངས་དང་ཞིབ་བཤེར་བྱེད་མཁན་མེད། དེ་དག་ལ་ “ཞིབ་བཤེར་མ་བྱས” ཟེར་བའི་རྟགས་སྟོན། འདི་ནི་དང་པོ་ཡིན།
    }
pack-without-english =
    { $count ->
        [1] རྣམ་གྲངས་ { $count } ལ་དབྱིན་ཡིག་མེད།
       *[other] རྣམ་གྲངས་ { $count } ལ་དབྱིན་ཡིག་མེད། འདི་ནི་དང་པོ་ཡིན།
    }

## Language
pack-not-tibetan = “{ $found }” བོད་ཡིག་མིན། འདིར་བོད་ཡིག་དགོས།
pack-unusual-reading = { $word } ནི་རྒྱུན་དུ་ “{ $found }” མི་ཀློག “{ $expected }” ཀློག
pack-not-chinese = “{ $found }” ནང་རྒྱ་ཡིག་མེད། འདིར་རྒྱ་ཡིག་དགོས།
pack-traditional = “{ $found }” ནི་རྒྱ་ཡིག་རྙིང་པ་ཡིན། སློབ་ཚན་ནང་རྒྱ་ཡིག་གསར་པ་འབྲི་རོགས།
pack-illegal-syllable = “{ $syllable }” ནི་བོད་ཡིག་གི་ཚེག་བར་མིན།
pack-loan-syllable = “{ $syllable }” ནི་བོད་སྐད་རང་གི་ཚེག་བར་མིན། སྐད་རིགས་གཞན་གྱི་ཐ་སྙད་ཡིན་ན་སྐྱོན་མེད།
pack-final-tsheg = ཐ་སྙད་ཀྱི་མཇུག་ཏུ་ཚེག་མི་དགོས།

## Files that the pack names
pack-no-such-file = ཡིག་ཆ་ { $path } མི་འདུག
pack-outside-folder = ཡིག་ཆ་ { $path } ནི་སློབ་ཚན་གྱི་ཡིག་ཁུག་གི་ཕྱི་ལ་འདུག
pack-outside-folder-hint = ཡིག་ཆ་དེ་སློབ་ཚན་གྱི་ pictures ཡང་ན་ audio ནང་འདྲ་བཤུས་བྱེད་རོགས། དེའི་མིང་ཁོ་ན་འབྲི་རོགས།
pack-not-a-file = { $path } ནི་ཡིག་ཆ་མིན།
pack-file-size = ཡིག་ཆ་ { $path } ནི་ { $size } MB ཡིན། { $limit } MB ལས་ཆེ་བ་མི་ཆོག སྟོང་པ་ཡང་མི་ཆོག
pack-file-type = ཚེག་གིས་ “{ $path }” བེད་སྤྱོད་བྱེད་མི་ཐུབ།
pack-file-type-hint = མིང་གི་མཇུག་ཏུ་འདི་དག་ནས་གཅིག་དགོས། { $known }
pack-not-a-picture = ཡིག་ཆ་ { $path } ནི་ PNG ཡང་ན་ JPEG པར་རིས་མིན། མིང་དང་མི་མཐུན།
pack-damaged-picture = པར་རིས་ { $path } ལ་སྐྱོན་ཤོར་བས་སྟོན་མི་ཐུབ།
pack-media-picture-hint = པར་རིས་ཀྱི་མཉེན་ཆས་ནང་ཁ་ཕྱེ་ནས་ PNG ཡང་ན་ JPEG རྣམ་གཞག་གིས་ཡང་བསྐྱར་ཉར་ཚགས་བྱེད་རོགས།
pack-too-many-pixels = པར་རིས་ { $path } ནི་ { $width } × { $height } (pixel) ཡིན། ཕྱོགས་རེ་ལ་ { $most } ལས་མང་བ་མི་ཆོག
pack-too-many-pixels-hint = པར་རིས་ཆུང་དུ་བཏང་ནས་ཡང་བསྐྱར་ཉར་ཚགས་བྱེད་རོགས།
pack-not-a-sound = ཡིག་ཆ་ { $path } ཡི་སྒྲ་སྒྲོག་མི་ཐུབ། ཡིག་ཆ་ལ་སྐྱོན་ཤོར་འདུག ཡང་ན་མིང་དང་མི་མཐུན།
pack-no-sound = ཡིག་ཆ་ { $path } ནང་སྒྲ་མེད།
pack-media-sound-hint = སྒྲ་ཡང་བསྐྱར་བསྡུ་འཇུག་བྱེད་རོགས། ཡང་ན་ WAV, MP3, M4A (AAC), OGG (Vorbis), FLAC གང་རུང་གི་རྣམ་གཞག་གིས་ཡང་བསྐྱར་ཉར་ཚགས་བྱེད་རོགས།
pack-sound-too-long = སྒྲ་ { $path } ནི་སྐར་མ་ { $minutes } ལས་རིང་།
pack-sound-cut-short = སྒྲ་ { $path } ལ་སྐར་ཆ་ { $of } དགོས། སྐར་ཆ་ { $seconds } མ་གཏོགས་མི་འདུག
pack-sound-cut-short-hint = ཡིག་ཆ་དེ་ཡང་བསྐྱར་འདྲ་བཤུས་བྱེད་རོགས། ཕལ་ཆེར་འདྲ་བཤུས་བྱེད་པ་མ་རྫོགས་པ་ཡིན།

# Nobody has reviewed this translation yet; words attested in botok, Sun 1991, GATITOS or CLDR; of a spreadsheet also in LibreOffice.
# Names such as “zh” or “answer” are those of columns: do not translate them.

## In general
exchange-too-many = ནོར་འཁྲུལ་ { $more } འདིར་བྲིས་མེད། ཐོག་མར་ནོར་འཁྲུལ་ { $listed } འདི་དག་ལེགས་བཅོས་བྱེད་རོགས།
exchange-left-out =
    { $what ->
        [words] ཡིག་ཆ་འདིའི་རིགས་ནང་ཐ་སྙད་འཇོག་མི་ཐུབ། བྲིས་མེད་པ། { $count }
        [sentences] ཡིག་ཆ་འདིའི་རིགས་ནང་ཚིག་སྒྲུབ་འཇོག་མི་ཐུབ། བྲིས་མེད་པ། { $count }
        [notes] ཡིག་ཆ་འདིའི་རིགས་ནང་ཀློག་རྒྱུ་འཇོག་མི་ཐུབ། བྲིས་མེད་པ། { $count }
        [stories] ཡིག་ཆ་འདིའི་རིགས་ནང་སྒྲུང་འཇོག་མི་ཐུབ། བྲིས་མེད་པ། { $count }
        [speeches] ཡིག་ཆ་འདིའི་རིགས་ནང་གཏམ་བཤད་འཇོག་མི་ཐུབ། བྲིས་མེད་པ། { $count }
        [questions] ཡིག་ཆ་འདིའི་རིགས་ནང་དྲི་བ་འཇོག་མི་ཐུབ། བྲིས་མེད་པ། { $count }
        [pictures] ཡིག་ཆ་འདིའི་ནང་མིང་ཁོ་ན་ཡོད་པའི་པར་རིས། { $count }
       *[sounds] ཡིག་ཆ་འདིའི་ནང་མིང་ཁོ་ན་ཡོད་པའི་སྒྲ། { $count }
    }
exchange-cannot-hold = ཡིག་ཆ་འདིའི་རིགས་ནང་ཡི་གེ་ { $count } འཇོག་མི་ཐུབ། གང་ཡང་བྲིས་མེད།
exchange-failed = ཡིག་ཆ་བཟོ་མི་ཐུབ། མཉེན་ཆས་ཀྱི་ལན། { $reason }
exchange-unreadable = { $path } ཀློག་མི་ཐུབ། གློག་ཀླད་ཀྱི་ལན། { $reason }

## A table as a whole
exchange-table-unreadable = རེའུ་མིག་འདི་ཀློག་མི་ཐུབ། { $reason }
exchange-table-unreadable-hint = Excel ཡང་ན་ WPS ནང་ཁ་ཕྱེ་ནས་ .xlsx སྒྲིག་སྟངས་ཀྱིས་ཡང་བསྐྱར་ཉར་ཚགས་བྱེད་རོགས།
exchange-table-locked = ཡིག་ཆ་འདི་ལ་གསང་གྲངས་ (password) ཡོད།
exchange-table-locked-hint = Excel ཡང་ན་ WPS ནང་གསང་གྲངས་བསུབས་ནས་ཡང་བསྐྱར་ཉར་ཚགས་བྱེད་རོགས།
exchange-table-not-text = འདི་ནི་རེའུ་མིག་མིན།
exchange-table-not-text-hint = .xlsx ཡང་ན་ .csv སྒྲིག་སྟངས་ཀྱིས་ཉར་ཚགས་བྱེད་རོགས།
exchange-table-too-large = ཡིག་ཆ་འདིའི་ནང་དོན་ { $limit } MB ལས་ཆེ་བ་ཡིན། སློབ་ཚན་ལ་དེ་ལས་ཆེ་བ་མི་ཆོག
exchange-table-too-many-rows = ཡིག་ཆ་འདིའི་ཡིག་ཕྲེང་ { $limit } ལས་མང་བ་ཡིན། སློབ་ཚན་ཁ་ཤས་ནང་བགོ་རོགས།
exchange-table-nothing-read = ཡིག་ཆ་འདིའི་ནང་ཚེག་གིས་ཤེས་པའི་སྟར་མེད།
exchange-table-nothing-read-hint = ཡིག་ཕྲེང་དང་པོའི་ནང་སྟར་གྱི་མིང་འབྲི་དགོས། དཔེར་ན། zh, pinyin, bo, en (རྒྱ་ཡིག, སྒྲ་སྦྱོར, བོད་ཡིག, དབྱིན་ཡིག ཡང་ཆོག)
exchange-table-unclosed-quote = དྲ་མིག་འདིར་རྟགས་ " འདུག དེའི་མཇུག་གི་རྟགས་མེད་པས་རྗེས་ཀྱི་ཡི་གེ་ཚང་མ་དྲ་མིག་འདིའི་ནང་འདུག
exchange-table-unclosed-quote-hint = དྲ་མིག་གི་མཇུག་ཏུ་རྟགས་ " འབྲི་རོགས། ཡི་གེའི་ནང་གི་རྟགས་ " ནི་ཐེངས་གཉིས་འབྲི་རོགས།
exchange-table-undecodable = འདིའི་ཡི་གེ་ཁ་ཤས་ཀློག་མི་ཐུབ། { $found }
exchange-table-undecodable-hint = དེ་ཡང་བསྐྱར་འབྲི་རོགས། ཡིག་ཆ་ “CSV UTF-8” སྒྲིག་སྟངས་ཀྱིས་ཉར་ཚགས་བྱེད་རོགས།

## Sheets, rows and columns
exchange-table-sheet-not-read = རེའུ་མིག་འདི་བཀླགས་མེད། དེའི་ནང་ཚེག་གིས་ཤེས་པའི་སྟར་མེད།
exchange-table-sheet-read-as = རེའུ་མིག་འདི་ “{ $sheet }” ལྟར་བཀླགས་སོང་།
exchange-table-sheet-hidden = རེའུ་མིག་འདི་སྦས་འདུག དེ་ཡང་བཀླགས་སོང་།
exchange-table-rows-hidden =
    { $count ->
        [1] ཡིག་ཕྲེང་འདི་སྦས་འདུག དེ་ཡང་བཀླགས་སོང་།
       *[other] ཡིག་ཕྲེང་ { $count } སྦས་འདུག དེ་དག་ཀྱང་བཀླགས་སོང་། འདི་ནི་དང་པོ་ཡིན།
    }
exchange-table-comments =
    { $count ->
        [1] དྲ་མིག་འདིའི་མཆན་བཀླགས་མེད།
       *[other] མཆན་ { $count } བཀླགས་མེད། འདི་ནི་དང་པོ་ཡིན།
    }
exchange-table-columns-guessed = སྟར་གྱི་མིང་མེད། འདི་ལྟར་བཀླགས་སོང་། { $columns }
exchange-table-before-headers = ཡིག་ཕྲེང་འདི་སྟར་གྱི་མིང་གི་སྟེང་ལ་འདུག དེ་བཀླགས་མེད།
exchange-table-unknown-column =
    { $count ->
        [0] སྟར་ “{ $found }” ལ་འདིར་གོ་དོན་མེད།
       *[other] སྟར་ “{ $found }” ལ་འདིར་གོ་དོན་མེད། དེའི་དྲ་མིག་ { $count } བཀླགས་མེད།
    }
exchange-table-unknown-column-hint = འགྲེལ་བཤད་ཀྱི་རེའུ་མིག་ནང་གི་མིང་ཞིག་འབྲི་རོགས། ཡང་ན་སྟར་འདི་སུབ་རོགས།
exchange-table-without-header =
    { $count ->
        [1] དྲ་མིག་འདིའི་སྟེང་ལ་སྟར་གྱི་མིང་མེད། དེ་བཀླགས་མེད།
       *[other] དྲ་མིག་ { $count } ཡི་སྟེང་ལ་སྟར་གྱི་མིང་མེད། དེ་དག་བཀླགས་མེད། འདི་ནི་དང་པོ་ཡིན།
    }
exchange-table-column-twice = སྟར་ “{ $name }” གཉིས་འདུག དང་པོ་ནི་ { $first } ཡིན།
exchange-table-missing-column = སྟར་ “{ $name }” མི་འདུག
exchange-table-unknown-section = སློབ་ཚན་ནང་ “{ $found }” ཟེར་བའི་ཆ་ཤས་མེད། ཡིག་ཕྲེང་འདི་བཀླགས་མེད།
exchange-table-unknown-section-hint = words, sentences, notes, stories, speeches, questions, pack གང་རུང་འབྲི་རོགས།

## Cells
exchange-table-missing-value = དྲ་མིག་འདི་སྟོང་པ་ཡིན། འདིར་ “{ $name }” འབྲི་དགོས།
exchange-table-trimmed =
    { $count ->
        [1] ཡི་གེ་འདིའི་འགོ་དང་མཇུག་གི་བར་སྟོང་བསུབས་སོང་།
       *[other] སྟར་འདིའི་ཡི་གེ་ { $count } ཡི་འགོ་དང་མཇུག་གི་བར་སྟོང་བསུབས་སོང་། འདི་ནི་དང་པོ་ཡིན།
    }
exchange-table-formula-read = འདིར་སྤྱི་འགྲོས་ (formula) འདུག { $formula } དེའི་མཇུག་འབྲས་བཀླགས་སོང་།
exchange-table-formula-empty = འདིར་མཇུག་འབྲས་མེད་པའི་སྤྱི་འགྲོས་ (formula) འདུག { $formula }
exchange-table-formula-hint = སྤྱི་འགྲོས་ཀྱི་ཚབ་ཏུ་དེའི་མཇུག་འབྲས་འབྲི་རོགས།
exchange-table-error-value = རེའུ་མིག་གིས་འདིར་ནོར་འཁྲུལ་ཞིག་སྟོན། { $found }
exchange-table-date = རེའུ་མིག་གིས་འདི་ཚེས་གྲངས་སམ་དུས་ཚོད་དུ་བསྒྱུར་འདུག { $found }
exchange-table-date-hint = དྲ་མིག་གི་སྒྲིག་སྟངས་ “ཡི་གེ” (Text) འདེམས་ནས་ཡང་བསྐྱར་འབྲི་རོགས།
exchange-table-merged = དྲ་མིག་ { $range } ཟླ་སྒྲིལ་བྱས་འདུག དང་པོ་ཁོ་ནར་ཡི་གེ་ཡོད། གཞན་རྣམས་སྟོང་པ་ཡིན།
exchange-table-merged-hint = དྲ་མིག་དེ་དག་སོ་སོར་དབྱེ་ནས་རེ་རེའི་ནང་ཡི་གེ་འབྲི་རོགས།
exchange-table-not-whole = “{ $found }” ནི་ཨང་གྲངས་ཧྲིལ་པོ་མིན། འདིར་ཨང་གྲངས་ཧྲིལ་པོ་དགོས།
exchange-table-not-number = “{ $found }” ནི་ཨང་གྲངས་མིན། འདིར་ཨང་གྲངས་དགོས།
exchange-table-not-truth = འདིར་ “{ $found }” འབྲི་མི་ཆོག འདིར་བདེན་ (true) ཡང་ན་མི་བདེན་ (false) དགོས།
exchange-table-not-truth-hint = true ཡང་ན་ false འབྲི་རོགས། (对 ཡང་ན་ 错 ཡང་ཆོག)
exchange-table-not-an-option = གདམ་ག་ { $options } ནང་ “{ $found }” མི་འདུག
exchange-table-not-an-option-hint = གདམ་ག་ཡང་དག་པའི་ཡི་གེ་འབྲི་རོགས། དང་པོ་ནི་ A ཡིན།
exchange-table-unknown-kind = “{ $found }” ཟེར་བའི་དྲི་བའི་རིགས་མེད།
exchange-table-unknown-kind-hint = དྲི་བའི་རིགས་ནི་འདི་དག་ཡིན། Choice, TrueFalse, Number, Order, Text
exchange-table-not-a-pair = “{ $found }” ནང་རྒྱ་ཡིག་དང་བོད་ཡིག་གཉིས་ཀ་དགོས།
exchange-table-not-a-pair-hint = རྒྱ་ཡིག་དང་རྟགས་ = དང་བོད་ཡིག་འབྲི་རོགས། 我 = ང་
exchange-table-only-in-first-row = “{ $name }” ནི་རྣམ་གྲངས་ཀྱི་ཡིག་ཕྲེང་དང་པོའི་ནང་འབྲི་དགོས། ཡིག་ཕྲེང་འདི་སྟེང་གི་རྣམ་གྲངས་ཀྱི་ཆ་ཤས་ཡིན།
exchange-table-only-in-first-row-hint = id ཡོད་པའི་ཡིག་ཕྲེང་ནང་འབྲི་རོགས། འདི་རྣམ་གྲངས་གསར་པ་ཡིན་ན་མིང་འབྲི་རོགས།
exchange-table-nothing-above = ཡིག་ཕྲེང་འདི་ལ་མིང་མེད། དེའི་སྟེང་ལ་རྣམ་གྲངས་ཀྱང་མེད།
exchange-table-pinyin-made =
    { $count ->
        [1] འདིའི་སྒྲ་སྦྱོར་ཚིག་མཛོད་ནས་བྲིས་པ་ཡིན། ཞིབ་བཤེར་བྱེད་རོགས།
       *[other] ཡིག་ཕྲེང་ { $count } ཡི་སྒྲ་སྦྱོར་ཚིག་མཛོད་ནས་བྲིས་པ་ཡིན། ཞིབ་བཤེར་བྱེད་རོགས། འདི་ནི་དང་པོ་ཡིན།
    }
exchange-table-pinyin-unsure = འདིའི་སྒྲ་སྦྱོར་ཚིག་མཛོད་ནས་བྲིས་པ་ཡིན། { $hanzi } ལ་སྒྲ་སྦྱོར་མང་པོ་ཡོད། { $readings } དང་པོ་བྲིས་ཡོད། ཞིབ་བཤེར་བྱེད་རོགས།
exchange-table-other-pack = ཡིག་ཆ་འདི་སློབ་ཚན་ “{ $found }” ཡི་ཡིན། དེ་ “{ $id }” ཟེར་བའི་མིང་གིས་ནང་འདྲེན་བྱེད།

## Cells of a file that is to be made
exchange-table-too-long = ཡི་གེ་འདིར་ཡིག་འབྲུ་ { $length } འདུག དྲ་མིག་གི་ནང་ { $limit } ལས་མང་བ་མི་ཆོག
exchange-table-cannot-hold = ཡི་གེ་འདིའི་ནང་རེའུ་མིག་ལ་འཇོག་མི་ཐུབ་པའི་ཡིག་འབྲུ་ཞིག་འདུག { $character }

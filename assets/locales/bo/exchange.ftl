# Nobody has reviewed this translation yet; words attested in botok, Sun 1991, GATITOS or CLDR; of a spreadsheet also in LibreOffice.
# Names such as “zh” or “answer” are those of columns: do not translate them.

## In general
exchange-too-many = ནོར་འཁྲུལ་ { $more } འདིར་བྲིས་མེད། ཐོག་མར་ནོར་འཁྲུལ་ { $listed } འདི་དག་ལེགས་བཅོས་བྱེད་རོགས།
exchange-traditional = “{ $found }” ནི་རྒྱ་ཡིག་རྙིང་པ་ཡིན། { $taken } ལྟར་བཀླགས་སོང་།
exchange-traditional-more = ད་དུང་རྒྱ་ཡིག་རྙིང་པ་ { $count } རྒྱ་ཡིག་གསར་པ་ལྟར་བཀླགས་སོང་།
exchange-traditional-unsure = { $hanzi } ལ་རྒྱ་ཡིག་གསར་པ་མང་པོ་ཡོད། { $all } { $taken } ལྟར་བཀླགས་སོང་། ཞིབ་བཤེར་བྱེད་རོགས།
exchange-replaces-broken = སྔོན་གྱི་སློབ་ཚན་ལ་ནོར་འཁྲུལ་ཡོད། དེའི་ནང་ཀློག་ཐུབ་པའི་ id ཉར་ཚགས་བྱེད། གཞན་རྣམས་ལ་ id གསར་པ་སྤྲོད་རྒྱུ་ཡིན།
exchange-replaces-unreadable = སྔོན་གྱི་སློབ་ཚན་ཀློག་མི་ཐུབ་པས་དེའི་ id མི་ཤེས། སློབ་མས་ཡང་བསྐྱར་སྦྱོང་དགོས།
exchange-rest-unreadable = སྔོན་གྱི་སློབ་ཚན་ལ་ནོར་འཁྲུལ་ཡོད། ཡིག་ཆ་འདིའི་ནང་སློབ་ཚན་གྱི་ཆ་ཤས་ཁོ་ན་ཡོད། ཐོག་མར་སྔོན་གྱི་སློབ་ཚན་གྱི་ནོར་འཁྲུལ་ལེགས་བཅོས་བྱེད་རོགས།
exchange-lacks-hint = ཡིག་ཆའི་ནང་དེ་འབྲི་ནས་ཡང་བསྐྱར་ནང་འདྲེན་བྱེད་རོགས། ཡང་ན་ནང་འདྲེན་བྱས་རྗེས་འདིར་འབྲི་རོགས།
exchange-lacks = འདིར་ { exchange-column } མེད།
exchange-example-empty-hint = དཔེ་བརྗོད་ལ་རྒྱ་ཡིག་དང་སྒྲ་སྦྱོར་དང་བོད་ཡིག་གང་རུང་གཅིག་དགོས། དེ་འབྲི་རོགས། ཡང་ན་འཕྲེད་སྟར་འདི་སུབ་རོགས།
exchange-accepted-differ-hint = ལན་འདི་དག་ཚང་མ་ལན་གཅིག་གི་འབྲི་སྟངས་ཡིན་དགོས། ཨང་གྲངས་ལ་ཁྱད་པར་ཡོད་ན་དྲི་བའི་རིགས་ Number འདེམས་རོགས།
exchange-unknown-language-hint = སྐད་ཡིག་གཉིས་ཀ་སྦྱོང་མཁན་ལ་འདྲི་ན་སྟོང་པ་འཇོག་རོགས།
# What a column or a part of an item holds.
exchange-column =
    { $name ->
        [id] id
        [zh] རྒྱ་ཡིག
        [pinyin] སྒྲ་སྦྱོར
        [bo] བོད་ཡིག
        [en] དབྱིན་ཡིག
        [zh_other] རྒྱ་ཡིག་གཞན
        [bo_other] བོད་ཡིག་གཞན
        [spoken] ངག་ཐོག་གི་སྒྲ་གདངས
        [picture] པར་རིས
        [audio] སྒྲ
        [parts] ཆ་ཤས
        [tags] བརྗོད་དོན
        [source] འབྱུང་ཁུངས
        [reviewed_by] ཞིབ་བཤེར
        [title_bo] བོད་ཡིག་གི་མིང
        [title_zh] རྒྱ་ཡིག་གི་མིང
        [title_en] དབྱིན་ཡིག་གི་མིང
        [text_bo] བོད་ཡིག་གི་ནང་དོན
        [text_zh] རྒྱ་ཡིག་གི་ནང་དོན
        [text_en] དབྱིན་ཡིག་གི་ནང་དོན
        [by] སུས་བཤད
        [questions] དྲི་བའི་ id
        [seconds] སྐར་ཆ
        [kind] དྲི་བའི་རིགས
        [ask_bo] བོད་ཡིག་གི་དྲི་བ
        [ask_zh] རྒྱ་ཡིག་གི་དྲི་བ
        [ask_en] དབྱིན་ཡིག་གི་དྲི་བ
        [hear] ཉན
        [answer] ལན
        [option_bo] བོད་ཡིག་གི་གདམ་ག
        [option_zh] རྒྱ་ཡིག་གི་གདམ་ག
        [option_en] དབྱིན་ཡིག་གི་གདམ་ག
        [tolerance] ཁྱད་པར
        [why_bo] བོད་ཡིག་གི་རྒྱུ་མཚན
        [why_zh] རྒྱ་ཡིག་གི་རྒྱུ་མཚན
        [why_en] དབྱིན་ཡིག་གི་རྒྱུ་མཚན
        [difficulty] དཀའ་ཚད
        [authors] རྩོམ་མཁན
        [licence] ཆོག་མཆན
        [level] རིམ་པ
        [teaches] སྦྱོང་རྒྱུ
        [section] སློབ་ཚན་གྱི་ཆ་ཤས
        [title] མིང
        [ask] དྲི་བ
        [why] རྒྱུ་མཚན
        [text] ནང་དོན
        [options] གདམ་ག
        [none] མི་དགོས
       *[other] { $name }
    }
exchange-left-out =
    { $what ->
        [words] ཡིག་ཆ་འདིའི་རིགས་ནང་ཐ་སྙད་འཇོག་མི་ཐུབ། བྲིས་མེད་པ། { $count }
        [sentences] ཡིག་ཆ་འདིའི་རིགས་ནང་ཚིག་སྒྲུབ་འཇོག་མི་ཐུབ། བྲིས་མེད་པ། { $count }
        [notes] ཡིག་ཆ་འདིའི་རིགས་ནང་ཀློག་རྒྱུ་འཇོག་མི་ཐུབ། བྲིས་མེད་པ། { $count }
        [stories] ཡིག་ཆ་འདིའི་རིགས་ནང་ཁ་བརྡ་དང་སྒྲུང་འཇོག་མི་ཐུབ། བྲིས་མེད་པ། { $count }
        [speeches] ཡིག་ཆ་འདིའི་རིགས་ནང་གཏམ་བཤད་འཇོག་མི་ཐུབ། བྲིས་མེད་པ། { $count }
        [questions] ཡིག་ཆ་འདིའི་རིགས་ནང་དྲི་བ་འཇོག་མི་ཐུབ། བྲིས་མེད་པ། { $count }
        [drafts] མ་རྫོགས་པའི་རྣམ་གྲངས་བྲིས་མེད་པ། { $count } ({ $names })
        [pictures] ཡིག་ཆ་འདིའི་ནང་མིང་ཁོ་ན་ཡོད་པའི་པར་རིས། { $count }
       *[sounds] ཡིག་ཆ་འདིའི་ནང་མིང་ཁོ་ན་ཡོད་པའི་སྒྲ། { $count }
    }
exchange-no-questions = སློབ་ཚན་འདིའི་ནང་དྲི་བ་མེད། ཡིག་ཆ་འདིའི་ནང་དྲི་བ་མ་གཏོགས་འབྲི་མི་ཐུབ། གང་ཡང་བྲིས་མེད།
exchange-cannot-hold = ཡིག་ཆ་འདིའི་རིགས་ནང་ཡི་གེ་ { $count } འཇོག་མི་ཐུབ། གང་ཡང་བྲིས་མེད།
exchange-failed = ཡིག་ཆ་བཟོ་མི་ཐུབ། མཉེན་ཆས་ཀྱི་ལན། { $reason }
exchange-unreadable = { $path } ཀློག་མི་ཐུབ། གློག་ཀླད་ཀྱི་ལན། { $reason }

## A table as a whole
exchange-table-unreadable = རེའུ་མིག་འདི་ཀློག་མི་ཐུབ། { $reason }
exchange-table-unreadable-hint = Excel ཡང་ན་ WPS ནང་ཁ་ཕྱེ་ནས་ .xlsx རྣམ་གཞག་གིས་ཡང་བསྐྱར་ཉར་ཚགས་བྱེད་རོགས།
exchange-table-locked = ཡིག་ཆ་འདི་ལ་གསང་ཨང་ (password) ཡོད།
exchange-table-locked-hint = Excel ཡང་ན་ WPS ནང་གསང་ཨང་བསུབས་ནས་ཡང་བསྐྱར་ཉར་ཚགས་བྱེད་རོགས།
exchange-table-not-text = འདི་ནི་རེའུ་མིག་མིན།
exchange-table-not-text-hint = .xlsx ཡང་ན་ .csv རྣམ་གཞག་གིས་ཉར་ཚགས་བྱེད་རོགས།
exchange-table-too-large = ཡིག་ཆ་འདིའི་ནང་དོན་ { $limit } MB ལས་ཆེ་བ་ཡིན། སློབ་ཚན་ལ་དེ་ལས་ཆེ་བ་མི་ཆོག
exchange-table-too-many-rows = ཡིག་ཆ་འདིའི་འཕྲེད་སྟར་ { $limit } ལས་མང་བ་ཡིན། སློབ་ཚན་ཁ་ཤས་ནང་བགོ་རོགས།
exchange-table-too-many-cells = འཕྲེད་སྟར་འདིའི་དྲ་མིག་ { $limit } ལས་མང་བ་ཡིན། འཕྲེད་སྟར་ཁ་ཤས་ནང་བགོ་རོགས།
exchange-table-nothing-read = ཡིག་ཆ་འདིའི་ནང་ཚེག་གིས་ཤེས་པའི་གཞུང་སྟར་མེད།
exchange-table-nothing-read-hint = འཕྲེད་སྟར་དང་པོའི་ནང་གཞུང་སྟར་གྱི་མིང་འབྲི་དགོས། དཔེར་ན། zh, pinyin, bo, en (རྒྱ་ཡིག, སྒྲ་སྦྱོར, བོད་ཡིག, དབྱིན་ཡིག ཡང་ཆོག)
exchange-table-unclosed-quote = དྲ་མིག་འདིར་རྟགས་ " འདུག དེའི་མཇུག་གི་རྟགས་མེད་པས་རྗེས་ཀྱི་ཡི་གེ་ཚང་མ་དྲ་མིག་འདིའི་ནང་འདུག
exchange-table-unclosed-quote-hint = དྲ་མིག་གི་མཇུག་ཏུ་རྟགས་ " འབྲི་རོགས། ཡི་གེའི་ནང་གི་རྟགས་ " ནི་ཐེངས་གཉིས་འབྲི་རོགས།
exchange-table-undecodable = དྲ་མིག་ { $count } ནང་གི་ཡི་གེ་ཁ་ཤས་ཀློག་མི་ཐུབ། འདི་ནི་དང་པོ་ཡིན། { $found }
exchange-table-undecodable-hint = དེ་ཡང་བསྐྱར་འབྲི་རོགས། ཡིག་ཆ་ “CSV UTF-8” རྣམ་གཞག་གིས་ཉར་ཚགས་བྱེད་རོགས།

## Sheets, rows and columns
exchange-table-sheet-not-read = རེའུ་མིག་འདི་བཀླགས་མེད། དེའི་ནང་ཚེག་གིས་ཤེས་པའི་གཞུང་སྟར་མེད།
exchange-table-sheet-read-as = རེའུ་མིག་འདི་ “{ $sheet }” ལྟར་བཀླགས་སོང་།
exchange-table-sheet-hidden = རེའུ་མིག་འདི་སྦས་འདུག དེ་ཡང་བཀླགས་སོང་།
exchange-table-rows-hidden =
    { $count ->
        [1] འཕྲེད་སྟར་འདི་སྦས་འདུག དེ་ཡང་བཀླགས་སོང་།
       *[other] འཕྲེད་སྟར་ { $count } སྦས་འདུག དེ་དག་ཀྱང་བཀླགས་སོང་། འདི་ནི་དང་པོ་ཡིན།
    }
exchange-table-cells-hidden =
    { $count ->
        [1] དྲ་མིག་འདི་སྦས་འདུག དེ་ཡང་བཀླགས་སོང་།
       *[other] དྲ་མིག་ { $count } སྦས་འདུག དེ་དག་ཀྱང་བཀླགས་སོང་། འདི་ནི་དང་པོ་ཡིན།
    }
exchange-table-comments =
    { $count ->
        [1] དྲ་མིག་འདིའི་མཆན་བཀླགས་མེད།
       *[other] མཆན་ { $count } བཀླགས་མེད། འདི་ནི་དང་པོ་ཡིན།
    }
exchange-table-columns-guessed = གཞུང་སྟར་གྱི་མིང་མེད། འདི་ལྟར་བཀླགས་སོང་། { $columns }
exchange-table-before-headers = འཕྲེད་སྟར་འདི་གཞུང་སྟར་གྱི་མིང་གི་སྟེང་ལ་འདུག དེ་བཀླགས་མེད།
exchange-table-no-such-column = གཞུང་སྟར་ “{ $found }” མི་འདུག
exchange-table-unknown-column =
    { $count ->
        [0] གཞུང་སྟར་ “{ $found }” ལ་འདིར་གོ་དོན་མེད།
       *[other] གཞུང་སྟར་ “{ $found }” ལ་འདིར་གོ་དོན་མེད། དེའི་དྲ་མིག་ { $count } བཀླགས་མེད།
    }
exchange-table-unknown-column-hint = འགྲེལ་བཤད་ཀྱི་རེའུ་མིག་ནང་གི་མིང་ཞིག་འབྲི་རོགས། ཡང་ན་གཞུང་སྟར་འདི་སུབ་རོགས།
exchange-table-without-header =
    { $count ->
        [1] དྲ་མིག་འདིའི་སྟེང་ལ་གཞུང་སྟར་གྱི་མིང་མེད། དེ་བཀླགས་མེད།
       *[other] དྲ་མིག་ { $count } ཡི་སྟེང་ལ་གཞུང་སྟར་གྱི་མིང་མེད། དེ་དག་བཀླགས་མེད། འདི་ནི་དང་པོ་ཡིན།
    }
exchange-table-column-twice = གཞུང་སྟར་ “{ exchange-column }” གཉིས་འདུག དང་པོ་ནི་ { $first } ཡིན།
exchange-table-missing-column = གཞུང་སྟར་ “{ exchange-column }” མི་འདུག
exchange-table-unknown-section = སློབ་ཚན་ནང་ “{ $found }” ཟེར་བའི་ཆ་ཤས་མེད། འཕྲེད་སྟར་འདི་བཀླགས་མེད།
exchange-table-unknown-section-hint = words, sentences, notes, stories, speeches, questions, pack གང་རུང་འབྲི་རོགས།

## Cells
exchange-table-missing-value = དྲ་མིག་འདི་སྟོང་པ་ཡིན། འདིར་ “{ exchange-column }” འབྲི་དགོས།
exchange-table-trimmed =
    { $count ->
        [1] ཡི་གེ་འདིའི་འགོ་དང་མཇུག་གི་བར་སྟོང་བསུབས་སོང་།
       *[other] གཞུང་སྟར་འདིའི་ཡི་གེ་ { $count } ཡི་འགོ་དང་མཇུག་གི་བར་སྟོང་བསུབས་སོང་། འདི་ནི་དང་པོ་ཡིན།
    }
exchange-table-unseen =
    { $count ->
        [1] ཡི་གེ་འདིའི་ནང་གི་མཐོང་མི་ཐུབ་པའི་ཡིག་འབྲུ་བསུབས་སོང་།
       *[other] ཡི་གེ་ { $count } ནང་གི་མཐོང་མི་ཐུབ་པའི་ཡིག་འབྲུ་བསུབས་སོང་། འདི་ནི་དང་པོ་ཡིན།
    }
exchange-table-beside-tibetan = བོད་ཡིག་འདིའི་ནང་ “{ $found }” འདུག དེ་རང་ལྟར་བཀླགས་སོང་།
exchange-table-several-words = “{ $found }” ནི་ཐ་སྙད་མང་པོ་ཡིན། འཕྲེད་སྟར་རེ་རེའི་ནང་ཐ་སྙད་གཅིག་འབྲི་རོགས།
exchange-table-formula-read = འདིར་སྤྱི་འགྲོས་ (formula) འདུག { $formula } དེའི་མཇུག་འབྲས་བཀླགས་སོང་།
exchange-table-formula-empty = འདིར་མཇུག་འབྲས་མེད་པའི་སྤྱི་འགྲོས་ (formula) འདུག { $formula }
exchange-table-formula-hint = སྤྱི་འགྲོས་ཀྱི་ཚབ་ཏུ་དེའི་མཇུག་འབྲས་འབྲི་རོགས།
exchange-table-error-value = རེའུ་མིག་གིས་འདིར་ནོར་འཁྲུལ་ཞིག་སྟོན། { $found }
exchange-table-date = རེའུ་མིག་གིས་འདི་ཚེས་གྲངས་སམ་དུས་ཚོད་དུ་བསྒྱུར་འདུག { $found }
exchange-table-date-hint = དྲ་མིག་གི་རྣམ་གཞག་ “ཡི་གེ” (Text) འདེམས་ནས་ཡང་བསྐྱར་འབྲི་རོགས།
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
exchange-table-only-in-first-row = “{ exchange-column }” ནི་རྣམ་གྲངས་ཀྱི་འཕྲེད་སྟར་དང་པོའི་ནང་འབྲི་དགོས། འཕྲེད་སྟར་འདི་སྟེང་གི་རྣམ་གྲངས་ཀྱི་ཆ་ཤས་ཡིན།
exchange-table-only-in-first-row-hint = id ཡོད་པའི་འཕྲེད་སྟར་ནང་འབྲི་རོགས། འདི་རྣམ་གྲངས་གསར་པ་ཡིན་ན་མིང་འབྲི་རོགས།
exchange-table-nothing-above = འཕྲེད་སྟར་འདི་ལ་མིང་མེད། དེའི་སྟེང་ལ་རྣམ་གྲངས་ཀྱང་མེད།
exchange-table-pinyin-made =
    { $count ->
        [1] འདིའི་སྒྲ་སྦྱོར་ཚིག་མཛོད་ནས་བྲིས་པ་ཡིན། ཞིབ་བཤེར་བྱེད་རོགས།
       *[other] འཕྲེད་སྟར་ { $count } ཡི་སྒྲ་སྦྱོར་ཚིག་མཛོད་ནས་བྲིས་པ་ཡིན། ཞིབ་བཤེར་བྱེད་རོགས། འདི་ནི་དང་པོ་ཡིན།
    }
exchange-table-pinyin-unsure = འདིའི་སྒྲ་སྦྱོར་ཚིག་མཛོད་ནས་བྲིས་པ་ཡིན། { $hanzi } ལ་སྒྲ་སྦྱོར་མང་པོ་ཡོད། { $readings } དང་པོ་བྲིས་ཡོད། ཞིབ་བཤེར་བྱེད་རོགས།
exchange-table-other-pack = ཡིག་ཆ་འདི་སློབ་ཚན་ “{ $found }” ཡི་ཡིན། དེ་ “{ $id }” ཟེར་བའི་མིང་གིས་ནང་འདྲེན་བྱེད།
exchange-table-only-counts = གཞུང་སྟར་འདིའི་ཨང་གྲངས་ { $count } ནི་འཕྲེད་སྟར་གྱི་གོ་རིམ་ཁོ་ན་ཡིན། id མིན། རྣམ་གྲངས་ནི་རྒྱ་ཡིག་དང་བོད་ཡིག་གིས་ཤེས་ཐུབ།
exchange-table-ids-moved = གཞུང་སྟར་འདིའི་ id { $count } ནི་སྔོན་གྱི་སློབ་ཚན་ནང་རྣམ་གྲངས་གཞན་གྱི་ id ཡིན། དེ་བཀླགས་མེད། འདི་ནི་དང་པོ་ཡིན། རྣམ་གྲངས་ནི་རྒྱ་ཡིག་དང་བོད་ཡིག་གིས་ཤེས་ཐུབ། གཞན་རྣམས་ལ་ id གསར་པ་སྤྲོད་རྒྱུ་ཡིན།
exchange-table-ids-lowered = གཞུང་སྟར་འདིའི་ id { $count } ནི་ཡི་གེ་ཆུང་བ་ལྟར་བཀླགས་སོང་། འདི་ནི་དང་པོ་ཡིན།
exchange-table-ids-kept = སྔོན་གྱི་སློབ་ཚན་ནང་རྣམ་གྲངས་འདི་ { $count } ཡོད། id གཞན་ཡིན། སྔོན་གྱི་ id ཉར་ཚགས་བྱེད། སློབ་མས་ཤེས་ཟིན་པ་རྣམས་ཉར་ཚགས་བྱེད།
exchange-table-item-changed = “{ $id }” སྔོན་མ་ { $was } ཡིན། ད་ལྟ་ { $now } ཡིན། སློབ་མས་ { $was } དྲན་པ་དེ་ { $now } ལ་འགྲོ་གི་རེད།
exchange-table-item-changed-hint = རྣམ་གྲངས་གཞན་ཞིག་ཡིན་ན་ id གཞན་ཞིག་འབྲི་རོགས། ཡང་ན་དྲ་མིག་སྟོང་པ་འཇོག་རོགས།
exchange-table-gloss-unsure = འདི་ལན་གཅིག་ཡིན་ནམ། ཡང་ན་མང་པོ་ཡིན། “{ $found }” ནི་ལན་གཅིག་ལྟར་བཀླགས་སོང་།
exchange-table-gloss-unsure-hint = ལན་མང་པོ་ཡིན་ན་དེའི་བར་དུ་རྟགས་ ; འབྲི་རོགས།
exchange-table-no-gloss = “{ $found }” ནི་ཚིག་མཛོད་ཀྱི་མཆན་ཡིན། ལན་མིན། དེ་བཀླགས་མེད།
exchange-table-notation = “{ $found }” ནི་ { $taken } ལྟར་བཀླགས་སོང་།
exchange-table-html-left = གཞུང་སྟར་འདིའི་དྲ་མིག་ { $count } ནང་ HTML འདུག དེ་རང་ལྟར་བཀླགས་སོང་། འདི་ནི་དང་པོ་ཡིན།
exchange-table-letters-lost = ཡིག་ཆ་འདི་ཉར་ཚགས་བྱེད་དུས་གཞུང་སྟར་ “{ exchange-column }” ཡི་དྲ་མིག་ { $count } ནང་གི་ཡི་གེ་མེད་པར་འགྱུར་འདུག དེའི་ཚབ་ཏུ་རྟགས་ “?” འདུག
exchange-table-letters-lost-of-file = ཡིག་ཆ་འདི་ཉར་ཚགས་བྱེད་དུས་དྲ་མིག་ { $count } ནང་གི་ཡི་གེ་མེད་པར་འགྱུར་འདུག དེའི་ཚབ་ཏུ་རྟགས་ “?” འདུག
exchange-table-headers-lost = ཡིག་ཆ་འདི་ཉར་ཚགས་བྱེད་དུས་གཞུང་སྟར་གྱི་མིང་མེད་པར་འགྱུར་འདུག དེའི་ཚབ་ཏུ་རྟགས་ “?” འདུག
exchange-table-letter-lost = འདིའི་ཡི་གེ་ཁ་ཤས་མེད་པར་འགྱུར་འདུག དེའི་ཚབ་ཏུ་རྟགས་ “?” འདུག { $found }
exchange-table-header-again = འཕྲེད་སྟར་འདི་གཞུང་སྟར་གྱི་མིང་ཡིན། དེ་བཀླགས་མེད།
exchange-table-letters-lost-hint = སྔོན་གྱི་ཡིག་ཆ་ཁ་ཕྱེས་ནས་ .xlsx ཡང་ན་ “CSV UTF-8” རྣམ་གཞག་གིས་ཉར་ཚགས་བྱེད་རོགས།

## Cells of a file that is to be made
exchange-table-too-long = ཡི་གེ་འདིར་ཡིག་འབྲུ་ { $length } འདུག དྲ་མིག་གི་ནང་ { $limit } ལས་མང་བ་མི་ཆོག
exchange-table-cannot-hold = ཡི་གེ་འདིའི་ནང་རེའུ་མིག་ལ་འཇོག་མི་ཐུབ་པའི་ཡིག་འབྲུ་ཞིག་འདུག { $character }

## A pack in one file (.tsheg), and what else comes as a zip
exchange-zip-none = འདི་ནི་ཡིག་ཆ་གཅིག་ཏུ་བཟོས་པའི་སློབ་ཚན་མིན།
exchange-zip-no-pack = ཡིག་ཆ་འདིའི་ནང་ pack.ron མེད་པས་སློབ་ཚན་མེད།
exchange-zip-no-pack-hint = ཡིག་ཆ་གཅིག་ཏུ་བཟོས་པའི་སློབ་ཚན་གྱི་མིང་གི་མཇུག་ཏུ་ .tsheg ཡོད། “tsheg pack export” བེད་སྤྱོད་བྱེད་རོགས། ཡང་ན་སློབ་ཚན་གྱི་ཡིག་ཁུག་ zip ལ་བཟོ་རོགས།
exchange-zip-damaged = ཡིག་ཆ་འདི་ལ་སྐྱོན་ཤོར་འདུག ཡང་ན་འདྲ་བཤུས་བྱེད་པ་མ་རྫོགས་པ་ཡིན།
exchange-zip-file-damaged = ཡིག་ཆ་འདིའི་ནང་གི་ “{ $name }” ལ་སྐྱོན་ཤོར་འདུག
exchange-zip-damaged-hint = ཡིག་ཆ་འདི་ཡང་བསྐྱར་འདྲ་བཤུས་བྱེད་རོགས།
exchange-zip-many-files = འདིའི་ནང་ཡིག་ཆ་ { $found } འདུག སློབ་ཚན་ལ་ { $limit } ལས་མང་བ་མི་ཆོག
exchange-zip-too-much = ཡིག་ཆ་འདིའི་ནང་དོན་མཉམ་དུ་ { $limit } MB ལས་ཆེ་བ་ཡིན། སློབ་ཚན་ལ་དེ་ལས་ཆེ་བ་མི་ཆོག
exchange-zip-file-large = “{ $name }” ཆེན་པོ་འདུག { $limit } MB ལས་ཆེ་བ་མི་ཆོག
exchange-zip-swells = “{ $name }” ཁ་ཕྱེ་ན་ལྡབ་འགྱུར་ { $ratio } ལས་ཆེ་བར་འགྱུར། དེ་ནི་གཡོ་ཐབས་སམ་ནོར་འཁྲུལ་ཡིན། དེའི་ཁ་ཕྱེ་མེད།
exchange-zip-outside = “{ $name }” ནི་སློབ་ཚན་གྱི་ཡིག་ཁུག་གི་ཕྱི་ལ་འདུག
exchange-zip-name = མིང་ “{ $name }” ཀློག་མི་ཐུབ།
exchange-zip-link = “{ $name }” ནི་སྦྲེལ་མཐུད་ (link) ཡིན། ཡིག་ཆ་མིན།
exchange-zip-locked = “{ $name }” ལ་གསང་ཨང་ (password) ཡོད།
exchange-zip-method = ཚེག་གིས་ “{ $name }” ཡི་རྣམ་གཞག་མི་ཤེས།
exchange-zip-plain-hint = ཡིག་ཁུག་དེ་ zip དཀྱུས་མ་ལ་ཡང་བསྐྱར་བཟོ་རོགས། གསང་ཨང་མི་དགོས།
exchange-zip-twice = མིང་ “{ $name }” ཐེངས་གཉིས་བྲིས་འདུག གློག་ཀླད་ཁ་ཤས་ལ་ཡི་གེ་ཆེ་བ་དང་ཆུང་བ་གཅིག་པ་ཡིན།
exchange-zip-same-names = ཡིག་ཆ་མང་པོའི་མིང་གཅིག་པ་ཡིན།
exchange-zip-several-packs = ཡིག་ཆ་འདིའི་ནང་སློབ་ཚན་མང་པོ་འདུག { $names } ཐེངས་རེར་གཅིག་ནང་འདྲེན་བྱེད་རོགས།
exchange-zip-no-room = འདིར་ཡིག་ཆའི་ཁ་ཕྱེ་མི་ཐུབ། གློག་ཀླད་ཀྱི་ལན། { $reason }
exchange-zip-hidden =
    { $count ->
        [1] “{ $name }” ནི་སློབ་ཚན་གྱི་ཆ་ཤས་མིན། གློག་ཀླད་རང་གིས་བཞག་པ་ཡིན། དེ་བཀླགས་མེད།
       *[other] ཡིག་ཆ་ { $count } ནི་སློབ་ཚན་གྱི་ཆ་ཤས་མིན། གློག་ཀླད་རང་གིས་བཞག་པ་ཡིན། དེ་དག་བཀླགས་མེད། དང་པོ་ནི་ “{ $name }” ཡིན།
    }
exchange-zip-stranger = “{ $name }” ནི་སློབ་ཚན་གྱི་ཆ་ཤས་མིན། དེ་བཀླགས་མེད།
exchange-zip-old-names =
    { $count ->
        [1] ཡིག་ཆ་ཞིག་གི་མིང་རྒྱ་ཡིག་གི་ཨང་སྒྲིག་རྙིང་པ་ཡིན། དེ་ “{ $name }” ལྟར་བཀླགས་སོང་།
       *[other] ཡིག་ཆ་ { $count } ཡི་མིང་རྒྱ་ཡིག་གི་ཨང་སྒྲིག་རྙིང་པ་ཡིན། དང་པོ་ “{ $name }” ལྟར་བཀླགས་སོང་།
    }

## Putting a pack into its folder
exchange-install-no-pack = ནང་འདྲེན་ལ་ནོར་འཁྲུལ་ཡོད་པས་ཡིག་ཁུག་གི་ནང་འཇོག་རྒྱུ་མེད།
exchange-install-not-a-folder = { $path } ནི་ཡིག་ཆ་ཡིན། འདིར་ཡིག་ཁུག་དགོས། གང་ཡང་བཟོ་བཅོས་བྱས་མེད།
exchange-install-not-a-file = { $path } ནི་ཡིག་ཁུག་ཡིན། འདིར་ཡིག་ཆ་དགོས། གང་ཡང་བཟོ་བཅོས་བྱས་མེད།
exchange-install-no-folder = ཡིག་ཁུག་ { $path } མི་འདུག གང་ཡང་བཟོ་བཅོས་བྱས་མེད།
exchange-install-read-only = { $path } ནང་འབྲི་མི་ཆོག གང་ཡང་བཟོ་བཅོས་བྱས་མེད།
exchange-install-disk-full = གློག་ཀླད་ནང་ { $path } ལ་བར་སྟོང་མེད། གང་ཡང་བཟོ་བཅོས་བྱས་མེད།
exchange-install-other = { $path } འབྲི་མི་ཐུབ། གང་ཡང་བཟོ་བཅོས་བྱས་མེད། གློག་ཀླད་ཀྱི་ལན། { $reason }

## Notes of Anki
exchange-anki-no-notes = ཡིག་ཆ་འདིའི་ནང་དྲན་ཐོ་ (note) མེད།
exchange-anki-no-collection = འདི་ནི་ Anki ཡི་ .apkg མིན།
exchange-anki-damaged = .apkg འདི་ལ་སྐྱོན་ཤོར་འདུག
exchange-anki-no-column =
    { $field ->
        [zh] རྒྱ་ཡིག་གི་གཞུང་སྟར་མེད། རྣམ་གྲངས་ཚང་མར་རྒྱ་ཡིག་དགོས།
        [pinyin] སྒྲ་སྦྱོར་གྱི་གཞུང་སྟར་མེད། རྣམ་གྲངས་ཚང་མར་སྒྲ་སྦྱོར་ (pinyin) དགོས།
       *[bo] བོད་ཡིག་གི་གཞུང་སྟར་མེད། རྣམ་གྲངས་ཚང་མར་བོད་ཡིག་དགོས།
    }
exchange-anki-columns-hint = Anki ནང་དོན་ཚན་གྱི་མིང་ Chinese, Pinyin, Tibetan, English འབྲི་རོགས། ཡང་ན་ཡིག་ཆའི་འགོར་གཞུང་སྟར་གྱི་མིང་འབྲི་རོགས། #columns: དང་ Chinese, Pinyin, Tibetan, English དེའི་བར་གྱི་རྟགས་ནི་དྲན་ཐོའི་ནང་གི་རྟགས་དང་གཅིག་པ་དགོས།
exchange-anki-guessed =
    { $field ->
        [zh] གཞུང་སྟར་ { $column } ཡི་མིང་ཚེག་གིས་མི་ཤེས། དེའི་ནང་དོན་རྒྱ་ཡིག་ལྟར་བཀླགས་སོང་།
        [pinyin] གཞུང་སྟར་ { $column } ཡི་མིང་ཚེག་གིས་མི་ཤེས། དེའི་ནང་དོན་སྒྲ་སྦྱོར་ལྟར་བཀླགས་སོང་།
        [bo] གཞུང་སྟར་ { $column } ཡི་མིང་ཚེག་གིས་མི་ཤེས། དེའི་ནང་དོན་བོད་ཡིག་ལྟར་བཀླགས་སོང་།
       *[en] གཞུང་སྟར་ { $column } ཡི་མིང་ཚེག་གིས་མི་ཤེས། དེའི་ནང་དོན་དབྱིན་ཡིག་ལྟར་བཀླགས་སོང་།
    }
exchange-anki-unused = གཞུང་སྟར་ { $column } སློབ་ཚན་ལ་མི་དགོས་པས་བཀླགས་མེད།
exchange-anki-quote = འདིར་རྟགས་ " འདུག དེའི་མཇུག་གི་རྟགས་མེད།
exchange-anki-quote-hint = དོན་ཚན་གྱི་མཇུག་ཏུ་རྟགས་ " འབྲི་རོགས། དོན་ཚན་ནང་གི་རྟགས་ " ནི་ཐེངས་གཉིས་འབྲི་རོགས།
exchange-anki-more-fields = དྲན་ཐོ་འདི་ལ་དོན་ཚན་ { $found } འདུག གཞུང་སྟར་ { $columns } ཁོ་ན་ཡོད། ལྷག་མ་བཀླགས་མེད།
exchange-anki-remarks = ཡིག་ཕྲེང་ { $count } ཡི་འགོར་རྟགས་ # འདུག དེ་དག་མཆན་ཡིན་པས་བཀླགས་མེད། འདི་ནི་དང་པོ་ཡིན།
exchange-anki-kind-left-out = དྲན་ཐོའི་རིགས་ “{ $kind }” ཡི་དྲན་ཐོ་ { $count } ནང་འདྲེན་བྱས་མེད། དེའི་ནང་རྒྱ་ཡིག་དང་བོད་ཡིག་གི་དོན་ཚན་མེད།
exchange-anki-notes-left-out = དྲན་ཐོ་ { $count } ནང་འདྲེན་བྱས་མེད། དེའི་ནོར་འཁྲུལ་འདིར་བྲིས་ཡོད།
exchange-anki-many-notes = ཡིག་ཆ་འདིའི་ནང་དྲན་ཐོ་ (note) { $found } འདུག { $limit } ལས་མང་བ་ཀློག་མི་ཐུབ།
exchange-anki-missing-media = ཡིག་ཆ་ “{ $name }” མི་འདུག དེ་ནང་འདྲེན་བྱས་མེད།
exchange-anki-media-hint = ཡིག་ཆ་དེ་སློབ་ཚན་གྱི་ audio ཡང་ན་ pictures ནང་བཞག་ནས་ཡང་བསྐྱར་ནང་འདྲེན་བྱེད་རོགས། ཡང་ན་ .apkg ནང་འདྲེན་བྱེད་རོགས།
exchange-anki-unknown-media = ཚེག་གིས་ “{ $name }” བེད་སྤྱོད་བྱེད་མི་ཐུབ། དེ་ནང་འདྲེན་བྱས་མེད།
exchange-anki-more-media = “{ $name }” ནང་འདྲེན་བྱས་མེད། རྣམ་གྲངས་རེ་རེར་པར་རིས་གཅིག་དང་སྒྲ་གཅིག་ལས་མང་བ་མི་ཆོག ཚིག་སྒྲུབ་ལ་པར་རིས་མེད།
exchange-anki-useless-media = ཚེག་གིས་ “{ $name }” བེད་སྤྱོད་བྱེད་མི་ཐུབ། དེ་ནང་འདྲེན་བྱས་མེད།
exchange-anki-hash-read = ཡིག་ཕྲེང་འདིའི་འགོར་རྟགས་ # འདུག དེ་དྲན་ཐོ་ལྟར་བཀླགས་སོང་།
exchange-anki-gloss-lines = ལན་ { $count } ལ་ཡིག་ཕྲེང་མང་པོ་འདུག ཡིག་ཕྲེང་རེ་རེ་ལན་གཅིག་ལྟར་བཀླགས་སོང་། འདི་ནི་དང་པོ་ཡིན།

## Questions in GIFT
exchange-gift-no-questions = ཡིག་ཆ་འདིའི་ནང་དྲི་བ་མེད།
exchange-gift-no-questions-hint = དྲི་བ་འདི་ལྟར་འབྲི་རོགས། 2 + 2? { "{" }=4 ~5{ "}" } དྲི་བ་གཉིས་ཀྱི་བར་དུ་ཡིག་ཕྲེང་སྟོང་པ་གཅིག་དགོས།
exchange-gift-not-closed = འདིར་ལན་གྱི་འགོའི་རྟགས་ { "{" } འདུག ཡིག་ཕྲེང་སྟོང་པའི་སྔོན་དུ་མཇུག་གི་རྟགས་མེད།
exchange-gift-not-opened = འདིར་ལན་གྱི་མཇུག་གི་རྟགས་ { "}" } འདུག འགོའི་རྟགས་མེད།
exchange-gift-opened-twice = ལན་གྱི་ནང་རྟགས་ { "{" } གཉིས་པ་ཞིག་འདུག
exchange-gift-two-answers = དྲི་བ་འདི་ལ་ལན་གཉིས་འདུག
exchange-gift-brackets-hint = དྲི་བ་རེ་རེར་ { "{" } གཅིག་དང་ { "}" } གཅིག་དགོས། ཡི་གེའི་ནང་ \{ "{" } དང་ \{ "}" } འབྲི་རོགས། དྲི་བ་གཉིས་ཀྱི་བར་དུ་ཡིག་ཕྲེང་སྟོང་པ་གཅིག་དགོས།
exchange-gift-title = མིང་གི་འགོར་རྟགས་ :: འདུག མཇུག་གི་རྟགས་མེད།
exchange-gift-title-hint = ::མིང:: འབྲི་རོགས། ཡང་ན་ཡི་གེའི་ནང་གི་རྟགས་ : སྔོན་དུ་ \ འབྲི་རོགས། \:
exchange-gift-no-answer = ཡི་གེ་འདི་ལ་ལན་མེད། དེ་ནང་འདྲེན་བྱས་མེད། { $name }
exchange-gift-essay = དྲི་བ་འདིར་རྩོམ་ (essay) ཞིག་འབྲི་དགོས། ཚེག་ལ་དྲི་བའི་རིགས་འདི་མེད། དེ་ནང་འདྲེན་བྱས་མེད། { $name }
exchange-gift-take-out-hint = དེ་ཡིག་ཆའི་ནང་ནས་སུབ་རོགས། ལན་དགོས་ན་དེའི་རྗེས་སུ་ { "{" } དང་ { "}" } ནང་ལན་འབྲི་རོགས།
exchange-gift-matching = དྲི་བ་འདི་ནི་ཆ་སྒྲིག་བྱེད་རྒྱུ་ (matching) ཡིན། ཚེག་ལ་དྲི་བའི་རིགས་འདི་མེད། དེ་ནང་འདྲེན་བྱས་མེད། { $name }
exchange-gift-pairs = དྲི་བ་འདི་ནི་ཆ་སྒྲིག་བྱེད་རྒྱུ་ (matching) ཡིན། དེ་ནས་དྲི་བ་ { $count } བཟོས་ཡོད། { $name }
exchange-gift-matching-hint = གོ་རིམ་ལྟར་སྒྲིག་རྒྱུའི་དྲི་བ་འདི་ལྟར་འབྲི་ཆོག { "{" }=1 -> དང་པོ =2 -> གཉིས་པ{ "}" }
exchange-gift-without-language =
    { $language ->
        [bo] ཡིག་ཆ་འདིའི་དྲི་བ་གཅིག་ལའང་བོད་ཡིག་མེད། དྲི་བ་ { $count } བཀླགས་སོང་། དྲི་བ་དང་ལན་དང་འགྲེལ་བཤད་ཚང་མར་བོད་ཡིག་ཀྱང་དགོས།
       *[zh] ཡིག་ཆ་འདིའི་དྲི་བ་གཅིག་ལའང་རྒྱ་ཡིག་མེད། དྲི་བ་ { $count } བཀླགས་སོང་། དྲི་བ་དང་ལན་དང་འགྲེལ་བཤད་ཚང་མར་རྒྱ་ཡིག་ཀྱང་དགོས།
    }
exchange-gift-without-language-hint = ཡི་གེ་རེ་རེ་སྐད་ཡིག་གཉིས་ཀས་འབྲི་རོགས། ཡིག་ཕྲེང་རེ་རེའི་ནང་སྐད་ཡིག་གཅིག བོད་ཡིག་དང་པོ། དེ་ནས་ \n དེ་ནས་རྒྱ་ཡིག
exchange-gift-no-mark = ལན་འདིའི་སྔོན་དུ་རྟགས་ = མེད། རྟགས་ ~ ཡང་མེད།
exchange-gift-no-answer-line = འདིར་ལན་ཡང་དག་པ་གང་ཡིན་པ་བྲིས་མེད།
exchange-gift-no-answer-line-hint = ཡིག་ཕྲེང་གཅིག་ཏུ་འདི་ལྟར་འབྲི་རོགས། ANSWER: B
exchange-gift-no-right = ལན་ཡང་དག་པ་མེད།
exchange-gift-right-together = ལན་ཡང་དག་པ་ { $count } འདུག ཚེག་གི་དྲི་བ་ལ་གཅིག་ལས་མང་བ་མི་ཆོག ལན་ཚང་མ་བླངས་ཡོད། དྲི་བ་འདི་ད་དུང་འབྲི་དགོས། ལན་ཡང་དག་པ། { $names }
exchange-gift-several-right = ལན་ཡང་དག་པ་ { $count } འདུག ཚེག་གི་དྲི་བ་ལ་གཅིག་ལས་མང་བ་མི་ཆོག དང་པོ་བླངས་ཡོད། གཞན་རྣམས་བཀླགས་མེད། { $names }
exchange-gift-marks-hint = ལན་ཡང་དག་པའི་སྔོན་དུ་ = འབྲི་རོགས། ལན་ནོར་བ་རེ་རེའི་སྔོན་དུ་ ~ འབྲི་རོགས། ཡི་གེའི་ནང་ \= དང་ \~ འབྲི་རོགས།
exchange-gift-several-numbers = ཨང་གྲངས་ཡང་དག་པ་མང་པོ་འདུག ཚེག་གི་དྲི་བ་ལ་གཅིག་ལས་མང་བ་མི་ཆོག { $numbers } དང་པོ་བླངས་ཡོད། དྲི་བ་འདི་ད་དུང་འབྲི་དགོས།
exchange-gift-not-a-number = “{ $found }” ཨང་གྲངས་མིན།
exchange-gift-number-hint = { "{" }#3.14{ "}" } འབྲི་རོགས། ཁྱད་པར་ཆུང་ཆུང་ཡོད་ན་ { "{" }#3.14:0.01{ "}" } ཡང་ན་ { "{" }#3..4{ "}" } འབྲི་རོགས།
exchange-gift-part-credit = ལན་འདི་ { $weight } % ཡིན། ཚེག་ལ་ཡང་དག་པ་དང་ནོར་བ་ཁོ་ན་ཡོད། ལན་འདི་ནོར་བ་ཡིན།
exchange-gift-too-many-answers = དྲི་བ་འདིའི་ལན་ { $limit } ལས་མང་བ་ཡིན།
exchange-gift-too-long = དྲི་བ་འདིར་ཡིག་འབྲུ་ { $length } འདུག { $limit } ལས་མང་བ་མི་ཆོག
exchange-gift-remark = ལན་གཅིག་གི་མཆན་འདི་ནང་འདྲེན་བྱས་མེད། ལན་ཚང་མའི་མཆན་ནི་ #### རྗེས་སུ་འབྲི་དགོས།
exchange-gift-picture = པར་རིས་ “{ $name }” ནང་འདྲེན་བྱས་མེད།

## The file itself
exchange-file-unreadable = { $file } ཀློག་མི་ཐུབ། གློག་ཀླད་ཀྱི་ལན། { $reason }
exchange-file-not-there = ཡིག་ཆ་ { $file } མི་འདུག
exchange-file-is-folder = { $file } ནི་ཡིག་ཁུག་ཡིན། འདིར་ཡིག་ཆ་དགོས།
exchange-file-not-allowed = { $file } ཀློག་མི་ཆོག
exchange-file-too-large = { $file } ཆེ་བ་རེད། { $limit } MB ལས་ཆེ་བ་མི་ཆོག
exchange-file-unknown = { $file } འདིར་ཀློག་མི་ཐུབ་པའི་ཡིག་ཆའི་རིགས་ཤིག་ཡིན།
exchange-stopped = མཚམས་བཞག་ཟིན། གང་ཡང་ནང་འདྲེན་བྱས་མེད།

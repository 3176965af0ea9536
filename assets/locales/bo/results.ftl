# Nobody has reviewed this translation yet; words attested in botok, Sun 1991, GATITOS or CLDR.

## Result sheets
results-title = འགྲན་བསྡུར་གྱི་གྲུབ་འབྲས
results-ranking = གོ་གནས
results-rounds = ཐེངས་རེ་རེའི་ཐོབ་གྲངས
results-questions = དྲི་བ
results-number = { $number }

## Columns
results-column-number = ཨང་གྲངས
results-column-round = ཐེངས
results-column-id = དྲི་བའི་མིང་
results-column-topic = བརྗོད་གཞི
results-column-end = གྲུབ་འབྲས
results-column-start = འགོ་འཛུགས
results-column-change = { $team } +/−
results-column-after = { $team } ཐོབ་གྲངས
results-column-changes = ཐོབ་གྲངས
results-column-asked = དྲིས་པའི་ཐེངས
results-column-solved = ལན་ཐོབ་པའི་ཐེངས
results-column-right = ཡང་དག་པ
results-column-wrong = ནོར་བ
results-column-unanswered = ལན་མེད
results-column-void = མི་རྩི

## How a question ended
results-end-counted = རྩི
results-end-open = མ་རྫོགས
results-end-void = འདོར་བ
results-end-thrown-out = ཕྱིར་ལེན

## Certificates
results-certificate = ལག་འཁྱེར
results-place =
    { $place ->
        [1] ཨང་དང་པོ
        [2] ཨང་གཉིས་པ
        [3] ཨང་གསུམ་པ
       *[other] ཨང་ { $place }
    }
results-points = ཐོབ་གྲངས་ { $points }
results-date = ཚེས་གྲངས
results-host = འགོ་འཛིན་པ
results-judges = ཐག་གཅོད་པ

## When there is no sheet
results-font-unreadable = ཡིག་གཟུགས་ “{ $font }” ཀློག་མི་ཐུབ།
results-not-over = འགྲན་བསྡུར་མ་རྫོགས། རྫོགས་པའི་རྗེས་སུ་ལག་འཁྱེར་བཟོ་ཆོག
results-failed = ཡིག་ཆ་བཟོ་མི་ཐུབ། { $reason }

## The word list of a lesson
wordlist-english = དབྱིན་ཡིག
wordlist-nothing = སློབ་ཚན་འདིའི་ནང་ཐ་སྙད་དང་ཚིག་སྒྲུབ་མེད།

# Nobody has reviewed this translation yet; words attested in botok, Sun 1991, GATITOS or CLDR.

drill-choose-hanzi = རྒྱ་ཡིག་གི་ཐ་སྙད་གང་ཡིན་ནམ།
drill-choose-tibetan = བོད་ཡིག་གི་ཐ་སྙད་གང་ཡིན་ནམ།
drill-type-pinyin = ཇི་ལྟར་ཀློག་གམ། སྒྲ་སྦྱོར་ (pinyin) དང་སྒྲ་གདངས་འབྲི་རོགས།
drill-type-hanzi = རྒྱ་ཡིག་གི་ཐ་སྙད་འབྲི་རོགས། ཡི་གེ་དང་སྒྲ་སྦྱོར་ (pinyin) གང་ཡིན་ཡང་ཆོག
drill-type-tibetan = བོད་ཡིག་གི་ཐ་སྙད་འབྲི་རོགས།
drill-type-meaning-of-hanzi = གོ་དོན་གང་ཡིན་ནམ། བོད་ཡིག་གམ་དབྱིན་ཡིག་ཏུ་འབྲི་རོགས།
drill-type-meaning-of-tibetan = གོ་དོན་གང་ཡིན་ནམ། རྒྱ་ཡིག་གམ་སྒྲ་སྦྱོར་ (pinyin) དང་དབྱིན་ཡིག་གང་རུང་གིས་འབྲི་རོགས།
drill-meet-sentence = ཚིག་སྒྲུབ་གསར་པ།
drill-sentence = ཚིག་སྒྲུབ
drill-type-hanzi-sentence = རྒྱ་ཡིག་གི་ཚིག་སྒྲུབ་འབྲི་རོགས། ཡི་གེ་དང་སྒྲ་སྦྱོར་ (pinyin) གང་ཡིན་ཡང་ཆོག
drill-type-tibetan-sentence = བོད་ཡིག་གི་ཚིག་སྒྲུབ་འབྲི་རོགས།
drill-choose-meaning = གོ་དོན་གཅིག་པའི་ཚིག་སྒྲུབ་གང་ཡིན་ནམ།
drill-arrange-hanzi = རྒྱ་ཡིག་གི་ཚིག་སྒྲུབ་འདི་གོ་རིམ་ལྟར་སྒྲིག་རོགས།
drill-arrange-tibetan = བོད་ཡིག་གི་ཚིག་སྒྲུབ་འདི་གོ་རིམ་ལྟར་སྒྲིག་རོགས།
drill-choose-option = ལན་ཡང་དག་པ་གང་ཡིན་ནམ།
drill-true-or-false = འདི་བདེན་ནམ་མི་བདེན།
drill-true = བདེན
drill-false = མི་བདེན
drill-type-number = ཨང་གྲངས་འབྲི་རོགས།
drill-type-text = ལན་འབྲི་རོགས།
drill-put-in-order = འདི་དག་གོ་རིམ་ལྟར་སྒྲིག་རོགས།
drill-judged-right = ཡང་དག་པ།
drill-judged-typo = ཡང་དག་པ་ཡིན། འོན་ཀྱང་དག་ཆར་ལྟ་རོགས།
drill-judged-wrong-tone = སྒྲ་ནི་ཡང་དག་པ་ཡིན། སྒྲ་གདངས་ནི་མིན།
drill-judged-wrong = ད་དུང་མ་འགྲིག
drill-judged-not-known = ལན་ནི་འདི་ཡིན།

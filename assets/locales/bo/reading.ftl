# Nobody has reviewed this translation yet; words attested in botok, Sun 1991, GATITOS or CLDR.

reading-title = ཀློག་རྒྱུ།
reading-open = ཀློག
reading-none = འདིར་ཀློག་རྒྱུ་མེད།
reading-lines = ཡིག་ཕྲེང་ { $count }
reading-dialogue = ཁ་བརྡ
reading-text = སྒྲུང
reading-done = བཀླགས་ཟིན

reading-tibetan = བོད་ཡིག
reading-mandarin = རྒྱ་ཡིག
reading-pinyin = སྒྲ་སྦྱོར
reading-play-on = ཚང་མ་ཉན
reading-stop = མཚམས་འཇོག
reading-show = སྟོན
reading-next = རྗེས་མ
reading-previous = སྔོན་མ

reading-touch = ཐ་སྙད་ཅིག་འདེམས་ན་གོ་དོན་སྟོན།
reading-next-word = རྗེས་མའི་ཐ་སྙད
reading-previous-word = སྔོན་མའི་ཐ་སྙད
reading-no-entry = ཐ་སྙད་འདི་སློབ་ཚན་ནང་མེད།
reading-page = འདིའི་འགྲེལ་བཤད་ཡོད། { $title }
reading-particle = ཚིག་ཕྲད
reading-practise-word = ཐ་སྙད་འདི་སྦྱོང
reading-wished = རྗེས་མའི་སྦྱོང་བརྡར་ནང་ཡོང་།

reading-part = མི་གཅིག་གི་ཚབ་བྱེད
reading-part-choose = སུའི་ཚབ་བྱེད་དམ།
reading-part-end = ཚང་མ་ཀློག
reading-your-turn = ད་ལྟ་ཁྱེད་རང་གིས་བཤད་རོགས།
reading-uncover = སྟོན་ནས་ཉན

reading-finished = ཚང་མ་བཀླགས་ཟིན།
reading-questions = དྲི་བ
reading-questions-again = དྲི་བ་ཡང་བསྐྱར
reading-result = དྲི་བ་ { $asked } ལས་ { $right } ཡང་དག་པ།
reading-again = ཡང་བསྐྱར་ཀློག
reading-next-text = རྗེས་མ་ཀློག
reading-leave = མཇུག་སྒྲིལ
reading-not-kept = འདི་ཉར་ཚགས་བྱེད་ཐུབ་མ་སོང་། ཚེག་ཁ་རྒྱག་ན་མེད་པར་འགྱུར།

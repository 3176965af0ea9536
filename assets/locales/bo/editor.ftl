# Nobody has reviewed this translation yet; words attested in botok, Sun 1991, GATITOS or CLDR.

## The parts of a lesson
editor-part-words = ཐ་སྙད
editor-part-sentences = ཚིག་སྒྲུབ
editor-part-notes = ཀློག་རྒྱུ
editor-part-stories = ཁ་བརྡ་དང་སྒྲུང
editor-part-speeches = གཏམ་བཤད
editor-part-questions = དྲི་བ
editor-part-head = སློབ་ཚན

## An empty part
editor-first-row = དང་པོ་འབྲི
editor-begin-words = རྒྱ་ཡིག་འབྲི་རོགས། དེ་ནས་ Tab གནོན་ནས་བོད་ཡིག་དང་དབྱིན་ཡིག་འབྲི་རོགས། སྒྲ་སྦྱོར་ཚེག་གིས་འབྲི་རྒྱུ་ཡིན། Enter གནོན་ན་ཐ་སྙད་རྗེས་མ་འབྲི་ཆོག
editor-begin-sentences = རྒྱ་ཡིག་གི་ཚིག་སྒྲུབ་འབྲི་རོགས། དེ་ནས་ Tab གནོན་ནས་བོད་ཡིག་དང་དབྱིན་ཡིག་འབྲི་རོགས། སྒྲ་སྦྱོར་ཚེག་གིས་འབྲི་རྒྱུ་ཡིན། Enter གནོན་ན་ཚིག་སྒྲུབ་རྗེས་མ་འབྲི་ཆོག
editor-begin-notes = ཀློག་རྒྱུ་ནི་སྦྱོང་བའི་སྔོན་དུ་ཀློག་དགོས་པ་ཡིན། མིང་འབྲི་རོགས། དེའི་ནང་དོན་འབྲི་བར་ F7 དང་དཔེ་བརྗོད་འབྲི་བར་ F10 གནོན་རོགས།
editor-begin-stories = ཁ་བརྡ་དང་སྒྲུང་གི་མིང་འབྲི་རོགས། ཚིག་སྒྲུབ་འབྲི་བར་ F10 གནོན་རོགས།
editor-begin-speeches = གཏམ་བཤད་ཀྱི་མིང་འབྲི་རོགས། ཚིག་སྒྲུབ་འབྲི་བར་ F10 གནོན་རོགས།
editor-begin-questions = དྲི་བའི་རིགས་འདེམས་ནས་དྲི་བ་འབྲི་རོགས། ལན་འབྲི་བར་ F7 དང་གདམ་ག་འབྲི་བར་ F10 གནོན་རོགས།
editor-begin-examples = དཔེ་བརྗོད་ཅིག་འབྲི་རོགས། རྒྱ་ཡིག་དང་སྒྲ་སྦྱོར་དང་བོད་ཡིག་གང་རུང་གཅིག་དགོས།
editor-begin-options = འཕྲེད་སྟར་རེ་རེར་གདམ་ག་གཅིག་འབྲི་རོགས།
editor-begin-lines = འཕྲེད་སྟར་རེ་རེར་ཚིག་སྒྲུབ་གཅིག་འབྲི་རོགས། ཁ་བརྡའི་ནང་སུས་བཤད་པ་ A ཡང་ན་ B འབྲི་རོགས།

## Whether it is kept
editor-kept = ཉར་ཚགས་བྱས་ཟིན།
editor-being-kept = ཉར་ཚགས་བྱེད་བཞིན་ཡོད།
editor-not-kept = ཉར་ཚགས་བྱེད་མི་ཐུབ། { $why } ཡང་བསྐྱར་ཚོད་ལྟ་བྱེད་རྒྱུ་ཡིན།
editor-not-kept-now = ཉར་ཚགས་བྱས་མེད།
editor-drafts = འཕྲེད་སྟར་ { $count } འབྲི་བ་མ་རྫོགས་པས་སློབ་མར་མི་འདྲི།
editor-abandon = མཇུག་གི་བཟོ་བཅོས་ཉར་ཚགས་མ་བྱས་པར་ཕྱིར་ལོག
editor-notes = ཡིག་ཆའི་ནང་གི་མཆན་འགྲེལ་ཉར་ཚགས་མི་བྱེད། སྔོན་གྱི་ཡིག་ཆ་ pack.by-hand.ron ཟེར་བར་ཉར་ཚགས་བྱེད།
editor-changed = མཉེན་ཆས་གཞན་ཞིག་གིས་སློབ་ཚན་འདི་བཟོ་བཅོས་བྱས་འདུག གང་ཡང་སུབ་མེད།
editor-changed-how = མཉེན་ཆས་གཞན་གྱིས་བྲིས་པ་དེ་འདེམས་ཆོག ཡང་ན་ཁྱེད་རང་གིས་འདིར་བྲིས་པ་སློབ་ཚན་གསར་པ་ཞིག་ཏུ་ཉར་ཚགས་བྱེད་ཆོག
editor-keep-mine = འདིར་བྲིས་པ་སློབ་ཚན་གསར་པར་ཉར་ཚགས་བྱེད
editor-take-theirs = གཞན་དེ་འདེམས
editor-kept-beside = འདིར་བྲིས་པ་ད་ལྟ་སློབ་ཚན་ “{ $id }” ཡིན། དེའི་ནང་མུ་མཐུད་འབྲི་ཆོག
editor-refused = སློབ་ཚན་འདི་འདིར་འབྲི་མི་ཐུབ། ཐོག་མར་ཡིག་ཆའི་ནང་འདི་དག་བཟོ་བཅོས་བྱེད་རོགས།
editor-no-clipboard = མཉེན་ཆས་གཞན་ལ་འདྲ་བཤུས་བྱེད་མ་ཐུབ།
editor-left-out = འདིར་འཇོག་མ་ཐུབ་པ། གཞུང་སྟར་ { $columns } འཕྲེད་སྟར་ { $rows }
editor-dropped = འདིར་པར་རིས་ (png, jpg) དང་སྒྲ་མ་གཏོགས་འཇོག་མི་ཆོག

## What can be done
editor-undo = ཕྱིར་ལེན
editor-redo = ཡང་བསྐྱར
editor-duplicate = འཕྲེད་སྟར་འདི་ཡང་བསྐྱར་འབྲི
editor-remove = འཕྲེད་སྟར་འདི་སུབ
editor-record = སྒྲ་བསྡུ་འཇུག
editor-record-complete = འཕྲེད་སྟར་འདི་འབྲི་བ་མ་རྫོགས་པ་ཡིན། ཐོག་མར་དེ་འབྲི་རོགས། དེའི་རྗེས་སུ་སྒྲ་བསྡུ་འཇུག་བྱེད་ཆོག
editor-more = འཕྲེད་སྟར་འདིའི་དོན་ཚན་གཞན
editor-more-back = རེའུ་མིག་ལ་ཕྱིར་ལོག
editor-inside-lines = ཚིག་སྒྲུབ་ { $count }
editor-inside-notes = དཔེ་བརྗོད་ { $count }
editor-inside-questions = གདམ་ག་ { $count }
editor-is-right = གདམ་ག་འདི་ཡང་དག་པ་ཡིན
editor-picture-how = ཐ་སྙད་ཅིག་འབྲི་རོགས། དེ་ནས་པར་རིས་ཀྱི་ཨང་གྲངས་གནོན་རོགས།

## What is wrong
editor-offered = ཚེག་གིས་བྲིས
editor-offered-unsure = ཞིབ་བཤེར་བྱེད་རོགས
editor-missing = འདིའི་ནང་ད་དུང་གང་ཡང་བྲིས་མེད།
editor-missing-options = གདམ་ག་མེད། འབྲི་བར་ F10 གནོན་རོགས།
editor-missing-lines = ཚིག་སྒྲུབ་མེད། འབྲི་བར་ F10 གནོན་རོགས།
editor-mend = འདི་ལྟར་འབྲི། { $right }
editor-more-faults = ནོར་འཁྲུལ་གཞན་ { $count }
editor-next-fault = ནོར་འཁྲུལ་རྗེས་མ

## The keys
editor-keys = Tab དྲ་མིག་རྗེས་མ · Enter འཕྲེད་སྟར་རྗེས་མ · Ctrl Enter འཕྲེད་སྟར་གསར་པ · ↑ ↓ འཕྲེད་སྟར་གཞན · Alt ↑ ↓ འཕྲེད་སྟར་གྱི་གོ་རིམ · Shift ↑ ↓ འཕྲེད་སྟར་འདེམས · Ctrl PageDown རྗེས་མ · Esc ཕྱིར་ལོག
editor-keys-chosen = Enter འབྲི · ↑ ↓ ← → དྲ་མིག་གཞན · Ctrl C འདྲ་བཤུས · Ctrl V འཇོག · Esc ཕྱིར་ལོག
editor-keys-more = Enter, Tab དོན་ཚན་རྗེས་མ · F7 རེའུ་མིག · Ctrl PageDown རྗེས་མ · Esc ཕྱིར་ལོག
editor-keys-form = Enter, Tab དོན་ཚན་རྗེས་མ · Ctrl PageDown རྗེས་མ · Esc ཕྱིར་ལོག
editor-find-keys = Enter རྗེས་མ་འཚོལ · Esc རེའུ་མིག

## Kinds of questions, and what is chosen
editor-kind-choice = གདམ་ག
editor-kind-true-false = བདེན་ནམ་མི་བདེན
editor-kind-number = ཨང་གྲངས
editor-kind-order = གོ་རིམ
editor-kind-text = ལན་འབྲི་བ
editor-answer-true = བདེན
editor-answer-false = མི་བདེན
editor-teaches-both = སྐད་ཡིག་གཉིས་ཀ་སྦྱོང་མཁན
editor-teaches-zh = རྒྱ་ཡིག་སྦྱོང་མཁན
editor-teaches-bo = བོད་ཡིག་སྦྱོང་མཁན
editor-difficulty-1 = ལས་སླ་པོ
editor-difficulty-2 = བར་མ
editor-difficulty-3 = ཁག་པོ

## Columns
editor-field-zh = རྒྱ་ཡིག
editor-field-pinyin = སྒྲ་སྦྱོར
editor-field-spoken = ངག་ཐོག་གི་སྒྲ་གདངས
editor-field-bo = བོད་ཡིག
editor-field-en = དབྱིན་ཡིག
editor-field-zh-other = རྒྱ་ཡིག་གཞན
editor-field-bo-other = བོད་ཡིག་གཞན
editor-field-parts = ཆ་ཤས། རྒྱ་ཡིག = བོད་ཡིག
editor-field-picture = པར་རིས
editor-field-audio = སྒྲ
editor-field-tags = བརྗོད་དོན
editor-field-source = འབྱུང་ཁུངས
editor-field-reviewed-by = ཞིབ་བཤེར
editor-field-title-bo = བོད་ཡིག་གི་མིང
editor-field-title-zh = རྒྱ་ཡིག་གི་མིང
editor-field-title-en = དབྱིན་ཡིག་གི་མིང
editor-field-text-bo = བོད་ཡིག་གི་ནང་དོན (Shift Enter ¶)
editor-field-text-zh = རྒྱ་ཡིག་གི་ནང་དོན (Shift Enter ¶)
editor-field-text-en = དབྱིན་ཡིག་གི་ནང་དོན (Shift Enter ¶)
editor-field-teaches = སྦྱོང་མཁན
editor-field-seconds = སྐར་ཆ
editor-field-by = སུས་བཤད
editor-field-ask-bo = བོད་ཡིག་གི་དྲི་བ
editor-field-ask-zh = རྒྱ་ཡིག་གི་དྲི་བ
editor-field-ask-en = དབྱིན་ཡིག་གི་དྲི་བ
editor-field-hear = ཉན (pinyin)
editor-field-kind = དྲི་བའི་རིགས
editor-field-answer = ལན་ཡང་དག་པ
editor-field-value = ཨང་གྲངས་ཡང་དག་པ
editor-field-tolerance = ཁྱད་པར
editor-field-unit-bo = བོད་ཡིག་གི་ཚད
editor-field-unit-zh = རྒྱ་ཡིག་གི་ཚད
editor-field-unit-en = དབྱིན་ཡིག་གི་ཚད
editor-field-accepted = ལན་ཡང་དག་པ། བར་དུ་རྟགས་ ; འབྲི་རོགས།
editor-field-why-bo = བོད་ཡིག་གི་རྒྱུ་མཚན
editor-field-why-zh = རྒྱ་ཡིག་གི་རྒྱུ་མཚན
editor-field-why-en = དབྱིན་ཡིག་གི་རྒྱུ་མཚན
editor-field-difficulty = དཀའ་ཚད
editor-field-questions = ཀློག་རྗེས་ཀྱི་དྲི་བ
editor-field-authors = རྩོམ་མཁན
editor-field-licence = ཆོག་མཆན
editor-field-level = རིམ་པ

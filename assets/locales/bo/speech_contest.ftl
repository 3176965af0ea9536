# Nobody has reviewed this translation yet; words attested in botok, Sun 1991, GATITOS or CLDR.

## What is wrong with a log
speeches-not-now = “{ $event }” འདིར་མི་འགྲིག
speeches-unknown-speaker = “{ $speaker }” ཟེར་བའི་བཤད་མཁན་མེད།
speeches-unknown-judge = ཐག་གཅོད་པ་ཨང་ { $judge } མེད། { $most } ལས་མེད།
speeches-unknown-criterion = ཐོ་ནང་ “{ $criterion }” མེད།
speeches-no-such-mark = འདིར་ { $mark } སྤྲོད་མི་ཆོག { $least } ནས་ { $most } བར། རེ་རེའི་བར་ { $step }
speeches-already-marked = ཐག་གཅོད་པ་ཨང་ { $judge } ཡིས་ “{ $criterion }” ལ་ཐོབ་གྲངས་སྤྲད་ཟིན།
speeches-already-marked-hint = བཟོ་བཅོས་བྱེད་ན་ “correct” འབྲི་དགོས།
speeches-not-marked = ཐག་གཅོད་པ་ཨང་ { $judge } ཡིས་ “{ $criterion }” ལ་ཐོབ་གྲངས་མ་སྤྲད།
speeches-excused = ཐག་གཅོད་པ་ཨང་ { $judge } ཡིས་མི་འདི་ལ་ཐོབ་གྲངས་མི་སྤྲོད།
speeches-has-spoken = “{ $speaker }” སྔོན་ལ་བོས་ཟིན།
speeches-not-called = “{ $speaker }” ཡིས་ད་དུང་བཤད་མེད།
speeches-withdrawn = “{ $speaker }” ཕྱིར་འཐེན་བྱས་ཟིན།
speeches-bad-deduction = { $points } འཕྲི་མི་ཐུབ།
speeches-still-to-speak = “{ $speaker }” ཡིས་ད་དུང་བཤད་མེད།
speeches-marks-missing = ཐག་གཅོད་པ་ཨང་ { $judge } ཡིས་ “{ $speaker }” ལ་ཐོབ་གྲངས་ཚང་མ་མ་སྤྲད།
speeches-marks-missing-hint = ཐོབ་གྲངས་བྲིས་རོགས། ཡང་ན་ཐག་གཅོད་པ་འདིས་མི་འདི་ལ་ཐོབ་གྲངས་མི་སྤྲོད་ཟེར་རོགས།

## What a contest begins with
speeches-speaker-count = བཤད་མཁན་ { $found } འདུག ༡ ནས་ { $most } བར་དགོས།
speeches-judge-count = ཐག་གཅོད་པ་ { $found } འདུག ༡ ནས་ { $most } བར་དགོས།
speeches-speaker-twice = བཤད་མཁན་ “{ $speaker }” ཐེངས་གཉིས་བྲིས་འདུག

## Rules
speeches-rule-step = { $step } རེ་རེས་ { $most } ལ་མི་སླེབས།
speeches-rule-same-id = “{ $found }” ཐེངས་གཉིས་བྲིས་འདུག
speeches-rule-unknown-criterion = ཐོ་ནང་ “{ $found }” མེད།
speeches-rule-lights = སྔོན་ལ་ལྗང་ཁུ། དེ་ནས་སེར་པོ། དེ་ནས་དམར་པོ་ཡིན་དགོས།

## Results
speeches-column-place = གོ་གནས
speeches-column-speaker = བཤད་མཁན
speeches-column-title = མིང་བྱང
speeches-column-group = ཚོ་ཁག
speeches-column-time = དུས་ཚོད
speeches-column-judge = ཐག་གཅོད་པ་ { $number }
speeches-column-mean = ཆ་སྙོམས
speeches-column-off = འཕྲི་བ
speeches-column-total = མཇུག་འབྲས
speeches-standing-waiting = སྒུག་བཞིན་པ
speeches-standing-counted = བཤད་ཟིན་པ
speeches-standing-out-of-time = དུས་ཚོད་མི་འགྲིག
speeches-standing-absent = ཆད་པ
speeches-standing-withdrawn = ཕྱིར་འཐེན
speeches-at-front = མདུན་ལ་ཡོད
speeches-going = ཐོབ་གྲངས་ཚང་མ་ད་དུང་མ་སྤྲད།

## Setting up
speeches-about = ཐག་གཅོད་པས་ཐོབ་གྲངས་སྤྲོད། གྲུབ་འབྲས་མཐའ་མ་ནས་སྟོན།
speeches-title = གཏམ་བཤད་འགྲན་བསྡུར
speeches-column-standing = གནས་ཚུལ
speeches-setup-speakers = བཤད་མཁན
speeches-setup-name = འགྲན་བསྡུར་གྱི་མིང་། (མ་བྲིས་ན་འགྲིག)
speeches-setup-names = མིང་། མང་པོ་ཡིན་ན་བར་དུ་ཤད་འབྲི། མིང་བྱང་ : རྗེས་སུ་འབྲི།
speeches-setup-add = ནང་དུ་འཇུག
speeches-setup-remove = སུབ་པ། { $speaker }
speeches-setup-count = བཤད་མཁན་ { $count }
speeches-setup-sheet = ཐོབ་གྲངས་ཀྱི་ཐོ
speeches-setup-dropped = ཐག་གཅོད་པ་ { $judges } ཡན་ཡོད་ན་ཆེས་མཐོ་བ་དང་ཆེས་དམའ་བ་མི་རྩི།
speeches-setup-none-dropped = ཐག་གཅོད་པ་ཚང་མའི་ཐོབ་གྲངས་རྩི།
speeches-setup-limits = དུས་ཚོད
speeches-setup-no-limits = དུས་ཚོད་ཀྱི་ཚད་མེད
speeches-setup-judges = ཐག་གཅོད་པ་ { $count }
speeches-setup-fewer-judges = ཐག་གཅོད་པ་གཅིག་ཉུང་དུ་གཏོང་བ
speeches-setup-more-judges = ཐག་གཅོད་པ་གཅིག་མང་དུ་གཏོང་བ
speeches-setup-drawn = གོ་རིམ་རྒྱན་གྱིས་འདེམས
speeches-setup-earlier = སྔོན་མའི་གཏམ་བཤད་འགྲན་བསྡུར

## The console
speeches-reopened = བཤད་བཞིན་པའི་སྐབས་སུ་ཕྱིར་ལོག་འདུག མུ་མཐུད་བར་དུ་དུས་ཚོད་མི་འགྲོ།
speeches-lights = ལྗང་ཁུ། སེར་པོ། དམར་པོ། { $times }
speeches-light-off = དུས་ཚོད་ཡོད
speeches-light-green = མཇུག་སྡུད་ཆོག
speeches-light-amber = དུས་ཚོད་རྫོགས་ལ་ཉེ
speeches-light-red = དུས་ཚོད་རྫོགས
speeches-call = { $speaker } འབོད
speeches-start = དུས་ཚོད་འགོ་འཛུགས
speeches-stop = གཏམ་བཤད་རྫོགས
speeches-pause = དུས་ཚོད་མཚམས་འཇོག
speeches-resume = དུས་ཚོད་མུ་མཐུད
speeches-absent = འདིར་མེད
speeches-withdraw = ཕྱིར་འཐེན། { $speaker }
speeches-enter = ཐག་གཅོད་པ་ { $number } ཡི་ཐོབ་གྲངས་འབྲི
speeches-close = ཐོབ་གྲངས་ཚང་མ་སྤྲད་ཟིན
speeches-reveal = མཇུག་འབྲས་རྗེས་མ་སྟོན
speeches-marks-of = { $speaker } ཡི་ཐོབ་གྲངས
speeches-is-excused = ཐོབ་གྲངས་མི་སྤྲོད
speeches-is-missing = ད་དུང་མེད
speeches-is-dropped = མི་རྩི
speeches-take-off = { $points } འཕྲི
speeches-time-less = སྐར་ཆ་ ༡ ཉུང་དུ་གཏོང
speeches-time-more = སྐར་ཆ་ ༡ མང་དུ་གཏོང
speeches-sum = དུས་ཚོད་ { $time } · ཆ་སྙོམས་ { $mean } · འཕྲི་བ་ { $off } · མཇུག་འབྲས་ { $total }
speeches-steps = { $least } ནས་ { $most } བར། རེ་རེའི་བར་ { $step }
speeches-phones = ཐག་གཅོད་པའི་ཁ་པར
speeches-phones-about = ཐག་གཅོད་པ་རེ་རེས་རང་གི་ཁ་པར་ནས་ཐོབ་གྲངས་སྤྲོད་ཆོག དྲ་རྒྱ་མི་དགོས། གསང་ཨང་རེ་རེ་ཐག་གཅོད་པ་རེ་རེར་སྟོན་རོགས།
speeches-phones-open = ཁ་པར་ནང་དུ་གཏོང
speeches-phones-close = ཁ་པར་ནང་དུ་མི་གཏོང
speeches-phone-here = འབྲེལ་བ་ཡོད
speeches-phone-away = འབྲེལ་བ་མེད
speeches-judge-before = ཐག་གཅོད་པ་སྔོན་མ
speeches-judge-after = ཐག་གཅོད་པ་རྗེས་མ
speeches-excuse = ཐོབ་གྲངས་མི་སྤྲོད
speeches-missing-count = ཐག་གཅོད་པ་ { $count } ད་དུང་མ་སྤྲད
speeches-place = ཨང་ { $place } · { $total }
speeches-next = རྗེས་མ། { $speaker }
speeches-results = མཇུག་འབྲས
speeches-shared = མཉམ་པ
speeches-judging = ཐག་གཅོད་པས་ཐོབ་གྲངས་སྤྲོད་བཞིན་ཡོད།

## The mock test of Mandarin
mock-title = རྒྱ་སྐད་ཀྱི་ཚོད་ལྟའི་ཡིག་ཚད
mock-about = སློབ་མས་ཀློག་པ་དང་བཤད་དགོས། དགེ་རྒན་ནམ་རང་གིས་ཚེག་བར་གནོན། ཐེངས་གཅིག་ནོར་བ། ཐེངས་གཉིས་ཏོག་ཙམ་མི་འགྲིག
mock-practice = སྦྱོང་བ་ཁོ་ན་ཡིན། གཞུང་གི་མཇུག་འབྲས་མིན།
mock-begin = འགོ་འཛུགས
mock-part = དུམ་བུ་ { $number } { $name }
mock-seconds = སྐར་མ་ { $minutes } ཐོབ་གྲངས་ { $marks }
mock-start = དུས་ཚོད་འགོ་འཛུགས
mock-end = དུམ་བུ་འདི་རྫོགས
mock-on = དུམ་བུ་རྗེས་མ
mock-syllable-right = { $syllable }
mock-syllable-wrong = { $syllable } ནོར་བ
mock-syllable-flawed = { $syllable } ཏོག་ཙམ་མི་འགྲིག
mock-more-off = མང་དུ་འཕྲི། { $name }
mock-less-off = ཉུང་དུ་འཕྲི། { $name }
mock-part-result = { $name } { $most } ལས་ { $left } · ནོར་བ་ { $wrong } · ཏོག་ཙམ་མི་འགྲིག་པ་ { $flawed }
mock-overtime = དུས་ཚོད་རྫོགས་འདུག
mock-short = གཏམ་བཤད་ཐུང་དྲགས་འདུག ཐོབ་གྲངས་ { $off } འཕྲི།
mock-total = ༡༠༠ ལས་ { $total }
mock-level = རིམ་པ། { $level }
mock-no-level = རིམ་པ་དམའ་ཤོས་ལ་མ་སླེབས།
mock-again = ཡང་བསྐྱར

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
speeches-going = ཐོབ་གྲངས་ཚང་མ་ད་དུང་མ་སྤྲད།

# Nobody has reviewed this translation yet; words attested in botok, Sun 1991, GATITOS or CLDR.

## On the phones
buzzer-page-language = སྐད་ཡིག
buzzer-page-title = འགྲན་སྡུར
buzzer-page-connecting = འབྲེལ་བ་བཟོ་བཞིན་ཡོད།
buzzer-page-lost = འབྲེལ་བ་ཆད་སོང་། ཡང་བསྐྱར་འབྲེལ་བ་བཟོ་བཞིན་ཡོད།
buzzer-page-code = གསང་ཨང
buzzer-page-code-hint = གསང་ཨང་གི་ཨང་གྲངས་བརྒྱད་འབྲི་རོགས།
buzzer-page-enter = ནང་དུ་འཛུལ
buzzer-page-name = གཅེས་མིང
buzzer-page-choose-team = རུ་ཁག་ཅིག་འདེམས་རོགས།
buzzer-page-no-team = རུ་ཁག་ད་དུང་མེད། སྒུག་རོགས།
buzzer-page-taken = ཁ་པར་གཞན་གྱིས་འདེམས་ཟིན།
buzzer-page-change-team = རུ་ཁག་གཞན་ཞིག་འདེམས
buzzer-page-waiting = སྒུག་རོགས།
buzzer-page-open = གནོན་རོགས།
buzzer-page-pressed = མནན་ཟིན།
buzzer-page-first = ཁྱེད་རང་དང་པོ་ཡིན།
buzzer-page-other = གཞན་གྱིས་སྔོན་ལ་མནན་སོང་།
buzzer-page-locked-out = ཁྱེད་ཀྱིས་ད་ལྟ་གནོན་མི་ཆོག
buzzer-page-rehearsal = ཚོད་ལྟ། གནོན་རོགས།
buzzer-page-choose = ལན་ཞིག་འདེམས་རོགས།
buzzer-page-choose-several = ལན་མང་པོ་འདེམས་ཆོག
buzzer-page-answered = ལན་བཏབ་ཟིན།
buzzer-page-send = ལན་སྐུར
buzzer-page-right = ཡང་དག་པ།
buzzer-page-wrong = ཡང་དག་པ་མིན།
buzzer-page-team = རུ་ཁག
buzzer-page-marks-wait = གཏམ་བཤད་བྱེད་པའི་སྐབས་སུ་ཐོབ་གྲངས་ཀྱི་ཐོ་འདིར་སྟོན།
buzzer-page-marks-later = གཏམ་བཤད་རྫོགས་རྗེས་ཐོབ་གྲངས་སྐུར་ཆོག
buzzer-page-marks-send = ཐོབ་གྲངས་སྐུར
buzzer-page-marks-sent = སྐུར་བཞིན་ཡོད།
buzzer-page-marks-kept = ཐོབ་གྲངས་ཉར་ཟིན། ད་དུང་བཟོ་བཅོས་བྱེད་ཆོག
buzzer-page-marks-missing = ཚང་མར་ཐོབ་གྲངས་སྤྲོད་རོགས།
buzzer-page-marks-steps = རེ་རེའི་བར་
buzzer-page-marks-excused = ཁྱེད་ཀྱིས་མི་འདི་ལ་ཐོབ་གྲངས་མི་སྤྲོད།
buzzer-page-again = ཡང་བསྐྱར་འབྲེལ་བ་བཟོ
buzzer-no-code = གསང་ཨང་ཡང་དག་པ་མིན།
buzzer-no-wait = གསང་ཨང་ནོར་བ་མང་པོ་བྲིས་འདུག ཅུང་ཙམ་སྒུག་རོགས།
buzzer-no-locked = སྒོ་བརྒྱབ་ཟིན། འགོ་འཛིན་པར་ལབ་རོགས།
buzzer-no-taken = ཁ་པར་གཞན་ཞིག་གིས་འདེམས་ཟིན། གཞན་ཞིག་འདེམས་རོགས།
buzzer-no-full = ཁ་པར་མང་པོ་འདུག ཅུང་ཙམ་སྒུག་རོགས།
buzzer-no-removed = འགོ་འཛིན་པས་ཁ་པར་འདི་ཕྱིར་བཏོན་འདུག
buzzer-no-elsewhere = འདི་སྒེའུ་ཁུང་གཞན་ཞིག་ཏུ་ཁ་ཕྱེ་འདུག
buzzer-no-flood = ཁ་པར་འདིས་འཕྲིན་མང་པོ་བསྐུར་འདུག
buzzer-no-old = ཚེག་གསར་པ་ཡིན། ཡང་བསྐྱར་ཁ་ཕྱེ་རོགས།

## Why buzzers cannot be used
buzzer-in-use = { $address } མཉེན་ཆས་གཞན་ཞིག་གིས་བེད་སྤྱོད་བྱེད་བཞིན་ཡོད།
buzzer-not-there = { $address } བེད་སྤྱོད་བྱེད་མི་ཐུབ། གློག་ཀླད་ཀྱི་ལན། { $reason }
buzzer-network = དྲ་རྒྱ་བེད་སྤྱོད་བྱེད་མི་ཐུབ། གློག་ཀླད་ཀྱི་ལན། { $reason }
buzzer-gamepads = རྩེད་མོའི་སྒྲིག་ཆས་བེད་སྤྱོད་བྱེད་མི་ཐུབ། གློག་ཀླད་ཀྱི་ལན། { $reason }

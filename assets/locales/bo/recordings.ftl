# Nobody has reviewed this translation yet; words attested in botok, Sun 1991, GATITOS or CLDR.

## The list
recordings-title = མིའི་སྐད་སྒྲ།
recordings-lead = བསྡུ་འཇུག་བྱས་པའི་སྒྲ་ཡོད་ན་དང་པོ་དེ་ཉན་ཐུབ། འདེམས་པའི་སྐད་སྒྲ་ནང་མེད་ན་གཞན་ཞིག་ཉན་ཐུབ།
recordings-any = གང་ཡིན་ཡང་ཆོག
recordings-count = བསྡུ་འཇུག { $count }
recordings-speaker = སྐད་སྒྲ། { $speaker }
recordings-licence = ཆོག་མཆན། { $licence }
recordings-origin = འབྱུང་ཁུངས། { $origin }
recordings-no-voices = མིའི་སྐད་སྒྲ་ད་དུང་མེད།
recordings-path = སྒྲའི་ཡིག་ཁུག་གང་དུ་ཡོད་པ། སྒེའུ་ཁུང་འདིའི་ནང་དུ་འཇོག་ཀྱང་ཆོག
recordings-add = ཡིག་ཁུག་ནང་འདྲེན་བྱེད
recordings-adding = སྒྲ་འདྲ་བཤུས་བྱེད་བཞིན་ཡོད།
recordings-stop = མཚམས་འཇོག
recordings-remove = { $name } སུབ
recordings-choose = འདེམས་པའམ་ནང་འདྲེན།
recordings-remove-really = གློག་ཀླད་འདིའི་ནང་ནས་སུབ་རྒྱུ་ཡིན། ཐོག་མའི་ཡིག་ཁུག་ཉར་ཡོད།
recordings-keep = མི་སུབ
recordings-names = ཡིག་ཆའི་མིང་འདི་ལྟར་འབྲི་རོགས། cmn-nǐ hǎo.mp3 · cmn-ni3hao3.mp3 · cmn-你好.mp3 · bo-bod skad.mp3 · bo-བོད་སྐད.mp3

## What was done
recordings-added = { $name } · བསྡུ་འཇུག { $count } ནང་འདྲེན་བྱས་ཟིན།
recordings-passed-over = ཡིག་ཆ་ { $count } ནང་འདྲེན་བྱས་མེད།
recordings-removed = { $name } བསུབས་ཟིན།

## Why not
recordings-no-folder = { $path } ཟེར་བའི་ཡིག་ཁུག་མེད།
recordings-not-a-folder = { $path } ནི་ཡིག་ཁུག་མིན།
recordings-refused = གློག་ཀླད་ཀྱིས་ { $path } ཀློག་མི་ཆོག
recordings-unreadable = { $path } ཀློག་མི་ཐུབ། གློག་ཀླད་ཀྱི་ལན། { $reason }
recordings-none = { $path } ནང་མིང་ཤེས་ཐུབ་པའི་སྒྲ་གཅིག་ཀྱང་མི་འདུག གང་ཡང་ནང་འདྲེན་བྱས་མེད།
recordings-bad-about = voice.ron ནང་ནོར་འཁྲུལ་ཡོད། གང་ཡང་ནང་འདྲེན་བྱས་མེད།
recordings-no-name = “{ $name }” ནི་སྐད་སྒྲའི་མིང་ཡིན་མི་རུང་། ཡི་གེ་ཡང་ན་ཨང་གྲངས་དགོས།
recordings-name-taken = { $name } ཟེར་བའི་སྐད་སྒྲ་སྔོན་ནས་ཡོད། མིང་གཞན་ཞིག་འབྲི་རོགས། ཡང་ན་ཐོག་མར་དེ་སུབ་རོགས།
recordings-no-such-voice = { $name } ཟེར་བའི་སྐད་སྒྲ་མེད།
recordings-disk-full = གློག་ཀླད་ནང་ { $path } ལ་བར་སྟོང་མེད། གང་ཡང་བཟོ་བཅོས་བྱས་མེད།
recordings-write-refused = གློག་ཀླད་ཀྱིས་ { $path } འབྲི་མི་ཆོག གང་ཡང་བཟོ་བཅོས་བྱས་མེད།
recordings-unwritable = { $path } འབྲི་མི་ཐུབ། གང་ཡང་བཟོ་བཅོས་བྱས་མེད། གློག་ཀླད་ཀྱི་ལན། { $reason }
recordings-stopped = མཚམས་བཞག་ཟིན། གང་ཡང་ནང་འདྲེན་བྱས་མེད།

## Why a file was passed over
recordings-skip-kind = འདི་སྒྲའི་ཡིག་ཆ་མིན། སྒྲའི་ཡིག་ཆའི་མིང་གི་མཇུག་ཏུ་ wav, mp3, m4a, ogg ཡང་ན་ flac དགོས།
recordings-skip-missing = ཡིག་ཆ་འདི་མ་རྙེད།
recordings-skip-refused = གློག་ཀླད་ཀྱིས་འདི་ཀློག་མི་ཆོག
recordings-skip-unreadable = འདི་ཀློག་མི་ཐུབ། གློག་ཀླད་ཀྱི་ལན། { $reason }
recordings-skip-name = གློག་ཀླད་ནང་མིང་འདི་བེད་སྤྱོད་བྱེད་མི་ཐུབ། མིང་གཞན་ཞིག་འབྲི་རོགས།
recordings-skip-double = { $first } ནང་གི་སྒྲ་དང་གཅིག་པ་ཡིན། དེ་ནང་འདྲེན་བྱས་ཟིན།
recordings-no-language = མིང་གི་འགོར་ cmn- ཡང་ན་ bo- དགོས།
recordings-nothing-named = cmn- ཡང་ན་ bo- རྗེས་སུ་གང་ཡང་བྲིས་མེད།
recordings-no-tones = “{ $pinyin }” ལ་སྒྲ་གདངས་མེད།
recordings-disagreement = { $text } དང་ “{ $spelling }” གཉིས་མི་འདྲ།
recordings-several-readings = { $hanzi } ལ་སྒྲ་སྦྱོར་མང་པོ་ཡོད། { $readings } མིང་ནང་འབྲི་རོགས། cmn-{ $hanzi }-pinyin

## The microphone
microphone-none = སྒྲ་བསྡུ་འཇུག་གི་སྒྲིག་ཆས་མ་རྙེད།
microphone-refused = གློག་ཀླད་ཀྱིས་སྒྲ་བསྡུ་འཇུག་གི་སྒྲིག་ཆས་བེད་སྤྱོད་བྱེད་མི་ཆོག
microphone-busy = སྒྲ་བསྡུ་འཇུག་གི་སྒྲིག་ཆས་བེད་སྤྱོད་བྱེད་མི་ཐུབ། { $reason }
microphone-lost = སྒྲ་བསྡུ་འཇུག་གི་སྒྲིག་ཆས་ཆད་སོང་། གང་ཡང་བསྡུ་འཇུག་བྱས་མེད།
microphone-nothing = གང་ཡང་མ་ཐོས།
microphone-too-quiet = སྐད་སྒྲ་ཆུང་བ་འདུག སྐད་སྒྲ་ཆེན་པོས་ཡང་བསྐྱར་ཀློག་རོགས།
microphone-too-loud = སྐད་སྒྲ་ཆེན་པོ་འདུག སྐད་སྒྲ་ཆུང་ཆུང་གིས་ཡང་བསྐྱར་ཀློག་རོགས།

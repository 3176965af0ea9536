# Nobody has reviewed this translation yet; words attested in botok, Sun 1991, GATITOS or CLDR.

check-error = ནོར་འཁྲུལ
check-warning = དྲན་སྐུལ
check-summary = སློབ་ཚན་ { $packs } ནོར་འཁྲུལ་ { $errors } དྲན་སྐུལ་ { $warnings }
tour-done = པར་རིས་ { $pictures } དང་ tour.json འདིར་ཉར་ཡོད། { $folder }
tour-faults = བརྙན་ཡོལ་གྱི་ནོར་འཁྲུལ་ { $count } རྙེད་སོང་། tour.json ནང་བྲིས་ཡོད།
tour-cannot-write = { $path } འབྲི་མི་ཐུབ། { $reason }
tour-lost = { $place } ནས་མུ་མཐུད་མི་ཐུབ། འདི་མཉེན་ཆས་ཀྱི་ནོར་འཁྲུལ་ཡིན།
text-fault = ཡིག་ཕྲེང་ { $line } { $sentence }
text-illegal-syllable = { $syllable }: { $reason }
text-not-utf8 = འདི་ UTF-8 ཡི་གེ་མིན།
text-cannot-go-on = ཡི་གེ་ཀློག་མི་ཐུབ་པའམ་འབྲི་མི་ཐུབ། { $reason }
say-cannot-write = { $path } འབྲི་མི་ཐུབ། { $reason }

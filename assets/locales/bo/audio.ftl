# Nobody has reviewed this translation yet; words attested in botok, Sun 1991, GATITOS or CLDR.

audio-no-device = སྒྲའི་སྒྲིག་ཆས་མ་རྙེད། སྒྲ་མེད་ཀྱང་གཞན་ཚང་མ་བེད་སྤྱོད་བྱེད་ཐུབ།
audio-busy = སྒྲའི་སྒྲིག་ཆས་བེད་སྤྱོད་བྱེད་མི་ཐུབ། { $reason }
audio-missing = སྒྲའི་ཡིག་ཆ་ཞིག་མ་རྙེད། { $file }
audio-damaged = སྒྲའི་ཡིག་ཆ་ཞིག་ལ་སྐྱོན་ཤོར་འདུག { $file }
audio-stopped = སྒྲ་ཆད་སོང་། མཉེན་ཆས་ཡང་བསྐྱར་ཁ་ཕྱེ་ན་སྒྲ་སླར་ཡོང་།
audio-voice-missing = སྒྲའི་ཡིག་ཆ་ཞིག་མ་རྙེད། { $file } scripts/voice བེད་སྤྱོད་བྱེད་རོགས།
audio-voice-damaged = སྒྲའི་ཡིག་ཆ་ཞིག་ལ་སྐྱོན་ཤོར་འདུག { $file } scripts/voice བེད་སྤྱོད་བྱེད་རོགས།

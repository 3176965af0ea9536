# What a drill asks, and how it judges an answer.

drill-choose-hanzi = Which Chinese word is it?
drill-choose-tibetan = Which Tibetan word is it?
drill-type-pinyin = How is it read? Type the pinyin with its tones.
drill-type-hanzi = Type the Chinese word, in characters or in pinyin.
drill-type-tibetan = Type the Tibetan word.
drill-type-meaning-of-hanzi = What does it mean? Type it in Tibetan or in English.
drill-type-meaning-of-tibetan = What does it mean? Type it in Chinese, in pinyin or in English.
drill-judged-right = Right
drill-judged-typo = Right, but look at the spelling
drill-judged-wrong-tone = The sound is right, the tone is not
drill-judged-wrong = Not yet
drill-judged-not-known = This is the answer

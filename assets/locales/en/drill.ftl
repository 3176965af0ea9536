# What a drill asks, and how it judges an answer.

drill-choose-hanzi = Which Chinese word is it?
drill-choose-tibetan = Which Tibetan word is it?
drill-type-pinyin = How is it read? Type the pinyin with its tones.
drill-type-hanzi = Type the Chinese word, in characters or in pinyin.
drill-type-tibetan = Type the Tibetan word.
drill-type-meaning-of-hanzi = What does it mean? Type it in Tibetan or in English.
drill-type-meaning-of-tibetan = What does it mean? Type it in Chinese, in pinyin or in English.
drill-meet-sentence = A new sentence
drill-sentence = The sentence
drill-type-hanzi-sentence = Type the Chinese sentence, in characters or in pinyin.
drill-type-tibetan-sentence = Type the Tibetan sentence.
drill-choose-meaning = Which sentence means the same?
drill-arrange-hanzi = Put the Chinese sentence in order.
drill-arrange-tibetan = Put the Tibetan sentence in order.
drill-choose-option = Which answer is right?
drill-true-or-false = Is this true or false?
drill-true = True
drill-false = False
drill-type-number = Type the number.
drill-type-text = Type the answer.
drill-put-in-order = Put these in order.
drill-judged-right = Right
drill-judged-typo = Right, but look at the spelling
drill-judged-wrong-tone = The sound is right, the tone is not
drill-judged-wrong = Not yet
drill-judged-not-known = This is the answer

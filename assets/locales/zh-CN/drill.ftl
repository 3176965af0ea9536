# 练习问什么，怎样判断答案。

drill-choose-hanzi = 哪个汉语词意思相同？
drill-choose-tibetan = 是哪个藏语词？
drill-type-pinyin = 怎么读？请输入带声调的拼音。
drill-type-hanzi = 请输入汉语词，用汉字或拼音都可以。
drill-type-tibetan = 请输入藏语词。
drill-type-meaning-of-hanzi = 是什么意思？请用藏文或英文输入。
drill-type-meaning-of-tibetan = 是什么意思？请用汉字、拼音或英文输入。
drill-meet-sentence = 新句子
drill-sentence = 句子
drill-type-hanzi-sentence = 请输入汉语句子，用汉字或拼音都可以。
drill-type-tibetan-sentence = 请输入藏语句子。
drill-choose-meaning = 哪个句子的意思相同？
drill-arrange-hanzi = 请把汉语句子排好顺序。
drill-arrange-tibetan = 请把藏语句子排好顺序。
drill-choose-option = 哪个答案正确？
drill-true-or-false = 对还是错？
drill-true = 对
drill-false = 错
drill-type-number = 请输入数字。
drill-type-text = 请输入答案。
drill-put-in-order = 请排好顺序。
drill-judged-right = 正确
drill-judged-typo = 正确，不过请注意拼写
drill-judged-wrong-tone = 音对了，声调不对
drill-judged-wrong = 还不对
drill-judged-not-known = 答案是这个

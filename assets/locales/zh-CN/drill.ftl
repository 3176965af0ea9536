# 练习问什么，怎样判断答案。

drill-choose-hanzi = 是哪个汉语词？
drill-choose-tibetan = 是哪个藏语词？
drill-type-pinyin = 怎么读？请输入带声调的拼音。
drill-type-hanzi = 请输入汉语词，用汉字或拼音都可以。
drill-type-tibetan = 请输入藏语词。
drill-type-meaning-of-hanzi = 是什么意思？请用藏文或英文输入。
drill-type-meaning-of-tibetan = 是什么意思？请用汉字、拼音或英文输入。
drill-judged-right = 正确
drill-judged-typo = 正确，不过请注意拼写
drill-judged-wrong-tone = 音对了，声调不对
drill-judged-wrong = 还不对
drill-judged-not-known = 答案是这个

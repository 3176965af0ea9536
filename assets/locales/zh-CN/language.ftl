### 藏文或中文文本可能有的问题。写课的老师会看到这些。

## Tibetan: how it is encoded

normal-deprecated = 字符 { $found } 已不再使用。请写 { $instead }。
normal-doubled-tsheg = 连着有两个音节点。
normal-non-breaking-tsheg = 这个音节点（U+0F0C）后面不能换行。如果不是有意的，请用普通音节点。
normal-not-normal = 这个叠字的符号顺序不对。请写 { $normal }。

## Tibetan: syllables

syllable-empty = 没有音节。
syllable-not-a-letter = “{ $found }”不是藏文字母。
syllable-no-letter = 符号 { $found } 没有可以依附的字母。
syllable-prefix = { $found } 不能写在 { $before } 前面。
syllable-superscript = { $found } 不能写在 { $over } 上面。
syllable-subscript = { $found } 不能写在 { $under } 下面。
syllable-vowels = { $found } 有两个元音。
syllable-suffix = { $found } 不能作音节的结尾。
syllable-final-a = 在 { $after } 后面，འ 不能作音节的结尾。
syllable-second-suffix = { $found } 不能写在后加字 { $after } 后面。
syllable-affix = { $found } 不能连写在 { $after } 后面。
syllable-too-long = 一个音节里多了 { $rest }。是不是漏了音节点？
syllable-loan = { $sign } 不是藏语固有的拼写。是外来词吗？

## Tibetan: particles

particle-disagrees = { $after } 后面不写 { $found }，请写 { $expected }。

## Tibetan in Latin letters (Extended Wylie)

ewts-unknown = “{ $found }”在威利转写里没有意义。不是藏文的内容请放在方括号里：[{ $found }]。
ewts-stray = “{ $found }”不能写在这里。
ewts-no-vowel = “{ $found }”没有元音。
ewts-no-stack = “{ $found }”不是藏文的叠字。要把字母叠起来，请在中间写 +。
ewts-other-root = “{ $found }”写成藏文是 { $tibetan }，应读“{ $expected }”。
ewts-unclosed = 方括号 [ 没有关闭。
ewts-bad-escape = “{ $found }”不是字符的编码。编码的写法如 \u0f40。

## Pinyin

pinyin-empty = 没有拼音。
pinyin-not-a-letter = “{ $found }”不是拼音。
pinyin-not-a-syllable = “{ $found }”不是汉语的音节。
pinyin-not-a-syllable-but = “{ $found }”不是汉语的音节。是不是“{ $hint }”？
pinyin-misplaced-mark = “{ $found }”的调号标错了字母。请写“{ $hint }”。
pinyin-two-tones = “{ $found }”有两个声调。

## Hanzi and their pinyin

hanzi-no-syllable = { $hanzi } 没有对应的拼音。
hanzi-no-hanzi = 音节“{ $syllable }”没有对应的汉字。
hanzi-no-er = “{ $syllable }”以 -r 结尾，但 { $hanzi } 后面没有“儿”。
hanzi-doubtful-reading = { $hanzi } 一般不读“{ $found }”，读 { $expected }。
hanzi-sandhi-written = { $hanzi } 请写“{ $expected }”，不写“{ $found }”：变调只用于口语。
sandhi-other-syllables = “{ $found }”和“{ $expected }”的音节不同，只有声调可以不同。

## The words of pinyin input

input-not-text = 词表已损坏：不是 UTF-8 文本。
input-unknown-format = 词表已损坏：格式无法识别。
input-bad-line = 词表已损坏：第 { $line } 行无法读取。
input-incomplete = 词表已损坏：应有 { $expected } 条，只有 { $found } 条。

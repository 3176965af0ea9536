# 导入其他程序的文件时有什么问题，说给老师听。“-hint”说明怎样写才对。
# “zh”“answer”等是列的名称，不要翻译。

## In general
exchange-too-many = 还有 { $more } 处没有列出。请先改正这 { $listed } 处。
exchange-traditional = “{ $found }”是繁体字，读作简体字“{ $taken }”。
exchange-traditional-more = 另有 { $count } 处繁体字也读作简体字。
exchange-traditional-unsure = “{ $hanzi }”可能是“{ $all }”，读作“{ $taken }”，请检查。
exchange-replaces-broken = 将被取代的课有错误。能读出的 id 会保留；其他的项得到了新的 id，学员要重新学。
exchange-replaces-unreadable = 将被取代的课无法读取，不知道里面的 id。学员可能要重新学这些内容。
exchange-rest-unreadable = 原来的课有错误，而这个文件只有一课的一部分，其余部分可能会丢失。请先改正原来那一课里的错误。
exchange-lacks-hint = 请在文件里写上，再导入一次；也可以先收进来，在程序里补全。
exchange-lacks = 这里缺少：{ exchange-column }。
exchange-example-empty-hint = 例子里要有汉字、拼音或藏文。请写上一样，或者去掉这一行。
exchange-accepted-differ-hint = 各个答案应该是同一个答案的不同说法。不必精确的数字请用数字题：Number。
exchange-unknown-language-hint = 如果学两种语言的人都要问，就空着。
# What a column or a part of an item holds.
exchange-column =
    { $name ->
        [id] 编号
        [zh] 汉字
        [pinyin] 拼音
        [bo] 藏文
        [en] 英文
        [zh_other] 其他汉语说法
        [bo_other] 其他藏语说法
        [spoken] 实际声调
        [picture] 图片
        [audio] 录音
        [parts] 对应
        [tags] 主题
        [source] 来源
        [reviewed_by] 审阅人
        [title_bo] 藏文标题
        [title_zh] 中文标题
        [title_en] 英文标题
        [text_bo] 藏文正文
        [text_zh] 中文正文
        [text_en] 英文正文
        [by] 说话人
        [questions] 题目编号
        [seconds] 秒
        [kind] 题型
        [ask_bo] 藏文题目
        [ask_zh] 中文题目
        [ask_en] 英文题目
        [hear] 播放的读音
        [answer] 答案
        [option_bo] 藏文选项
        [option_zh] 中文选项
        [option_en] 英文选项
        [tolerance] 允许误差
        [why_bo] 藏文解释
        [why_zh] 中文解释
        [why_en] 英文解释
        [difficulty] 难度
        [authors] 作者
        [licence] 许可
        [level] 级别
        [teaches] 教哪种语言
        [section] 栏目
        [title] 标题
        [ask] 题目
        [why] 解释
        [text] 正文
        [options] 选项
        [none] 不读
       *[other] { $name }
    }
exchange-left-out =
    { $what ->
        [words] 这种文件放不下词语，没有写入：{ $count }
        [sentences] 这种文件放不下句子，没有写入：{ $count }
        [notes] 这种文件放不下说明，没有写入：{ $count }
        [stories] 这种文件放不下对话和课文，没有写入：{ $count }
        [speeches] 这种文件放不下演讲，没有写入：{ $count }
        [questions] 这种文件放不下题目，没有写入：{ $count }
        [drafts] 还没有写完、没有写入的项：{ $count }（{ $names }）
        [pictures] 只写了文件名、没有放进这个文件的图片：{ $count }
       *[sounds] 只写了文件名、没有放进这个文件的录音：{ $count }
    }
exchange-no-questions = 这一课没有题目，而这种文件只能放题目。什么也没有写。
exchange-cannot-hold = 有 { $count } 处文字放不进这种文件。没有写出任何内容。
exchange-failed = 无法生成文件。写文件的程序提示：{ $reason }
exchange-unreadable = 无法读取 { $path }。电脑提示：{ $reason }

## A table as a whole
exchange-table-unreadable = 无法读取这个表格：{ $reason }
exchange-table-unreadable-hint = 请用 Excel 或 WPS 打开，重新保存为 .xlsx。
exchange-table-locked = 这个表格有密码。
exchange-table-locked-hint = 请在 Excel 或 WPS 里取消密码，再保存一次。
exchange-table-not-text = 这不是表格。
exchange-table-not-text-hint = 请保存为 .xlsx 或 .csv。
exchange-table-too-large = 这个文件解压后超过 { $limit } MB。一课不会这么大。
exchange-table-too-many-rows = 这个文件超过 { $limit } 行。请分成几课。
exchange-table-too-many-cells = 这一行超过 { $limit } 格。请分成几行。
exchange-table-nothing-read = 这个文件里没有 Tsheg 认识的列。
exchange-table-nothing-read-hint = 第一行要写各列的名称，例如：汉字、拼音、藏文、英文。
exchange-table-unclosed-quote = 这一格的引号没有结束，后面的内容都算进了这一格。
exchange-table-unclosed-quote-hint = 请在这一格的末尾加上引号；文字里面的引号要写两个。
exchange-table-undecodable = 这个文件有 { $count } 格里有些字读不出来。这是第一格：{ $found }
exchange-table-undecodable-hint = 请重新输入，并保存为“CSV UTF-8”。

## Sheets, rows and columns
exchange-table-sheet-not-read = 这一页没有读取：里面没有 Tsheg 认识的列。
exchange-table-sheet-read-as = 这一页按“{ $sheet }”读取。
exchange-table-sheet-hidden = 这一页是隐藏的，也读取了。
exchange-table-rows-hidden =
    { $count ->
        [1] 这一行是隐藏的，也读取了。
       *[other] 有 { $count } 行是隐藏的，也读取了。这是第一行。
    }
exchange-table-cells-hidden =
    { $count ->
        [1] 这一格的数字格式不显示内容，也读取了。
       *[other] 有 { $count } 格的数字格式不显示内容，也读取了。这是第一格。
    }
exchange-table-comments =
    { $count ->
        [1] 这一格的批注没有读取。
       *[other] 有 { $count } 处批注没有读取。这是第一处。
    }
exchange-table-columns-guessed = 没有列的名称，按这样读取：{ $columns }
exchange-table-before-headers = 这一行在列名的上面，没有读取。
exchange-table-no-such-column = 没有“{ $found }”这一列。
exchange-table-unknown-column =
    { $count ->
        [0] 这里没有“{ $found }”这一列。
       *[other] 这里没有“{ $found }”这一列，其中 { $count } 格没有读取。
    }
exchange-table-unknown-column-hint = 请改成说明页里的列名，或者删掉这一列。
exchange-table-without-header =
    { $count ->
        [1] 这一格上面没有列名，没有读取。
       *[other] 有 { $count } 格上面没有列名，没有读取。这是第一格。
    }
exchange-table-column-twice = 有两列被当作“{ exchange-column }”。第一个是 { $first }。
exchange-table-missing-column = 没有“{ exchange-column }”这一列。
exchange-table-unknown-section = 一课里没有“{ $found }”这一部分，这一行没有读取。
exchange-table-unknown-section-hint = 请写 words、sentences、notes、stories、speeches、questions 或 pack。

## Cells
exchange-table-missing-value = 这一格是空的，应该填写“{ exchange-column }”。
exchange-table-trimmed =
    { $count ->
        [1] 去掉了这段文字前后的空格。
       *[other] 这一列有 { $count } 格去掉了文字前后的空格。这是第一格。
    }
exchange-table-unseen =
    { $count ->
        [1] 去掉了这段文字里看不见的字符。
       *[other] 有 { $count } 处文字去掉了看不见的字符。这是第一处。
    }
exchange-table-beside-tibetan = 藏文里有“{ $found }”，按原样读取。
exchange-table-several-words = “{ $found }”是几个词。请一行写一个。
exchange-table-formula-read = 这里是公式：{ $formula }。读取的是它上次的结果。
exchange-table-formula-empty = 这里是没有结果的公式：{ $formula }
exchange-table-formula-hint = 请复制这一格，再“粘贴为数值”。
exchange-table-error-value = 表格在这里显示错误：{ $found }
exchange-table-date = 表格软件把这里变成了日期或时间：{ $found }
exchange-table-date-hint = 请先把这一格设为“文本”，再重新输入。
exchange-table-merged = { $range } 是合并的单元格。只有第一格有文字，其他是空的。
exchange-table-merged-hint = 请取消合并，每一格都写上文字。
exchange-table-not-whole = 这里应该是整数，不是“{ $found }”。
exchange-table-not-number = 这里应该是数字，不是“{ $found }”。
exchange-table-not-truth = 这里应该是对或错，不是“{ $found }”。
exchange-table-not-truth-hint = 请写 true 或 false，也可以写 对 或 错。
exchange-table-not-an-option = { $options } 个选项里没有“{ $found }”。
exchange-table-not-an-option-hint = 请写正确选项的字母：A 是第一个。
exchange-table-unknown-kind = 没有“{ $found }”这种题型。
exchange-table-unknown-kind-hint = 题型有：Choice 选择、TrueFalse 判断、Number 数字、Order 排序、Text 填空。
exchange-table-not-a-pair = “{ $found }”不是一对。
exchange-table-not-a-pair-hint = 请写汉字、等号和藏文：我 = ང་
exchange-table-only-in-first-row = “{ exchange-column }”应该写在一项的第一行，而这一行是接着上面一项的。
exchange-table-only-in-first-row-hint = 请写到有 id 的那一行；如果这里是新的一项，请写上标题。
exchange-table-nothing-above = 这一行没有标题，上面也没有可以接着的一项。
exchange-table-pinyin-made =
    { $count ->
        [1] 这里的拼音是按词典补上的，请检查。
       *[other] 有 { $count } 行的拼音是按词典补上的，请检查。这是第一处。
    }
exchange-table-pinyin-unsure = 这里的拼音是补上的，但“{ $hanzi }”有几个读音：{ $readings }。用了第一个，请检查。
exchange-table-other-pack = 这个文件属于“{ $found }”这一课，现在导入为“{ $id }”。
exchange-table-only-counts = 这一列的 { $count } 个数字只是行号，不作 id。每一项按汉字和藏文找回。
exchange-table-ids-moved = 这一列有 { $count } 个 id 在原来的课里属于别的项，没有读取；这里是第一个。这些项按内容找回，找不回的会得到新的 id。
exchange-table-ids-lowered = 这一列有 { $count } 个 id 按小写字母读取；这里是第一个。
exchange-table-ids-kept = 原来的课里有这样的 { $count } 项，只是 id 不同。保留原来的 id，学员已经记住的内容也会保留；这里是第一项。
exchange-table-item-changed = “{ $id }”原来是 { $was }，现在是 { $now }。学员对 { $was } 的记忆会转到 { $now } 上。
exchange-table-item-changed-hint = 如果是另外一项，请另写一个 id，或者让这一格空着。
exchange-table-gloss-unsure = 这是一个答案还是几个？“{ $found }”按一个读取。
exchange-table-gloss-unsure-hint = 如果是几个答案，请在中间写上 ;。
exchange-table-no-gloss = “{ $found }”是词典的说明，不是意思，没有读取。
exchange-table-notation = “{ $found }”读作 { $taken }。
exchange-table-html-left = 这一列有 { $count } 格里有 HTML，按原样读取。这是第一格。
exchange-table-letters-lost = “{ exchange-column }”这一列有 { $count } 格的字在保存这个文件以前就丢了：保存的程序存不下这些字，写成了“?”。
exchange-table-letters-lost-of-file = 表格软件保存这个文件时存不下有些字，把 { $count } 格里的字写成了“?”。
exchange-table-headers-lost = 表格软件保存这个文件时存不下列名，写成了“?”。
exchange-table-letter-lost = 这里有些字丢了，写成了“?”：{ $found }
exchange-table-header-again = 这一行又是列名，没有读取。
exchange-table-letters-lost-hint = 请重新打开原来的文件，保存为 .xlsx 或“CSV UTF-8”。

## Cells of a file that is to be made
exchange-table-too-long = 这段文字有 { $length } 个字，一格最多放 { $limit } 个。
exchange-table-cannot-hold = 这段文字里有表格放不下的字符：{ $character }

## A pack in one file (.tsheg), and what else comes as a zip
exchange-zip-none = 这不是单文件的课。
exchange-zip-no-pack = 这个文件里没有 pack.ron，所以不是一课。
exchange-zip-no-pack-hint = 单文件的课以 .tsheg 结尾。请用“tsheg pack export”生成，或者把这一课的文件夹压缩成 zip。
exchange-zip-damaged = 这个文件已损坏，或者没有复制完整。
exchange-zip-file-damaged = 这个文件里的“{ $name }”已损坏。
exchange-zip-damaged-hint = 请从原来的地方重新复制。
exchange-zip-many-files = 里面有 { $found } 个文件。一课最多 { $limit } 个。
exchange-zip-too-much = 全部内容超过 { $limit } MB。一课不会这么大。
exchange-zip-file-large = “{ $name }”太大，最大 { $limit } MB。
exchange-zip-swells = “{ $name }”解压后会超过原来的 { $ratio } 倍。这是陷阱或错误，没有解压。
exchange-zip-outside = “{ $name }”指向这一课的文件夹以外。
exchange-zip-name = 文件名“{ $name }”无法读取。
exchange-zip-link = “{ $name }”是链接，不是文件。
exchange-zip-locked = “{ $name }”有密码。
exchange-zip-method = Tsheg 不认识“{ $name }”的压缩方式。
exchange-zip-plain-hint = 请重新压缩文件夹：用普通的 zip，不设密码。
exchange-zip-twice = 文件名“{ $name }”出现了两次。有的电脑不区分大小写。
exchange-zip-same-names = 有几个文件同名。
exchange-zip-several-packs = 这个文件里有好几课：{ $names }。请一次导入一个。
exchange-zip-no-room = 在这里无法解压。电脑提示：{ $reason }
exchange-zip-hidden =
    { $count ->
        [1] “{ $name }”不属于这一课，是电脑自动放进去的，没有读取。
       *[other] 有 { $count } 个文件不属于这一课，是电脑自动放进去的，没有读取。第一个是“{ $name }”。
    }
exchange-zip-stranger = “{ $name }”不属于这一课，没有读取。
exchange-zip-old-names =
    { $count ->
        [1] 有一个文件名用的是旧的中文编码，读作“{ $name }”。
       *[other] 有 { $count } 个文件名用的是旧的中文编码，第一个读作“{ $name }”。
    }

## Putting a pack into its folder
exchange-install-no-pack = 导入有错误，所以没有可以放进文件夹的内容。
exchange-install-not-a-folder = { $path } 是文件，这里应该是文件夹。没有改动任何内容。
exchange-install-not-a-file = { $path } 是文件夹，这里应该是文件。没有改动任何内容。
exchange-install-no-folder = 没有文件夹 { $path }。没有改动任何内容。
exchange-install-read-only = { $path } 不允许写入。没有改动任何内容。
exchange-install-disk-full = 磁盘已满，放不下 { $path }。没有改动任何内容。
exchange-install-other = { $path } 无法写入。没有改动任何内容。电脑提示：{ $reason }

## Notes of Anki
exchange-anki-no-notes = 这个文件里没有笔记。
exchange-anki-no-collection = 这不是 Anki 的牌组。
exchange-anki-damaged = 这个文件里的牌组已损坏。
exchange-anki-no-column =
    缺少{ $field ->
        [zh] 中文
       *[bo] 藏文
    }一列，每一项都需要它。
exchange-anki-columns-hint = 请在 Anki 里把字段叫作 Chinese、Pinyin、Tibetan、English；文本文件就在开头用一行写明：#columns: 后面依次写这些名称，分隔符与笔记相同。
exchange-anki-guessed =
    Tsheg 不认识第 { $column } 列的名称。根据内容，把它读作{ $field ->
        [zh] 中文
        [pinyin] 拼音
        [bo] 藏文
       *[en] 英文
    }。
exchange-anki-unused = 这一课里没有第 { $column } 列的位置，没有读取。
exchange-anki-quote = 引号在这里打开，但没有关闭。
exchange-anki-quote-hint = 请在字段末尾加上引号，或者把字段里的引号写两次。
exchange-anki-more-fields = 这条笔记有 { $found } 个字段，而只有 { $columns } 列。多出的没有读取。
exchange-anki-remarks = 有 { $count } 行以 # 开头，当作注释，没有读取。这是第一行。
exchange-anki-kind-left-out = 笔记类型“{ $kind }”的 { $count } 条没有读取：没有汉字和藏文的字段。
exchange-anki-notes-left-out = 有 { $count } 条笔记没有读取。每条的问题都列出来了。
exchange-anki-many-notes = 这个文件里有 { $found } 条笔记，最多能读 { $limit } 条。
exchange-anki-missing-media = 没有文件“{ $name }”，已略去。
exchange-anki-media-hint = 请把它放进这一课的 audio 或 pictures 文件夹再导入，或者用牌组（.apkg）导入。
exchange-anki-unknown-media = Tsheg 不能使用“{ $name }”这种文件，已略去。
exchange-anki-more-media = “{ $name }”已略去。一项最多有一张图片和一段录音，句子没有图片。
exchange-anki-useless-media = “{ $name }”已略去：文件坏了、太大，或者和文件名不符。
exchange-anki-hash-read = 这一行以 # 开头，Anki 会当作注释。这里当作笔记读取了。
exchange-anki-gloss-lines = 有 { $count } 处释义分成几行，每行各作一个答案。这是第一处。

## Questions in GIFT
exchange-gift-no-questions = 这个文件里没有题目。
exchange-gift-no-questions-hint = 题目写成这样：2 + 2? {"{"}=4 ~5{"}"}，题目之间空一行。
exchange-gift-not-closed = 答案在这里以 {"{"} 开始，到下一个空行还没有结束。
exchange-gift-not-opened = 答案在这里以 {"}"} 结束，却没有开始。
exchange-gift-opened-twice = 答案里面又有一个 {"{"}。
exchange-gift-two-answers = 这道题有两个答案部分。
exchange-gift-brackets-hint = 每道题只有一个 {"{"} 和一个 {"}"}。文字里请写 \{"{"} 和 \{"}"}。题目之间空一行。
exchange-gift-title = 标题以 :: 开始，但没有结束。
exchange-gift-title-hint = 请写 ::标题::，或者在文字的冒号前加反斜杠：\:
exchange-gift-no-answer = 这段文字没有答案，没有读取：{ $name }
exchange-gift-essay = 这道题要写短文，Tsheg 没有这种题，没有读取：{ $name }
exchange-gift-take-out-hint = 请从文件里删掉。如果需要作答，请在后面用 {"{"} 和 {"}"} 写上答案。
exchange-gift-matching = 这道题要配对，不能变成选择题，没有读取：{ $name }
exchange-gift-pairs = 这道题要配对，变成了 { $count } 道选择题：{ $name }
exchange-gift-matching-hint = 排序题可以这样写：{"{"}=1 -> 第一 =2 -> 第二{"}"}
exchange-gift-without-language =
    { $language ->
        [bo] 这个文件的题目都没有藏文。读到了 { $count } 道；题目、答案和解释都还要写上藏文。
       *[zh] 这个文件的题目都没有中文。读到了 { $count } 道；题目、答案和解释都还要写上中文。
    }
exchange-gift-without-language-hint = 每段文字用两种语言写，一行一种：先藏文，再写 \n，然后中文。
exchange-gift-no-mark = 这个答案前面没有 = 也没有 ~。
exchange-gift-no-answer-line = 这里没有写明哪个选项是对的。
exchange-gift-no-answer-line-hint = 请在下面一行写上正确选项的字母：ANSWER: B
exchange-gift-no-right = 没有正确的答案。
exchange-gift-right-together = 有 { $count } 个选项都要选，Tsheg 的题只有一个对的选项。所有选项都留下了，这道题还要补全。对的是：{ $names }
exchange-gift-several-right = 有 { $count } 个选项是对的，Tsheg 的题只有一个。用了第一个，其他对的没有读取：{ $names }
exchange-gift-marks-hint = 请在正确答案前写 =，在每个错误答案前写 ~。文字里请写 \= 和 \~。
exchange-gift-several-numbers = 有几个数字是对的，Tsheg 的题只有一个：{ $numbers }。用了第一个，这道题还要补全。
exchange-gift-not-a-number = “{ $found }”不是数字。
exchange-gift-number-hint = 请写 {"{"}#3.14{"}"}；允许误差写 {"{"}#3.14:0.01{"}"}；也可以写 {"{"}#3..4{"}"}。
exchange-gift-part-credit = 这个答案算 { $weight } %。Tsheg 只分对和错，把它算作错。
exchange-gift-too-many-answers = 这道题的答案超过 { $limit } 个。
exchange-gift-too-long = 这道题有 { $length } 个字，最多 { $limit } 个。
exchange-gift-remark = 对单个答案的说明已略去。每次作答后都显示的说明写在 #### 后面。
exchange-gift-picture = 图片“{ $name }”已略去。

## The file itself
exchange-file-unreadable = 无法读取 { $file }。电脑提示：{ $reason }
exchange-file-not-there = 没有文件 { $file }。
exchange-file-is-folder = { $file } 是文件夹，这里应该是文件。
exchange-file-not-allowed = { $file } 不允许读取。
exchange-file-too-large = { $file } 太大。一个文件最大 { $limit } MB。
exchange-file-unknown = { $file } 不是这里能读的文件。
exchange-stopped = 已停止，没有导入任何内容。

# 导入其他程序的文件时有什么问题，说给老师听。“-hint”说明怎样写才对。
# “zh”“answer”等是列的名称，不要翻译。

## In general
exchange-too-many = 还有 { $more } 处没有列出。请先改正这 { $listed } 处。
exchange-left-out =
    { $what ->
        [words] 这种文件放不下词语，没有写入：{ $count }
        [sentences] 这种文件放不下句子，没有写入：{ $count }
        [notes] 这种文件放不下讲解，没有写入：{ $count }
        [stories] 这种文件放不下课文，没有写入：{ $count }
        [speeches] 这种文件放不下演讲，没有写入：{ $count }
        [questions] 这种文件放不下题目，没有写入：{ $count }
        [pictures] 只写了文件名、没有放进这个文件的图片：{ $count }
       *[sounds] 只写了文件名、没有放进这个文件的录音：{ $count }
    }
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
exchange-table-too-large = 这个文件解压后超过 { $limit } MB。课程包不会这么大。
exchange-table-too-many-rows = 这个文件超过 { $limit } 行。请分成几个课程包。
exchange-table-nothing-read = 这个文件里没有 Tsheg 认识的列。
exchange-table-nothing-read-hint = 第一行要写列的名称，例如 汉字、拼音、藏文、英文（或 zh、pinyin、bo、en）。
exchange-table-unclosed-quote = 这一格的引号没有结束，后面的内容都算进了这一格。
exchange-table-unclosed-quote-hint = 请在这一格的末尾加上引号；文字里面的引号要写两个。
exchange-table-undecodable = 这里有些字读不出来：{ $found }
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
exchange-table-comments =
    { $count ->
        [1] 这一格的批注没有读取。
       *[other] 有 { $count } 处批注没有读取。这是第一处。
    }
exchange-table-columns-guessed = 没有列的名称，按这样读取：{ $columns }
exchange-table-before-headers = 这一行在列名的上面，没有读取。
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
exchange-table-column-twice = “{ $name }”这一列有两个。第一个是 { $first }。
exchange-table-missing-column = 缺少“{ $name }”这一列。
exchange-table-unknown-section = 课程包里没有“{ $found }”这一部分，这一行没有读取。
exchange-table-unknown-section-hint = 请写 words、sentences、notes、stories、speeches、questions 或 pack。

## Cells
exchange-table-missing-value = 这一格是空的，应该填写“{ $name }”。
exchange-table-trimmed =
    { $count ->
        [1] 去掉了这段文字前后的空格。
       *[other] 这一列有 { $count } 格去掉了文字前后的空格。这是第一格。
    }
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
exchange-table-only-in-first-row = “{ $name }”应该写在一项的第一行，而这一行是接着上面一项的。
exchange-table-only-in-first-row-hint = 请写到有 id 的那一行；如果这里是新的一项，请写上标题。
exchange-table-nothing-above = 这一行没有标题，上面也没有可以接着的一项。
exchange-table-pinyin-made =
    { $count ->
        [1] 这里的拼音是按词典补上的，请检查。
       *[other] 有 { $count } 行的拼音是按词典补上的，请检查。这是第一处。
    }
exchange-table-pinyin-unsure = 这里的拼音是补上的，但“{ $hanzi }”有几个读音：{ $readings }。用了第一个，请检查。
exchange-table-other-pack = 这个文件是课程包“{ $found }”的，现在导入为“{ $id }”。

## Cells of a file that is to be made
exchange-table-too-long = 这段文字有 { $length } 个字，一格最多放 { $limit } 个。
exchange-table-cannot-hold = 这段文字里有表格放不下的字符：{ $character }

# 课里有什么问题，说给写课的老师听。“-hint”说明怎样写才对。
# “, : ( ) [ ]”等符号和“pinyin”“true”等词在文件里就是这样写的，不要翻译。

## The file
pack-no-file = 这个文件夹里没有 pack.ron。
pack-no-file-hint = 文件夹里有名为 pack.ron 的文件，才是一课。
pack-unreadable = 无法读取。电脑提示：{ $reason }
pack-too-large = 这个文件太大：{ $size } MB。一课最大 { $limit } MB。
pack-not-text =
    { $looks ->
        [gb18030] 这个文本是用旧的中文编码（GB18030 或 GBK）保存的。
        [utf-16] 这个文本是用 UTF-16（记事本里叫“Unicode”）保存的。
        [zip] 这是电子表格、文档或 zip 文件，不是文本文件。
        [old-office] 这是旧版 Word 或 Excel 文件，不是文本文件。
       *[binary] 这不是文本文件。
    }
pack-not-text-hint =
    { $looks ->
        [gb18030] 请重新保存，编码选 UTF-8。
        [utf-16] 请重新保存，编码选 UTF-8。
       *[other] 请把这一课写成纯文本，编码用 UTF-8。
    }
pack-too-many = 除了这 { $listed } 处，还有更多错误。请先改正这些。

## How it is written
pack-syntax-nothing = 这个文件是空的。
pack-syntax-nothing-hint = 一课以 ( 开头，以 ) 结尾。
pack-syntax-unclosed = 括号 { $open } 在这里打开，但没有关闭。
pack-syntax-unclosed-hint = 请在应该结束的地方写上 { $close }。
pack-syntax-stray = 括号 { $found } 没有对应的左括号。
pack-syntax-stray-hint = 请删掉它，或者在前面找一找缺少的左括号。
pack-syntax-missing-open = 这里的前面缺少括号 { $open }。
pack-syntax-missing-comma = 这里缺少逗号。
pack-syntax-extra-comma = 这里多了一个逗号。
pack-syntax-missing-colon = “{ $name }”后面没有冒号。
pack-syntax-missing-colon-hint = 请写 { $name }: 再写它的值。
pack-syntax-missing-value = 这里应该有一个值，但什么也没有。
pack-syntax-missing-name = 这个值没有名称，而旁边的值都有名称。
pack-syntax-missing-name-hint = 请在前面写上名称和冒号，例如 zh: "水"。
pack-syntax-extra-name = “{ $name }:”不应该写在这里。
pack-syntax-quoted-name = 名称“{ $name }”写在了引号里。
pack-syntax-quoted-name-hint = 请不要加引号：{ $name }:
pack-syntax-bad-name = “{ $found }”在这里不能作名称。
pack-syntax-bad-name-hint = 名称只能用字母 a 到 z、数字和 _，例如 zh 或 reviewed_by。
pack-syntax-unclosed-text = 这段文字缺少结束的引号。
pack-syntax-unclosed-text-hint = 请在文字的末尾写上 "。
pack-syntax-bare-text = “{ $found }”没有加引号。
pack-syntax-bare-text-hint = 请写在引号里："{ $found }"
pack-syntax-single-quotes = “{ $found }”用的是单引号。
pack-syntax-single-quotes-hint = 请用双引号："{ $found }"
pack-syntax-bad-escape = { $found } 在文字里没有意义。
pack-syntax-bad-escape-hint = 要写反斜杠，请写两个；要在文字里写引号，请写 \"。
pack-syntax-bad-number = “{ $found }”不是数字。
pack-syntax-bad-number-hint = 数字写成 12 或 3.5 这样。文字要写在引号里。
pack-syntax-wide = 符号 { $found } 是中文标点。
pack-syntax-wide-hint = 这里请用英文符号 { $right }。引号里面可以用中文标点。
pack-syntax-unclosed-comment = 注释在这里以 /* 开始，但没有结束。
pack-syntax-unclosed-comment-hint = 请用 */ 结束它。
pack-syntax-bad-header = Tsheg 不认识这一行。
pack-syntax-bad-header-hint = 请删掉它。一课不需要以 # 开头的行。
pack-syntax-unexpected = 符号 { $found } 在这里没有意义。
pack-syntax-too-deep = 这里的括号套得太多了。
pack-syntax-trailing = 这一课结束以后还有别的内容。

## Fields and values
pack-format = Tsheg 不认识格式为 { $found } 的课。
pack-format-hint = 请写 format: 1。如果这一课是给新版 Tsheg 做的，请安装新版 Tsheg。
pack-unknown-field = 这里没有“{ $found }”这个字段。
pack-near-hint = 是不是想写“{ $near }”？
pack-missing-field = 这里缺少字段“{ $name }”。
pack-missing-field-hint = 请在这对括号里加上 { $name }: 和它的值。
pack-duplicate-field = 字段“{ $name }”写了两次。第一次在第 { $line } 行。
pack-repeated-field = 字段“{ $name }”写了两次。
pack-unknown-name = 这里没有“{ $found }”这个名称。
pack-wrong-type =
    { $found ->
        [text] 这里是一段文字，
        [whole-number] 这里是一个数字，
        [number] 这里是一个数字，
        [true-or-false] 这里是 true 或 false，
        [list] 这里是一个列表，
        [fields] 这里是有名称的字段，
        [values] 这里是括号里的值，
        [map] 这里是花括号里的内容，
        [word] 这里是没有引号的词，
        [character] 这里是单引号里的一个字母，
       *[nothing] 这里什么也没有，
    }{ $expected ->
        [text] 应该是一段文字。
        [whole-number] 应该是一个整数。
        [number] 应该是一个数字。
        [true-or-false] 应该是 true 或 false。
        [list] 应该是一个列表。
        [texts] 应该是一列文字。
        [trilingual] 应该是三种语言的文字。
        [pair] 应该是两段文字。
        [kind] 应该是一种题型。
       *[fields] 应该是有名称的字段。
    }
pack-wrong-type-hint =
    { $expected ->
        [text] 请写在引号里："…"
        [whole-number] 请写 180 这样的数字，不加引号。
        [number] 请写 3.5 这样的数字，不加引号。
        [true-or-false] 请写 true 或 false，不加引号。
        [list] 请写在方括号里：[…]
        [texts] 请写在方括号里：["…", "…"]
        [trilingual] 请写三种语言：(bo: "…", zh: "…", en: "…")
        [pair] 请写汉语和藏语：("…", "…")
        [kind] 请写一种，例如 TrueFalse(true) 或 Choice(options: […], answer: 1)
       *[fields] 请写在圆括号里，并写上名称：(id: "…", …)
    }
pack-unknown-kind = 没有“{ $found }”这种题型。
pack-known-hint = 题型有：{ $known }
pack-unknown-language = 一课不能教“{ $found }”这种语言。
pack-unknown-language-hint = 只给学汉语的人练习，请写 "zh"；只给学藏语的人练习，请写 "bo"；两边都练习，请删掉这一项。
pack-empty-text = 这段文字是空的。
pack-loose-spaces = 这段文字的开头或末尾有空格。
pack-write-hint = 请写：{ $mended }
pack-too-few = 这个列表有 { $found } 项，至少需要 { $least } 项。
pack-out-of-range = { $found } 不对：这里应该是 { $least } 到 { $most } 的整数。
pack-negative = { $found } 小于零，在这里不对。

## Ids
pack-bad-id = “{ $found }”不能作 id。
pack-bad-id-hint = id 只能用小写字母 a 到 z、数字和 -，最多 64 个。
pack-id-not-folder = 这一课的 id 是“{ $id }”，文件夹的名称却是“{ $folder }”。两者必须相同。
pack-duplicate-id = id“{ $id }”用了两次。第一次在第 { $line } 行。
pack-id-taken = Tsheg 自带的一课已经用了 id“{ $id }”。
pack-other-id-hint = 请另选一个 id。不要改动先用这个 id 的那一项。
pack-course-unknown = 没有“{ $id }”这一课。
pack-course-twice = “{ $id }”这一课写了两次。
pack-course-both = 课程里只能写 packs 或 chapters 中的一个。第 { $line } 行已经列出了各课。
pack-course-both-hint = 请把每一课都放进一章，并删掉另外的列表；或者删掉 chapters。
pack-unknown-question = 这一课里没有题目“{ $id }”。

## Meaning
pack-parts-differ = 各部分合起来是“{ $parts }”，句子却是“{ $sentence }”。
pack-same-twice = “{ $text }”写了两次。第一次在第 { $line } 行。
pack-same-answer = “{ $text }”和第 { $line } 行的是同一个答案，只是写法不同。
pack-also-right = “{ $text }”也是对的：在这一课里，它和“{ $answer }”意思相同。
pack-one-answer-hint = 只能有一个正确答案，这里请换一个。
pack-heard-without-tones = “{ $found }”没有声调，会读成轻声。
pack-heard-otherwise = 读的是“{ $found }”，和正确答案“{ $expected }”不一样。
pack-accepted-differ = “{ $left }”和“{ $right }”不可能都对。
pack-accepted-differ-hint = 可接受的答案应是同一个答案的不同说法。如果数字不必完全准确，请用 Number(value: …, tolerance: …)。
pack-word-twice = 词语 { $zh } { $bo } 写了两次。第一次在第 { $line } 行。
pack-example-empty = 这个例子里没有内容。
pack-example-empty-hint = 请在里面写上 zh:、pinyin: 或 bo:，或者删掉这个例子。
pack-nothing-inside = 这一课里还没有可学的内容。
pack-drafts =
    { $count ->
        [1] 有 { $count } 项还没有写完，写完以前不会出题。
       *[other] 有 { $count } 项还没有写完，写完以前不会出题。这是第一项。
    }
pack-unreviewed =
    { $count ->
        [1] 有 { $count } 项没有出处，也没有审阅人，会显示为“尚未审阅”。
       *[other] 有 { $count } 项没有出处，也没有审阅人，会显示为“尚未审阅”。这是第一项。
    }
pack-without-english =
    { $count ->
        [1] 有 { $count } 项没有英文。
       *[other] 有 { $count } 项没有英文。这是第一项。
    }

## Language
pack-not-tibetan = “{ $found }”不是藏文，这里应该写藏文。
pack-unusual-reading = { $word } 一般读“{ $expected }”，不读“{ $found }”。
pack-not-chinese = “{ $found }”里没有汉字，这里应该写中文。
pack-traditional = “{ $found }”是繁体字，课文用简体字。
pack-illegal-syllable = “{ $syllable }”不是藏文音节。
pack-loan-syllable = “{ $syllable }”不是藏语固有的音节。如果是外来词，就没有问题。
pack-final-tsheg = 词语的末尾不加音节点。

## Files that the pack names
pack-no-such-file = 没有文件 { $path }。
pack-outside-folder = 文件 { $path } 不在这一课的文件夹里。
pack-outside-folder-hint = 请把文件复制到这一课的 pictures 或 audio 文件夹里，只写文件名。
pack-not-a-file = { $path } 不是文件。
pack-file-size = 文件 { $path } 有 { $size } MB。最大 { $limit } MB，也不能是空的。
pack-file-type = Tsheg 不能使用“{ $path }”这种文件。
pack-file-type-hint = 文件名要以 { $known } 结尾。
pack-not-a-picture = 文件 { $path } 不是 PNG 或 JPEG 图片，虽然文件名是这样写的。
pack-damaged-picture = 图片 { $path } 已损坏，无法显示。
pack-media-picture-hint = 请用图片软件打开它，再另存为 PNG 或 JPEG。
pack-too-many-pixels = 图片 { $path } 有 { $width } × { $height } 像素，每边最多 { $most } 像素。
pack-too-many-pixels-hint = 请把图片缩小后重新保存。
pack-not-a-sound = 文件 { $path } 无法播放：可能已损坏，或者实际类型与文件名不符。
pack-no-sound = 文件 { $path } 里没有声音。
pack-media-sound-hint = 请重新录音，或者另存为 WAV、MP3、M4A（AAC）、OGG（Vorbis）或 FLAC。
pack-sound-too-long = 声音 { $path } 超过了 { $minutes } 分钟。
pack-sound-cut-short = 声音 { $path } 只有 { $seconds } 秒，应为 { $of } 秒。
pack-sound-cut-short-hint = 请重新复制这个文件，上次复制可能中断了。

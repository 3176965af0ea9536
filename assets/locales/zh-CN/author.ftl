# 自己编课：在程序里，也在命令行里。

## Nothing is open
author-title = 自己编课
author-lead = 写一课新的，打开自己的一课，或者导入一个文件。也可以把文件或文件夹拖到这个窗口里。
author-new = 新课的名称
author-path = 或者：文件或文件夹的位置
author-begin = 开始
author-own = 自己的课
author-found = 找到的文件
author-formats = 可以导入：电子表格（xlsx、xls、ods、csv）、Anki（txt、apkg、colpkg）、Pleco 和 Quizlet（txt）、Moodle 的 GIFT 和 Aiken（gift、txt）、单个文件的课（tsheg）。

## A file is being read
author-reading = 正在读取文件……
author-stop = 停止

## A file has been read
author-not-imported = 没有导入任何内容。请先改正文件里的这些错误，再导入一次。
author-added = 将加到自己的课 { $id } 里。原有的内容都会保留。
author-becomes = 将成为新的一课，id 是 { $id }。
author-replaces = 将取代自己的课 { $id }。学员已经记住的内容会保留。
author-replaces-anew = 将取代自己的课 { $id }。
author-ids-given = { $count } 项没有 id，已经加上。导出电子表格就能看到。
author-keep = 放进自己的课
author-discard = 不要
author-whole-file = 整个文件
author-kept = 这一课在：{ $folder }

## How a file was understood, and what becomes of it
author-understood-lead = 程序是这样读这个文件的。不对的地方可以另选。
author-understood = 读作：{ $what }
author-format =
    { $format ->
        [workbook] 电子表格
        [table] 表格
        [notes] 卡片（Anki、Pleco、Quizlet）
        [deck] Anki 牌组
        [questions] 题目（GIFT、Aiken）
       *[lesson] 单个文件的课
    }
author-separator =
    { $sign ->
        [comma] 逗号
        [tab] 制表符
        [semicolon] 分号
        [bar] 竖线
        [colon] 冒号
        [space] 空格
       *[other] { $written }
    }
author-first-line =
    { $is ->
        [names] 第一行是列名
       *[item] 第一行就是内容
    }
author-chip-format = 文件种类：{ $what }
author-chip-encoding = 文字编码：{ $what }
author-chip-separator = 分隔符：{ $what }
author-column-choose = “{ $column }”这一列是什么？
author-more-rows = 还有 { $count } 行
author-new-items = 新的（{ $count }）：{ $names }
author-changed-items = 改了的（{ $count }）：{ $names }
author-removed-items = 将去掉的（{ $count }）：{ $names }
author-draft-items = 待补全，补全以前不练（{ $count }）：{ $names }
author-left-out-items = 不收的（{ $count }）：{ $names }
author-unchanged-items = 没有变的：{ $count }
author-partly = 这个文件有的地方有错误，列在下面。
author-keep-sound = 只收读得懂的
author-keep-sound-help = 没有收的存成一个表格，放在这个文件旁边，写明哪里不对，可以改正。
author-keep-drafts = 全部收进来，以后补全
author-rest-name = { $name } 待改
author-rest-heading = 哪里不对
author-rest-saved = 没有收的在：{ $file }

## A lesson is open
author-write = 编写这一课
author-see = 像学员一样试一试
author-sheet = 存成电子表格
author-bundle = 存成一个文件
author-word-list = 做词语表（PDF）
author-folder = 这一课在 { $folder } 里。别的程序也可以修改它，保存以后这里马上能看到。
author-no-faults = 没有错误。
author-only-warnings = 这一课可以用。有几处值得再看一看。
author-faults = 有 { $count } 处错误需要改正。
author-faults-since = 有 { $count } 处错误需要改正。现在看到的是出错以前的内容。
author-written = 已写入：{ $file }
author-show-folder = 打开文件夹
author-folder-not-shown = 这里打不开文件夹。它在 { $folder }

## What a new lesson is given; its author changes it
author-new-title = 新课
author-unnamed = 老师
# Lines of this become comments in the file.
author-new-help =
    请照下面这个词的样子继续写。zh：中文。pinyin：拼音，用声调符号或数字。
    bo：藏文。en：英文。词的 id 永远不要改：学员的记忆跟着它。

## The command line
packs-cli-bad-id = “{ $found }”不能作课的文件夹的名称，只能用小写字母、数字和 -。请用 { $mended }。
packs-cli-exists = { $folder } 已经存在。
packs-cli-unknown-format = { $file }：文件名要以 xlsx、csv、txt、apkg、gift 或 tsheg 结尾。
packs-cli-no-pdf = { $file }：文件名必须以 pdf 结尾。
packs-cli-broken = { $pack } 有错误。请看“tsheg check”。
packs-cli-only-sound = 加上 --only-sound，只收没有错误的，其余写成表格，可以改正。
packs-cli-drafts = 加上 --drafts，有错误的也收进来，标为待补全。
packs-cli-progress = { $percent } %
packs-cli-summary = 词语 { $words }，句子 { $sentences }，说明 { $notes }，对话和课文 { $stories }，演讲 { $speeches }，题目 { $questions }；新 id { $given }，去掉 { $removed }，换成别的 { $changed }

## Recording a lesson
studio-open = 录音
studio-title = 录音
studio-counter = 第 { $number } 个，共 { $count } 个
studio-has = 学员听到的是 { $file }。
studio-none-yet = 还没有录音。
studio-record = 开始录音
studio-previous = 上一个
studio-next = 下一个
studio-listening = 请读出来。最多 { $seconds } 秒。
studio-loudness = 声音大小
studio-stop = 停止
studio-hear = 听一听
studio-keep = 保留
studio-replaces = 学员以后听到的是这个，不再是 { $file }；那个文件留在文件夹里。
studio-replace = 换成这个
studio-again = 重新录
studio-discard = 不要
studio-keeping = 正在写进课里……
studio-kept = 已保存在课里：{ $file }
studio-mistakes = 这一课现在有错误。请先改正，再保留录音。

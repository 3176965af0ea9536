## 一课的各部分
editor-part-words = 词语
editor-part-sentences = 句子
editor-part-notes = 说明
editor-part-stories = 对话和课文
editor-part-speeches = 演讲
editor-part-questions = 题目
editor-part-head = 这一课

## 空的部分
editor-first-row = 写第一个
editor-begin-words = 先写汉字，按 Tab，再写藏文和英文。拼音会自动填上。按 Enter 写下一个词。
editor-begin-sentences = 先写汉语的句子，按 Tab，再写藏文和英文。拼音会自动填上。按 Enter 写下一句。
editor-begin-notes = 说明是练习之前先读的一页。先写标题，按 F7 写正文，按 F10 写例子。
editor-begin-stories = 先写对话或课文的标题。按 F10 写每一句。
editor-begin-speeches = 先写演讲的标题。按 F10 写每一句。
editor-begin-questions = 先选题型，再写题目。按 F7 写答案，按 F10 写选项。
editor-begin-examples = 写一个例子：汉字、拼音、藏文，写一样或几样都可以。
editor-begin-options = 一行写一个选项。
editor-begin-lines = 一行写一句。对话里用 A、B 表示谁说。

## 是否已保存
editor-kept = 已保存
editor-being-kept = 正在保存……
editor-not-kept = 保存不了：{ $why } 过一会儿会再试。
editor-not-kept-now = 还没有保存
editor-drafts = 有 { $count } 行还没写完，暂时不练习。
editor-abandon = 不要最后的改动，直接离开
editor-notes = 文件里手写的注释不会保留。原来的文件另存为 pack.by-hand.ron。
editor-changed = 这一课在别的程序里被改过。没有覆盖任何内容。
editor-changed-how = 可以接着用别的程序写的那一份，也可以把这里写的另存为一课，放在旁边。
editor-keep-mine = 把这里写的另存为一课
editor-take-theirs = 用另一份
editor-kept-beside = 这里写的现在是另一课“{ $id }”，可以接着写。
editor-refused = 这一课不能在这里编写：文件里有一部分会丢失。请先在文件里改好这些地方。
editor-no-clipboard = 没能复制给别的程序。
editor-left-out = 有些内容放不下：{ $columns } 列，{ $rows } 行。
editor-dropped = 这里只能放图片（png、jpg）和录音。

## 可以做什么
editor-undo = 撤销
editor-redo = 重做
editor-duplicate = 复制这一行
editor-remove = 删除这一行
editor-record = 录音
editor-record-complete = 写完整的行才能录音。请先把缺的写好。
editor-more = 这一行的其他内容
editor-more-back = 回到表格
editor-inside-lines = 每一句：{ $count }
editor-inside-notes = 例子：{ $count }
editor-inside-questions = 选项：{ $count }
editor-is-right = 这个选项是对的
editor-picture-how = 写一个词，再按图片前面的数字。

## 哪里有问题
editor-offered = 自动填的
editor-offered-unsure = 请检查
editor-missing = 还没有写。
editor-missing-options = 还没有选项：按 F10 写。
editor-missing-lines = 还没有句子：按 F10 写。
editor-mend = 改成：{ $right }
editor-more-faults = 还有 { $count } 个问题
editor-next-fault = 下一处要改的

## 按键
editor-keys = Tab 下一格 · Enter 下一行 · Ctrl Enter 在这里加一行 · ↑ ↓ 换行 · Alt ↑ ↓ 移动这一行 · Shift ↑ ↓ 选几行 · Ctrl PageDown 下一部分 · Esc 离开这一格
editor-keys-chosen = Enter 写这一格 · ↑ ↓ ← → 换格 · Ctrl C 复制这一行 · Ctrl V 粘贴 · Esc 返回
editor-keys-more = Enter、Tab 下一项 · F7 回到表格 · Ctrl PageDown 下一部分 · Esc 返回
editor-keys-form = Enter、Tab 下一项 · Ctrl PageDown 下一部分 · Esc 返回
editor-find-keys = Enter 找下一个 · Esc 回到表格

## 题型和可选的内容
editor-kind-choice = 几个里选一个
editor-kind-true-false = 对或错
editor-kind-number = 数字
editor-kind-order = 排顺序
editor-kind-text = 写几个字
editor-answer-true = 对
editor-answer-false = 错
editor-teaches-both = 两种语言的学员
editor-teaches-zh = 学汉语的学员
editor-teaches-bo = 学藏语的学员
editor-difficulty-1 = 容易
editor-difficulty-2 = 中等
editor-difficulty-3 = 难

## 列
editor-field-zh = 汉字
editor-field-pinyin = 拼音
editor-field-spoken = 实际声调
editor-field-bo = 藏文
editor-field-en = 英文
editor-field-zh-other = 其他汉语说法
editor-field-bo-other = 其他藏语说法
editor-field-parts = 对应：汉字 = 藏文
editor-field-picture = 图片
editor-field-audio = 录音
editor-field-tags = 主题
editor-field-source = 来源
editor-field-reviewed-by = 审阅人
editor-field-title-bo = 藏文标题
editor-field-title-zh = 中文标题
editor-field-title-en = 英文标题
editor-field-text-bo = 藏文正文（Shift Enter 分段）
editor-field-text-zh = 中文正文（Shift Enter 分段）
editor-field-text-en = 英文正文（Shift Enter 分段）
editor-field-teaches = 教谁
editor-field-seconds = 秒
editor-field-by = 说话人
editor-field-ask-bo = 藏文题目
editor-field-ask-zh = 中文题目
editor-field-ask-en = 英文题目
editor-field-hear = 播放的读音（拼音）
editor-field-kind = 题型
editor-field-answer = 正确答案
editor-field-value = 正确的数字
editor-field-tolerance = 允许误差
editor-field-unit-bo = 藏文单位
editor-field-unit-zh = 中文单位
editor-field-unit-en = 英文单位
editor-field-accepted = 正确的答案，用 ; 隔开
editor-field-why-bo = 藏文解释
editor-field-why-zh = 中文解释
editor-field-why-en = 英文解释
editor-field-difficulty = 难度
editor-field-questions = 读后的题目
editor-field-authors = 作者
editor-field-licence = 许可
editor-field-level = 级别

# 真人录音：一个文件夹的声音文件，文件名说明读的是什么。

## The list
recordings-title = 真人录音
recordings-lead = 有录音时先放录音，没有才用电脑语音。先听选中的声音；它没有的，听别的声音。
recordings-any = 都可以
recordings-count = { $count } 个录音
recordings-speaker = 朗读：{ $speaker }
recordings-licence = 许可：{ $licence }
recordings-origin = 来源：{ $origin }
recordings-no-voices = 还没有真人录音。
recordings-path = 录音文件夹的位置（也可以把它拖到这个窗口里）
recordings-add = 添加这个文件夹
recordings-adding = 正在复制录音……
recordings-stop = 停止
recordings-remove = 删除 { $name }
recordings-choose = 选择或添加
recordings-remove-really = 将从这台电脑上删除；原来的文件夹不变。
recordings-keep = 留着
recordings-names = 文件名的写法：cmn-nǐ hǎo.mp3、cmn-ni3hao3.mp3、cmn-你好.mp3、bo-bod skad.mp3、bo-བོད་སྐད.mp3。

## What was done
recordings-added = { $name }：添加了 { $count } 个录音。
recordings-passed-over = { $count } 个文件没有用。
recordings-removed = 已删除 { $name }。

## Why not
recordings-no-folder = 没有 { $path } 这个文件夹。
recordings-not-a-folder = { $path } 不是文件夹。
recordings-refused = 系统不让本程序读取 { $path }。
recordings-unreadable = 无法读取 { $path }：{ $reason }
recordings-none = { $path } 里没有一个录音的名字能看懂。什么也没有添加。
recordings-bad-about = voice.ron 有错误。什么也没有添加。
recordings-no-name = “{ $name }”不能作声音的名字：要有字母、汉字或数字。
recordings-name-taken = 已经有一个叫 { $name } 的声音了。请换一个名字，或者先删除那一个。
recordings-no-such-voice = 没有叫 { $name } 的声音。
recordings-disk-full = 磁盘满了，放不下 { $path }。什么也没有改动。
recordings-write-refused = 系统不让本程序写入 { $path }。什么也没有改动。
recordings-unwritable = 无法写入 { $path }：{ $reason } 什么也没有改动。
recordings-stopped = 已停止。什么也没有添加。

## Why a file was passed over
recordings-skip-kind = 这不是声音文件。声音文件的名字以 wav、mp3、m4a、ogg 或 flac 结尾。
recordings-skip-missing = 找不到这个文件。
recordings-skip-refused = 系统不让本程序读取这个文件。
recordings-skip-unreadable = 无法读取：{ $reason }
recordings-skip-name = 磁盘不接受这个文件名，请换一个名字。
recordings-skip-double = { $first } 读的是一样的，已经用了那一个。
recordings-no-language = 名字要以 cmn- 或 bo- 开头。
recordings-nothing-named = cmn- 或 bo- 的后面没有写读的是什么。
recordings-no-tones = “{ $pinyin }”没有声调。
recordings-disagreement = { $text } 不读“{ $spelling }”。
recordings-several-readings = { $hanzi } 有几个读音（{ $readings }）。请在名字里写明是哪一个：cmn-{ $hanzi }-拼音。

## The microphone
microphone-none = 没有找到麦克风。
microphone-refused = 系统不让本程序使用麦克风。
microphone-busy = 麦克风无法使用：{ $reason }
microphone-lost = 麦克风断开了，什么也没有录下。
microphone-nothing = 什么也没有听到。
microphone-too-quiet = 声音太小。请大声一点，或者离麦克风近一点。
microphone-too-loud = 声音太大，有的地方被削掉了。请小声一点，或者离麦克风远一点。

# 学习数据可能出现的问题。不熟悉电脑的人也要知道该怎么办。

store-in-use = Tsheg 已经打开了这份数据（{ $path }）。请使用已打开的窗口，或者先把它关闭。
store-newer = { $path } 里的数据是由更新版本的 Tsheg 写的（格式 { $found }；这个版本最高能读格式 { $known }）。请安装新版 Tsheg。数据没有任何改动。
store-damaged = { $path } 里的数据已损坏，无法读取。没有删除任何内容。请复制一份这个文件，再请人帮忙。
store-foreign = 文件 { $path } 属于别的程序。没有任何改动。请另选一个存放数据的文件夹。
store-not-writable = Tsheg 不能写入 { $path }。请允许写入，或者另选一个存放数据的文件夹。
store-full = 磁盘空间不够，无法写入 { $path }。请腾出空间。以前保存的内容都没有丢失。
store-disk = 无法读写 { $path }：{ $detail }
store-closed = 数据已经关闭。请重新打开 Tsheg。以前保存的内容都没有丢失。
store-no-profile = 这里已经没有这位学员了。

store-nickname-empty = 请输入昵称。
store-nickname-too-long = 昵称最多 { $limit } 个字符。
store-nickname-unprintable = 昵称里有无法显示的字符，请去掉。
store-nickname-taken = 这里已经有一位学员叫“{ $nickname }”。请换一个昵称。

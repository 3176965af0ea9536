# 对话和课文，一句一句地读。

reading-title = 阅读
reading-open = 阅读
reading-none = 这里没有课文。
reading-lines = { $count } 句
reading-dialogue = 对话
reading-text = 课文
reading-done = 已读

reading-tibetan = 藏文
reading-mandarin = 中文
reading-pinyin = 拼音
reading-play-on = 全文朗读
reading-stop = 停
reading-show = 显示
reading-next = 下一句
reading-previous = 上一句

reading-touch = 点一个词，看它的意思。
reading-next-word = 下一个词
reading-previous-word = 上一个词
reading-no-entry = 课里没有这个词。
reading-page = 语法讲解里有：{ $title }
reading-particle = 助词
reading-practise-word = 练习这个词
reading-wished = 下次练习会出现。

reading-part = 分角色
reading-part-choose = 你读谁的话？
reading-part-end = 读全文
reading-your-turn = 轮到你了，请说出来。
reading-uncover = 显示并听

reading-finished = 读完了
reading-questions = 回答问题
reading-questions-again = 再答一遍
reading-result = { $asked } 题答对 { $right } 题
reading-again = 再读一遍
reading-next-text = 下一篇
reading-leave = 完成
reading-not-kept = 没能保存，关闭程序后就没有了。

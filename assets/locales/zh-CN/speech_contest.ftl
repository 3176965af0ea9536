## 记录里的错误
speeches-not-now = 这里不能有“{ $event }”。
speeches-unknown-speaker = 没有选手“{ $speaker }”。
speeches-unknown-judge = 没有 { $judge } 号评委，一共 { $most } 位。
speeches-unknown-criterion = 评分表里没有“{ $criterion }”这一项。
speeches-no-such-mark = 这里不能给 { $mark } 分：{ $least } 到 { $most } 分，每档 { $step } 分。
speeches-already-marked = { $judge } 号评委已经给“{ $criterion }”打过分。
speeches-already-marked-hint = 改分请用“correct”。
speeches-not-marked = { $judge } 号评委还没有给“{ $criterion }”打分。
speeches-excused = { $judge } 号评委不给这位选手打分。
speeches-has-spoken = “{ $speaker }”已经上过场。
speeches-not-called = “{ $speaker }”还没有演讲。
speeches-withdrawn = “{ $speaker }”已经退出。
speeches-bad-deduction = 不能扣 { $points } 分。
speeches-still-to-speak = “{ $speaker }”还没有演讲。
speeches-marks-missing = { $judge } 号评委还没有给“{ $speaker }”打完分。
speeches-marks-missing-hint = 请补上分数，或者注明这位评委不给这位选手打分。

## 比赛的设置
speeches-speaker-count = 有 { $found } 位选手，应当是 1 到 { $most } 位。
speeches-judge-count = 有 { $found } 位评委，应当是 1 到 { $most } 位。
speeches-speaker-twice = 选手“{ $speaker }”出现了两次。

## 规则
speeches-rule-step = 每档 { $step } 分，凑不成 { $most } 分。
speeches-rule-same-id = “{ $found }”出现了两次。
speeches-rule-unknown-criterion = 评分表里没有“{ $found }”这一项。
speeches-rule-lights = 应当先绿灯，再黄灯，再红灯。

## 结果
speeches-column-place = 名次
speeches-column-speaker = 选手
speeches-column-title = 题目
speeches-column-group = 组别
speeches-column-time = 用时
speeches-column-judge = 评委 { $number }
speeches-column-mean = 平均分
speeches-column-off = 扣分
speeches-column-total = 最后得分
speeches-standing-waiting = 等候
speeches-standing-counted = 已演讲
speeches-standing-out-of-time = 时间不合要求
speeches-standing-absent = 缺席
speeches-standing-withdrawn = 退出
speeches-at-front = 正在台上
speeches-going = 分数还没有打完。

## 准备
speeches-about = 抽签决定顺序，评委打分，成绩从最后一名开始公布。
speeches-title = 演讲比赛
speeches-column-standing = 状态
speeches-setup-speakers = 选手
speeches-setup-name = 比赛名称，显示在大屏幕上（可以不填）
speeches-setup-names = 姓名，可用顿号分开；题目写在冒号后面
speeches-setup-add = 加入
speeches-setup-remove = 去掉：{ $speaker }
speeches-setup-count = { $count } 位选手
speeches-setup-sheet = 评分表
speeches-setup-dropped = 有 { $judges } 位评委或更多时，去掉一个最高分、一个最低分。
speeches-setup-none-dropped = 不去掉任何评委的分数。
speeches-setup-limits = 时间
speeches-setup-no-limits = 不限时
speeches-setup-judges = 评委：{ $count } 位
speeches-setup-fewer-judges = 少一位评委
speeches-setup-more-judges = 多一位评委
speeches-setup-drawn = 抽签决定顺序
speeches-setup-earlier = 以前的演讲比赛

## 主持台
speeches-reopened = 演讲时程序被关掉了。你继续之前，计时停住。
speeches-lights = 绿灯、黄灯、红灯：{ $times }
speeches-light-off = 还有时间
speeches-light-green = 可以结束
speeches-light-amber = 时间快到了
speeches-light-red = 时间到了
speeches-call = 请 { $speaker } 上场
speeches-start = 开始计时
speeches-stop = 演讲结束
speeches-pause = 暂停计时
speeches-resume = 继续计时
speeches-absent = 没有到场
speeches-withdraw = 退出：{ $speaker }
speeches-enter = 记下 { $number } 号评委的分数
speeches-close = 分数打完了
speeches-reveal = 公布下一个结果
speeches-marks-of = { $speaker } 的分数
speeches-is-excused = 不打分
speeches-is-missing = 还没有
speeches-is-dropped = 去掉
speeches-take-off = 扣 { $points } 分
speeches-time-less = 少 1 秒
speeches-time-more = 多 1 秒
speeches-sum = 用时 { $time } · 平均分 { $mean } · 扣分 { $off } · 最后得分 { $total }
speeches-steps = { $least } 到 { $most }，间隔 { $step }
speeches-phones = 评委的手机
speeches-phones-about = 每位评委可以用自己的手机打分，不需要应用程序和互联网，只要和这台电脑在同一个网络里。请把各自的号码出示给每位评委。
speeches-phones-open = 允许手机加入
speeches-phones-close = 不再允许手机加入
speeches-phone-here = 已连接
speeches-phone-away = 未连接
speeches-judge-before = 上一位评委
speeches-judge-after = 下一位评委
speeches-excuse = 不打分
speeches-missing-count = 还缺 { $count } 位评委
speeches-place = 第 { $place } 名 · { $total }
speeches-next = 下一位：{ $speaker }
speeches-results = 结果
speeches-shared = 并列
speeches-judging = 评委正在打分。

## 普通话模拟测试
mock-title = 普通话模拟测试
mock-about = 按普通话水平测试的样子练习。学生朗读、说话，老师或学生自己标出音节：点一下是错误，点两下是缺陷。
mock-practice = 只供练习，不是正式成绩。
mock-begin = 开始
mock-part = 第 { $number } 项：{ $name }
mock-seconds = { $minutes } 分钟，{ $marks } 分
mock-start = 开始计时
mock-end = 这一项结束
mock-on = 下一项
mock-syllable-right = { $syllable }
mock-syllable-wrong = { $syllable }：错误
mock-syllable-flawed = { $syllable }：缺陷
mock-more-off = 多扣：{ $name }
mock-less-off = 少扣：{ $name }
mock-part-result = { $name }：{ $most } 分得 { $left } 分 · 错误 { $wrong } · 缺陷 { $flawed }
mock-overtime = 超时。
mock-short = 说话时间不够，扣 { $off } 分。
mock-total = 100 分得 { $total } 分
mock-level = 等级：{ $level }
mock-no-level = 没有达到最低的等级。
mock-again = 再测一次

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
speeches-going = 分数还没有打完。

# 竞赛：开始、主持台、大屏幕。

## 列表
contests-open = 知识竞赛
contests-title = 知识竞赛
contests-about = 各队答题：轮流必答、抢答、自选分值。程序计分，每一步都存盘，大屏幕只显示该看到的内容。
contests-new = 新的竞赛
contests-alone = 自己练
contests-earlier = 以前的竞赛
contests-over = 已结束
contests-cut-off = 继续
contests-wait = 请稍等……

## 竞赛的设置
setup-title = 新的竞赛
setup-begin = 开始
setup-seed = 抽题种子：{ $seed }
setup-rules = 规则
setup-teams = 队数：{ $count }
setup-fewer-teams = 减一队
setup-more-teams = 加一队
setup-packs = 从这些课里出题
setup-class = 每个人用手机单独答题，答对得越快分越多。没有手机时由下面的队来答。
host-team = 第 { $number } 队
host-round = 第 { $number } 轮

## 主持台
host-title = 主持台
host-leave = 收起竞赛
host-clock = 剩余时间
host-only = 只有主持人看得见
host-worth = { $points } 分
host-rests = 暂停
host-question-gone = 请听主持人读题。
host-question-missing = 题目 { $id } 已经不在了。
host-over = 竞赛结束
host-all-played = 各轮都已比完
host-between-rounds = 接下来
host-round-begins = 本轮规则
host-undo = 撤销
host-redo = 重做
host-pause = 暂停
host-resume = 继续
host-window = 大屏幕窗口
host-instead = 显示大屏幕
host-console = 回到主持台
host-card = 规则卡
host-languages-two = 大屏幕：中文 བོད་ཡིག
host-languages-three = 大屏幕：三种语言
host-languages-one = 大屏幕：中文
host-tools = 更多
host-retry = 再试一次
host-not-kept = 记录写不进磁盘：{ $reason } 竞赛在内存里继续。
host-reopened = 这场竞赛被收起或中断过。记录里的内容都在；点“继续”之前不计时。
host-leaving = 收起竞赛？记录已保存，以后可以接着比，现在停止计时。
host-leaving-lost = 收起竞赛？记录没能写进磁盘，之后的内容会丢失。
host-stay = 留下
host-not-now = 现在不能这样做。
host-answer = 答案：{ $answer }
host-log = 记录
host-change = 改判

## 下一步
host-begin-round = 开始{ $round }
host-begin-tie-break = 开始加赛
host-ask = 下一题
host-next-round = 下一轮
host-pass = 放弃
host-go = 开始！
host-start-clock = 开始计时
host-nobody = 无人抢答
host-show-answer = 公布答案
host-audience-right = 观众答对
host-audience-wrong = 观众答错
host-end = 结束竞赛
host-right = 答对
host-wrong = 答错
host-power = 提前答对
host-time-up = 时间到
host-prompted = 有人提示
host-void = 作废
host-noted-none = 没有作答
host-collect = 记完了
host-answered = { $total } 人中 { $count } 人已作答
host-points = { $points } 分
host-hint-resume = 比赛暂停中。
host-hint-round = 先说明本轮规则，再开始。
host-hint-tie-break = 同分：{ $teams }。加赛决胜。
host-hint-points = 请{ $team }选分值。
host-hint-player = 请{ $team }指定答题的队员。
host-hint-ask = 下一题面向所有队。
host-hint-ask-team = 下一题由{ $team }回答。
host-hint-go = 读完题再喊“开始”。各队按自己的数字键或手机。
host-hint-clock = 读完题再开始计时。
host-hint-wait = 抢答器已经打开。
host-hint-rule = { $team }作答。对还是错？
host-hint-collect = 按队的数字键：一次是对，两次是错。
host-hint-answer = 本题已判。读出并公布答案。
host-hint-end = 各轮都已比完。
host-hint-over = 结果已定，记录已保存。

## 更多
host-rehearsal = 试抢答器
host-rehearse = 开始试按
host-rehearsal-about = 请把每个键、手柄和手机各按一次，再两两同时按。现在不计分。
host-pairs-heard = 每两个都能同时听到。
host-pairs-left = 还没有同时听到：{ $pairs }
host-rehearsal-over = 试完了
host-save-sheets = 保存成绩单和奖状
host-sheets-saved = 成绩单、奖状、表格和记录在 { $folder }
host-judges = 评委加分或减分
host-throw-out = 本题不计分
host-protest = 有队对上一次判定提出异议
host-uphold = 异议成立
host-reject = 异议不成立
host-effect-winner = 会改变第一名。
host-effect-places = 会改变名次。
host-effect-scores = 会改变分数，不改变名次。
host-effect-nothing = 什么都不会改变。
host-phones = 手机
host-phones-open = 让手机加入
host-phones-again = 让原来的手机重新连上
host-phones-about = 打开之前是关着的。同一局域网的手机打开网页即可：不用装软件，不用上网。
host-phones-close = 关闭手机
host-no-network = 这台电脑不在局域网里。请连接一个网络，或者开一个热点。
host-code = 加入码 { $code }
host-lock = 不再让人加入
host-unlock = 再让人加入

## 记录的句子
host-log-undone = 已撤销：{ $event }
host-log-choose = { $team }选 { $chosen }
host-log-pass = { $team }放弃
host-log-question = 题目 { $id }
host-log-go = 开始
host-log-press = { $team }按下
host-log-right = { $team }：答对
host-log-partial = { $team }：部分答对
host-log-wrong = { $team }：答错
host-log-prompted = { $team }：有人提示
host-log-void = { $team }：本题作废
host-log-all = 都已作答
host-log-substitution = { $team }换人
host-log-judges = 评委：{ $team }
host-log-protest = { $team }提出异议
host-log-upheld = 异议成立
host-log-rejected = 异议不成立
host-log-throw-out = { $id } 不计分
host-log-correct = 改判

## 重新打开
host-line = 第 { $line } 行：
host-no-log = 这个文件不是竞赛记录。

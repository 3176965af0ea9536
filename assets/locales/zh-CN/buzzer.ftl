# 抢答器：手机、游戏手柄；手机页面上的文字。

## On the phones
buzzer-page-language = 语言
buzzer-page-title = 竞赛
buzzer-page-connecting = 正在连接……
buzzer-page-lost = 连接断了，正在重新连接……
buzzer-page-code = 加入码
buzzer-page-code-hint = 请输入主持人出示的八位数字。
buzzer-page-enter = 进入
buzzer-page-name = 昵称
buzzer-page-choose-team = 请选择队伍。
buzzer-page-no-team = 还没有队伍，请稍等。
buzzer-page-taken = 已有别的手机
buzzer-page-change-team = 换一个队
buzzer-page-waiting = 请等待
buzzer-page-open = 请抢答！
buzzer-page-pressed = 已按下
buzzer-page-first = 你最先按下！
buzzer-page-other = 别人先按下了
buzzer-page-locked-out = 这一题你不能再抢答
buzzer-page-rehearsal = 试按：请按一下
buzzer-page-choose = 请选一个答案。
buzzer-page-choose-several = 可以选几个答案。
buzzer-page-answered = 已作答
buzzer-page-send = 提交答案
buzzer-page-right = 答对了
buzzer-page-wrong = 不对
buzzer-page-team = 队伍
buzzer-page-marks-wait = 有人演讲时，评分表会出现在这里。
buzzer-page-marks-later = 演讲结束后才能提交分数。
buzzer-page-marks-send = 提交分数
buzzer-page-marks-sent = 正在提交……
buzzer-page-marks-kept = 分数已保存，还可以修改。
buzzer-page-marks-missing = 请给每一项打分。
buzzer-page-marks-steps = 间隔
buzzer-page-marks-excused = 您不给这位选手打分。
buzzer-page-again = 重新连接
buzzer-no-code = 加入码不对。
buzzer-no-wait = 错误的加入码太多，请稍等。
buzzer-no-locked = 主持人已经锁门，请找主持人。
buzzer-no-taken = 别的手机已经选了，请选别的。
buzzer-no-full = 手机太多，请稍等。
buzzer-no-removed = 主持人移除了这部手机。
buzzer-no-elsewhere = 这一页已在别处打开。
buzzer-no-flood = 这部手机发送得太多。
buzzer-no-old = 程序更新了，请重新打开这一页。

## Why buzzers cannot be used
buzzer-in-use = { $address } 正被别的程序占用。
buzzer-not-there = 不能使用 { $address }：{ $reason }
buzzer-network = 不能使用网络：{ $reason }
buzzer-gamepads = 不能使用游戏手柄：{ $reason }

# 竞赛结束以后：成绩单、奖状、给电子表格的成绩表。

## 成绩单
results-title = 竞赛成绩
results-ranking = 名次
results-rounds = 各轮得分
results-questions = 题目
results-number = { $number }

## 各列
results-column-number = 序号
results-column-round = 轮次
results-column-id = 题号
results-column-topic = 主题
results-column-end = 结果
results-column-start = 基础分
results-column-change = { $team }：得失
results-column-after = { $team }：分数
results-column-changes = 得失和分数
results-column-asked = 出题次数
results-column-solved = 答出次数
results-column-right = 答对
results-column-wrong = 答错
results-column-unanswered = 无人作答
results-column-void = 不计分

## 题目的结果
results-end-counted = 计分
results-end-open = 未答完
results-end-void = 作废
results-end-thrown-out = 取消

## 奖状
results-certificate = 奖状
results-place =
    { $place ->
        [1] 第一名
        [2] 第二名
        [3] 第三名
       *[other] 第 { $place } 名
    }
results-points = { $points } 分
results-date = 日期
results-host = 主持人
results-judges = 裁判

## 做不出来的时候
results-font-unreadable = 字体“{ $font }”读不了。
results-not-over = 竞赛还没有结束，结束以后才能做奖状。
results-failed = 做不出来：{ $reason }

## 课文的词语表
wordlist-english = 英语
wordlist-nothing = 这一课没有可以打印的词语或句子。

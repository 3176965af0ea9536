# 竞赛：题型、规则卡、现在不能做的事、记录和规则里的错误。
# “right”、“kind: Cards”、“of” 等名称照原样写在记录和规则文件里，不要翻译。

## 题型
contest-kind-required = 必答题
contest-kind-named = 指定题
contest-kind-risk = 风险题
contest-kind-buzzer = 抢答题
contest-kind-tossup = 抢答题（带附加题）
contest-kind-everyone = 共答题
contest-kind-cards = 举牌判断题
contest-kind-audience = 观众题
contest-kind-tie-break = 加赛题

## 规则卡：谁来答
contest-card-who-required = 各队按顺序作答。
contest-card-who-named = 各队按顺序作答，事先指定一名队员。
contest-card-who-risk = 各队按顺序作答，自己选择分值。
contest-card-who-buzzer = 先按抢答器的队作答。
contest-card-who-everyone = 所有队同时作答。
contest-card-who-cards = 所有队同时举牌：对或错。
contest-card-who-audience = 由观众作答。
contest-card-who-tie-break = 同分的队加赛：先按抢答器的队作答。

## 规则卡：题数和分数
contest-card-each = 每队 { $questions } 题。
contest-card-total = 共 { $questions } 题。
contest-card-right = 答对得 { $points } 分。
contest-card-by-difficulty = 答对：容易的题得 { $easy } 分，中等的题得 { $middle } 分，难题得 { $hard } 分。
contest-card-chosen = 答对得所选的分（{ $points }）。
contest-card-wrong-nothing = 答错不扣分。
contest-card-wrong-lose = 答错扣 { $points } 分。
contest-card-wrong-value = 答错扣这道题的分。
contest-card-late-nothing = 超时不扣分。
contest-card-late-lose = 超时扣 { $points } 分。
contest-card-late-value = 超时扣这道题的分。
contest-card-prompting =
    { $points ->
        [0] 场下有人提示，本题结束。
       *[other] 场下有人提示，扣 { $points } 分。
    }
contest-card-seconds = 答题时间 { $seconds } 秒。
contest-card-highest-first = 分数最高的队先答。
contest-card-lowest-first = 分数最低的队先答。
contest-card-drawn = 抽签决定谁先答。
contest-card-backwards = 从最后一个座位的队开始。
contest-card-may-pass = 队可以放弃答题。
contest-card-steal-next = 答错后由下一队答，再错不扣分。
contest-card-steal-press = 答错后其他队可以抢答，再错不扣分。
contest-card-players = { $players } 名队员举牌，全部正确才得分。
contest-card-speed = 答得越快，得分越多。

## 规则卡：抢答
contest-card-at-start = 主持人说“开始”以后才能按。
contest-card-at-once = 读题时可以随时按，一按就停止读题。
contest-card-press-seconds = 抢答时间 { $seconds } 秒。
contest-card-early-void =
    { $time ->
        [0] 提前按
       *[other] 第 { $time } 次提前按
    }{ $points ->
        [0] 不扣分，本题作废。
       *[other] 扣 { $points } 分，本题作废。
    }
contest-card-early-audience =
    { $time ->
        [0] 提前按
       *[other] 第 { $time } 次提前按
    }{ $points ->
        [0] 不扣分，本题交给观众。
       *[other] 扣 { $points } 分，本题交给观众。
    }
contest-card-early-restart =
    { $time ->
        [0] 提前按
       *[other] 第 { $time } 次提前按
    }{ $points ->
        [0] 不扣分，重新开始抢答。
       *[other] 扣 { $points } 分，重新开始抢答。
    }
contest-card-early-locked-out =
    { $time ->
        [0] 提前按
       *[other] 第 { $time } 次提前按
    }{ $points ->
        [0] 不扣分，该队不能答本题。
       *[other] 扣 { $points } 分，该队不能答本题。
    }
contest-card-early-delay =
    { $time ->
        [0] 提前按
       *[other] 第 { $time } 次提前按
    }{ $points ->
        [0] 不扣分，抢答器锁定 { $seconds } 秒。
       *[other] 扣 { $points } 分，抢答器锁定 { $seconds } 秒。
    }
contest-card-after-ends = 答错后本题结束。
contest-card-after-press = 答错后其他队可以抢答。
contest-card-after-next = 答错后由下一个按的队答。
contest-card-attempts = 最多 { $attempts } 队可以答这道题。
contest-card-interrupt =
    { $points ->
        [0] 没读完就答错：第一个答错的队不扣分。
       *[other] 没读完就答错：第一个答错的队扣 { $points } 分。
    }
contest-card-power = 读题很早时答对，得 { $points } 分。
contest-card-press-draw = 同时按的，由电脑抽签决定谁答。
contest-card-press-share = 同时按的都答，平分分数。
contest-card-press-replay = 同时按的重新抢答。
contest-card-bonus = 答对的队再答 { $parts } 题，每题 { $points } 分。
contest-card-bonus-steal = 该队答不出的，其他队可以答。
contest-card-sudden-death = 先答对的队获胜，答错的队出局。
contest-card-first-right = 先答对的队获胜，答错不扣分。

## 规则卡：全场
contest-card-teams = { $least } 到 { $most } 队参加。
contest-card-start = 每队基础分 { $points } 分。
contest-card-floor = 分数不低于 { $points } 分。
contest-card-substitution-rounds = 每队可以在两轮之间换人 { $most } 次。
contest-card-substitution-questions = 每队可以在两题之间换人 { $most } 次。
contest-card-tie-shared = 同分的队并列。
contest-card-tie-break = 同分的队加赛。
contest-card-tie-draw = 同分的队由电脑抽签。

## 现在不能做的事
contest-not-now = 现在不能“{ $event }”。
contest-not-now-hint = 现在可以：{ $allowed }。
contest-known-hint = 正确的是：{ $known }。
contest-backwards = 时间 { $at } 早于上一行的时间 { $last }。
contest-unknown-team = 没有“{ $team }”队。
contest-team-needed = 这里的“{ $event }”必须写明是哪一队。
contest-team-twice = “{ $team }”队写了两次。
contest-unknown-round = 没有第 { $round } 轮。规则里有 { $most } 轮。
contest-round-twice = 第 { $round } 轮已经比过了。
contest-round-full = 这一轮的 { $questions } 道题都出完了。
contest-not-its-turn = 没轮到“{ $team }”队。
contest-not-answering = 现在不是“{ $team }”队作答。
contest-unknown-question = “{ $question }”不是这场竞赛的题。
contest-question-twice = “{ $question }”已经出过了。
contest-not-asked = “{ $question }”没有出过。
contest-not-chosen = 该队要先选择：“{ $what }”。
contest-unknown-points = 这里不能选 { $points } 分。
contest-too-many-points = { $points } 分太多了，最多 { $most } 分。
contest-unknown-player = 队员里没有“{ $player }”。
contest-no-power = 这里不能这样判。
contest-no-substitution = 该队不能再换人了，最多 { $most } 次。
contest-not-tied = “{ $team }”队的分数不相同。
contest-tie-left = 这些队同分，需要加赛：{ $teams }。
contest-no-such-event = 第 { $line } 行不是可以撤销的事件。
contest-already-undone = 第 { $line } 行已经撤销了。
contest-not-undone = 第 { $line } 行没有撤销过。
contest-nothing-left = 没有可以“{ $event }”的了。
contest-not-ruled = 第 { $line } 行不是可以这样改判的判定。
contest-no-protest = 第 { $line } 行不是还没处理的异议。
contest-too-long = 文字太长，最多 { $most } 个字。
contest-name-taken = 已有队叫“{ $name }”，请用不同的队名。
contest-left = 它属于第 { $line } 行，那一行不再有效。

## 竞赛的开头
contest-team-count = 有 { $found } 队。这些规则适合 { $least } 到 { $most } 队。
contest-question-listed-twice = 题目“{ $question }”写了两次。
contest-bad-name = “{ $found }”不能作名称：它是空的，或者超过 { $most } 个字。
contest-too-many-questions = 题目超过 { $most } 道。
contest-shortage = 第 { $round } 轮需要 { $wanted } 道题，只有 { $found } 道。
contest-shortage-tie-break = 加赛需要 { $wanted } 道题，只有 { $found } 道。

## 规则
contest-rule-needs = “{ $what }”需要“{ $field }”。
contest-rule-needs-hint = 加上 { $field }，或者改 { $what }。
contest-rule-not-here = “{ $field }”和“{ $what }”在一起没有意义。
contest-rule-not-here-hint = 去掉 { $field }，或者改 { $what }。

## 记录
contest-log-no-head = 第一行没有写明竞赛怎样开始。
contest-log-no-head-hint = 第一行像这样：{"{"}"log": "tsheg-contest-1", "rules": "school", "teams": ["red", "blue", "green"], "seed": 1{"}"}
contest-log-format = 本程序不认识“{ $found }”这种记录。
contest-log-unknown-rules = 没有名为“{ $found }”的规则。
contest-log-bad-rules = 规则读不出来：{ $reason }
contest-log-rule =
    { $place }：{ $rule ->
        [pack-out-of-range] { pack-out-of-range }
        [pack-too-few] { pack-too-few }
        [pack-empty-text] { pack-empty-text }
        [contest-rule-needs] { contest-rule-needs }
       *[contest-rule-not-here] { contest-rule-not-here }
    }
contest-log-not-json = 从第 { $column } 个字符起不是 JSON。
contest-log-json-hint = 一行像这样：{"{"}"at": 1500, "event": "go"{"}"}
contest-log-not-object = 这不是事件：没有写在 {"{"} 和 {"}"} 之间。
contest-log-empty = 这一行是空的。
contest-log-line-too-long = 这一行太长，最多 { $most } 字节。
contest-log-too-many = 事件超过 { $most } 个，这一行以后没有读。
contest-log-wrong-type =
    “{ $name }”需要{ $expected ->
        [text] 引号里的文字。
        [whole-number] 整数。
        [number] 最多三位小数的数。
        [true-or-false] true 或 false。
        [list] [ 和 ] 之间的列表。
       *[fields] {"{"} 和 {"}"} 之间的字段。
    }
contest-log-unknown-name = “{ $name }”里没有“{ $found }”。

## 命令行
contest-file-unreadable = { $path } 读不了：{ $reason }
contest-cut = 第 { $line } 行没有写完，已略去。
contest-left-out = 第 { $line } 行不再有效：{ $sentence }
contest-doubt = 有 { $count } 行错误，这些分数不可信。
contest-going = 竞赛还没有结束。
contest-nothing-asked = 还没有出题。
contest-column-line = 行
contest-column-question = 题目
contest-column-place = 名次
contest-column-team = 队
contest-column-score = 分数
contest-column-right = 对
contest-column-wrong = 错
contest-mark-void = { $question }（作废）
contest-mark-thrown-out = { $question }（取消）
contest-mark-open = { $question }（未答完）
contest-rules-fine = { $name }：没有错误。
contest-rules-unknown = 没有名为“{ $found }”的规则，也没有这个文件。

# Contests: kinds of rounds, rule cards, what cannot happen now, what is wrong with a log or with rules.
# Names such as “right”, “kind: Cards” or “of” stand in logs and rule files as they are: do not translate them.

## Kinds of rounds
contest-kind-required = In turn
contest-kind-named = One player
contest-kind-risk = Risk
contest-kind-buzzer = Buzzers
contest-kind-tossup = Tossups
contest-kind-everyone = All together
contest-kind-cards = Cards
contest-kind-audience = Audience
contest-kind-tie-break = Tie-break

## Rule cards: who answers
contest-card-who-required = The teams answer in turn.
contest-card-who-named = The teams answer in turn, each by one player who is named first.
contest-card-who-risk = The teams answer in turn, and each chooses for how many points.
contest-card-who-buzzer = The team that presses first answers.
contest-card-who-everyone = All teams answer together.
contest-card-who-cards = All teams show cards together: true or false.
contest-card-who-audience = The audience answers.
contest-card-who-tie-break = The teams with the same score: who presses first answers.

## Rule cards: questions and points
contest-card-each =
    { $questions ->
        [one] { $questions } question for each team.
       *[other] { $questions } questions for each team.
    }
contest-card-total =
    { $questions ->
        [one] { $questions } question.
       *[other] { $questions } questions.
    }
contest-card-right =
    { $points ->
        [one] A right answer brings { $points } point.
       *[other] A right answer brings { $points } points.
    }
contest-card-by-difficulty = A right answer brings { $easy } points if the question is easy, { $middle } if it is middling, { $hard } if it is hard.
contest-card-chosen = A right answer brings the points that were chosen ({ $points }).
contest-card-wrong-nothing = A wrong answer costs nothing.
contest-card-wrong-lose =
    { $points ->
        [one] A wrong answer costs { $points } point.
       *[other] A wrong answer costs { $points } points.
    }
contest-card-wrong-value = A wrong answer costs the points of the question.
contest-card-late-nothing = Being too late costs nothing.
contest-card-late-lose =
    { $points ->
        [one] Being too late costs { $points } point.
       *[other] Being too late costs { $points } points.
    }
contest-card-late-value = Being too late costs the points of the question.
contest-card-prompting =
    { $points ->
        [0] If somebody helps the team, the question is over.
        [one] If somebody helps the team, it loses { $points } point.
       *[other] If somebody helps the team, it loses { $points } points.
    }
contest-card-seconds =
    { $seconds ->
        [one] { $seconds } second to answer.
       *[other] { $seconds } seconds to answer.
    }
contest-card-highest-first = The team with the most points begins.
contest-card-lowest-first = The team with the fewest points begins.
contest-card-drawn = Who begins is drawn.
contest-card-backwards = The team on the last seat begins.
contest-card-may-pass = A team may let its turn go by.
contest-card-steal-next = After a wrong answer the next team may answer. A mistake then costs nothing.
contest-card-steal-press = After a wrong answer the others may press. A mistake then costs nothing.
contest-card-players =
    { $players ->
        [one] { $players } player shows a card.
       *[other] { $players } players show cards, and all of them must be right.
    }
contest-card-speed = A quick answer brings more.

## Rule cards: buzzers
contest-card-at-start = Press after the host has said “start”.
contest-card-at-once = Press at any time; the reading then stops.
contest-card-press-seconds =
    { $seconds ->
        [one] { $seconds } second to press.
       *[other] { $seconds } seconds to press.
    }
contest-card-early-void =
    { $time ->
        [0] Who presses too early
        [1] Who presses too early for the first time
        [2] Who presses too early for the second time
       *[other] Who presses too early time and again
    } { $points ->
        [0] has another question asked instead.
        [one] loses { $points } point, and another question is asked.
       *[other] loses { $points } points, and another question is asked.
    }
contest-card-early-audience =
    { $time ->
        [0] Who presses too early
        [1] Who presses too early for the first time
        [2] Who presses too early for the second time
       *[other] Who presses too early time and again
    } { $points ->
        [0] leaves the question to the audience.
        [one] loses { $points } point, and the question goes to the audience.
       *[other] loses { $points } points, and the question goes to the audience.
    }
contest-card-early-restart =
    { $time ->
        [0] Who presses too early
        [1] Who presses too early for the first time
        [2] Who presses too early for the second time
       *[other] Who presses too early time and again
    } { $points ->
        [0] loses nothing, and the host says “start” again.
        [one] loses { $points } point, and the host says “start” again.
       *[other] loses { $points } points, and the host says “start” again.
    }
contest-card-early-locked-out =
    { $time ->
        [0] Who presses too early
        [1] Who presses too early for the first time
        [2] Who presses too early for the second time
       *[other] Who presses too early time and again
    } { $points ->
        [0] may not answer this question.
        [one] loses { $points } point, and may not answer this question.
       *[other] loses { $points } points, and may not answer this question.
    }
contest-card-early-delay =
    { $time ->
        [0] Who presses too early
        [1] Who presses too early for the first time
        [2] Who presses too early for the second time
       *[other] Who presses too early time and again
    } { $points ->
        [0] has to wait
        [one] loses { $points } point and has to wait
       *[other] loses { $points } points and has to wait
    } { $seconds ->
        [one] { $seconds } second.
       *[other] { $seconds } seconds.
    }
contest-card-after-ends = After a wrong answer the question is over.
contest-card-after-press = After a wrong answer the others may press.
contest-card-after-next = After a wrong answer the team that pressed next answers.
contest-card-attempts =
    { $attempts ->
        [one] { $attempts } team may try to answer.
       *[other] { $attempts } teams may try to answer.
    }
contest-card-interrupt =
    { $points ->
        [0] The first team that is wrong before the reading is over loses nothing.
        [one] The first team that is wrong before the reading is over loses { $points } point.
       *[other] The first team that is wrong before the reading is over loses { $points } points.
    }
contest-card-power = Who is right very early in the reading gets { $points } points.
contest-card-press-draw = If two press together, the computer draws who answers.
contest-card-press-share = If two press together, both answer and share the points.
contest-card-press-replay = If two press together, they press again.
contest-card-bonus = Who was right gets { $parts } more questions, { $points } points each.
contest-card-bonus-steal = What that team does not know the others may answer.
contest-card-sudden-death = The first right answer wins. Who is wrong is out.
contest-card-first-right = The first right answer wins. A wrong answer costs nothing.

## Rule cards: the evening
contest-card-teams = { $least } to { $most } teams.
contest-card-start = Each team begins with { $points } points.
contest-card-floor = No team has fewer than { $points } points.
contest-card-substitution-rounds =
    { $most ->
        [one] Between rounds a team may change { $most } player.
       *[other] Between rounds a team may change { $most } players.
    }
contest-card-substitution-questions =
    { $most ->
        [one] Between questions a team may change { $most } player.
       *[other] Between questions a team may change { $most } players.
    }
contest-card-tie-shared = Teams with the same score share the place.
contest-card-tie-break = Teams with the same score play a tie-break.
contest-card-tie-draw = Between teams with the same score the computer draws.

## What cannot happen now
contest-not-now = “{ $event }” cannot happen now.
contest-not-now-hint = Possible now: { $allowed }.
contest-known-hint = Right would be: { $known }.
contest-backwards = The time { $at } is before { $last }, the time of the line above.
contest-unknown-team = There is no team “{ $team }”.
contest-team-needed = “{ $event }” must name a team here.
contest-team-twice = The team “{ $team }” stands here twice.
contest-unknown-round = There is no round { $round }. The rules have { $most }.
contest-round-twice = Round { $round } was played before.
contest-round-full = All { $questions } questions of this round were asked.
contest-not-its-turn = It is not the turn of “{ $team }”.
contest-not-answering = “{ $team }” does not answer now.
contest-unknown-question = “{ $question }” is not among the questions of this contest.
contest-question-twice = “{ $question }” was asked before.
contest-not-asked = “{ $question }” was not asked.
contest-not-chosen = The team must choose first: “{ $what }”.
contest-unknown-points = Nobody can choose { $points } points here.
contest-too-many-points = { $points } points are too many. At most { $most } are possible.
contest-unknown-player = “{ $player }” is not among the players.
contest-no-power = This ruling is not possible here.
contest-no-substitution = The team may not change another player: { $most } is the most.
contest-not-tied = “{ $team }” does not have the same score.
contest-tie-left = These teams have the same score and need a tie-break: { $teams }.
contest-no-such-event = Line { $line } is no event that can be undone.
contest-already-undone = Line { $line } was undone before.
contest-not-undone = Line { $line } was not undone.
contest-nothing-left = There is nothing left for “{ $event }”.
contest-not-ruled = Line { $line } is no ruling that can be corrected like this.
contest-no-protest = Line { $line } is no protest that is still open.
contest-too-long = This text is too long. At most { $most } characters are possible.
contest-name-taken = Another team is called “{ $name }”. Two teams of one name could not be told apart.
contest-left = It belongs to line { $line }, which no longer counts.

## What a contest begins with
contest-team-count = There are { $found } teams. These rules are for { $least } to { $most }.
contest-question-listed-twice = The question “{ $question }” stands here twice.
contest-bad-name = “{ $found }” cannot be a name: it is empty or has more than { $most } characters.
contest-too-many-questions = There are more than { $most } questions.
contest-shortage = Round { $round } needs { $wanted } questions; there are { $found }.
contest-shortage-tie-break = The tie-break needs { $wanted } questions; there are { $found }.

## Rules
contest-rule-needs = “{ $what }” needs “{ $field }”.
contest-rule-needs-hint = Add { $field }, or change { $what }.
contest-rule-not-here = “{ $field }” has no meaning together with “{ $what }”.
contest-rule-not-here-hint = Remove { $field }, or change { $what }.

## Logs
contest-log-no-head = The first line does not say what the contest begins with.
contest-log-no-head-hint = It begins like this: {"{"}"log": "tsheg-contest-1", "rules": "school", "teams": ["red", "blue", "green"], "seed": 1{"}"}
contest-log-format = This program does not know logs of the kind “{ $found }”.
contest-log-unknown-rules = There are no rules “{ $found }”.
contest-log-bad-rules = The rules cannot be read: { $reason }
contest-log-rule =
    { $place }: { $rule ->
        [pack-out-of-range] { pack-out-of-range }
        [pack-too-few] { pack-too-few }
        [pack-empty-text] { pack-empty-text }
        [contest-rule-needs] { contest-rule-needs }
       *[contest-rule-not-here] { contest-rule-not-here }
    }
contest-log-not-json = This is not JSON from character { $column } on.
contest-log-json-hint = A line looks like this: {"{"}"at": 1500, "event": "go"{"}"}
contest-log-not-object = This is not an event: it does not stand between {"{"} and {"}"}.
contest-log-empty = This line is empty.
contest-log-line-too-long = This line is too long. At most { $most } bytes are possible.
contest-log-too-many = There are more than { $most } events. Nothing after this line was read.
contest-log-wrong-type =
    “{ $name }” needs { $expected ->
        [text] a text between quotes.
        [whole-number] a whole number.
        [number] a number with up to three places.
        [true-or-false] true or false.
        [list] a list between [ and ].
       *[fields] fields between {"{"} and {"}"}.
    }
contest-log-unknown-name = There is no “{ $name }” with the name “{ $found }”.

## The command line
contest-file-unreadable = { $path } cannot be read: { $reason }
contest-cut = Line { $line } was cut off in the middle. It was left out.
contest-left-out = line { $line } fell away: { $sentence }
contest-doubt = { $count } lines are wrong, so these scores are not to be trusted.
contest-going = The contest is not over.
contest-nothing-asked = No question was asked.
contest-column-line = Line
contest-column-question = Question
contest-column-place = Place
contest-column-team = Team
contest-column-score = Points
contest-column-right = Right
contest-column-wrong = Wrong
contest-mark-void = { $question } (void)
contest-mark-thrown-out = { $question } (thrown out)
contest-mark-open = { $question } (open)
contest-rules-fine = { $name }: no errors.
contest-rules-unknown = There are no rules “{ $found }”, and no such file.

## Result sheets
results-title = Results
results-ranking = Ranking
results-rounds = Points by round
results-questions = Questions
results-number = { $number }

## Columns
results-column-number = No.
results-column-round = Round
results-column-id = Reference
results-column-topic = Topic
results-column-end = How it ended
results-column-start = Start
results-column-change = { $team }: + or −
results-column-after = { $team }: points
results-column-changes = Points
results-column-asked = Asked
results-column-solved = Solved
results-column-right = Right
results-column-wrong = Wrong
results-column-unanswered = No answer
results-column-void = Not counted

## How a question ended
results-end-counted = counts
results-end-open = open
results-end-void = void
results-end-thrown-out = thrown out

## Certificates
results-certificate = Certificate
results-place =
    { $place ->
        [1] First place
        [2] Second place
        [3] Third place
       *[other] Place { $place }
    }
results-points =
    { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
results-date = Date
results-host = Host
results-judges = Judges

## When there is no sheet
results-font-unreadable = The font “{ $font }” cannot be read.
results-not-over = The contest is not over. Certificates can be made when it is.
results-failed = The sheet cannot be made: { $reason }

## The word list of a lesson
wordlist-english = English
wordlist-nothing = This lesson has neither words nor sentences to print.

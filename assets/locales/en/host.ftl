# Contests: their beginning, the host's console, the hall's screen.

## The list
contests-open = Contests
contests-title = Contests
contests-about = Teams answer questions: in turn, by buzzer, for points that they choose. The program counts, keeps every step on the disk, and shows the hall what it should see.
contests-new = New contest
contests-alone = Practise alone
contests-earlier = Earlier contests
contests-over = Over
contests-cut-off = Go on
contests-wait = One moment…

## What a contest is to be
setup-title = New contest
setup-begin = Begin
setup-seed = Seed of the draw: { $seed }
setup-rules = Rules
setup-teams = Teams: { $count }
setup-fewer-teams = One team less
setup-more-teams = One team more
setup-packs = Questions from these lessons
setup-class = Everybody plays alone, by phone: a right answer counts more the sooner it comes. Without phones the teams below play.
host-team = Team { $number }
host-round = Round { $number }

## The console
host-title = The host's console
host-leave = Put the contest away
host-clock = Time left
host-only = Only the host sees this
host-worth = { $points } points
host-rests = Pause
host-question-gone = The host reads the question out.
host-question-missing = The question { $id } is not installed any more.
host-over = The contest is over
host-all-played = Everything has been played
host-between-rounds = What comes next
host-round-begins = The rules of this round
host-undo = Undo
host-redo = Redo
host-pause = Pause
host-resume = Go on
host-window = The hall's window
host-instead = Show the hall
host-console = Back to the console
host-card = Rule card
host-languages-two = Hall: 中文 བོད་ཡིག
host-languages-three = Hall: three languages
host-languages-one = Hall: English
host-tools = More
host-retry = Try again
host-not-kept = The log cannot be written: { $reason } The contest goes on in memory.
host-reopened = This contest was put away or cut off. Nothing in its log was lost; the clock stands still until you go on.
host-leaving = Put the contest away? Its log is kept, and it goes on where it is, with the clock at rest.
host-leaving-lost = Put the contest away? Its log could not be written: what happened since is lost.
host-stay = Stay
host-not-now = That cannot be now.
host-answer = The answer: { $answer }
host-log = Log
host-change = Change

## What comes next
host-begin-round = Begin { $round }
host-begin-tie-break = Begin the tie-break
host-ask = Next question
host-next-round = Next round
host-pass = Pass
host-go = Start!
host-start-clock = Start the clock
host-nobody = Nobody presses
host-show-answer = Show the answer
host-audience-right = The audience is right
host-audience-wrong = The audience is wrong
host-end = End the contest
host-right = Right
host-wrong = Wrong
host-power = Early and right
host-time-up = Time is up
host-prompted = Somebody helped
host-void = Does not count
host-noted-none = no answer
host-collect = All noted
host-answered = { $count } of { $total } have answered
host-points = { $points } points
host-hint-resume = The contest rests.
host-hint-round = Explain the rules of the round, then begin.
host-hint-tie-break = The same score: { $teams }. A tie-break decides.
host-hint-points = { $team } chooses the points.
host-hint-player = { $team } names the player who answers.
host-hint-ask = The next question is for all.
host-hint-ask-team = The next question is for { $team }.
host-hint-go = Read the question out, then say “start”. Each team presses its number, or its phone.
host-hint-clock = Read the question out, then start the clock.
host-hint-wait = The buzzers are open.
host-hint-rule = { $team } answers. Right or wrong?
host-hint-collect = Press the number of a team: once for right, twice for wrong.
host-hint-answer = The question is decided. Read the answer out and show it.
host-hint-end = All rounds have been played.
host-hint-over = The result stands. The log is kept.

## More
host-rehearsal = Rehearsal of the buzzers
host-rehearse = Rehearse
host-rehearsal-about = Press every key, gamepad and phone once, then every two keys together. Nothing counts.
host-pairs-heard = Every two were heard together.
host-pairs-left = Not heard together yet: { $pairs }
host-rehearsal-over = End the rehearsal
host-save-sheets = Save result sheet and certificates
host-sheets-saved = Result sheet, certificates, tables and log are in { $folder }
host-judges = The judges give or take points
host-throw-out = This question does not count
host-protest = A team protests against the last ruling
host-uphold = The protest is right
host-reject = The protest is not right
host-effect-winner = This would change who wins.
host-effect-places = This would change a place.
host-effect-scores = This would change points, and no place.
host-effect-nothing = This would change nothing.
host-phones = Phones
host-phones-open = Let phones in
host-phones-again = Let the same phones in again
host-phones-about = Off until you turn it on. Phones on the same local network open a page: no app, no internet.
host-phones-close = Turn the phones off
host-no-network = This machine is in no local network. Connect it to one, or let it open one.
host-code = Join code { $code }
host-lock = Let no more in
host-unlock = Let more in

## The log in sentences
host-log-undone = taken back: { $event }
host-log-choose = { $team } chooses { $chosen }
host-log-pass = { $team } passes
host-log-question = Question { $id }
host-log-go = Start
host-log-press = { $team } pressed
host-log-right = { $team }: right
host-log-partial = { $team }: right in part
host-log-wrong = { $team }: wrong
host-log-prompted = { $team }: somebody helped
host-log-void = { $team }: the question does not count
host-log-all = All have answered
host-log-substitution = { $team } changes a player
host-log-judges = Judges: { $team }
host-log-protest = { $team } protests
host-log-upheld = The protest was right
host-log-rejected = The protest was not right
host-log-throw-out = { $id } does not count
host-log-correct = A ruling was changed

## Reopening
host-line = Line { $line }:
host-no-log = This file is no log of a contest.

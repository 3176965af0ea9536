## What is wrong with a log
speeches-not-now = “{ $event }” cannot be here.
speeches-unknown-speaker = There is no speaker “{ $speaker }”.
speeches-unknown-judge = There is no judge { $judge }. There are { $most }.
speeches-unknown-criterion = The sheet has no line “{ $criterion }”.
speeches-no-such-mark = { $mark } cannot be given here: { $least } to { $most } in steps of { $step }.
speeches-already-marked = Judge { $judge } has already given a mark for “{ $criterion }”.
speeches-already-marked-hint = To change a mark, use “correct”.
speeches-not-marked = Judge { $judge } has given no mark for “{ $criterion }” yet.
speeches-excused = Judge { $judge } does not mark this speaker.
speeches-has-spoken = “{ $speaker }” has been called before.
speeches-not-called = “{ $speaker }” has not spoken yet.
speeches-withdrawn = “{ $speaker }” does not take part any more.
speeches-bad-deduction = { $points } cannot be taken off.
speeches-still-to-speak = “{ $speaker }” has yet to speak.
speeches-marks-missing = Judge { $judge } has not given all marks to “{ $speaker }”.
speeches-marks-missing-hint = Enter the marks, or say that the judge does not mark this speaker.

## What a contest begins with
speeches-speaker-count = There are { $found } speakers. There must be 1 to { $most }.
speeches-judge-count = There are { $found } judges. There must be 1 to { $most }.
speeches-speaker-twice = The speaker “{ $speaker }” stands here twice.

## Rules
speeches-rule-step = Steps of { $step } do not lead to { $most }.
speeches-rule-same-id = “{ $found }” stands here twice.
speeches-rule-unknown-criterion = The sheet has no line “{ $found }”.
speeches-rule-lights = Green must come first, then amber, then red.

## Results
speeches-column-place = Place
speeches-column-speaker = Speaker
speeches-column-title = Title
speeches-column-group = Group
speeches-column-time = Time
speeches-column-judge = Judge { $number }
speeches-column-mean = Mean
speeches-column-off = Taken off
speeches-column-total = Result
speeches-standing-waiting = waiting
speeches-standing-counted = has spoken
speeches-standing-out-of-time = out of time
speeches-standing-absent = absent
speeches-standing-withdrawn = withdrawn
speeches-at-front = at the front
speeches-going = The marks are not all given yet.

## Setting up
speeches-about = Speakers in a drawn order, marks by judges, results from the last place to the first.
speeches-title = Speech contest
speeches-column-standing = State
speeches-setup-speakers = Who speaks
speeches-setup-name = Name of the contest, as the hall reads it (may be empty)
speeches-setup-names = Names, several with commas; a title after a colon
speeches-setup-add = Add
speeches-setup-remove = Remove: { $speaker }
speeches-setup-count = { $count ->
    [one] { $count } speaker
   *[other] { $count } speakers
 }
speeches-setup-sheet = Score sheet
speeches-setup-dropped = With { $judges } judges or more the highest and the lowest are dropped.
speeches-setup-none-dropped = No judge is dropped.
speeches-setup-limits = Time
speeches-setup-no-limits = No limit
speeches-setup-judges = Judges: { $count }
speeches-setup-fewer-judges = One judge less
speeches-setup-more-judges = One judge more
speeches-setup-drawn = Draw the order
speeches-setup-earlier = Earlier speech contests

## The console
speeches-reopened = The program was ended during this speech. The clock rests until you go on.
speeches-lights = Green, amber, red: { $times }
speeches-light-off = There is time
speeches-light-green = Time to come to the end
speeches-light-amber = The time is nearly over
speeches-light-red = The time is over
speeches-call = Call { $speaker }
speeches-start = Start the clock
speeches-stop = The speech is over
speeches-pause = Stop the clock for a moment
speeches-resume = Let the clock go on
speeches-absent = Not there
speeches-withdraw = Takes no part: { $speaker }
speeches-enter = Enter the marks of judge { $number }
speeches-close = All marks are given
speeches-reveal = Show the next result
speeches-marks-of = Marks: { $speaker }
speeches-is-excused = does not mark
speeches-is-missing = missing
speeches-is-dropped = dropped
speeches-take-off = Take off { $points }
speeches-time-less = 1 second less
speeches-time-more = 1 second more
speeches-sum = Time { $time } · mean { $mean } · taken off { $off } · result { $total }
speeches-steps = { $least } to { $most }, in steps of { $step }
speeches-phones = Judges’ phones
speeches-phones-about = Each judge gives marks on a phone of their own, which needs no app and no internet: only the same network as this machine. Show each judge their own code.
speeches-phones-open = Let the phones in
speeches-phones-close = No phone can come in any more
speeches-phone-here = here
speeches-phone-away = not here
speeches-judge-before = The judge before
speeches-judge-after = The judge after
speeches-excuse = Does not mark
speeches-missing-count = { $count ->
    [one] { $count } judge is missing
   *[other] { $count } judges are missing
 }
speeches-place = Place { $place } · { $total }
speeches-next = Next: { $speaker }
speeches-results = Results
speeches-shared = shared
speeches-judging = The judges are giving their marks.

## The mock test of Mandarin
mock-title = Mock Mandarin test
mock-about = In the shape of the test of spoken Mandarin. The learner reads and talks; a teacher, or the learner alone, marks the syllables: one tap is wrong, two are not quite right.
mock-practice = Practice only, no official result.
mock-begin = Begin
mock-part = Part { $number }: { $name }
mock-seconds = { $minutes } minutes, { $marks } marks
mock-start = Start the clock
mock-end = The part is over
mock-on = Next part
mock-syllable-right = { $syllable }
mock-syllable-wrong = { $syllable }: wrong
mock-syllable-flawed = { $syllable }: not quite right
mock-more-off = More off: { $name }
mock-less-off = Less off: { $name }
mock-part-result = { $name }: { $left } of { $most } · wrong { $wrong } · not quite right { $flawed }
mock-overtime = The time was over.
mock-short = The talk was too short: { $off } taken off.
mock-total = { $total } of 100
mock-level = Level: { $level }
mock-no-level = Below the lowest level.
mock-again = Once more

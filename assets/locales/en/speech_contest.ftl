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
speeches-going = The marks are not all given yet.

# Buzzers: phones and gamepads, and the words of the page on the phones.

## On the phones
buzzer-page-language = Language
buzzer-page-title = Contest
buzzer-page-connecting = Connecting…
buzzer-page-lost = The connection was lost. Trying again…
buzzer-page-code = Join code
buzzer-page-code-hint = Type the eight digits that the host shows you.
buzzer-page-enter = Enter
buzzer-page-name = Nickname
buzzer-page-choose-team = Choose a team.
buzzer-page-no-team = There is no team yet. Please wait.
buzzer-page-taken = Another phone has it
buzzer-page-change-team = Choose another team
buzzer-page-waiting = Wait
buzzer-page-open = Press now!
buzzer-page-pressed = Pressed
buzzer-page-first = You were first!
buzzer-page-other = Somebody else was first
buzzer-page-locked-out = You are locked out for now
buzzer-page-rehearsal = Rehearsal: press
buzzer-page-choose = Choose an answer.
buzzer-page-choose-several = Choose one answer or more.
buzzer-page-answered = Answered
buzzer-page-send = Send the answer
buzzer-page-right = Right
buzzer-page-wrong = Not right
buzzer-page-team = Team
buzzer-page-marks-wait = The score sheet comes here when somebody speaks.
buzzer-page-marks-later = Marks can be sent when the speech is over.
buzzer-page-marks-send = Send the marks
buzzer-page-marks-sent = On the way …
buzzer-page-marks-kept = The marks are kept. You can still change them.
buzzer-page-marks-missing = Give a mark on every line.
buzzer-page-marks-steps = in steps of
buzzer-page-marks-excused = You do not mark this speaker.
buzzer-page-again = Connect again
buzzer-no-code = The join code is not right.
buzzer-no-wait = Too many wrong codes. Wait a little.
buzzer-no-locked = The host has locked the room. Ask the host.
buzzer-no-taken = Another phone has it. Choose another one.
buzzer-no-full = There are too many phones. Wait a little.
buzzer-no-removed = The host has removed this phone.
buzzer-no-elsewhere = This page is open elsewhere.
buzzer-no-flood = This phone has sent too much.
buzzer-no-old = The program is newer. Open this page again.

## Why buzzers cannot be used
buzzer-in-use = { $address } is in use by another program.
buzzer-not-there = { $address } cannot be used: { $reason }
buzzer-network = The network cannot be used: { $reason }
buzzer-gamepads = Gamepads cannot be used: { $reason }

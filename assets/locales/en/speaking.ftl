# Speaking: the hub, and the tone trainer.

speaking-open = Speaking
speaking-title = Speaking
speaking-about = Everything that is said aloud. Takes of speeches stay on this machine until they are deleted; nothing else that is recorded is kept.

tones-title = Tones
tones-about = See the tones as lines: the target, and your own voice over it.
tones-met = Lessons I have met
tones-all = All lessons
tones-singles = Single syllables
tones-singles-about = The four tones, one after the other
tones-pairs = Pairs of tones
tones-pairs-about = All twenty, with the neutral tone
tones-words = Words
tones-words-about = Words of two syllables and more
tones-sentences = Sentences
tones-sentences-about = Sentences of the lessons
tones-hard = What is hard for me
tones-hard-about = The pairs in which you were wrong most often
tones-drills = Drills for the ear and the voice
tones-drills-about = Pairs of tones that are easily confused, and what to listen for
tones-sets = Words that only the tone tells apart
tones-sets-about = 卖 and 买, 汤 and 糖: one syllable, another tone
tones-choose-pair = Which two tones? The first one leads down, the second across.
tones-none = There is nothing of this kind in the lessons that you have met. Choose “All lessons”.
# { $number }: which item; { $count }: how many there are
tones-counter = { $number } of { $count }

tones-voice = Your voice and the room
tones-find = Find my voice
tones-find-again = Find my voice again
tones-own-choice = The microphone of the system
tones-silence = First the room
tones-silence-about = Press the button and be silent for a second and a half. It ends by itself.
tones-silence-now = Listening to the room …
tones-listen-to-room = Listen to the room
tones-say-words = Now your voice
tones-say-words-about = Record yourself reading these words as you always speak.
tones-speak-now = Speak now. It ends by itself when you are silent.
tones-found = Your voice is found
tones-later = Later
tones-go-on = Go on
# { $low } and { $high }: numbers, the lowest and highest pitch of the voice
tones-range = your voice: { $low } to { $high } Hz (vibrations a second)
tones-room-quiet = the room is quiet
tones-room-noisy = the room is a little noisy
tones-room-too-noisy = the room is too noisy
tones-narrow = This microphone hears as little as a telephone. Tones can be heard with it all the same.

tones-picture = The melody: the broad band is the target, the thin line your voice
tones-tone-1 = tone 1
tones-tone-2 = tone 2
tones-tone-3 = tone 3
tones-tone-4 = tone 4
tones-tone-5 = neutral tone
tones-goes-level = high and level
tones-goes-up = goes up
tones-goes-low = low
tones-goes-down-and-up = goes down, then up
tones-goes-down = goes down
tones-goes-light = short and light
tones-right = Right
tones-wrong = Another tone
tones-unclear = Not clear
# { $tone }: the name of a tone
tones-you-said = You said { $tone }
# { $count }: a number with one decimal
tones-apart = { $count } semitones apart (an octave has 12)
tones-not-clear = Not clear, try again.
tones-judging = Listening …
# { $zh }: hanzi; { $written }: pinyin as in the dictionary; { $spoken }: pinyin as it is said
tones-sandhi = { $zh } is written { $written } and spoken { $spoken }.
tones-kept = Kept for your practice.
tones-not-kept = This could not be kept. The disk may be full.
tones-not-met = You have not met this in a lesson yet, so it does not count for your practice.
tones-mine = Mine
tones-melody = Melody
tones-again = Again
tones-bounds = Syllables
tones-bounds-about = Each syllable by itself. Lines part the syllables: move them by key, or drag them with the mouse.
tones-bound-earlier = Line earlier
tones-bound-later = Line later
tones-bound-next = Next line
tones-next = Next
tones-before = Before

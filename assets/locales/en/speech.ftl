# Speech: why tones are not judged, and what to do so that they come out right.

speech-too-quiet = This is too quiet. Speak louder or nearer to the microphone.
speech-too-noisy = There is too much noise. Try again where it is quieter.
speech-clipped = This is too loud, and parts of it are cut off. Speak more softly or farther from the microphone.
speech-too-short = This is too short. Try again, a little slower.
speech-no-voice = No voice is heard. Try again.
speech-wrong-count = This has another number of syllables. Try again.
speech-start-higher = Start higher.
speech-start-lower = Start lower.
speech-end-higher = Rise further at the end.
speech-end-lower = Fall further at the end.
speech-go-lower = Go lower in the middle.
speech-stay-high = Stay higher in the middle.
speech-stay-level = Keep the pitch level.

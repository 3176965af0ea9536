# What went wrong with sound. The program works on without it.

audio-no-device = No sound device was found. Everything else works without sound.
audio-busy = The sound device cannot be used: { $reason }
audio-missing = A sound file is missing: { $file }
audio-damaged = A sound file is damaged: { $file }
audio-stopped = Sound has stopped working. It will come back when the program is started again.
# { $file }: a model file of the computer voice; scripts/voice fetches it
audio-voice-missing = The computer voice is not there ({ $file } is missing). To get it, run scripts/voice.
audio-voice-damaged = The computer voice is damaged ({ $file } is not the right file). To get it again, run scripts/voice.

# What went wrong with sound. The program works on without it.

audio-no-device = No sound device was found. Everything else works without sound.
audio-busy = The sound device cannot be used: { $reason }
audio-missing = A sound file is missing: { $file }
audio-damaged = A sound file is damaged: { $file }
audio-stopped = Sound has stopped working. It will come back when the program is started again.

# Voices of recordings: folders of sound files whose names say what is heard.

## The list
recordings-title = Voices of people
recordings-lead = Recordings go before the computer voice. The chosen voice is heard first; what it lacks is heard from another.
recordings-any = Any
recordings-count =
    { $count ->
        [one] { $count } recording
       *[other] { $count } recordings
    }
recordings-speaker = Speaker: { $speaker }
recordings-licence = Licence: { $licence }
recordings-origin = From: { $origin }
recordings-no-voices = There are no voices of recordings yet.
recordings-path = A folder of recordings (or drop it on this window)
recordings-add = Add the folder
recordings-adding = The recordings are being copied …
recordings-stop = Stop
recordings-remove = Remove { $name }
recordings-choose = Choose or add
recordings-remove-really = It is removed from this computer. The folder that it came from stays.
recordings-keep = Keep it
recordings-names = Names of files: cmn-nǐ hǎo.mp3, cmn-ni3hao3.mp3, cmn-你好.mp3, bo-bod skad.mp3, bo-བོད་སྐད.mp3.

## What was done
# { $count }: how many recordings were taken
recordings-added =
    { $count ->
        [one] { $name }: { $count } recording was added.
       *[other] { $name }: { $count } recordings were added.
    }
recordings-passed-over =
    { $count ->
        [one] { $count } file was passed over.
       *[other] { $count } files were passed over.
    }
recordings-removed = { $name } was removed.

## Why not
recordings-no-folder = There is no folder { $path }.
recordings-not-a-folder = { $path } is not a folder.
recordings-refused = The system does not let this program read { $path }.
recordings-unreadable = { $path } cannot be read: { $reason }
recordings-none = There is not one recording in { $path } whose name can be understood. Nothing was added.
recordings-bad-about = voice.ron has errors. Nothing was added.
recordings-no-name = “{ $name }” cannot be the name of a voice: it needs letters or digits.
recordings-name-taken = There is a voice { $name } already. Give this one another name, or remove the other first.
recordings-no-such-voice = There is no voice { $name }.
recordings-disk-full = The disk is full: no room for { $path }. Nothing was changed.
recordings-write-refused = The system does not let this program write { $path }. Nothing was changed.
recordings-unwritable = { $path } cannot be written: { $reason } Nothing was changed.
recordings-stopped = Stopped. Nothing was added.

## Why a file was passed over
recordings-skip-kind = This is no sound. Sounds end in wav, mp3, m4a, ogg or flac.
recordings-skip-missing = The file is not there.
recordings-skip-refused = The system does not let this program read it.
recordings-skip-unreadable = It cannot be read: { $reason }
recordings-skip-name = The disk does not take a file of this name. Give it another name.
recordings-skip-double = { $first } says the same and was taken.
recordings-no-language = The name must begin with cmn- or bo-.
recordings-nothing-named = After cmn- or bo- there is nothing to say.
recordings-no-tones = “{ $pinyin }” has no tones.
recordings-disagreement = { $text } is not read “{ $spelling }”.
recordings-several-readings = { $hanzi } is read in several ways ({ $readings }). Say which in the name: cmn-{ $hanzi }-pinyin.

## The microphone
microphone-none = No microphone was found.
microphone-refused = The system does not let this program use the microphone.
microphone-busy = The microphone cannot be used: { $reason }
microphone-lost = The microphone went away. Nothing was recorded.
microphone-nothing = Nothing was heard.
microphone-too-quiet = This is very quiet. Speak louder or nearer to the microphone.
microphone-too-loud = This is too loud: parts of it are cut off. Speak more softly or farther from the microphone.

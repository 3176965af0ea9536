# What can be wrong with the learner's data. A reader who is not at home with computers should know what to do.

store-in-use = Tsheg is already open with this data ({ $path }). Please use the window that is open, or close it first.
store-newer = The data in { $path } was written by a newer Tsheg (format { $found }; this one knows up to { $known }). Please install the newer Tsheg. Nothing was changed.
store-damaged = The data in { $path } is damaged and cannot be read. Nothing was deleted. Please make a copy of the file and ask for help.
store-foreign = The file { $path } belongs to another program. Nothing was changed. Please choose another folder for the data.
store-not-writable = Tsheg may not write to { $path }. Please allow writing there, or choose another folder for the data.
store-full = There is no room left on the disk to write { $path }. Please make room. Everything saved before is safe.
store-disk = { $path } cannot be read or written: { $detail }
store-closed = The data is closed. Please start Tsheg again. Everything saved before is safe.
store-no-profile = This learner is no longer here.

store-nickname-empty = Please type a nickname.
store-nickname-too-long = A nickname has at most { $limit } characters.
store-nickname-unprintable = This nickname has a character that cannot be shown. Please leave it out.
store-nickname-taken = Another learner here is already called “{ $nickname }”. Please choose another nickname.

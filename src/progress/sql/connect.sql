-- Taken before anything is read: one owner, so no shared memory beside the file, and no second writer.
PRAGMA locking_mode = EXCLUSIVE;
-- What is acknowledged has reached the disk.
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
-- So that the trigger which guards the reviews also fires when a row is replaced.
PRAGMA recursive_triggers = ON;
-- What is erased is overwritten with zeros.
PRAGMA secure_delete = ON;
-- Nothing of a learner in the system's folder for temporary files.
PRAGMA temp_store = MEMORY;
-- The file may come from anyone's USB stick.
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;

-- Format 2: every review keeps the calendar under which it was given, so that its study day is fixed for good.

CREATE TABLE dated_reviews (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    profile    BLOB    NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    item       TEXT    NOT NULL,
    target     TEXT    NOT NULL CHECK (target IN ('bo', 'zh')),
    skill      TEXT    NOT NULL CHECK (skill IN ('read', 'recall', 'listen', 'write', 'say')),
    grade      INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
    at_ms      INTEGER NOT NULL,
    -- Minutes that the learner's clock was ahead of UTC.
    utc_offset INTEGER NOT NULL,
    -- The hour at which the learner's study day began.
    day_start  INTEGER NOT NULL CHECK (day_start BETWEEN 0 AND 23),
    took_ms    INTEGER NOT NULL CHECK (took_ms >= 0)
) STRICT, WITHOUT ROWID;

-- Reviews of format 1 were counted with this machine's offset at the time and a day that began at 4. SQLite gives local
-- time for the years 0 to 9999; beyond them, and where the machine names no zone, it is UTC.
INSERT INTO dated_reviews (id, profile, item, target, skill, grade, at_ms, utc_offset, day_start, took_ms)
SELECT id, profile, item, target, skill, grade, at_ms,
    coalesce((unixepoch(at_ms / 1000, 'unixepoch', 'localtime') - unixepoch(at_ms / 1000, 'unixepoch')) / 60, 0),
    4, took_ms
FROM reviews;

-- With the table go its index and its triggers.
DROP TABLE reviews;
ALTER TABLE dated_reviews RENAME TO reviews;

CREATE INDEX reviews_of_profile ON reviews (profile, at_ms);

CREATE TRIGGER reviews_are_never_changed BEFORE UPDATE ON reviews
BEGIN
    SELECT raise(ABORT, 'a review is never changed');
END;

-- By the time that a cascade reaches the reviews, the profile is gone.
CREATE TRIGGER reviews_go_only_with_their_profile BEFORE DELETE ON reviews
WHEN EXISTS (SELECT 1 FROM profiles WHERE id = OLD.profile)
BEGIN
    SELECT raise(ABORT, 'a review is erased only together with its profile');
END;

-- The cache counts in study days. It is computed again from the reviews.
DROP TABLE memories;
CREATE TABLE memories (
    profile    BLOB    NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    item       TEXT    NOT NULL,
    target     TEXT    NOT NULL CHECK (target IN ('bo', 'zh')),
    skill      TEXT    NOT NULL CHECK (skill IN ('read', 'recall', 'listen', 'write', 'say')),
    stability  REAL    NOT NULL,
    difficulty REAL    NOT NULL,
    reviews    INTEGER NOT NULL,
    lapses     INTEGER NOT NULL,
    -- In days.
    interval   INTEGER NOT NULL,
    -- Study days, counted from 1970-01-01.
    first_day  INTEGER NOT NULL,
    passed_day INTEGER,
    last_day   INTEGER NOT NULL,
    due_day    INTEGER NOT NULL,
    PRIMARY KEY (profile, item, target, skill)
) STRICT, WITHOUT ROWID;

DROP TABLE memory_caches;
CREATE TABLE memory_caches (
    profile BLOB    NOT NULL PRIMARY KEY REFERENCES profiles (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    -- 1 if reviews seemed to be of days to come, so that the memories hold only as long as that is so.
    ahead   INTEGER NOT NULL CHECK (ahead IN (0, 1))
) STRICT, WITHOUT ROWID;

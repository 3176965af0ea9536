-- Format 1: profiles, settings, reviews, and the cache of memories.
-- Moments are milliseconds since 1970-01-01 00:00 UTC. Ids are UUIDs, version 7, in 16 bytes.

-- A nickname and a colour, and nothing else about a person. Nicknames are told apart by the program, not
-- here: the union of two machines may hold the same nickname twice.
CREATE TABLE profiles (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    nickname   TEXT    NOT NULL CHECK (nickname <> ''),
    colour     INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 7),
    target     TEXT    NOT NULL CHECK (target IN ('bo', 'zh')),
    created_at INTEGER NOT NULL,
    -- When nickname, colour or target was last changed: of two machines, the later one wins.
    changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Of this machine: what holds before a profile is chosen, and which profile was the last.
CREATE TABLE settings (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE profile_settings (
    profile BLOB NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    key     TEXT NOT NULL,
    value   TEXT NOT NULL,
    PRIMARY KEY (profile, key)
) STRICT, WITHOUT ROWID;

-- The truth about a learner: every answer, never changed.
CREATE TABLE reviews (
    id      BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    profile BLOB    NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    item    TEXT    NOT NULL,
    target  TEXT    NOT NULL CHECK (target IN ('bo', 'zh')),
    skill   TEXT    NOT NULL CHECK (skill IN ('read', 'recall', 'listen', 'write', 'say')),
    grade   INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
    at_ms   INTEGER NOT NULL,
    took_ms INTEGER NOT NULL CHECK (took_ms >= 0)
) STRICT, WITHOUT ROWID;

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

-- Computed from the reviews, and computed again when `memory_caches` does not say that it is up to date.
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
    first_at   INTEGER NOT NULL,
    passed_at  INTEGER,
    last_at    INTEGER NOT NULL,
    -- A study day, counted from 1970-01-01.
    due_day    INTEGER NOT NULL,
    PRIMARY KEY (profile, item, target, skill)
) STRICT, WITHOUT ROWID;

CREATE TABLE memory_caches (
    profile BLOB    NOT NULL PRIMARY KEY REFERENCES profiles (id) ON DELETE CASCADE,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

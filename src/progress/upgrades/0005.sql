-- Format 5: takes, which are recordings of speeches that were rehearsed, and the learner's own texts. The sound of a take
-- is a file beside the database, takes/<profile>/<id>.wav.

CREATE TABLE takes (
    id            BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    profile       BLOB    NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    speech        TEXT    NOT NULL CHECK (speech <> ''),
    at_ms         INTEGER NOT NULL,
    -- Of the recording. None as long as it is recorded, and after a sudden end until the next start.
    length_ms     INTEGER CHECK (length_ms >= 0),
    -- What was measured: none where it could not be judged. Thousandths, so that copies compare equal.
    spoken_ms     INTEGER,
    pace          INTEGER,
    loudness      INTEGER,
    liveliness    INTEGER,
    long_pauses   INTEGER,
    tones_right   INTEGER,
    tones_known   INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX takes_of_profile ON takes (profile, at_ms);

CREATE TABLE own_speeches (
    id       BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    profile  BLOB    NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    language TEXT    NOT NULL CHECK (language IN ('bo', 'zh')),
    text     TEXT    NOT NULL CHECK (text <> ''),
    at_ms    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX own_speeches_of_profile ON own_speeches (profile, at_ms);

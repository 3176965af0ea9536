-- Format 4: answers of a learner's own, which were marked wrong and were right.

CREATE TABLE own_answers (
    id       BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    profile  BLOB    NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    item     TEXT    NOT NULL,
    target   TEXT    NOT NULL CHECK (target IN ('bo', 'zh')),
    skill    TEXT    NOT NULL CHECK (skill IN ('read', 'recall', 'listen', 'write', 'say')),
    answer   TEXT    NOT NULL CHECK (answer <> ''),
    -- The review that it puts right. No reference: of two machines' lists this one may be read first.
    review   BLOB    NOT NULL CHECK (length(review) = 16),
    -- 0 takes back what was said of the review before. The last row about a review holds.
    is_right INTEGER NOT NULL CHECK (is_right IN (0, 1)),
    at_ms    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX own_answers_of_profile ON own_answers (profile, at_ms);

CREATE TRIGGER own_answers_are_never_changed BEFORE UPDATE ON own_answers
BEGIN
    SELECT raise(ABORT, 'an own answer is taken back by another row, never changed');
END;

CREATE TRIGGER own_answers_go_only_with_their_profile BEFORE DELETE ON own_answers
WHEN EXISTS (SELECT 1 FROM profiles WHERE id = OLD.profile)
BEGIN
    SELECT raise(ABORT, 'an own answer is erased only together with its profile');
END;

-- How many rows of own answers the memories take account of: with another number they are computed again.
ALTER TABLE memory_caches ADD COLUMN own_answers INTEGER NOT NULL DEFAULT 0;

-- Format 3: marks, what a learner leaves beside answers: texts that were read, words that are wished for practice.

CREATE TABLE marks (
    id      BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    profile BLOB    NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    kind    TEXT    NOT NULL CHECK (kind IN ('read', 'answered', 'wished')),
    item    TEXT    NOT NULL,
    target  TEXT    NOT NULL CHECK (target IN ('bo', 'zh')),
    at_ms   INTEGER NOT NULL,
    -- Of the questions after a text: how many were right, and of how many.
    right_answers INTEGER CHECK (right_answers BETWEEN 0 AND answers),
    answers INTEGER CHECK (answers BETWEEN 0 AND 65535),
    CHECK ((kind = 'answered') = (right_answers IS NOT NULL) AND (right_answers IS NULL) = (answers IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX marks_of_profile ON marks (profile, at_ms);

CREATE TRIGGER marks_are_never_changed BEFORE UPDATE ON marks
BEGIN
    SELECT raise(ABORT, 'a mark is never changed');
END;

-- By the time that a cascade reaches the marks, the profile is gone.
CREATE TRIGGER marks_go_only_with_their_profile BEFORE DELETE ON marks
WHEN EXISTS (SELECT 1 FROM profiles WHERE id = OLD.profile)
BEGIN
    SELECT raise(ABORT, 'a mark is erased only together with its profile');
END;

-- Recorded before, it is the same row.
INSERT INTO own_answers (id, profile, item, target, skill, answer, review, is_right, at_ms)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT (id) DO NOTHING

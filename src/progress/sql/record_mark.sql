-- Recorded before, it is the same mark.
INSERT INTO marks (id, profile, kind, item, target, at_ms, right_answers, answers)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (id) DO NOTHING

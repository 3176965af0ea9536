-- Recorded before, it is the same review.
INSERT INTO reviews (id, profile, item, target, skill, grade, at_ms, took_ms)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (id) DO NOTHING

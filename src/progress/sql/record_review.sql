-- Recorded before, it is the same review.
INSERT INTO reviews (id, profile, item, target, skill, grade, at_ms, utc_offset, day_start, took_ms)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (id) DO NOTHING

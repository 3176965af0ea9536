-- Recording something again never puts an older memory over a newer one.
INSERT INTO memories (profile, item, target, skill, stability, difficulty, reviews, lapses, interval,
    first_at, passed_at, last_at, due_day)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
ON CONFLICT (profile, item, target, skill) DO UPDATE SET
    stability = excluded.stability, difficulty = excluded.difficulty, reviews = excluded.reviews,
    lapses = excluded.lapses, interval = excluded.interval, first_at = excluded.first_at,
    passed_at = excluded.passed_at, last_at = excluded.last_at, due_day = excluded.due_day
WHERE excluded.reviews >= memories.reviews

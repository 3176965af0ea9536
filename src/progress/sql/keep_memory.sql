-- Recording something again never puts an older memory over a newer one.
INSERT INTO memories (profile, item, target, skill, stability, difficulty, reviews, lapses, interval,
    first_day, passed_day, last_day, due_day)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
ON CONFLICT (profile, item, target, skill) DO UPDATE SET
    stability = excluded.stability, difficulty = excluded.difficulty, reviews = excluded.reviews,
    lapses = excluded.lapses, interval = excluded.interval, first_day = excluded.first_day,
    passed_day = excluded.passed_day, last_day = excluded.last_day, due_day = excluded.due_day
WHERE excluded.reviews >= memories.reviews

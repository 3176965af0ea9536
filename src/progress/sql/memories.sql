SELECT item, target, skill, stability, difficulty, reviews, lapses, interval, first_at, passed_at, last_at, due_day
FROM memories WHERE profile = ?1

SELECT item, target, skill, stability, difficulty, reviews, lapses, interval, first_day, passed_day, last_day, due_day
FROM memories WHERE profile = ?1

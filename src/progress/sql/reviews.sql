SELECT id, item, target, skill, grade, at_ms, utc_offset, day_start, took_ms FROM reviews WHERE profile = ?1 ORDER BY at_ms, id

SELECT id, kind, item, target, at_ms, right_answers, answers FROM marks WHERE profile = ?1 ORDER BY at_ms, id

SELECT id, item, target, skill, answer, review, is_right, at_ms FROM own_answers WHERE profile = ?1 ORDER BY at_ms, id

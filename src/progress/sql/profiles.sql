SELECT id, nickname, colour, target, created_at FROM profiles ORDER BY created_at, id

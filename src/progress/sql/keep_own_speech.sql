INSERT INTO own_speeches (id, profile, language, text, at_ms) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (id) DO UPDATE SET text = excluded.text, language = excluded.language

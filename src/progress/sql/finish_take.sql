UPDATE takes
SET length_ms = ?2, spoken_ms = ?3, pace = ?4, loudness = ?5, liveliness = ?6, long_pauses = ?7,
    tones_right = ?8, tones_known = ?9
WHERE id = ?1

SELECT id, speech, at_ms, length_ms, spoken_ms, pace, loudness, liveliness, long_pauses, tones_right, tones_known
FROM takes WHERE profile = ?1 ORDER BY at_ms, id

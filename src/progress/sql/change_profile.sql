-- Later than the change before it even if the clock was set back: of two machines the later one wins.
UPDATE profiles SET nickname = ?2, colour = ?3, target = ?4, changed_at = max(changed_at + 1, ?5) WHERE id = ?1

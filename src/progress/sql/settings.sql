-- What the profile has set, over what this machine has set. Without a profile (NULL) only the latter.
SELECT key, value FROM settings WHERE key NOT IN (SELECT key FROM profile_settings WHERE profile = ?1)
UNION ALL
SELECT key, value FROM profile_settings WHERE profile = ?1

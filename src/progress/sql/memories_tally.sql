-- Whether the memories of a profile are of this version (?2), hold every review and own answer, no more and no fewer, and none
-- was given on a day that cannot have come yet, the last possible one being ?3.
SELECT EXISTS (SELECT 1 FROM memory_caches WHERE profile = ?1 AND version = ?2 AND ahead = 0)
   AND (SELECT coalesce(sum(reviews), 0) FROM memories WHERE profile = ?1)
     = (SELECT count(*) FROM reviews WHERE profile = ?1)
   AND (SELECT own_answers FROM memory_caches WHERE profile = ?1)
     = (SELECT count(*) FROM own_answers WHERE profile = ?1)
   AND NOT EXISTS (SELECT 1 FROM memories WHERE profile = ?1 AND last_day > ?3)

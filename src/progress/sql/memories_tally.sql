-- Whether the memories of a profile are of this version (?2) and hold every review, no more and no fewer.
SELECT EXISTS (SELECT 1 FROM memory_caches WHERE profile = ?1 AND version = ?2)
   AND (SELECT coalesce(sum(reviews), 0) FROM memories WHERE profile = ?1)
     = (SELECT count(*) FROM reviews WHERE profile = ?1)

SELECT r.goldstein, s.name AS subject, r.type, o.name AS object, r.first_seen AS first, r.last_seen AS last, r.mentions
FROM edge r
JOIN actor s ON s.id = r.subject
JOIN actor o ON o.id = r.object
WHERE r.goldstein < 0
  AND (lower($a) IN ('', lower(s.id), lower(s.name)) AND lower($b) IN ('', lower(o.id), lower(o.name))
    OR lower($a) IN ('', lower(o.id), lower(o.name)) AND lower($b) IN ('', lower(s.id), lower(s.name)))
ORDER BY r.goldstein DESC, r.type, s.id, o.id
LIMIT $limit

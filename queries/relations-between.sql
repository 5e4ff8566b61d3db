SELECT s.name AS subject, r.type AS type, o.name AS object, r.class AS class, r.goldstein AS goldstein,
       r.mentions AS mentions, r.articles AS articles, r.first_seen AS first, r.last_seen AS last,
       r.confidence AS confidence
FROM edge r
JOIN actor s ON s.id = r.subject
JOIN actor o ON o.id = r.object
WHERE (lower($a) IN (lower(s.id), lower(s.name)) AND lower($b) IN (lower(o.id), lower(o.name)))
   OR (lower($b) IN (lower(s.id), lower(s.name)) AND lower($a) IN (lower(o.id), lower(o.name)))
ORDER BY r.mentions DESC, r.type, s.name, o.name, s.id, o.id
LIMIT $limit

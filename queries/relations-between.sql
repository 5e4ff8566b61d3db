WITH x AS (SELECT id FROM actor WHERE lower($a) IN (lower(id), lower(name))),
     y AS (SELECT id FROM actor WHERE lower($b) IN (lower(id), lower(name)))
SELECT s.name AS subject, r.type AS type, o.name AS object, r.class AS class, r.goldstein AS goldstein,
       r.mentions AS mentions, r.articles AS articles, r.first_seen AS first, r.last_seen AS last,
       r.confidence AS confidence
FROM edge r
JOIN actor s ON s.id = r.subject
JOIN actor o ON o.id = r.object
WHERE (r.subject IN x AND r.object IN y) OR (r.subject IN y AND r.object IN x)
ORDER BY r.mentions DESC, r.type, s.name, o.name, s.id, o.id
LIMIT $limit

WITH x AS (SELECT id FROM actor WHERE lower($a) IN (lower(id), lower(name))),
     y AS (SELECT id FROM actor WHERE lower($b) IN (lower(id), lower(name))),
contact AS (
  SELECT subject AS actor, object AS other, mentions FROM edge WHERE class = 'CONSULT' AND subject <> object
  UNION ALL
  SELECT object, subject, mentions FROM edge WHERE class = 'CONSULT' AND subject <> object
), both AS (
  SELECT other AS id, sum(iif(actor IN x, mentions, 0)) AS with_a, sum(iif(actor IN y, mentions, 0)) AS with_b
  FROM contact
  GROUP BY other
)
SELECT c.name AS contact, c.kind AS kind, c.country AS country, both.with_a AS withA, both.with_b AS withB
FROM both
JOIN actor c ON c.id = both.id
WHERE both.with_a > 0 AND both.with_b > 0
ORDER BY both.with_a + both.with_b DESC, c.name, c.id
LIMIT $limit

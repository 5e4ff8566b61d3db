WITH contact AS (
  SELECT subject AS actor, object AS other, mentions FROM edge WHERE class = 'CONSULT' AND subject <> object
  UNION ALL
  SELECT object, subject, mentions FROM edge WHERE class = 'CONSULT' AND subject <> object
), with_a AS (
  SELECT k.other AS id, sum(k.mentions) AS mentions
  FROM contact k
  JOIN actor x ON x.id = k.actor
  WHERE lower($a) IN (lower(x.id), lower(x.name))
  GROUP BY k.other
), with_b AS (
  SELECT k.other AS id, sum(k.mentions) AS mentions
  FROM contact k
  JOIN actor x ON x.id = k.actor
  WHERE lower($b) IN (lower(x.id), lower(x.name))
  GROUP BY k.other
)
SELECT c.name AS contact, c.kind AS kind, c.country AS country, a.mentions AS withA, b.mentions AS withB
FROM with_a a
JOIN with_b b ON b.id = a.id
JOIN actor c ON c.id = a.id
ORDER BY a.mentions + b.mentions DESC, c.name, c.id
LIMIT $limit

WITH dyad AS MATERIALIZED (
  SELECT min(subject, object) AS a, max(subject, object) AS b, sum(mentions) AS conflict
  FROM edge
  WHERE goldstein < 0 AND subject <> object
  GROUP BY min(subject, object), max(subject, object)
  ORDER BY conflict DESC
), side AS (
  SELECT subject AS actor, object AS other, mentions FROM edge WHERE class = 'CONSULT' AND subject <> object
  UNION ALL
  SELECT object, subject, mentions FROM edge WHERE class = 'CONSULT' AND subject <> object
), contact AS MATERIALIZED (
  SELECT actor, other, sum(mentions) AS mentions FROM side GROUP BY actor, other
), asked AS (
  SELECT id FROM actor WHERE lower($actor) IN (lower(id), lower(name))
), mediated AS (
  SELECT p.other AS mediator, d.a, d.b, p.mentions AS with_a, q.mentions AS with_b, d.conflict
  FROM dyad d
  CROSS JOIN contact p ON p.actor = d.a AND p.other <> d.b
  CROSS JOIN contact q ON q.actor = d.b AND q.other = p.other
  WHERE $actor = '' OR d.a IN asked OR d.b IN asked
), enough AS ( -- so many rows as are asked for: no dyad of less conflict is in the answer
  SELECT conflict FROM mediated LIMIT $limit
)
SELECT m.name AS mediator, x.name AS a, y.name AS b, with_a AS withA, with_b AS withB, d.conflict
FROM mediated d
JOIN actor m ON m.id = d.mediator
JOIN actor x ON x.id = d.a
JOIN actor y ON y.id = d.b
WHERE d.conflict >= (SELECT min(conflict) FROM enough)
ORDER BY d.conflict DESC, d.a, d.b, with_a + with_b DESC, m.id
LIMIT $limit

WITH dyad AS (
  SELECT min(subject, object) AS a, max(subject, object) AS b, sum(mentions) AS conflict
  FROM edge
  WHERE goldstein < 0 AND subject <> object
  GROUP BY min(subject, object), max(subject, object)
), contact AS (
  SELECT actor, other, sum(mentions) AS mentions
  FROM (SELECT subject AS actor, object AS other, mentions FROM edge WHERE class = 'CONSULT' AND subject <> object
        UNION ALL
        SELECT object, subject, mentions FROM edge WHERE class = 'CONSULT' AND subject <> object)
  GROUP BY actor, other
)
SELECT m.name AS mediator, x.name AS a, y.name AS b, with_a.mentions AS withA, with_b.mentions AS withB, dyad.conflict
FROM dyad
JOIN actor x ON x.id = dyad.a
JOIN actor y ON y.id = dyad.b
JOIN contact with_a ON with_a.actor = dyad.a AND with_a.other <> dyad.b
JOIN contact with_b ON with_b.actor = dyad.b AND with_b.other = with_a.other
JOIN actor m ON m.id = with_a.other
WHERE lower($actor) IN ('', lower(x.id), lower(x.name), lower(y.id), lower(y.name))
ORDER BY dyad.conflict DESC, with_a.mentions + with_b.mentions DESC, m.id, dyad.a, dyad.b
LIMIT $limit

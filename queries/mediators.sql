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
), mediated AS ( -- dyads in which somebody met both
  SELECT dyad.*, x.name AS a_name, y.name AS b_name
  FROM dyad
  JOIN actor x ON x.id = dyad.a
  JOIN actor y ON y.id = dyad.b
  WHERE lower($actor) IN ('', lower(x.id), lower(x.name), lower(y.id), lower(y.name))
    AND EXISTS (SELECT 1 FROM contact p JOIN contact q ON q.actor = dyad.b AND q.other = p.other
                WHERE p.actor = dyad.a AND p.other <> dyad.b)
), best AS ( -- each has a row at least, so no dyad of less conflict is in the answer
  SELECT conflict FROM mediated ORDER BY conflict DESC LIMIT $limit
)
SELECT m.name AS mediator, d.a_name AS a, d.b_name AS b, with_a.mentions AS withA, with_b.mentions AS withB, d.conflict
FROM mediated d
JOIN contact with_a ON with_a.actor = d.a AND with_a.other <> d.b
JOIN contact with_b ON with_b.actor = d.b AND with_b.other = with_a.other
JOIN actor m ON m.id = with_a.other
WHERE d.conflict >= (SELECT min(conflict) FROM best)
ORDER BY d.conflict DESC, with_a.mentions + with_b.mentions DESC, m.id, d.a, d.b
LIMIT $limit

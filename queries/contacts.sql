WITH chosen AS (SELECT id FROM actor WHERE lower($actor) IN (lower(id), lower(name))),
side AS (
  SELECT subject AS actor, object AS other, type, mentions, first_seen, last_seen FROM edge
  WHERE subject IN chosen AND class = 'CONSULT' AND first_seen <> '' AND subject <> object
  UNION ALL
  SELECT object, subject, type, mentions, first_seen, last_seen FROM edge
  WHERE object IN chosen AND class = 'CONSULT' AND first_seen <> '' AND subject <> object
), contact AS (
  SELECT actor, other, sum(mentions) AS mentions, min(first_seen || ' ' || type) AS first,
         max(last_seen || ' ' || type) AS last
  FROM side
  GROUP BY actor, other
)
SELECT a.name AS actor, b.name AS contact, mentions, substr(first, 1, instr(first, ' ') - 1) AS first,
       substr(first, instr(first, ' ') + 1) AS firstType, substr(last, 1, instr(last, ' ') - 1) AS last,
       substr(last, instr(last, ' ') + 1) AS lastType
FROM contact c
JOIN actor a ON a.id = c.actor
JOIN actor b ON b.id = c.other
ORDER BY 6 DESC, mentions DESC, b.name, a.id, b.id
LIMIT $limit

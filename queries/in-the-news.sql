WITH event AS MATERIALIZED (
  SELECT e.subject, e.object, e.article, e.day
  FROM evidence e INDEXED BY evidence_by_subject -- which holds all that is read
  WHERE e.modality = 'actual' AND $class IN ('', e.class)
    AND day <> '' AND substr(day, 1, length($to)) <= $to AND substr($from, 1, length(day)) <= day
), side AS NOT MATERIALIZED (
  SELECT subject AS actor, object AS other, article, day FROM event
  UNION ALL
  SELECT object, subject, article, day FROM event WHERE subject <> object
), total AS MATERIALIZED (
  SELECT a.id, a.name, a.kind, a.country, mentions, first, last
  FROM (SELECT actor, count(*) AS mentions, min(day) AS first, max(day) AS last FROM side GROUP BY actor) s
  JOIN actor a ON a.id = s.actor
  WHERE $kind IN ('', a.kind)
), enough AS ( -- so many actors as are asked for: nobody with fewer mentions is in the answer
  SELECT mentions FROM total ORDER BY mentions DESC LIMIT $limit
), dealt AS (
  SELECT actor, count(DISTINCT other) AS counterparts, count(DISTINCT article) AS articles
  FROM side
  WHERE actor IN (SELECT id FROM total WHERE mentions >= (SELECT min(mentions) FROM enough))
  GROUP BY actor
)
SELECT t.name AS actor, t.kind AS kind, t.country AS country, t.mentions AS mentions, counterparts, articles,
       t.first AS first, t.last AS last
FROM dealt
CROSS JOIN total t ON t.id = dealt.actor
ORDER BY t.mentions DESC, counterparts DESC, t.name, t.id
LIMIT $limit

WITH part AS (
  SELECT subject AS actor, sum(mentions) AS mentions, sum(iif(goldstein > 0, mentions, 0)) AS cooperation,
         sum(iif(goldstein < 0, mentions, 0)) AS conflict, min(nullif(first_seen, '')) AS first, max(last_seen) AS last
  FROM edge
  GROUP BY subject
  UNION ALL
  SELECT object, sum(mentions), sum(iif(goldstein > 0, mentions, 0)), sum(iif(goldstein < 0, mentions, 0)),
         min(nullif(first_seen, '')), max(last_seen)
  FROM edge
  WHERE subject <> object
  GROUP BY +object -- sorting is faster than fetching each by the index
), total AS MATERIALIZED (
  SELECT a.id, a.name, a.kind, a.country, sum(mentions) AS mentions, sum(cooperation) AS cooperation,
         sum(conflict) AS conflict, coalesce(min(first), '') AS first, max(last) AS last
  FROM part
  JOIN actor a ON a.id = part.actor
  WHERE $kind IN ('', a.kind)
  GROUP BY a.id
), enough AS ( -- so many actors as are asked for: nobody with fewer mentions is in the answer
  SELECT mentions FROM total ORDER BY mentions DESC LIMIT $limit
)
SELECT name AS actor, kind, country, mentions,
       (SELECT count(*)
        FROM (SELECT object FROM edge WHERE subject = t.id UNION SELECT subject FROM edge WHERE object = t.id)) AS counterparts,
       cooperation, conflict, first, last
FROM total t
WHERE mentions >= (SELECT min(mentions) FROM enough)
ORDER BY mentions DESC, counterparts DESC, name, id
LIMIT $limit

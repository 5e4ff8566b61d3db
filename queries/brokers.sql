WITH x AS (SELECT id FROM actor WHERE lower($actor) IN (lower(id), lower(name))),
contact AS (
  SELECT subject AS actor, object AS other, mentions FROM edge WHERE subject IN x AND object <> subject
  UNION ALL
  SELECT object, subject, mentions FROM edge WHERE object IN x AND object <> subject
), most AS (
  SELECT actor, other FROM contact GROUP BY actor, other ORDER BY sum(mentions) DESC, other, actor LIMIT $among
), circle AS MATERIALIZED (
  SELECT actor AS id FROM most UNION SELECT other FROM most
), linked AS (
  SELECT subject AS a, object AS b FROM edge WHERE subject IN circle AND object IN circle AND object <> subject
), near AS MATERIALIZED (
  SELECT a, b FROM linked UNION SELECT b, a FROM linked
), step AS (
  SELECT p.b AS broker, count(*) OVER (PARTITION BY p.a, q.b) AS ways
  FROM near p
  JOIN near q ON q.a = p.b AND q.b > p.a
  WHERE NOT EXISTS (SELECT 1 FROM near WHERE near.a = p.a AND near.b = q.b)
)
SELECT v.name AS broker, v.kind AS kind, v.country AS country, sum(1000 / ways) / 1000.0 AS betweenness, count(*) AS pairs,
       (SELECT count(*) FROM near WHERE near.a = v.id) AS neighbours
FROM step
JOIN actor v ON v.id = step.broker
GROUP BY v.id
ORDER BY sum(1000 / ways) DESC, v.id
LIMIT $limit

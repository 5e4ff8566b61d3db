WITH x AS (SELECT min(id) AS id FROM actor WHERE lower($a) IN (lower(id), lower(name))),
     y AS (SELECT min(id) AS id FROM actor WHERE lower($b) IN (lower(id), lower(name))),
link AS NOT MATERIALIZED (
  SELECT subject AS a, object AS b, mentions FROM edge WHERE subject <> object
  UNION ALL
  SELECT object, subject, mentions FROM edge WHERE subject <> object
), near_x AS MATERIALIZED (
  SELECT b AS id, sum(mentions) AS mentions FROM link WHERE a = (SELECT id FROM x) GROUP BY b
), near_y AS MATERIALIZED (
  SELECT b AS id, sum(mentions) AS mentions FROM link WHERE a = (SELECT id FROM y) GROUP BY b
), path AS (
  SELECT 1 AS steps, NULL AS v, NULL AS w, mentions AS strength FROM near_x WHERE id IN y
  UNION ALL
  SELECT 2, p.id, NULL, p.mentions + q.mentions FROM near_x p JOIN near_y q ON q.id = p.id
  UNION ALL
  SELECT 3, p.id, q.id, p.mentions + sum(link.mentions) + q.mentions
  FROM near_x p
  CROSS JOIN link ON link.a = p.id
  CROSS JOIN near_y q ON q.id = link.b
  WHERE NOT EXISTS (SELECT 1 FROM near_x JOIN near_y ON near_y.id = near_x.id)
  GROUP BY p.id, q.id
), best AS (
  SELECT x.id AS x, y.id AS y, path.* FROM x, y, path WHERE x.id <> y.id ORDER BY steps, strength DESC, v, w LIMIT 1
), step AS (
  SELECT 1 AS step, x AS here, coalesce(v, y) AS there FROM best
  UNION ALL
  SELECT 2, v, coalesce(w, y) FROM best WHERE steps > 1
  UNION ALL
  SELECT 3, w, y FROM best WHERE steps > 2
), relation AS (
  SELECT step, r.*, row_number() OVER (PARTITION BY step ORDER BY r.mentions DESC, r.type, r.subject) AS place
  FROM step
  JOIN edge r ON r.subject = here AND r.object = there OR r.subject = there AND r.object = here
), told AS (
  SELECT step, r.subject, r.type, r.object, r.mentions, e.sentence, e.article,
         row_number() OVER (PARTITION BY step ORDER BY e.confidence DESC, e.id) AS place
  FROM relation r
  CROSS JOIN evidence e INDEXED BY evidence_by_subject ON e.subject IN (r.subject, r.object) AND e.object IN (r.subject, r.object)
   AND e.type = r.type AND e.modality = 'actual'
   AND (e.subject = r.subject OR r.type IN ('AGREED_WITH', 'CEASED_FIRE_WITH', 'COOPERATED_WITH', 'MET',
                                            'NEGOTIATED_WITH', 'SIGNED_WITH', 'SPOKE_WITH'))
  WHERE r.place = 1
)
SELECT t.step, s.name AS subject, t.type, o.name AS object, t.mentions, t.sentence, d.title, d.url
FROM told t
JOIN actor s ON s.id = t.subject
JOIN actor o ON o.id = t.object
JOIN article d ON d.id = t.article
WHERE t.place = 1
ORDER BY t.step
LIMIT $limit

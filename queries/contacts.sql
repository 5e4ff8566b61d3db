WITH chosen AS (SELECT id FROM actor WHERE lower($actor) IN (lower(id), lower(name))),
side AS (
  SELECT subject AS actor, object AS other, id, article, type, date FROM evidence
  WHERE class = 'CONSULT' AND modality = 'actual' AND subject <> object AND subject IN chosen
  UNION ALL
  SELECT object, subject, id, article, type, date FROM evidence
  WHERE class = 'CONSULT' AND modality = 'actual' AND subject <> object AND object IN chosen
), dated AS (
  SELECT side.*, CASE side.date WHEN '' THEN d.published_at ELSE side.date END AS day
  FROM side
  JOIN article d ON d.id = side.article
), ranked AS (
  SELECT a.name AS actor_name, b.name AS contact_name, dated.*,
         first_value(dated.type) OVER (PARTITION BY a.id, b.id ORDER BY day, dated.id) AS first_type,
         first_value(dated.type) OVER (PARTITION BY a.id, b.id ORDER BY day DESC, dated.id DESC) AS last_type
  FROM dated
  JOIN actor a ON a.id = dated.actor
  JOIN actor b ON b.id = dated.other
  WHERE day <> ''
)
SELECT actor_name AS actor, contact_name AS contact, count(*) AS mentions, min(day) AS first,
       first_type AS firstType, max(day) AS last, last_type AS lastType
FROM ranked
GROUP BY ranked.actor, ranked.other
ORDER BY max(day) DESC, count(*) DESC, contact_name, ranked.actor, ranked.other
LIMIT $limit

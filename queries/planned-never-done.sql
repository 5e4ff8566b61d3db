WITH chosen AS (SELECT id FROM actor WHERE lower($actor) IN (lower(id), lower(name))),
plan AS MATERIALIZED (
  SELECT e.subject, e.type, e.object, e.article, e.day
  FROM evidence e
  WHERE e.modality = 'planned' AND ($actor = '' OR e.subject IN chosen OR e.object IN chosen)
), unseen AS (
  SELECT subject, type, object, count(*) AS plans, count(DISTINCT article) AS articles,
         coalesce(min(nullif(day, '')), '') AS first, max(day) AS last
  FROM plan p
  WHERE NOT EXISTS (SELECT 1 FROM edge r WHERE r.subject = p.subject AND r.type = p.type AND r.object = p.object)
    AND NOT EXISTS (SELECT 1 FROM edge r
                    WHERE r.subject = p.object AND r.type = p.type AND r.object = p.subject
                      AND p.type IN ('AGREED_WITH', 'CEASED_FIRE_WITH', 'COOPERATED_WITH', 'MET',
                                     'NEGOTIATED_WITH', 'SIGNED_WITH', 'SPOKE_WITH'))
  GROUP BY subject, type, object
), latest AS (
  SELECT u.*, s.name AS subject_name, o.name AS object_name
  FROM unseen u
  JOIN actor s ON s.id = u.subject
  JOIN actor o ON o.id = u.object
  ORDER BY last DESC, plans DESC, s.name, type, o.name, s.id, o.id
  LIMIT $limit
)
SELECT subject_name AS subject, type, object_name AS object, plans, articles, first, last,
       (SELECT e.sentence
        FROM evidence e
        WHERE e.subject = p.subject AND e.object = p.object AND e.type = p.type AND e.modality = 'planned'
        ORDER BY e.confidence DESC, e.id
        LIMIT 1) AS sample
FROM latest p
ORDER BY last DESC, plans DESC, subject_name, type, object_name, p.subject, p.object
LIMIT $limit

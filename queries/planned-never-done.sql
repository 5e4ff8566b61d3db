WITH chosen AS (SELECT id FROM actor WHERE lower($actor) IN (lower(id), lower(name))),
open AS MATERIALIZED ( -- what was done before the day planned, or announced, is not what was planned
  SELECT p.id, p.subject, p.type, p.object, p.article, p.day, p.confidence
  FROM evidence p
  WHERE p.modality = 'planned' AND ($actor = '' OR p.subject IN chosen OR p.object IN chosen)
    AND NOT EXISTS (SELECT 1 FROM edge r
                    WHERE r.subject = p.subject AND r.type = p.type AND r.object = p.object
                      AND (r.last_seen = '' OR substr(p.day, 1, length(r.last_seen)) <= r.last_seen))
    AND (p.type NOT IN ('AGREED_WITH', 'CEASED_FIRE_WITH', 'COOPERATED_WITH', 'MET', 'NEGOTIATED_WITH',
                        'SIGNED_WITH', 'SPOKE_WITH')
      OR NOT EXISTS (SELECT 1 FROM edge r
                     WHERE r.subject = p.object AND r.type = p.type AND r.object = p.subject
                       AND (r.last_seen = '' OR substr(p.day, 1, length(r.last_seen)) <= r.last_seen)))
), latest AS (
  SELECT u.*, s.name AS subject_name, o.name AS object_name
  FROM (SELECT subject, type, object, count(*) AS plans, count(DISTINCT article) AS articles,
               coalesce(min(nullif(day, '')), '') AS first, max(day) AS last
        FROM open
        GROUP BY subject, type, object) u
  JOIN actor s ON s.id = u.subject
  JOIN actor o ON o.id = u.object
  ORDER BY last DESC, plans DESC, s.name, type, o.name, s.id, o.id
  LIMIT $limit
)
SELECT subject_name AS subject, type, object_name AS object, plans, articles, first, last,
       (SELECT e.sentence
        FROM open p
        JOIN evidence e ON e.id = p.id
        WHERE p.subject = u.subject AND p.object = u.object AND p.type = u.type
        ORDER BY p.confidence DESC, p.id
        LIMIT 1) AS sample
FROM latest u
ORDER BY last DESC, plans DESC, subject_name, type, object_name, u.subject, u.object
LIMIT $limit

WITH plan AS (
  SELECT e.*, s.name AS subject_name, o.name AS object_name,
         CASE e.date WHEN '' THEN d.published_at ELSE e.date END AS day,
         first_value(e.sentence) OVER (PARTITION BY e.subject, e.type, e.object
                                       ORDER BY e.confidence DESC, e.id) AS sample
  FROM evidence e
  JOIN actor s ON s.id = e.subject
  JOIN actor o ON o.id = e.object
  JOIN article d ON d.id = e.article
  WHERE e.modality = 'planned'
    AND lower($actor) IN ('', lower(s.id), lower(s.name), lower(o.id), lower(o.name))
    AND NOT EXISTS (SELECT 1 FROM edge r WHERE r.subject = e.subject AND r.type = e.type AND r.object = e.object)
    AND NOT EXISTS (SELECT 1 FROM edge r
                    WHERE r.subject = e.object AND r.type = e.type AND r.object = e.subject
                      AND e.type IN ('AGREED_WITH', 'CEASED_FIRE_WITH', 'COOPERATED_WITH', 'MET',
                                     'NEGOTIATED_WITH', 'SIGNED_WITH', 'SPOKE_WITH'))
)
SELECT subject_name AS subject, type, object_name AS object, count(*) AS plans,
       count(DISTINCT article) AS articles, coalesce(min(nullif(day, '')), '') AS first, max(day) AS last, sample
FROM plan
GROUP BY plan.subject, plan.type, plan.object
ORDER BY max(day) DESC, count(*) DESC, subject_name, type, object_name, plan.subject, plan.object
LIMIT $limit

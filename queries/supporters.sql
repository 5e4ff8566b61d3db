WITH most AS (
  SELECT r.*, s.name AS supporter, o.name AS supported
  FROM edge r
  JOIN actor s ON s.id = r.subject
  JOIN actor o ON o.id = r.object
  WHERE r.class = 'SUPPORT'
    AND lower($supporter) IN ('', lower(s.id), lower(s.name))
    AND lower($supported) IN ('', lower(o.id), lower(o.name))
  ORDER BY r.mentions DESC, r.articles DESC, s.name, r.type, o.name, s.id, o.id
  LIMIT $limit
)
SELECT m.supporter, m.type, m.supported, m.mentions, m.articles, m.first_seen AS first, m.last_seen AS last,
       (SELECT e.sentence
        FROM evidence e
        WHERE e.subject = m.subject AND e.object = m.object AND e.type = m.type AND e.modality = 'actual'
        ORDER BY e.confidence DESC, e.id
        LIMIT 1) AS sample
FROM most m
ORDER BY mentions DESC, articles DESC, supporter, type, supported, m.subject, m.object
LIMIT $limit

WITH lone AS (
  SELECT * FROM edge
  WHERE sources = 1 AND mentions >= $least
  ORDER BY mentions DESC, articles DESC, subject, type, object
  LIMIT $limit
)
SELECT s.name AS subject, r.type, o.name AS object, max(max(d.source), coalesce(max(o.source), '')) AS source, r.mentions, r.articles, r.last_seen AS last
FROM lone r
JOIN actor s ON s.id = r.subject
JOIN actor o ON o.id = r.object
CROSS JOIN evidence e ON e.subject IN (r.subject, r.object) AND e.object IN (r.subject, r.object)
  AND e.type = r.type AND e.modality = 'actual'
  AND (e.subject = r.subject OR r.type IN ('AGREED_WITH', 'CEASED_FIRE_WITH', 'COOPERATED_WITH', 'MET',
                                           'NEGOTIATED_WITH', 'SIGNED_WITH', 'SPOKE_WITH'))
JOIN article d ON d.id = e.article
LEFT JOIN other_source o ON o.article = d.id
GROUP BY r.subject, r.type, r.object
ORDER BY r.mentions DESC, r.articles DESC, s.id, r.type, o.id
LIMIT $limit

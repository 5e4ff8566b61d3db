SELECT s.name AS accuser, o.name AS accused, r.mentions AS mentions, r.articles AS articles,
       r.sources AS sources, r.first_seen AS first, r.last_seen AS last,
       (SELECT e.sentence
        FROM evidence e
        WHERE e.subject = r.subject AND e.object = r.object AND e.type = 'ACCUSED' AND e.modality = 'actual'
        ORDER BY e.confidence DESC, e.id
        LIMIT 1) AS sample
FROM edge r
JOIN actor s ON s.id = r.subject
JOIN actor o ON o.id = r.object
WHERE r.type = 'ACCUSED'
  AND lower($accuser) IN ('', lower(s.id), lower(s.name))
  AND lower($accused) IN ('', lower(o.id), lower(o.name))
ORDER BY r.mentions DESC, r.articles DESC, s.name, o.name, s.id, o.id
LIMIT $limit

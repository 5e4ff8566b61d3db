SELECT x.name AS a, y.name AS b, r.mentions AS mentions, r.articles AS articles,
       r.first_seen AS first, r.last_seen AS last
FROM edge r
JOIN actor x ON x.id = r.subject
JOIN actor y ON y.id = r.object
WHERE r.type = 'MET'
  AND lower($actor) IN ('', lower(x.id), lower(x.name), lower(y.id), lower(y.name))
ORDER BY mentions DESC, articles DESC, a, b, x.id, y.id
LIMIT $limit

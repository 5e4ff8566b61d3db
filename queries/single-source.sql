SELECT s.name AS subject, r.type, o.name AS object, r.mentions, r.articles, r.last_seen AS last
FROM edge r
JOIN actor s ON s.id = r.subject
JOIN actor o ON o.id = r.object
WHERE r.sources = 1 AND r.mentions >= $least
ORDER BY r.mentions DESC, r.articles DESC, s.id, r.type, o.id
LIMIT $limit

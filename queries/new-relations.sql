SELECT s.name AS subject, r.type, o.name AS object, r.first_seen AS first, r.last_seen AS last, r.mentions
FROM edge r
JOIN actor s ON s.id = r.subject
JOIN actor o ON o.id = r.object
WHERE r.first_seen <> '' AND substr($since, 1, length(r.first_seen)) <= r.first_seen
  AND substr(r.first_seen, 1, length($to)) <= $to
ORDER BY r.first_seen DESC, r.mentions DESC, s.id, r.type, o.id
LIMIT $limit

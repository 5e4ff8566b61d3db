SELECT x.name AS a, y.name AS b, count(DISTINCT g.id) AS shared, min(g.name) AS example
FROM member_of p
JOIN member_of q ON q.organization = p.organization AND q.country > p.country
JOIN actor x ON x.id = p.country
JOIN actor y ON y.id = q.country
JOIN actor g ON g.id = p.organization
WHERE lower($country) IN ('', lower(x.id), lower(x.name), lower(x.country), lower(y.id), lower(y.name), lower(y.country))
GROUP BY x.id, y.id
ORDER BY shared DESC, x.name, y.name
LIMIT $limit

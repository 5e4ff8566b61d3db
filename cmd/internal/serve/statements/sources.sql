SELECT source, count(*) AS articles FROM article GROUP BY source ORDER BY articles DESC, source LIMIT $limit

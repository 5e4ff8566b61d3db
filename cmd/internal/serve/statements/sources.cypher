MATCH (d:Article) RETURN d.source AS source, count(*) AS articles ORDER BY articles DESC, source LIMIT $limit

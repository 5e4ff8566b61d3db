MATCH (a:Actor)
WHERE $text <> '' AND toLower(a.name) CONTAINS toLower($text) OR a.id IN $actors
OPTIONAL MATCH (a)-[r]-(:Actor) WHERE r.mentions > 0
RETURN a.id AS id, a.name AS name, a.kind AS kind, a.country AS country, coalesce(sum(r.mentions), 0) AS mentions
ORDER BY mentions DESC, id
LIMIT $limit

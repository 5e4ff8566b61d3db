SELECT a.name, a.id, a.kind, a.country
FROM actor a
WHERE instr(lower(a.name), lower($prefix)) = 1 OR instr(lower(a.id), lower($prefix)) = 1
ORDER BY a.name, a.id
LIMIT $limit

SELECT a.id AS id, a.name AS name, a.kind AS kind, a.country AS country,
       (SELECT coalesce(sum(mentions), 0) FROM edge WHERE subject = a.id)
     + (SELECT coalesce(sum(mentions), 0) FROM edge WHERE object = a.id AND subject <> a.id) AS mentions
FROM actor a
WHERE $text <> '' AND instr(lower(a.name), lower($text)) > 0 OR a.id IN (SELECT value FROM json_each($actors))
ORDER BY mentions DESC, a.id
LIMIT $limit

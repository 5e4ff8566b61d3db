SELECT x.name AS a, y.name AS b, count(*) AS shared, count(DISTINCT r.object) AS targets,
       min(r.type || ' ' || o.name) AS example
FROM edge r
JOIN edge r2 ON r2.type = r.type AND r2.object = r.object AND r.subject < r2.subject
JOIN actor x ON x.id = r.subject
JOIN actor y ON y.id = r2.subject
JOIN actor o ON o.id = r.object
WHERE $class IN ('', r.class)
  AND r.type NOT IN ('AGREED_WITH', 'CEASED_FIRE_WITH', 'COOPERATED_WITH', 'MET', 'NEGOTIATED_WITH',
                     'SIGNED_WITH', 'SPOKE_WITH')
  AND lower($actor) IN ('', lower(x.id), lower(x.name), lower(y.id), lower(y.name))
GROUP BY x.id, y.id
ORDER BY shared DESC, targets DESC, x.name, y.name, x.id, y.id
LIMIT $limit

WITH asked AS (SELECT id FROM actor WHERE lower($actor) IN (lower(id), lower(name))),
act AS (
  SELECT subject, type, object FROM edge
  WHERE $class IN ('', class)
    AND type NOT IN ('AGREED_WITH', 'CEASED_FIRE_WITH', 'COOPERATED_WITH', 'MET', 'NEGOTIATED_WITH',
                     'SIGNED_WITH', 'SPOKE_WITH')
), busy AS (
  SELECT subject FROM act GROUP BY subject ORDER BY subject IN asked DESC, count(*) DESC, subject LIMIT $among
), deed AS MATERIALIZED (
  SELECT act.*, type || ' ' || o.name AS what
  FROM busy
  CROSS JOIN act ON act.subject = busy.subject
  CROSS JOIN actor o ON o.id = act.object
), pair AS (
  SELECT r.subject AS a, r2.subject AS b, count(*) AS shared, count(DISTINCT r.object) AS targets, min(r.what) AS example
  FROM deed r
  JOIN deed r2 ON r2.what = r.what AND r2.object = r.object AND r2.subject > r.subject
  WHERE $actor = '' OR r.subject IN asked OR r2.subject IN asked
  GROUP BY r.subject, r2.subject
)
SELECT x.name AS a, y.name AS b, shared, targets, example
FROM pair p
JOIN actor x ON x.id = p.a
JOIN actor y ON y.id = p.b
ORDER BY shared DESC, targets DESC, x.name, y.name, x.id, y.id
LIMIT $limit

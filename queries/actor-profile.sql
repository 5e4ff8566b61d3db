WITH side AS (
  SELECT r.subject AS actor, r.object AS other, r.*,
         CASE WHEN r.type IN ('AGREED_WITH', 'CEASED_FIRE_WITH', 'COOPERATED_WITH', 'MET', 'NEGOTIATED_WITH',
                              'SIGNED_WITH', 'SPOKE_WITH') THEN 'both' ELSE 'out' END AS direction
  FROM edge r
  UNION ALL
  SELECT r.object, r.subject, r.*,
         CASE WHEN r.type IN ('AGREED_WITH', 'CEASED_FIRE_WITH', 'COOPERATED_WITH', 'MET', 'NEGOTIATED_WITH',
                              'SIGNED_WITH', 'SPOKE_WITH') THEN 'both' ELSE 'in' END
  FROM edge r
  WHERE r.subject <> r.object
), ranked AS (
  SELECT side.*, a.name AS actor_name,
         first_value(b.name) OVER (PARTITION BY a.id, side.direction, side.type, side.class
                                   ORDER BY side.mentions DESC, b.name, b.id) AS top
  FROM side
  JOIN actor a ON a.id = side.actor
  JOIN actor b ON b.id = side.other
  WHERE lower($actor) IN (lower(a.id), lower(a.name))
)
SELECT actor_name AS actor, direction, type, class, count(DISTINCT other) AS counterparts,
       sum(mentions) AS mentions, coalesce(min(nullif(first_seen, '')), '') AS first, max(last_seen) AS last, top
FROM ranked
GROUP BY ranked.actor, direction, type, class
ORDER BY sum(mentions) DESC, type, direction, ranked.actor, class
LIMIT $limit

WITH chosen AS (SELECT id FROM actor WHERE lower($actor) IN (lower(id), lower(name))),
side AS (
  SELECT r.subject AS actor, r.object AS other, 'out' AS direction, r.*
  FROM edge r
  WHERE r.subject IN chosen
  UNION ALL
  SELECT r.object, r.subject, 'in', r.*
  FROM edge r
  WHERE r.object IN chosen AND r.subject <> r.object
), directed AS (
  SELECT actor, other, type, class, mentions, first_seen, last_seen,
         iif(type IN ('AGREED_WITH', 'CEASED_FIRE_WITH', 'COOPERATED_WITH', 'MET', 'NEGOTIATED_WITH',
                      'SIGNED_WITH', 'SPOKE_WITH'), 'both', direction) AS direction
  FROM side
), ranked AS (
  SELECT d.*, a.name AS actor_name,
         first_value(b.name) OVER (PARTITION BY d.actor, d.direction, d.type, d.class
                                   ORDER BY d.mentions DESC, b.name, b.id) AS top
  FROM directed d
  JOIN actor a ON a.id = d.actor
  JOIN actor b ON b.id = d.other
)
SELECT actor_name AS actor, direction, type, class, count(DISTINCT other) AS counterparts,
       sum(mentions) AS mentions, coalesce(min(nullif(first_seen, '')), '') AS first, max(last_seen) AS last, top
FROM ranked
GROUP BY ranked.actor, direction, type, class
ORDER BY sum(mentions) DESC, type, direction, ranked.actor, class
LIMIT $limit

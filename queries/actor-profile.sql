WITH chosen AS (SELECT id FROM actor WHERE lower($actor) IN (lower(id), lower(name))),
side AS (
  SELECT subject AS actor, object AS other, 'out' AS direction, type, class, mentions, first_seen, last_seen
  FROM edge
  WHERE subject IN chosen
  UNION ALL
  SELECT object, subject, 'in', type, class, mentions, first_seen, last_seen
  FROM edge
  WHERE object IN chosen AND subject <> object
), directed AS MATERIALIZED (
  SELECT actor, other, type, class, mentions, first_seen, last_seen,
         iif(type IN ('AGREED_WITH', 'CEASED_FIRE_WITH', 'COOPERATED_WITH', 'MET', 'NEGOTIATED_WITH',
                      'SIGNED_WITH', 'SPOKE_WITH'), 'both', direction) AS direction
  FROM side
), summed AS (
  SELECT actor, direction, type, class, count(DISTINCT other) AS counterparts, sum(mentions) AS mentions,
         coalesce(min(nullif(first_seen, '')), '') AS first, max(last_seen) AS last, max(mentions) AS most
  FROM directed
  GROUP BY actor, direction, type, class
  ORDER BY sum(mentions) DESC, type, direction, actor, class
  LIMIT $limit
)
SELECT a.name AS actor, s.direction, s.type, s.class, counterparts, s.mentions, first, last, min(b.name) AS top
FROM summed s
JOIN directed d USING (actor, direction, type, class)
JOIN actor a ON a.id = s.actor
JOIN actor b ON b.id = d.other
WHERE d.mentions = most
GROUP BY s.actor, s.direction, s.type, s.class
ORDER BY s.mentions DESC, s.type, s.direction, s.actor, s.class
LIMIT $limit

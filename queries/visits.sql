WITH visit AS (
  SELECT subject AS guest, object AS host, mentions, first_seen, last_seen FROM edge WHERE type = 'VISITED'
  UNION ALL
  SELECT object, subject, mentions, first_seen, last_seen FROM edge WHERE type = 'HOSTED'
), pair AS (
  SELECT g.country AS guest_code, h.country AS host_code, sum(v.mentions) AS mentions,
         count(DISTINCT g.id) AS visitors, coalesce(min(nullif(v.first_seen, '')), '') AS first, max(v.last_seen) AS last
  FROM visit v
  JOIN actor g ON g.id = v.guest
  JOIN actor h ON h.id = v.host
  WHERE g.country <> '' AND h.country <> '' AND g.country <> h.country
  GROUP BY g.country, h.country
)
SELECT coalesce(x.name, guest_code) AS visitor, coalesce(y.name, host_code) AS host, mentions, visitors, first, last
FROM pair
LEFT JOIN actor x ON x.id = 'country:' || guest_code
LEFT JOIN actor y ON y.id = 'country:' || host_code
WHERE lower($country) IN ('', lower(guest_code), lower(host_code))
   OR lower($country) IN (lower(x.name), lower(y.name), lower(x.id), lower(y.id))
ORDER BY mentions DESC, visitors DESC, guest_code, host_code
LIMIT $limit

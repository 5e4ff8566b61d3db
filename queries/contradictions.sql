WITH denied AS (
  SELECT DISTINCT type, min(subject, object) AS lo, max(subject, object) AS hi FROM evidence WHERE modality = 'negated'
), claim AS (
  SELECT e.*, e.subject > e.object AND e.type IN ('AGREED_WITH', 'CEASED_FIRE_WITH', 'COOPERATED_WITH', 'MET',
                                                  'NEGOTIATED_WITH', 'SIGNED_WITH', 'SPOKE_WITH') AS swap
  FROM denied
  CROSS JOIN evidence e ON e.subject IN (lo, hi) AND e.object IN (lo, hi) AND e.type = denied.type
  WHERE e.modality IN ('actual', 'negated') AND min(e.subject, e.object) = lo AND max(e.subject, e.object) = hi
), side AS (
  SELECT iif(swap, object, subject) AS x, type, iif(swap, subject, object) AS y, modality, sentence, confidence, id
  FROM claim
), ranked AS (
  SELECT side.*, first_value(sentence) OVER (PARTITION BY x, type, y, modality ORDER BY confidence DESC, id) AS sample
  FROM side
)
SELECT s.name AS subject, c.type AS type, o.name AS object, sum(c.modality = 'actual') AS affirmed,
       sum(c.modality = 'negated') AS denied, max(iif(c.modality = 'actual', c.sample, NULL)) AS fact,
       max(iif(c.modality = 'negated', c.sample, NULL)) AS denial
FROM ranked c
JOIN actor s ON s.id = c.x
JOIN actor o ON o.id = c.y
WHERE lower($actor) IN ('', lower(s.id), lower(s.name), lower(o.id), lower(o.name))
GROUP BY c.x, c.type, c.y
HAVING sum(c.modality = 'actual') > 0 AND sum(c.modality = 'negated') > 0
ORDER BY denied DESC, affirmed DESC, s.name, c.type, o.name, c.x, c.y
LIMIT $limit

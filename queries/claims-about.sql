WITH chosen AS (SELECT id FROM actor WHERE lower($actor) IN (lower(id), lower(name))),
claim AS (
  SELECT e.*, a.name AS asserter_name, s.name AS subject_name, o.name AS object_name,
         CASE e.date WHEN '' THEN d.published_at ELSE e.date END AS day,
         first_value(e.sentence) OVER (PARTITION BY e.asserted_by, e.subject, e.type, e.object, e.modality
                                       ORDER BY e.confidence DESC, e.id) AS sample
  FROM evidence e
  JOIN actor a ON a.id = e.asserted_by
  JOIN actor s ON s.id = e.subject
  JOIN actor o ON o.id = e.object
  JOIN article d ON d.id = e.article
  WHERE lower($asserter) IN ('', lower(a.id), lower(a.name))
    AND (e.subject IN chosen OR e.object IN chosen) AND e.asserted_by NOT IN chosen
)
SELECT asserter_name AS asserter, subject_name AS subject, type, object_name AS object, modality,
       count(*) AS claims, count(DISTINCT article) AS articles, coalesce(min(nullif(day, '')), '') AS first,
       max(day) AS last, sample
FROM claim
GROUP BY claim.asserted_by, claim.subject, claim.type, claim.object, claim.modality
ORDER BY count(*) DESC, max(day) DESC, asserter_name, subject_name, type, object_name, modality,
         claim.asserted_by, claim.subject, claim.object
LIMIT $limit

WITH chosen AS (SELECT id FROM actor WHERE lower($actor) IN (lower(id), lower(name))),
asserter AS (
  SELECT id FROM actor WHERE lower($asserter) IN ('', lower(id), lower(name)) AND id NOT IN chosen
), claim AS MATERIALIZED (
  SELECT e.asserted_by, e.subject, e.type, e.object, e.modality, e.article, e.day
  FROM evidence e NOT INDEXED
  WHERE e.asserted_by IN asserter AND (e.subject IN chosen OR e.object IN chosen)
), summed AS (
  SELECT asserted_by, subject, type, object, modality, count(*) AS claims, count(DISTINCT article) AS articles,
         coalesce(min(nullif(day, '')), '') AS first, max(day) AS last
  FROM claim
  GROUP BY asserted_by, subject, type, object, modality
), most AS (
  SELECT c.*, a.name AS asserter_name, s.name AS subject_name, o.name AS object_name
  FROM summed c
  JOIN actor a ON a.id = c.asserted_by
  JOIN actor s ON s.id = c.subject
  JOIN actor o ON o.id = c.object
  ORDER BY claims DESC, last DESC, a.name, s.name, type, o.name, modality, a.id, s.id, o.id
  LIMIT $limit
)
SELECT asserter_name AS asserter, subject_name AS subject, type, object_name AS object, modality, claims, articles,
       first, last,
       (SELECT e.sentence
        FROM evidence e
        WHERE e.subject = c.subject AND e.object = c.object AND e.type = c.type AND e.modality = c.modality
          AND e.asserted_by = c.asserted_by
        ORDER BY e.confidence DESC, e.id
        LIMIT 1) AS sample
FROM most c
ORDER BY claims DESC, last DESC, asserter_name, subject_name, type, object_name, modality,
         c.asserted_by, c.subject, c.object
LIMIT $limit

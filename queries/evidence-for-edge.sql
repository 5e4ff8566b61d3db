WITH x AS (SELECT id FROM actor WHERE lower($subject) IN (lower(id), lower(name))),
     y AS (SELECT id FROM actor WHERE lower($object) IN (lower(id), lower(name)))
SELECT e.day AS date, s.name AS subject, o.name AS object,
       e.modality AS modality, coalesce(asserter.name, '') AS asserter, e.sentence AS sentence,
       d.title AS title, d.url AS url, e.start AS start, e."end" AS "end", e.confidence AS confidence,
       e.id AS evidence
FROM evidence e
JOIN actor s ON s.id = e.subject
JOIN actor o ON o.id = e.object
JOIN article d ON d.id = e.article
LEFT JOIN actor asserter ON asserter.id = e.asserted_by
WHERE e.type = $type AND $modality IN ('', e.modality)
  AND ((e.subject IN x AND e.object IN y)
    OR (e.subject IN y AND e.object IN x AND
        e.type IN ('AGREED_WITH', 'CEASED_FIRE_WITH', 'COOPERATED_WITH', 'MET', 'NEGOTIATED_WITH',
                   'SIGNED_WITH', 'SPOKE_WITH')))
ORDER BY 1 DESC, d.id, e.sentence_index, e.id
LIMIT $limit

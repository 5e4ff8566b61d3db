WITH event AS (
  SELECT e.type, e.day
  FROM evidence e
  JOIN article d ON d.id = e.article
  WHERE ($classes = '[]' OR e.type IN (SELECT value FROM json_each($classes)))
    AND ($types = '[]' OR e.type IN (SELECT value FROM json_each($types)))
    AND ($sources = '[]' OR d.source IN (SELECT value FROM json_each($sources)))
    AND ($modalities = '[]' OR e.modality IN (SELECT value FROM json_each($modalities)))
    AND ($actors = '[]' OR e.subject IN (SELECT value FROM json_each($actors))
                         OR e.object IN (SELECT value FROM json_each($actors)))
)
SELECT substr(day, 1, $width) AS period, type, count(*) AS mentions
FROM event
WHERE length(day) >= $width
GROUP BY 1, type
ORDER BY 1, type

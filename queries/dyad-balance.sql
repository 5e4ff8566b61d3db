WITH x AS (SELECT id FROM actor WHERE lower($a) IN (lower(id), lower(name))),
     y AS (SELECT id FROM actor WHERE lower($b) IN (lower(id), lower(name))),
event AS (
  SELECT e.class, e.day
  FROM evidence e
  WHERE e.modality = 'actual' AND ((e.subject IN x AND e.object IN y) OR (e.subject IN y AND e.object IN x))
    AND day <> '' AND substr(day, 1, length($to)) <= $to AND substr($from, 1, length(day)) <= day
), act AS (
  SELECT class IN ('CONSULT', 'AGREE', 'SUPPORT', 'COOPERATE', 'AID', 'YIELD', 'RETREAT') AS cooperation,
         class IN ('REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT', 'ACCUSE') AS conflict,
         CASE $by WHEN 'year' THEN substr(day, 1, 4)
                  WHEN 'month' THEN substr(day, 1, 7)
                  ELSE iif(length(day) = 10, date(day, 'weekday 0', '-6 days'), day) END AS period
  FROM event
)
SELECT period, sum(cooperation) - sum(conflict) AS balance, sum(cooperation) AS cooperation, sum(conflict) AS conflict,
       count(*) AS events
FROM act
GROUP BY period
ORDER BY period
LIMIT $limit

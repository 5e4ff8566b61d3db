// title: Balance of two actors by week or month
// description: How many sentences of cooperation and of conflict the articles have about two actors in each period,
//   in either direction, and the difference. Statements and requests count for neither. A week bears the date of
//   its Monday; an event whose date is less exact than that stands under what is known of its date.
// param: a actor ; one actor, by name or id ; example "Russia"
// param: b actor ; the other actor, by name or id ; example "Ukraine"
// param: by period = "month" ; week, month or year ; example week
// param: from date = "" ; events of this day, month or year and later ; example "2025-04"
// param: to date = "" ; events up to and with this day, month or year ; example "2025"
// param: limit int = 60 ; at most so many rows
// columns: period, balance, cooperation, conflict, events
// tags: dyad, time

MATCH (x:Actor) WHERE toLower($a) IN [toLower(x.id), toLower(x.name)]
MATCH (y:Actor) WHERE toLower($b) IN [toLower(y.id), toLower(y.name)]
MATCH (x)<-[:SUBJECT|OBJECT]-(e:Evidence {modality: 'actual'})-[:SUBJECT|OBJECT]->(y)
WITH DISTINCT e
MATCH (e)-[:REPORTED_IN]->(d:Article)
WITH e.class AS class, CASE e.date WHEN '' THEN d.publishedAt ELSE e.date END AS day
WHERE day <> '' AND left(day, size($to)) <= $to AND left($from, size(day)) <= day
WITH class, CASE $by WHEN 'year' THEN left(day, 4)
                     WHEN 'month' THEN left(day, 7)
                     ELSE CASE size(day) WHEN 10 THEN toString(date.truncate('week', date(day))) ELSE day END END AS period
WITH period, sum(CASE WHEN class IN ['CONSULT', 'AGREE', 'SUPPORT', 'COOPERATE', 'AID', 'YIELD', 'RETREAT'] THEN 1 ELSE 0 END) AS cooperation,
     sum(CASE WHEN class IN ['REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT', 'ACCUSE'] THEN 1 ELSE 0 END) AS conflict,
     count(*) AS events
RETURN period, cooperation - conflict AS balance, cooperation, conflict, events
ORDER BY period
LIMIT $limit

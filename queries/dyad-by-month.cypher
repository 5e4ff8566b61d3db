// title: Two actors by month
// description: How many sentences of cooperation and of conflict the articles have about two actors in each month,
//   in either direction. Statements and requests count for neither.
// param: a actor ; one actor, by name or id ; example "Russia"
// param: b actor ; the other actor, by name or id ; example "Ukraine"
// param: limit int = 60 ; at most so many rows
// columns: month, cooperation, conflict, events
// tags: dyad, time

MATCH (x:Actor) WHERE toLower($a) IN [toLower(x.id), toLower(x.name)]
MATCH (y:Actor) WHERE toLower($b) IN [toLower(y.id), toLower(y.name)]
MATCH (x)<-[:SUBJECT|OBJECT]-(e:Evidence {modality: 'actual'})-[:SUBJECT|OBJECT]->(y)
WITH DISTINCT e
MATCH (e)-[:REPORTED_IN]->(d:Article)
WITH e, left(CASE e.date WHEN '' THEN d.publishedAt ELSE e.date END, 7) AS month
WHERE month <> ''
RETURN month, sum(CASE WHEN e.class IN ['CONSULT', 'AGREE', 'SUPPORT', 'COOPERATE', 'AID', 'YIELD', 'RETREAT'] THEN 1 ELSE 0 END) AS cooperation,
       sum(CASE WHEN e.class IN ['REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT', 'ACCUSE'] THEN 1 ELSE 0 END) AS conflict,
       count(e) AS events
ORDER BY month
LIMIT $limit

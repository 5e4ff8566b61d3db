// title: Timeline of two actors
// description: What two actors did to each other, in either direction and in the order of the dates. An event
//   without a date has that of its article; a partial date counts when it overlaps the time asked for.
// param: a actor ; one actor, by name or id ; example "Russia"
// param: b actor ; the other actor, by name or id ; example "Ukraine"
// param: from date = "" ; events of this day, month or year and later ; example "2025-04"
// param: to date = "" ; events up to and with this day, month or year ; example "2025"
// param: modality modality = "actual" ; actual, planned, possible, requested, negated, or empty = all
// param: limit int = 50 ; at most so many rows
// columns: date, subject, type, object, modality, asserter, sentence, title, url
// tags: events, time, dyad

MATCH (x:Actor) WHERE toLower($a) IN [toLower(x.id), toLower(x.name)]
MATCH (y:Actor) WHERE toLower($b) IN [toLower(y.id), toLower(y.name)]
MATCH (x)<-[:SUBJECT|OBJECT]-(e:Evidence)-[:SUBJECT|OBJECT]->(y)
WHERE $modality IN ['', e.modality]
WITH DISTINCT e
MATCH (s:Actor)<-[:SUBJECT]-(e)-[:OBJECT]->(o:Actor), (e)-[:REPORTED_IN]->(d:Article)
WITH e, s, o, d, CASE e.date WHEN '' THEN d.publishedAt ELSE e.date END AS date
WHERE date <> '' AND left(date, size($to)) <= $to AND left($from, size(date)) <= date
OPTIONAL MATCH (e)-[:ASSERTED_BY]->(by:Actor)
RETURN date, s.name AS subject, e.type AS type, o.name AS object, e.modality AS modality,
       coalesce(by.name, '') AS asserter, e.sentence AS sentence, d.title AS title, d.url AS url
ORDER BY date, d.id, e.sentenceIndex, e.id
LIMIT $limit

// title: Timeline of events
// description: What happened, in the order of the dates, with the sentence that says so. An event without a
//   date has that of its article; a partial date counts when it overlaps the time asked for.
// param: actor actor = "" ; only events that this actor takes part in, empty = all ; example "Ukraine"
// param: from date = "" ; events of this day, month or year and later ; example "2025-04"
// param: to date = "" ; events up to and with this day, month or year ; example "2025"
// param: modality modality = "actual" ; actual, planned, possible, requested, negated, or empty = all
// param: limit int = 50 ; at most so many rows
// columns: date, subject, type, object, modality, sentence, title, url
// tags: events, time

MATCH (e:Evidence)-[:REPORTED_IN]->(d:Article)
WHERE $modality IN ['', e.modality]
  AND ($actor = '' OR EXISTS {
    MATCH (e)-[:SUBJECT|OBJECT]->(a:Actor)
    WHERE toLower($actor) IN [toLower(a.id), toLower(a.name)]
  })
WITH e, d, CASE e.date WHEN '' THEN d.publishedAt ELSE e.date END AS date
WHERE date <> '' AND left(date, size($to)) <= $to AND left($from, size(date)) <= date
WITH e, d, date
ORDER BY date, d.id, e.sentenceIndex, e.id
LIMIT $limit
MATCH (s:Actor)<-[:SUBJECT]-(e)-[:OBJECT]->(o:Actor)
RETURN date, s.name AS subject, e.type AS type, o.name AS object, e.modality AS modality,
       e.sentence AS sentence, d.title AS title, d.url AS url
ORDER BY date, d.id, e.sentenceIndex, e.id
LIMIT $limit

// title: Ledger of sanctions
// description: Sanctions imposed and eased, latest first, with the sentence that says so. An event without a
//   date has that of its article; a partial date counts when it overlaps the time asked for.
// param: by actor = "" ; only sanctions by this actor, empty = all ; example "European Union"
// param: target actor = "" ; only sanctions on this actor, empty = all ; example "Russia"
// param: from date = "" ; events of this day, month or year and later ; example "2025-04"
// param: to date = "" ; events up to and with this day, month or year ; example "2025"
// param: modality modality = "actual" ; actual, planned, possible, requested, negated, or empty = all
// param: limit int = 50 ; at most so many rows
// columns: date, by, type, target, modality, sentence, title, url
// tags: sanctions, events

MATCH (e:Evidence)-[:SUBJECT]->(s:Actor), (e)-[:OBJECT]->(o:Actor), (e)-[:REPORTED_IN]->(d:Article)
WHERE e.type IN ['SANCTIONED', 'EASED_SANCTIONS_ON'] AND $modality IN ['', e.modality]
  AND toLower($by) IN ['', toLower(s.id), toLower(s.name)]
  AND toLower($target) IN ['', toLower(o.id), toLower(o.name)]
WITH e, s, o, d, CASE e.date WHEN '' THEN d.publishedAt ELSE e.date END AS date
WHERE (date <> '' OR $from + $to = '') AND left(date, size($to)) <= $to AND left($from, size(date)) <= date
RETURN date, s.name AS by, e.type AS type, o.name AS target, e.modality AS modality,
       e.sentence AS sentence, d.title AS title, d.url AS url
ORDER BY date DESC, d.id, e.sentenceIndex, e.id
LIMIT $limit

// title: Actors in the news of a time
// description: Actors by the number of sentences of a time in which they act or are acted on, with how many others
//   they deal and in how many articles. An event without a date has that of its article; a partial date
//   counts when it overlaps the time asked for.
// param: from date ; events of this day, month or year and later ; example "2025-04"
// param: to date = "" ; events up to and with this day, month or year ; example "2025"
// param: kind kind = "" ; person, country, organization or group, empty = all ; example person
// param: class class = "" ; only what counts as this class, empty = all ; example "CONSULT"
// param: limit int = 20 ; at most so many rows
// columns: actor, kind, country, mentions, counterparts, articles, first, last
// tags: actor, ranking, time

MATCH (e:Evidence {modality: 'actual'})-[:REPORTED_IN]->(d:Article)
WHERE $class IN ['', e.class]
WITH e, d, CASE e.date WHEN '' THEN d.publishedAt ELSE e.date END AS date
WHERE date <> '' AND left(date, size($to)) <= $to AND left($from, size(date)) <= date
MATCH (s:Actor)<-[:SUBJECT]-(e)-[:OBJECT]->(o:Actor)
UNWIND CASE s WHEN o THEN [s] ELSE [s, o] END AS a
WITH a, CASE a WHEN s THEN o ELSE s END AS b, d, date
WITH a, count(*) AS mentions, count(DISTINCT b) AS counterparts, count(DISTINCT d) AS articles,
     min(date) AS first, max(date) AS last
WHERE $kind IN ['', a.kind]
RETURN a.name AS actor, a.kind AS kind, a.country AS country, mentions, counterparts, articles, first, last
ORDER BY mentions DESC, counterparts DESC, actor, a.id
LIMIT $limit

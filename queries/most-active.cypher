// title: Most active actors
// description: Actors by the number of sentences in which they act or are acted on, with how many others
//   they deal and in how many articles. An event without a date has that of its article; a partial date
//   counts when it overlaps the time asked for.
// param: kind kind = "" ; person, country, organization or group, empty = all ; example person
// param: class class = "" ; only relations of this class, empty = all ; example "CONSULT"
// param: from date = "" ; events of this day, month or year and later ; example "2025-04"
// param: to date = "" ; events up to and with this day, month or year ; example "2025"
// param: limit int = 20 ; at most so many rows
// columns: actor, kind, country, mentions, counterparts, articles, first, last
// tags: actor, ranking

MATCH (a:Actor)<-[:SUBJECT|OBJECT]-(e:Evidence {modality: 'actual'})-[:SUBJECT|OBJECT]->(b:Actor),
      (e)-[:REPORTED_IN]->(d:Article)
WHERE $kind IN ['', a.kind] AND $class IN ['', e.class]
WITH a, e, b, d, CASE e.date WHEN '' THEN d.publishedAt ELSE e.date END AS date
WHERE (date <> '' OR $from + $to = '') AND left(date, size($to)) <= $to AND left($from, size(date)) <= date
WITH a, count(DISTINCT e) AS mentions, count(DISTINCT b) AS counterparts, count(DISTINCT d) AS articles,
     coalesce(min(nullIf(date, '')), '') AS first, max(date) AS last
RETURN a.name AS actor, a.kind AS kind, a.country AS country, mentions, counterparts, articles, first, last
ORDER BY mentions DESC, counterparts DESC, actor, a.id
LIMIT $limit

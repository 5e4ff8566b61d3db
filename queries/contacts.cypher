// title: First and last contact
// description: With whom an actor met, spoke, visited, negotiated or mediated: how often, and when and how
//   first and last. An event without a date has that of its article, or is left out.
// param: actor actor ; name or id ; example "Marco Rubio"
// param: limit int = 50 ; at most so many rows
// columns: actor, contact, mentions, first, firstType, last, lastType
// tags: actor, meetings, time

MATCH (a:Actor)<-[:SUBJECT|OBJECT]-(e:Evidence {class: 'CONSULT', modality: 'actual'})-[:SUBJECT|OBJECT]->(b:Actor),
      (e)-[:REPORTED_IN]->(d:Article)
WHERE a <> b AND toLower($actor) IN [toLower(a.id), toLower(a.name)]
WITH a, b, e, CASE e.date WHEN '' THEN d.publishedAt ELSE e.date END AS date
WHERE date <> ''
WITH a, b, e, date
ORDER BY date, e.id
WITH a, b, collect({date: date, type: e.type}) AS events
RETURN a.name AS actor, b.name AS contact, size(events) AS mentions, events[0].date AS first,
       events[0].type AS firstType, events[-1].date AS last, events[-1].type AS lastType
ORDER BY last DESC, mentions DESC, contact, a.id, b.id
LIMIT $limit

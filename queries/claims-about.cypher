// title: Claims about an actor
// description: What others assert about an actor: who says that it did something, or that something was done
//   to it, how often, and the sentence that was read with the most confidence.
// param: actor actor ; the actor that is spoken of, by name or id ; example "Russia"
// param: asserter actor = "" ; only what this actor asserts, empty = all ; example "Ukraine"
// param: limit int = 50 ; at most so many rows
// columns: asserter, subject, type, object, modality, claims, articles, first, last, sample
// tags: evidence, actor

MATCH (x:Actor) WHERE toLower($actor) IN [toLower(x.id), toLower(x.name)]
MATCH (x)<-[:SUBJECT|OBJECT]-(e:Evidence)
WITH DISTINCT e
MATCH (by:Actor)<-[:ASSERTED_BY]-(e)-[:REPORTED_IN]->(d:Article), (s:Actor)<-[:SUBJECT]-(e)-[:OBJECT]->(o:Actor)
WHERE toLower($asserter) IN ['', toLower(by.id), toLower(by.name)]
  AND NOT toLower($actor) IN [toLower(by.id), toLower(by.name)]
WITH by, s, o, e, d, CASE e.date WHEN '' THEN d.publishedAt ELSE e.date END AS date
ORDER BY e.confidence DESC, e.id
WITH by, s, e.type AS type, o, e.modality AS modality, count(e) AS claims, count(DISTINCT d) AS articles,
     coalesce(min(nullIf(date, '')), '') AS first, max(date) AS last, collect(e.sentence)[0] AS sample
RETURN by.name AS asserter, s.name AS subject, type, o.name AS object, modality, claims, articles, first, last, sample
ORDER BY claims DESC, last DESC, asserter, subject, type, object, modality, by.id, s.id, o.id
LIMIT $limit

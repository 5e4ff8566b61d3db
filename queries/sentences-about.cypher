// title: Sentences about a topic
// description: Evidence whose sentence holds a word or phrase, whatever the case of its letters, the latest first.
// param: words string = "" ; what the sentence must hold ; example "met"
// param: limit int = 30 ; at most so many rows
// columns: date, subject, type, object, modality, sentence, title, url
// tags: topic, evidence

MATCH (e:Evidence)-[:REPORTED_IN]->(d:Article)
WHERE $words = '' OR toLower(e.sentence) CONTAINS toLower($words)
WITH e, d, CASE e.date WHEN '' THEN d.publishedAt ELSE e.date END AS date
ORDER BY date DESC, d.id, e.sentenceIndex, e.id
LIMIT $limit
MATCH (s:Actor)<-[:SUBJECT]-(e)-[:OBJECT]->(o:Actor)
RETURN date, s.name AS subject, e.type AS type, o.name AS object, e.modality AS modality, e.sentence AS sentence,
       d.title AS title, d.url AS url
ORDER BY date DESC, d.id, e.sentenceIndex, e.id
LIMIT $limit

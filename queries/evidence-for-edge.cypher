// title: Evidence for a relation
// description: The sentences behind one relation, with the article, who asserts it and the place in the text:
//   start and end count the code points of the article's text. A relation that both sides share, such as
//   MET, is found whichever side the sentence names first. Without a date of its own, the event has that
//   of its article.
// param: subject actor ; name or id ; example "Marco Rubio"
// param: type relation ; type of the relation ; example "MET"
// param: object actor ; name or id ; example "Kirill Dmitriev"
// param: modality modality = "actual" ; actual, planned, possible, requested, negated, or empty = all
// param: limit int = 50 ; at most so many rows
// columns: date, subject, object, modality, asserter, sentence, title, url, start, end, confidence, evidence
// tags: evidence, dyad

MATCH (x:Actor) WHERE toLower($subject) IN [toLower(x.id), toLower(x.name)]
MATCH (y:Actor) WHERE toLower($object) IN [toLower(y.id), toLower(y.name)]
MATCH (x)<-[side:SUBJECT|OBJECT]-(e:Evidence {type: $type})-[:SUBJECT|OBJECT]->(y)
WHERE $modality IN ['', e.modality]
  AND (type(side) = 'SUBJECT' OR
       e.type IN ['AGREED_WITH', 'CEASED_FIRE_WITH', 'COOPERATED_WITH', 'MET', 'NEGOTIATED_WITH',
                  'SIGNED_WITH', 'SPOKE_WITH'])
WITH DISTINCT e
MATCH (s:Actor)<-[:SUBJECT]-(e)-[:OBJECT]->(o:Actor), (e)-[:REPORTED_IN]->(d:Article)
OPTIONAL MATCH (e)-[:ASSERTED_BY]->(by:Actor)
RETURN CASE e.date WHEN '' THEN d.publishedAt ELSE e.date END AS date, s.name AS subject,
       o.name AS object, e.modality AS modality, coalesce(by.name, '') AS asserter, e.sentence AS sentence,
       d.title AS title, d.url AS url, e.start AS start, e.end AS `end`, e.confidence AS confidence,
       e.id AS evidence
ORDER BY date DESC, d.id, e.sentenceIndex, evidence
LIMIT $limit

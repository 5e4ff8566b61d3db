// title: Affirmed and denied
// description: Relations that some sentences report as a fact and others deny, with the sentence for each side
//   that was read with the most confidence.
// param: actor actor = "" ; only relations of this actor, empty = all ; example "Russia"
// param: limit int = 20 ; at most so many rows
// columns: subject, type, object, affirmed, denied, fact, denial
// tags: evidence, modality

MATCH (s:Actor)<-[:SUBJECT]-(e:Evidence {modality: 'negated'})-[:OBJECT]->(o:Actor)
WHERE toLower($actor) IN ['', toLower(s.id), toLower(s.name), toLower(o.id), toLower(o.name)]
// What happened bears the name of its direct edge; one that both share starts from the smaller id.
WITH e, s, o, s.id > o.id AND e.type IN ['AGREED_WITH', 'CEASED_FIRE_WITH', 'COOPERATED_WITH', 'MET',
                                         'NEGOTIATED_WITH', 'SIGNED_WITH', 'SPOKE_WITH'] AS swap
WITH e, CASE WHEN swap THEN o ELSE s END AS x, CASE WHEN swap THEN s ELSE o END AS y
ORDER BY e.confidence DESC, e.id
WITH x, e.type AS type, y, collect(e.sentence) AS denials
MATCH (f:Evidence {edge: x.id + '|' + type + '|' + y.id})
WITH x, type, y, denials, f
ORDER BY f.confidence DESC, f.id
WITH x, type, y, denials, collect(f.sentence) AS facts
RETURN x.name AS subject, type, y.name AS object, size(facts) AS affirmed, size(denials) AS denied,
       facts[0] AS fact, denials[0] AS denial
ORDER BY denied DESC, affirmed DESC, subject, type, object, x.id, y.id
LIMIT $limit

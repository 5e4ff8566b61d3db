// title: Who accuses whom
// description: Accusations by how often they are reported, each with a sample: the sentence that was read
//   with the most confidence.
// param: accuser actor = "" ; only accusations by this actor, empty = all ; example "Ukraine"
// param: accused actor = "" ; only accusations of this actor, empty = all ; example "Russia"
// param: limit int = 20 ; at most so many rows
// columns: accuser, accused, mentions, articles, sources, first, last, sample
// tags: conflict, dyad

MATCH (s:Actor)-[r:ACCUSED]->(o:Actor)
WHERE toLower($accuser) IN ['', toLower(s.id), toLower(s.name)]
  AND toLower($accused) IN ['', toLower(o.id), toLower(o.name)]
WITH s, r, o
ORDER BY r.mentions DESC, r.articles DESC, s.name, o.name, s.id, o.id
LIMIT $limit
RETURN s.name AS accuser, o.name AS accused, r.mentions AS mentions, r.articles AS articles,
       r.sources AS sources, r.firstSeen AS first, r.lastSeen AS last,
       head(COLLECT {
         MATCH (s)<-[:SUBJECT]-(e:Evidence {type: 'ACCUSED', modality: 'actual'})-[:OBJECT]->(o)
         RETURN e.sentence
         ORDER BY e.confidence DESC, e.id
         LIMIT 1
       }) AS sample
ORDER BY mentions DESC, articles DESC, accuser, accused, s.id, o.id
LIMIT $limit

// title: Who supports whom
// description: Support, praise, defence and endorsement by how often they are reported, each with the sentence that
//   was read with the most confidence.
// param: supporter actor = "" ; only support by this actor, empty = all ; example "Marco Rubio"
// param: supported actor = "" ; only support of this actor, empty = all ; example "Donald Trump"
// param: limit int = 20 ; at most so many rows
// columns: supporter, type, supported, mentions, articles, first, last, sample
// tags: cooperation, dyad

MATCH (s:Actor)-[r]->(o:Actor)
WHERE r.class = 'SUPPORT'
  AND toLower($supporter) IN ['', toLower(s.id), toLower(s.name)]
  AND toLower($supported) IN ['', toLower(o.id), toLower(o.name)]
WITH s, r, o
ORDER BY r.mentions DESC, r.articles DESC, s.name, type(r), o.name, s.id, o.id
LIMIT $limit
RETURN s.name AS supporter, type(r) AS type, o.name AS supported, r.mentions AS mentions, r.articles AS articles,
       r.firstSeen AS first, r.lastSeen AS last,
       head(COLLECT {
         MATCH (e:Evidence {edge: s.id + '|' + type(r) + '|' + o.id})
         RETURN e.sentence
         ORDER BY e.confidence DESC, e.id
         LIMIT 1
       }) AS sample
ORDER BY mentions DESC, articles DESC, supporter, type, supported, s.id, o.id
LIMIT $limit

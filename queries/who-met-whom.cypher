// title: Who met whom
// description: Pairs of actors that met, by how often the news says so. mentions counts sentences, so one
//   meeting told three times counts three; first and last are the dates of the earliest and latest one.
// param: actor actor = "" ; only meetings of this actor, empty = all ; example "Marco Rubio"
// param: limit int = 20 ; at most so many rows
// columns: a, b, mentions, articles, first, last
// tags: meetings, dyad

MATCH (x:Actor)-[r:MET]->(y:Actor)
WHERE toLower($actor) IN ['', toLower(x.id), toLower(x.name), toLower(y.id), toLower(y.name)]
RETURN x.name AS a, y.name AS b, r.mentions AS mentions, r.articles AS articles,
       r.firstSeen AS first, r.lastSeen AS last
ORDER BY mentions DESC, articles DESC, a, b, x.id, y.id
LIMIT $limit

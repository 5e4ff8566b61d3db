// title: Who acts alike
// description: Pairs of actors that did the same to the same others: shared counts the acts that they have in
//   common (type and target), targets the others, and example is the first of them in the alphabet.
// param: actor actor = "" ; only pairs with this actor, empty = all ; example "France"
// param: class class = "" ; only relations of this class, empty = all ; example "ACCUSE"
// param: limit int = 20 ; at most so many rows
// columns: a, b, shared, targets, example
// tags: dyad, cooperation

MATCH (x:Actor)-[r]->(o:Actor)<-[r2]-(y:Actor)
WHERE x.id < y.id AND type(r) = type(r2) AND r.mentions > 0 AND $class IN ['', r.class]
  AND NOT type(r) IN ['AGREED_WITH', 'CEASED_FIRE_WITH', 'COOPERATED_WITH', 'MET', 'NEGOTIATED_WITH',
                      'SIGNED_WITH', 'SPOKE_WITH']
  AND toLower($actor) IN ['', toLower(x.id), toLower(x.name), toLower(y.id), toLower(y.name)]
WITH x, y, count(r) AS shared, count(DISTINCT o) AS targets, min(type(r) + ' ' + o.name) AS example
RETURN x.name AS a, y.name AS b, shared, targets, example
ORDER BY shared DESC, targets DESC, a, b, x.id, y.id
LIMIT $limit

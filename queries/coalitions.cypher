// title: Who acts alike
// description: Pairs of actors that did the same to the same others, among those that act most: shared counts the
//   acts that they have in common (type and target), targets the others, and example is the first of them in
//   the alphabet.
// param: actor actor = "" ; only pairs with this actor, empty = all ; example "France"
// param: class class = "" ; only relations of this class, empty = all ; example "ACCUSE"
// param: among int = 50 ; compare so many actors, those with most acts and the one asked for
// param: limit int = 20 ; at most so many rows
// columns: a, b, shared, targets, example
// tags: dyad, cooperation

MATCH (x:Actor)-[r]->(:Actor)
WHERE r.mentions > 0 AND $class IN ['', r.class]
  AND NOT type(r) IN ['AGREED_WITH', 'CEASED_FIRE_WITH', 'COOPERATED_WITH', 'MET', 'NEGOTIATED_WITH',
                      'SIGNED_WITH', 'SPOKE_WITH']
WITH x, count(r) AS acts, toLower($actor) IN [toLower(x.id), toLower(x.name)] AS asked
ORDER BY asked DESC, acts DESC, x.id
LIMIT $among
MATCH (x)-[r]->(o:Actor)
WHERE r.mentions > 0 AND $class IN ['', r.class]
  AND NOT type(r) IN ['AGREED_WITH', 'CEASED_FIRE_WITH', 'COOPERATED_WITH', 'MET', 'NEGOTIATED_WITH',
                      'SIGNED_WITH', 'SPOKE_WITH']
WITH o, type(r) AS type, collect({actor: x, id: x.id, asked: asked}) AS doers
UNWIND doers AS p
UNWIND doers AS q
WITH o, type, p, q
WHERE p.id < q.id AND ($actor = '' OR p.asked OR q.asked)
WITH p.actor AS x, q.actor AS y, count(*) AS shared, count(DISTINCT o) AS targets, min(type + ' ' + o.name) AS example
RETURN x.name AS a, y.name AS b, shared, targets, example
ORDER BY shared DESC, targets DESC, a, b, x.id, y.id
LIMIT $limit

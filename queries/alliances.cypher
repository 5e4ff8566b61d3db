// title: Alliances by co-membership
// description: Pairs of countries with the number of organizations in the graph to which both belong, and the
//   first of them by name.
// param: country actor = "" ; only pairs with this country, by name, id or ISO code ; example "France"
// param: limit int = 20 ; at most so many rows
// columns: a, b, shared, example
// tags: countries, organizations

MATCH (x:Country)-[:MEMBER_OF]->(g:Organization)<-[:MEMBER_OF]-(y:Country)
WHERE x.id < y.id
  AND toLower($country) IN ['', toLower(x.id), toLower(x.name), toLower(x.country), toLower(y.id), toLower(y.name), toLower(y.country)]
RETURN x.name AS a, y.name AS b, count(DISTINCT g) AS shared, min(g.name) AS example
ORDER BY shared DESC, a, b
LIMIT $limit

// title: Relations between countries
// description: What countries do to each other, each person, organization and group counted for its country:
//   the rollup of the graph. actors counts the pairs behind a row.
// param: country actor = "" ; only with this country, by name, id or ISO code ; example "Russia"
// param: limit int = 30 ; at most so many rows
// columns: a, type, b, mentions, actors, last
// tags: countries

MATCH (s:Actor)-[r]->(o:Actor)
WHERE r.mentions > 0 AND s.country <> '' AND o.country <> '' AND s.country <> o.country
WITH s.country AS codeA, type(r) AS type, o.country AS codeB, sum(r.mentions) AS mentions, count(r) AS actors, max(r.lastSeen) AS last
OPTIONAL MATCH (x:Country {id: 'country:' + codeA})
OPTIONAL MATCH (y:Country {id: 'country:' + codeB})
WITH *
WHERE toLower($country) IN ['', toLower(codeA), toLower(codeB)]
   OR toLower($country) IN [toLower(x.name), toLower(y.name), toLower(x.id), toLower(y.id)]
RETURN coalesce(x.name, codeA) AS a, type, coalesce(y.name, codeB) AS b, mentions, actors, last
ORDER BY mentions DESC, codeA, type, codeB
LIMIT $limit

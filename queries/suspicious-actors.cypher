// title: Actors to look at
// description: Actors that no table knows and about which the articles say little: a person with a single name,
//   or one without a country. They are often misread names; aliases and the stop-list mend them.
// param: limit int = 30 ; at most so many rows
// columns: actor, id, reason, articles
// tags: quality

MATCH (a:Actor)<-[:MENTIONS]-(d:Article)
WHERE a.kind IN ['person', 'organization'] AND a.wikidata = '' AND (a.country = '' OR a.kind = 'person' AND NOT a.name CONTAINS ' ')
RETURN a.name AS actor, a.id AS id,
       CASE WHEN a.kind = 'person' AND NOT a.name CONTAINS ' ' THEN 'a single name' ELSE 'no country' END AS reason,
       count(d) AS articles
ORDER BY articles, id
LIMIT $limit

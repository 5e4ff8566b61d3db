// title: Balance between countries
// description: How friendly the reported relations of two countries are: the sum of Goldstein value (-10 attack
//   to +10 merger) times mentions over both directions, and its positive and negative part. People,
//   organizations and groups count for their country; relations inside a country are left out.
// param: country actor = "" ; only pairs with this country, by name, id or ISO code ; example "Ukraine"
// param: limit int = 20 ; at most so many rows
// columns: a, b, balance, cooperation, conflict, mentions
// tags: countries, conflict, cooperation

MATCH (s:Actor)-[r]->(o:Actor)
WHERE r.mentions > 0 // leaves out REPRESENTS and MEMBER_OF
  AND s.country <> '' AND o.country <> '' AND s.country <> o.country
// Hundredths in whole numbers: their sum is exact in whatever order it is taken.
WITH CASE WHEN s.country < o.country THEN s.country ELSE o.country END AS codeA,
     CASE WHEN s.country < o.country THEN o.country ELSE s.country END AS codeB,
     r.mentions AS times, toInteger(round(r.goldstein * 100)) * r.mentions AS weight
WITH codeA, codeB, sum(weight) AS balance, sum(CASE WHEN weight > 0 THEN weight ELSE 0 END) AS cooperation,
     sum(CASE WHEN weight < 0 THEN weight ELSE 0 END) AS conflict, sum(times) AS mentions
OPTIONAL MATCH (x:Country {id: 'country:' + codeA})
OPTIONAL MATCH (y:Country {id: 'country:' + codeB})
WITH *
WHERE toLower($country) IN ['', toLower(codeA), toLower(codeB)]
   OR toLower($country) IN [toLower(x.name), toLower(y.name), toLower(x.id), toLower(y.id)]
RETURN coalesce(x.name, codeA) AS a, coalesce(y.name, codeB) AS b, balance / 100.0 AS balance,
       cooperation / 100.0 AS cooperation, conflict / 100.0 AS conflict, mentions
ORDER BY abs(balance) DESC, mentions DESC, codeA, codeB
LIMIT $limit

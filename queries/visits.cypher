// title: Visits between countries
// description: Which countries send visitors to which: visits made and guests received, people, organizations
//   and groups counted for their country. mentions counts sentences, visitors the different guests.
// param: country actor = "" ; only visits from or to this country, by name, id or ISO code ; example "China"
// param: limit int = 20 ; at most so many rows
// columns: visitor, host, mentions, visitors, first, last
// tags: countries, meetings

MATCH (s:Actor)-[r:VISITED|HOSTED]->(o:Actor)
WITH r, CASE type(r) WHEN 'VISITED' THEN s ELSE o END AS guest, CASE type(r) WHEN 'VISITED' THEN o ELSE s END AS host
WHERE guest.country <> '' AND host.country <> '' AND guest.country <> host.country
WITH guest.country AS guestCode, host.country AS hostCode, sum(r.mentions) AS mentions,
     count(DISTINCT guest) AS visitors, coalesce(min(nullIf(r.firstSeen, '')), '') AS first, max(r.lastSeen) AS last
OPTIONAL MATCH (x:Country {id: 'country:' + guestCode})
OPTIONAL MATCH (y:Country {id: 'country:' + hostCode})
WITH *
WHERE toLower($country) IN ['', toLower(guestCode), toLower(hostCode)]
   OR toLower($country) IN [toLower(x.name), toLower(y.name), toLower(x.id), toLower(y.id)]
RETURN coalesce(x.name, guestCode) AS visitor, coalesce(y.name, hostCode) AS host, mentions, visitors, first, last
ORDER BY mentions DESC, visitors DESC, guestCode, hostCode
LIMIT $limit

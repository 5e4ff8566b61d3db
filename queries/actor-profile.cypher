// title: Profile of an actor
// description: What one actor does (out), what is done to it (in) and what it does together with others
//   (both), by type of relation: with how many counterparts, how often, when, and with whom most.
// param: actor actor ; name or id ; example "Ukraine"
// param: limit int = 50 ; at most so many rows
// columns: actor, direction, type, class, counterparts, mentions, first, last, top
// tags: actor, relations

MATCH (a:Actor)-[r]-(b:Actor)
WHERE r.mentions > 0 // leaves out REPRESENTS and MEMBER_OF
  AND toLower($actor) IN [toLower(a.id), toLower(a.name)]
WITH a, b, r,
     CASE WHEN type(r) IN ['AGREED_WITH', 'CEASED_FIRE_WITH', 'COOPERATED_WITH', 'MET', 'NEGOTIATED_WITH',
                           'SIGNED_WITH', 'SPOKE_WITH'] THEN 'both'
          WHEN startNode(r) = a THEN 'out'
          ELSE 'in' END AS direction
ORDER BY r.mentions DESC, b.name, b.id
WITH a, direction, type(r) AS type, r.class AS class, count(DISTINCT b) AS counterparts,
     sum(r.mentions) AS mentions, coalesce(min(nullIf(r.firstSeen, '')), '') AS first, max(r.lastSeen) AS last,
     collect(b.name)[0] AS top
RETURN a.name AS actor, direction, type, class, counterparts, mentions, first, last, top
ORDER BY mentions DESC, type, direction, a.id, class
LIMIT $limit

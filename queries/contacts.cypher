// title: Contacts of an actor
// description: With whom an actor met, spoke, visited, negotiated or mediated: how often, and when and how first
//   and last. A contact of which no date is known is left out.
// param: actor actor ; name or id ; example "Marco Rubio"
// param: limit int = 50 ; at most so many rows
// columns: actor, contact, mentions, first, firstType, last, lastType
// tags: actor, meetings, time

MATCH (a:Actor)-[r]-(b:Actor)
WHERE r.class = 'CONSULT' AND r.firstSeen <> '' AND a <> b AND toLower($actor) IN [toLower(a.id), toLower(a.name)]
WITH a, b, sum(r.mentions) AS mentions, split(min(r.firstSeen + ' ' + type(r)), ' ') AS first,
     split(max(r.lastSeen + ' ' + type(r)), ' ') AS last
RETURN a.name AS actor, b.name AS contact, mentions, first[0] AS first, first[1] AS firstType,
       last[0] AS last, last[1] AS lastType
ORDER BY last DESC, mentions DESC, contact, a.id, b.id
LIMIT $limit

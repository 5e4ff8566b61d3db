// title: Most active actors
// description: Actors by the number of sentences in which they act or are acted on, with how many others they deal
//   and how many of the sentences tell of cooperation and of conflict. For a time, see in-the-news.
// param: kind kind = "" ; person, country, organization or group, empty = all ; example person
// param: limit int = 20 ; at most so many rows
// columns: actor, kind, country, mentions, counterparts, cooperation, conflict, first, last
// tags: actor, ranking

MATCH (a:Actor)-[r]-(b)
WHERE r.mentions > 0 // leaves out REPRESENTS and MEMBER_OF
  AND $kind IN ['', a.kind]
WITH a, sum(r.mentions) AS mentions, count(DISTINCT b) AS counterparts,
     sum(CASE WHEN r.goldstein > 0 THEN r.mentions ELSE 0 END) AS cooperation,
     sum(CASE WHEN r.goldstein < 0 THEN r.mentions ELSE 0 END) AS conflict,
     coalesce(min(nullIf(r.firstSeen, '')), '') AS first, max(r.lastSeen) AS last
RETURN a.name AS actor, a.kind AS kind, a.country AS country, mentions, counterparts, cooperation, conflict, first, last
ORDER BY mentions DESC, counterparts DESC, actor, a.id
LIMIT $limit

// title: Most active actors
// description: Actors by the number of sentences in which they act or are acted on, with how many others they deal
//   and how many of the sentences tell of cooperation and of conflict. For a time, see in-the-news.
// param: kind kind = "" ; person, country, organization or group, empty = all ; example person
// param: limit int = 20 ; at most so many rows
// columns: actor, kind, country, mentions, counterparts, cooperation, conflict, first, last
// tags: actor, ranking

// Only relations lead out of an actor; evidence and articles, which are many, lead to it.
MATCH (s:Actor)-[r]->(o:Actor)
WHERE r.mentions > 0 // leaves out REPRESENTS and MEMBER_OF
WITH s, o, r.mentions AS times, r.goldstein AS goldstein, r.firstSeen AS firstSeen, r.lastSeen AS lastSeen
UNWIND CASE s WHEN o THEN [s] ELSE [s, o] END AS a
WITH a, CASE a WHEN s THEN o ELSE s END AS b, times, goldstein, firstSeen, lastSeen
WITH a, sum(times) AS mentions, count(DISTINCT b) AS counterparts,
     sum(CASE WHEN goldstein > 0 THEN times ELSE 0 END) AS cooperation,
     sum(CASE WHEN goldstein < 0 THEN times ELSE 0 END) AS conflict,
     coalesce(min(nullIf(firstSeen, '')), '') AS first, max(lastSeen) AS last
WHERE $kind IN ['', a.kind]
RETURN a.name AS actor, a.kind AS kind, a.country AS country, mentions, counterparts, cooperation, conflict, first, last
ORDER BY mentions DESC, counterparts DESC, actor, a.id
LIMIT $limit

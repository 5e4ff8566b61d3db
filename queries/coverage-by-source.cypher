// title: Coverage by source
// description: What each source contributes: articles, also as a copy of another source's, their sentences of evidence,
//   and the dates of the first and last; or how much of it names one actor.
// param: actor actor = "" ; only articles that name this actor, by name or id, empty = all ; example "Russia"
// param: limit int = 20 ; at most so many rows
// columns: source, articles, evidence, first, last
// tags: sources

MATCH (d:Article)
WHERE $actor = '' OR EXISTS {
  MATCH (d)-[:MENTIONS]->(a:Actor)
  WHERE toLower($actor) IN [toLower(a.id), toLower(a.name)]
}
UNWIND [d.source] + [(d)<-[:COPY_OF]-(c) WHERE c.source <> '' | c.source] AS source
WITH DISTINCT d, source
RETURN source, count(d) AS articles, sum(COUNT { (d)<-[:REPORTED_IN]-() }) AS evidence,
       coalesce(min(nullIf(d.publishedAt, '')), '') AS first, max(d.publishedAt) AS last
ORDER BY articles DESC, evidence DESC, source
LIMIT $limit

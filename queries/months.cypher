// title: Coverage by month
// description: How much the store holds of each month, by the articles' dates: articles, their sources and their
//   sentences of evidence.
// param: limit int = 60 ; at most so many rows
// columns: month, articles, sources, evidence
// tags: time, sources

MATCH (d:Article)
WHERE d.publishedAt <> ''
RETURN left(d.publishedAt, 7) AS month, count(d) AS articles, count(DISTINCT nullIf(d.source, '')) AS sources,
       sum(COUNT { (d)<-[:REPORTED_IN]-() }) AS evidence
ORDER BY month DESC
LIMIT $limit

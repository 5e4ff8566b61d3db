// title: Coverage by month
// description: How much the store holds of each month, by the articles' dates: articles, their sources and their
//   sentences of evidence.
// param: limit int = 60 ; at most so many rows
// columns: month, articles, sources, evidence
// tags: time, sources

MATCH (d:Article)
WHERE d.publishedAt <> ''
WITH left(d.publishedAt, 7) AS month, collect(d) AS articles, sum(COUNT { (d)<-[:REPORTED_IN]-() }) AS evidence
RETURN month, size(articles) AS articles, COUNT {
         UNWIND articles AS d
         UNWIND [d.source] + [(d)<-[:COPY_OF]-(c) | c.source] AS source
         WITH DISTINCT source WHERE source <> ''
         RETURN source
       } AS sources, evidence
ORDER BY month DESC
LIMIT $limit

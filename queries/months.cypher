// title: Events by month
// description: How much the articles report in each month: sentences, articles and actors that act.
// param: limit int = 60 ; at most so many rows
// columns: month, events, articles, actors
// tags: time, overview

MATCH (s:Actor)<-[:SUBJECT]-(e:Evidence)-[:REPORTED_IN]->(d:Article)
WITH s, e, d, left(CASE e.date WHEN '' THEN d.publishedAt ELSE e.date END, 7) AS month
WHERE month <> ''
RETURN month, count(e) AS events, count(DISTINCT d) AS articles, count(DISTINCT s) AS actors
ORDER BY month DESC
LIMIT $limit

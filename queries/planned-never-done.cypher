// title: Planned, not seen done
// description: What actors announced toward others and no article reports as done, latest plans first.
// param: actor actor = "" ; only plans that this actor takes part in, empty = all ; example "Donald Trump"
// param: limit int = 20 ; at most so many rows
// columns: subject, type, object, plans, articles, first, last, sample
// tags: events, modality

MATCH (s:Actor)<-[:SUBJECT]-(e:Evidence {modality: 'planned'})-[:OBJECT]->(o:Actor),
      (e)-[:REPORTED_IN]->(d:Article)
WHERE toLower($actor) IN ['', toLower(s.id), toLower(s.name), toLower(o.id), toLower(o.name)]
  AND NOT EXISTS { MATCH (s)-[r]->(o) WHERE type(r) = e.type }
  AND NOT EXISTS {
    MATCH (o)-[r]->(s)
    WHERE type(r) = e.type AND e.type IN ['AGREED_WITH', 'CEASED_FIRE_WITH', 'COOPERATED_WITH', 'MET',
                                          'NEGOTIATED_WITH', 'SIGNED_WITH', 'SPOKE_WITH']
  }
WITH s, e, o, d, CASE e.date WHEN '' THEN d.publishedAt ELSE e.date END AS date
ORDER BY e.confidence DESC, e.id
WITH s, e.type AS type, o, count(e) AS plans, count(DISTINCT d) AS articles,
     coalesce(min(nullIf(date, '')), '') AS first, max(date) AS last, collect(e.sentence)[0] AS sample
RETURN s.name AS subject, type, o.name AS object, plans, articles, first, last, sample
ORDER BY last DESC, plans DESC, subject, type, object, s.id, o.id
LIMIT $limit

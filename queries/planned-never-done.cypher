// title: Planned, not seen done
// description: What actors announced toward others and no article reports as done on the day planned, or for want
//   of one on that of the announcement, or later; latest plans first. plans counts the sentences.
// param: actor actor = "" ; only plans that this actor takes part in, empty = all ; example "Donald Trump"
// param: limit int = 20 ; at most so many rows
// columns: subject, type, object, plans, articles, first, last, sample
// tags: events, modality

MATCH (s:Actor)<-[:SUBJECT]-(e:Evidence {modality: 'planned'})-[:OBJECT]->(o:Actor),
      (e)-[:REPORTED_IN]->(d:Article)
WHERE $actor = '' OR toLower($actor) IN [toLower(s.id), toLower(s.name), toLower(o.id), toLower(o.name)]
WITH s, e.type AS type, o, collect({e: e, d: d, date: CASE e.date WHEN '' THEN d.publishedAt ELSE e.date END}) AS plans
// What happened bears the name of its direct edge; one that both share starts from the smaller id.
WITH *, type IN ['AGREED_WITH', 'CEASED_FIRE_WITH', 'COOPERATED_WITH', 'MET', 'NEGOTIATED_WITH',
                 'SIGNED_WITH', 'SPOKE_WITH'] AND s.id > o.id AS swap
WITH *, CASE WHEN swap THEN o.id + '|' + type + '|' + s.id ELSE s.id + '|' + type + '|' + o.id END AS edge
WITH s, type, o, plans, head(COLLECT {
  MATCH (f:Evidence {edge: edge})-[:REPORTED_IN]->(g:Article)
  RETURN CASE f.date WHEN '' THEN g.publishedAt ELSE f.date END AS day
  ORDER BY day DESC
  LIMIT 1
}) AS done
UNWIND plans AS p
// What was done before the day planned, or announced, is not what was planned.
WITH s, type, o, done, p
WHERE done IS NULL OR done <> '' AND left(p.date, size(done)) > done
WITH s, type, o, count(*) AS plans, count(DISTINCT p.d) AS articles, coalesce(min(nullIf(p.date, '')), '') AS first,
     max(p.date) AS last, collect(p.e) AS told
ORDER BY last DESC, plans DESC, s.name, type, o.name, s.id, o.id
LIMIT $limit
RETURN s.name AS subject, type, o.name AS object, plans, articles, first, last,
       head(COLLECT { UNWIND told AS e RETURN e.sentence ORDER BY e.confidence DESC, e.id LIMIT 1 }) AS sample
ORDER BY last DESC, plans DESC, subject, type, object, s.id, o.id
LIMIT $limit

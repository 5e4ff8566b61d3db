CREATE CONSTRAINT diplograph_schema_id IF NOT EXISTS FOR (s:DiplographSchema) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (a:Actor) REQUIRE a.id IS UNIQUE;
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (d:Article) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (e:Evidence) REQUIRE e.id IS UNIQUE;
CREATE INDEX actor_name IF NOT EXISTS FOR (a:Actor) ON (a.name);
// The direct edge that the evidence supports, as SUBJECT|TYPE|OBJECT; only actual evidence has it.
CREATE INDEX evidence_edge IF NOT EXISTS FOR (e:Evidence) ON (e.edge);

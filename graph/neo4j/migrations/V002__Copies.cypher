// Articles of other sources that repeat one: (:Copy)-[:COPY_OF]->(:Article).
CREATE CONSTRAINT copy_id IF NOT EXISTS FOR (c:Copy) REQUIRE c.id IS UNIQUE;

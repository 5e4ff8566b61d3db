-- The date of the evidence or, for want of one, of its article: so no query need look at the article for it.
ALTER TABLE evidence ADD COLUMN day TEXT NOT NULL DEFAULT '';
UPDATE evidence SET day = iif(date <> '', date, (SELECT published_at FROM article WHERE id = article));
CREATE TRIGGER article_dated AFTER UPDATE OF published_at ON article WHEN new.published_at <> old.published_at BEGIN
  UPDATE evidence SET day = new.published_at WHERE article = new.id AND date = '';
END;

-- Holds what edges and rankings of actors sum up, so that the wide rows of evidence need not be read for it.
DROP INDEX evidence_by_subject;
CREATE INDEX evidence_by_subject ON evidence (subject, object, type, modality, day, class, confidence, article);

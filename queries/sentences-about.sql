SELECT CASE e.date WHEN '' THEN d.published_at ELSE e.date END AS date, s.name AS subject, e.type, o.name AS object,
       e.modality, e.sentence, d.title, d.url
FROM evidence e
JOIN article d ON d.id = e.article
JOIN actor s ON s.id = e.subject
JOIN actor o ON o.id = e.object
WHERE instr(lower(e.sentence), lower($words)) > 0
ORDER BY 1 DESC, d.id, e.sentence_index, e.id
LIMIT $limit

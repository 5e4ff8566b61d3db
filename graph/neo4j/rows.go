package neo4j

import (
	"diplograph/graph"
)

// The properties of nodes, and back. A property that is nil is not there.

func articleProps(a graph.Article) map[string]any {
	return map[string]any{
		"id": a.ID, "url": a.URL, "title": a.Title, "source": a.Source, "publishedAt": a.PublishedAt,
		"contentHash": a.ContentHash, "version": a.Version, "text": nilIfEmpty(a.Text),
	}
}

func articleFrom(p map[string]any) graph.Article {
	return graph.Article{
		ID: text(p["id"]), URL: text(p["url"]), Title: text(p["title"]), Source: text(p["source"]),
		PublishedAt: text(p["publishedAt"]), ContentHash: text(p["contentHash"]), Version: text(p["version"]), Text: text(p["text"]),
	}
}

// actorProps keeps the offices in four lists of the same length, as a property cannot be a list of records.
func actorProps(a graph.Actor) map[string]any {
	var countries, roles, from, to []string
	for _, o := range a.Offices {
		countries, roles = append(countries, o.Country), append(roles, o.Role)
		from, to = append(from, o.From), append(to, o.To)
	}
	return map[string]any{
		"id": a.ID, "name": a.Name, "kind": a.Kind, "country": a.Country, "wikidata": a.Wikidata, "known": a.Known,
		"officeCountry": anys(countries), "officeRole": anys(roles), "officeFrom": anys(from), "officeTo": anys(to),
		"memberOf": anys(a.MemberOf), "members": anys(a.Members),
	}
}

func actorFrom(p map[string]any) graph.Actor {
	known, _ := p["known"].(bool)
	a := graph.Actor{
		ID: text(p["id"]), Name: text(p["name"]), Kind: text(p["kind"]), Country: text(p["country"]),
		Wikidata: text(p["wikidata"]), Known: known, MemberOf: texts(p["memberOf"]), Members: texts(p["members"]),
	}
	roles, from, to := texts(p["officeRole"]), texts(p["officeFrom"]), texts(p["officeTo"])
	for i, country := range texts(p["officeCountry"]) {
		a.Offices = append(a.Offices, graph.Office{Country: country, Role: roles[i], From: from[i], To: to[i]})
	}
	return a
}

func evidenceProps(e graph.Evidence) map[string]any {
	p := map[string]any{
		"id": e.ID, "type": e.Type, "class": e.Class, "sentence": e.Sentence, "sentenceIndex": e.SentenceIndex,
		"start": e.Start, "end": e.End, "modality": e.Modality, "date": e.Date, "confidence": e.Confidence, "rule": e.Rule,
	}
	setParty(p, "subject", e.Subject)
	setParty(p, "object", e.Object)
	if e.AssertedBy.Actor != "" {
		setParty(p, "assertedBy", e.AssertedBy)
	}
	if key, ok := e.Edge(); ok {
		p["edge"] = edgeText(key)
	}
	return p
}

func setParty(p map[string]any, role string, party graph.Party) {
	p[role+"Text"], p[role+"Start"], p[role+"End"] = party.Text, party.Start, party.End
}

// evidenceFrom takes what the evidence columns of a query return.
func evidenceFrom(v []any) graph.Evidence {
	p := props(v[0])
	party := func(role string, actor any) graph.Party {
		return graph.Party{Actor: text(actor), Text: text(p[role+"Text"]), Start: integer(p[role+"Start"]), End: integer(p[role+"End"])}
	}
	return graph.Evidence{
		ID: text(p["id"]), Article: text(v[1]), Type: text(p["type"]), Class: text(p["class"]),
		Sentence: text(p["sentence"]), SentenceIndex: integer(p["sentenceIndex"]), Start: integer(p["start"]), End: integer(p["end"]),
		Subject: party("subject", v[2]), Object: party("object", v[3]), AssertedBy: party("assertedBy", v[4]),
		Modality: text(p["modality"]), Date: text(p["date"]), Confidence: number(p["confidence"]), Rule: text(p["rule"]),
	}
}

func edgeProps(e graph.Edge) map[string]any {
	return map[string]any{
		"mentions": e.Mentions, "articles": e.Articles, "sources": e.Sources, "firstSeen": e.FirstSeen, "lastSeen": e.LastSeen,
		"confidence": e.Confidence, "class": e.Class, "cameo": e.Cameo, "goldstein": e.Goldstein,
	}
}

func edgeFrom(v []any) graph.Edge {
	p := props(v[3])
	return graph.Edge{
		EdgeKey:  graph.EdgeKey{Subject: text(v[0]), Type: text(v[1]), Object: text(v[2])},
		Mentions: integer(p["mentions"]), Articles: integer(p["articles"]), Sources: integer(p["sources"]),
		FirstSeen: text(p["firstSeen"]), LastSeen: text(p["lastSeen"]), Confidence: number(p["confidence"]),
		Class: text(p["class"]), Cameo: text(p["cameo"]), Goldstein: number(p["goldstein"]),
	}
}

func edgeText(k graph.EdgeKey) string { return k.Subject + "|" + k.Type + "|" + k.Object }

func props(v any) map[string]any { p, _ := v.(map[string]any); return p }
func text(v any) string          { s, _ := v.(string); return s }
func integer(v any) int          { n, _ := v.(int64); return int(n) }
func number(v any) float64       { f, _ := v.(float64); return f }

func texts(v any) (all []string) {
	list, _ := v.([]any)
	for _, s := range list {
		all = append(all, text(s))
	}
	return all
}

func nilIfEmpty(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func anys(list []string) any {
	if len(list) == 0 {
		return nil
	}
	return list
}

// Package graphtest holds what every graph.Store must do, as tests that run on any of them, and an oracle
// that works out the canonical export without a store. Only tests import it.
package graphtest

import (
	"time"

	"diplograph/extract"
)

func day(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

// The actors of the tests. A country comes along, implied, with everybody who belongs to it.
var (
	france  = extract.Actor{ID: "country:FRA", Name: "France", Kind: extract.Country, Country: "FRA", Wikidata: "Q142", Known: true, MemberOf: []string{"organization:nato", "organization:eu"}}
	germany = extract.Actor{ID: "country:DEU", Name: "Germany", Kind: extract.Country, Country: "DEU", Wikidata: "Q183", Known: true, MemberOf: []string{"organization:eu"}}
	brazil  = extract.Actor{ID: "country:BRA", Name: "Brazil", Kind: extract.Country, Country: "BRA", Wikidata: "Q155", Known: true}
	nato    = extract.Actor{ID: "organization:nato", Name: "NATO", Kind: extract.Organization, Known: true, Wikidata: "Q7184", Members: []string{"country:DEU", "country:FRA"}}
	eu      = extract.Actor{ID: "organization:eu", Name: "European Union", Kind: extract.Organization, Known: true}
	martin  = extract.Actor{ID: "person:anne-martin", Name: "Anne Martin", Kind: extract.Person, Country: "FRA", Wikidata: "Q1", Known: true, Offices: []extract.Office{
		{Country: "FRA", Role: "foreign minister", From: day("2024-05-01")},
		{Country: "FRA", Role: "defence minister", From: day("2020-01-02"), To: day("2024-04-30")},
		{Country: "DEU", Role: "honorary consul"},
	}}
	weber   = extract.Actor{ID: "person:karl-weber", Name: "Karl Weber", Kind: extract.Person, Country: "DEU", Known: true, Offices: []extract.Office{{Country: "DEU", Role: "chancellor", From: day("2025-01-01")}}}
	solberg = extract.Actor{ID: "person:ida-solberg", Name: "Ida Solberg", Kind: extract.Person, Known: true} // known, yet without an office
	rebels  = extract.Actor{ID: "group:northern-rebels", Name: "Northern rebels", Kind: extract.Group, Country: "BRA"}
	unknown = extract.Actor{ID: "person:costa", Name: "Costa", Kind: extract.Person}
)

var everybody = []extract.Actor{france, germany, brazil, nato, eu, martin, weber, solberg, rebels, unknown}

// event is a triple in short.
type event struct {
	subject  extract.Actor
	relation string
	object   extract.Actor
	modality extract.Modality
	by       *extract.Actor
	date     string
	weight   float64
}

func did(subject extract.Actor, relation string, object extract.Actor) event {
	return event{subject: subject, relation: relation, object: object, modality: extract.Actual, weight: 0.5}
}

func (e event) as(m extract.Modality) event   { e.modality = m; return e }
func (e event) says(by extract.Actor) event   { e.by = &by; return e }
func (e event) on(date string) event          { e.date = date; return e }
func (e event) weighing(weight float64) event { e.weight = weight; return e }
func (e event) actors() (actors []extract.Actor) {
	actors = []extract.Actor{e.subject, e.object}
	if e.by != nil {
		actors = append(actors, *e.by)
	}
	return actors
}

// article makes the result of an article that was published on a day, "" for unknown, and tells the events,
// one a sentence.
func article(id, source, published string, events ...event) extract.Result {
	a := &extract.Article{ID: id, Title: "Title of " + id, URL: "https://example.org/" + id, Source: source, Text: "Text of " + id + "."}
	if published != "" {
		a.Published = day(published)
	}
	r := extract.Result{Article: a}
	given := map[string]bool{}
	give := func(actor extract.Actor) {
		if !given[actor.ID] {
			given[actor.ID] = true
			r.Actors = append(r.Actors, actor)
		}
	}
	for i, e := range events {
		r.Triples = append(r.Triples, triple(id, i, e))
		for _, actor := range e.actors() {
			give(actor)
		}
	}
	for _, actor := range r.Actors {
		for _, country := range []extract.Actor{france, germany, brazil} {
			if actor.Country == country.Country {
				give(country)
			}
		}
	}
	return r
}

func triple(article string, i int, e event) extract.Triple {
	text := e.subject.Name + " " + e.relation + " " + e.object.Name + "."
	start, s, o := 100*i, len([]rune(e.subject.Name)), len([]rune(e.object.Name))
	end := start + len([]rune(text))
	t := extract.Triple{
		Article: article, Sentence: i + 1, Start: start, End: end, Text: text, Type: e.relation,
		Subject: party(e.subject, start, start+s), Object: party(e.object, end-1-o, end-1),
		Modality: e.modality, Date: e.date, Confidence: e.weight, Rule: "test-rule",
	}
	if e.by != nil {
		by := party(*e.by, start, start+1)
		t.AssertedBy = &by
	}
	return t
}

func party(a extract.Actor, start, end int) extract.Participant {
	return extract.Participant{ID: a.ID, Name: a.Name, Kind: a.Kind, Country: a.Country, Mention: a.Name, Start: start, End: end}
}

// called returns the actor as another article names it.
func called(a extract.Actor, name, country string) extract.Actor {
	a.Name, a.Country = name, country
	return a
}

// fixture returns the articles of the golden file: every kind of row is in it.
func fixture() []extract.Result {
	silent := article("a5", "Harbour Post", "2025-03-05")
	silent.Article.Title = "“Nothing” <happened> & \u2028 nobody\tacted"
	return []extract.Result{
		article("a1", "Harbour Post", "2025-03-01",
			did(martin, "MET", weber).on("2025-02").weighing(0.9),
			did(martin, "ACCUSED", rebels).says(nato),
			did(weber, "VISITED", brazil).as(extract.Planned)),
		article("a2", "Valley News", "2025-03-02",
			did(weber, "MET", martin),
			did(called(rebels, "Rebels of the north", "BRA"), "ATTACKED", france).says(france),
			did(germany, "CRITICIZED", brazil).as(extract.Negated)),
		article("a3", "", "",
			did(weber, "SPOKE_WITH", unknown),
			did(called(rebels, "Northern rebels", ""), "ATTACKED", france).weighing(1),
			did(eu, "SUPPORTED", germany).as(extract.Requested)),
		article("a4", "Valley News", "2024-12-31",
			did(called(unknown, "Júlia Costa", "BRA"), "MET", martin).as(extract.Possible),
			did(france, "ATTACKED", rebels).on("2024")),
		silent,
	}
}

package queries_test

import (
	"fmt"
	"math/rand"
	"sort"
	"time"
	"unicode/utf8"

	"diplograph/extract"
)

// event is a triple in short: actors by their place in a list.
type event struct {
	article, subject, object, by int // by is -1 when nobody asserts it
	kind                         string
	modality                     extract.Modality
	date, sentence               string
	confidence                   float64
}

// build makes what extraction would give for the events, one result an article.
func build(actors []extract.Actor, articles []extract.Article, events []event) []extract.Result {
	results := make([]extract.Result, len(articles))
	for i := range articles {
		results[i].Article = &articles[i]
	}
	used := make([]map[int]bool, len(articles))
	for _, e := range events {
		res := &results[e.article]
		from := utf8.RuneCountInString(res.Article.Text)
		res.Article.Text += e.sentence + " "
		t := extract.Triple{
			Article: res.Article.ID, Sentence: len(res.Triples) + 1, Start: from, End: from + utf8.RuneCountInString(e.sentence),
			Text: e.sentence, Type: e.kind, Modality: e.modality, Date: e.date, Confidence: e.confidence, Rule: "test",
			Subject: participant(actors[e.subject], from), Object: participant(actors[e.object], from+1),
		}
		rt, _ := extract.LookupType(e.kind)
		t.Class, t.Cameo, t.Goldstein = rt.Class, rt.Cameo, rt.Goldstein
		if used[e.article] == nil {
			used[e.article] = map[int]bool{}
		}
		if e.by >= 0 {
			by := participant(actors[e.by], from+2)
			t.AssertedBy, used[e.article][e.by] = &by, true
		}
		used[e.article][e.subject], used[e.article][e.object] = true, true
		res.Triples = append(res.Triples, t)
	}
	for i := range results {
		for a := range used[i] {
			results[i].Actors = append(results[i].Actors, actors[a])
		}
		sort.Slice(results[i].Actors, func(x, y int) bool { return results[i].Actors[x].ID < results[i].Actors[y].ID })
	}
	return results
}

func participant(a extract.Actor, start int) extract.Participant {
	return extract.Participant{ID: a.ID, Name: a.Name, Kind: a.Kind, Country: a.Country, Mention: a.Name, Start: start, End: start + 1}
}

func country(code, name string) extract.Actor {
	return extract.Actor{ID: "country:" + code, Name: name, Kind: extract.Country, Country: code, Known: true}
}

func actor(id, name string, kind extract.Kind, country string) extract.Actor {
	return extract.Actor{ID: id, Name: name, Kind: kind, Country: country, Known: true}
}

func day(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

// names that sort, fold and escape differently in careless hands.
var names = []string{
	"Émile Ünal", "émile ünal", "ŁÓDŹ Council", "Łódź council", "Αθήνα", "Ελένη Παπαδοπούλου", "ΕΛΕΝΗ ΣΟΦΟΣ",
	"Ελένη Σοφοσ", "İsmet İnan", "ismet inan", "O'Brien \"Bob\"", "back\\slash", "渡辺 美咲", "𝔘nion", "ﬀ Group",
	"Straße Party", "STRASSE PARTY", "zoë quinn", "Zoë Quinn", "a", "Ann Lee", "Ann  Lee", "Борис Ильин", "БОРИС ИЛЬИН",
}

// random returns a graph of the seed: the same seed gives the same graph.
func random(seed int64, articles, events int) []extract.Result {
	r := rand.New(rand.NewSource(seed))
	kinds := []extract.Kind{extract.Person, extract.Organization, extract.Group}
	codes := []string{"AAA", "BBB", "CCC", "DDD", "ZZZ"}
	var actors []extract.Actor
	for i, c := range codes[:4] { // ZZZ has no actor of its own
		actors = append(actors, country(c, []string{"Ångland", "Borduria", "borduria", "Ödland"}[i]))
		actors[i].MemberOf = []string{"organization:n00", "organization:n02", "organization:n04"}
	}
	for i, name := range names {
		kind := kinds[r.Intn(len(kinds))]
		a := actor(fmt.Sprintf("%s:n%02d", kind, i), name, kind, pick(r, append(codes, "", "")))
		if kind == extract.Person {
			a.Offices = []extract.Office{{Country: pick(r, codes), Role: "minister"}}
		}
		actors = append(actors, a)
	}
	list := make([]extract.Article, articles)
	for i := range list {
		list[i] = extract.Article{ID: fmt.Sprintf("art%03d", i), Title: pick(r, names), Source: pick(r, []string{"Wire", "wire", "Écho", ""}),
			URL: fmt.Sprintf("https://news.example/%d", i), Published: day("2024-01-01").AddDate(0, 0, r.Intn(700))}
	}
	all := make([]event, events)
	for i := range all {
		all[i] = randomEvent(r, i, articles, len(actors))
	}
	return build(actors, list, all)
}

func randomEvent(r *rand.Rand, i, articles, actors int) event {
	e := event{article: r.Intn(articles), subject: r.Intn(actors), object: r.Intn(actors), by: r.Intn(2*actors) - actors,
		date: randomDate(r), sentence: fmt.Sprintf("Sentence %d of %s.", i, pick(r, names)), confidence: float64(r.Intn(100)) / 100}
	for e.object == e.subject {
		e.object = r.Intn(actors)
	}
	e.by = max(e.by, -1)
	e.modality = pick(r, []extract.Modality{extract.Actual, extract.Actual, extract.Actual, extract.Planned, extract.Possible, extract.Requested, extract.Negated})
	e.kind = pick(r, extract.Ontology()).Type
	if r.Intn(2) == 0 { // so that the queries about a few types have rows
		e.kind = pick(r, []string{"MET", "ACCUSED", "VISITED", "HOSTED", "SANCTIONED", "EASED_SANCTIONS_ON", "SPOKE_WITH"})
	}
	return e
}

func randomDate(r *rand.Rand) string {
	full := day("2024-01-01").AddDate(0, 0, r.Intn(700)).Format(time.DateOnly)
	return full[:pick(r, []int{0, 4, 7, 10, 10, 10})]
}

func pick[T any](r *rand.Rand, list []T) T { return list[r.Intn(len(list))] }

package graphtest

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"diplograph/extract"
)

// NewsEvents is how many pieces of evidence an article of News has.
const NewsEvents = 5

// Size of the world of News.
const (
	newsCountries     = 60
	newsOrganizations = 60
	newsPersons       = 1500 // known, with an office
	newsActors        = 3000 // the rest are unknown persons and groups
)

// News makes the result for article n of a made-up world, the same at each call; editions of an article share
// its id and differ in what they say. Few of the 3,000 actors and few of the types make up most of the
// evidence, as in real news. Two are in far more than the others: a known country is the subject of half of the
// evidence, an unknown group the object of a tenth.
func News(n, edition int) extract.Result {
	r := newsRandom{rand.New(rand.NewPCG(uint64(n), uint64(edition)))}
	var events []event
	for range NewsEvents {
		events = append(events, r.event())
	}
	day := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, r.IntN(700)).Format(time.DateOnly)
	result := article(fmt.Sprintf("news-%07d", n), fmt.Sprint("Gazette ", r.IntN(40)), day, events...)
	for i := range result.Triples {
		result.Triples[i].Text += strings.Repeat(" and so on", r.IntN(24))
	}
	return result
}

type newsRandom struct{ *rand.Rand }

func (r newsRandom) event() event {
	types := extract.Ontology()
	subject, object := r.actor(), r.actor()
	if r.IntN(2) == 0 {
		subject = newsActor(0)
	}
	if r.IntN(10) == 0 {
		object = newsActor(newsActors - 1)
	}
	e := did(subject, types[r.upTo(len(types))].Type, object).weighing(float64(50+r.IntN(50)) / 100)
	if r.IntN(5) == 0 {
		e = e.as(extract.Planned)
	}
	if r.IntN(4) == 0 {
		e = e.says(r.actor())
	}
	return e
}

func (r newsRandom) actor() extract.Actor {
	return newsActor(r.upTo(newsActors) * 7 % newsActors) // the often seen are of all kinds
}

// upTo returns a number below n, small ones more often.
func (r newsRandom) upTo(n int) int {
	return int(rand.NewZipf(r.Rand, 1.1, 4, uint64(n-1)).Uint64())
}

func newsActor(i int) extract.Actor {
	code := fmt.Sprintf("%c%c%c", 'A'+i%26, 'A'+i/26%26, 'X')
	switch {
	case i < newsCountries:
		return extract.Actor{ID: "country:" + code, Name: "Land of " + code, Kind: extract.Country, Country: code, Known: true}
	case i < newsCountries+newsOrganizations:
		o := extract.Actor{ID: fmt.Sprint("organization:body-", i), Name: fmt.Sprint("Body ", i), Kind: extract.Organization, Known: true}
		for c := i % 7; c < newsCountries; c += 7 {
			o.Members = append(o.Members, newsActor(c).ID)
		}
		return o
	case i < newsCountries+newsOrganizations+newsPersons:
		home := newsActor(i % newsCountries).Country
		return extract.Actor{ID: fmt.Sprint("person:holder-", i), Name: fmt.Sprint("Holder Number ", i), Kind: extract.Person, Country: home, Known: true,
			Offices: []extract.Office{{Country: home, Role: "minister"}}}
	case i%3 == 2:
		return extract.Actor{ID: fmt.Sprint("group:crowd-", i), Name: fmt.Sprint("Crowd ", i), Kind: extract.Group}
	}
	return extract.Actor{ID: fmt.Sprint("person:somebody-", i), Name: fmt.Sprint("Somebody ", i), Kind: extract.Person}
}

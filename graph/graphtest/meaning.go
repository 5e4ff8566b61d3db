package graphtest

import (
	"testing"

	"diplograph/extract"
)

func testSymmetric(t *testing.T, kit Kit) {
	s := kit.Open(t)
	results := []extract.Result{
		article("a", "Harbour Post", "2025-01-02", did(weber, "MET", martin), did(martin, "MET", weber), did(weber, "WARNED", martin)),
		article("b", "Valley News", "2025-01-03", did(weber, "MET", martin)),
	}
	put(t, s, results...)
	has(t, s, `{"kind":"edge","subject":"person:anne-martin","type":"MET","object":"person:karl-weber","mentions":3,"articles":2,"sources":2,`, true)
	has(t, s, `{"kind":"edge","subject":"person:karl-weber","type":"MET"`, false)
	has(t, s, `{"kind":"edge","subject":"person:karl-weber","type":"WARNED","object":"person:anne-martin"`, true)
	has(t, s, `{"kind":"edge","subject":"person:anne-martin","type":"WARNED"`, false)
	holds(t, s, results...)
}

func testModality(t *testing.T, kit Kit) {
	s := kit.Open(t)
	var events []event
	for _, m := range []extract.Modality{extract.Planned, extract.Possible, extract.Requested, extract.Negated} {
		events = append(events, did(france, "MET", germany).as(m))
	}
	r := article("a", "Harbour Post", "2025-01-02", events...)
	put(t, s, r)
	has(t, s, `{"kind":"edge"`, false)
	holds(t, s, r)
	put(t, s, article("b", "Harbour Post", "2025-01-02", did(germany, "MET", france)))
	has(t, s, `{"kind":"edge","subject":"country:DEU","type":"MET","object":"country:FRA","mentions":1,`, true)
}

func testNaming(t *testing.T, kit Kit) {
	s := kit.Open(t)
	name := func(id, name, country string) extract.Result {
		return article(id, "", "", did(called(unknown, name, country), "MET", france))
	}
	put(t, s, name("a", "Costa", ""))
	has(t, s, `{"kind":"actor","id":"person:costa","name":"Costa","actorKind":"person","country":""`, true)
	put(t, s, name("b", "Ana Costa", "BRA"), name("c", "", "FRA"))
	has(t, s, `{"kind":"actor","id":"person:costa","name":"Ana Costa","actorKind":"person","country":"BRA"`, true)
	put(t, s, name("d", "Costa", "FRA"))
	has(t, s, `{"kind":"actor","id":"person:costa","name":"Costa","actorKind":"person","country":"FRA"`, true)
	put(t, s, name("a", "𝐂osta", ""), name("b", "Ｃosta", ""), name("d", "", ""))
	has(t, s, `{"kind":"actor","id":"person:costa","name":"Ｃosta","actorKind":"person","country":"FRA"`, true)
}

func testBecomesKnown(t *testing.T, kit Kit) {
	minted := called(martin, "Martin", "")
	minted.Known, minted.Offices, minted.Wikidata = false, nil, ""
	before := article("a", "", "", did(minted, "MET", france))
	after := article("b", "", "", did(martin, "MET", france))
	for _, order := range [][]extract.Result{{before, after}, {after, before}} {
		s := kit.Open(t)
		put(t, s, order[0])
		put(t, s, order[1])
		holds(t, s, before, after)
		has(t, s, `{"kind":"represents","person":"person:anne-martin","country":"country:FRA","role":"foreign minister"`, true)
	}
}

// testGazetteer puts known actors again after the gazetteer has changed.
func testGazetteer(t *testing.T, kit Kit) {
	s := kit.Open(t)
	put(t, s, article("a", "", "", did(martin, "MET", weber), did(nato, "WARNED", rebels)))
	moved, smaller := martin, nato
	moved.Name, moved.Offices = "Anne Martin-Roux", []extract.Office{{Country: "DEU", Role: "ambassador"}}
	smaller.Members = []string{"country:DEU"}
	r := article("a", "", "", did(moved, "MET", weber), did(smaller, "WARNED", rebels))
	put(t, s, r)
	has(t, s, `{"kind":"represents","person":"person:anne-martin","country":"country:DEU","role":"ambassador"`, true)
	has(t, s, `{"kind":"represents","person":"person:anne-martin","country":"country:FRA"`, false)
	holds(t, s, r)
}

// testLinks stores the two ends of each link in either order, and takes them away again.
func testLinks(t *testing.T, kit Kit) {
	alone := func(id string, actor extract.Actor) extract.Result {
		r := article(id, "", "", did(actor, "WARNED", actor))
		r.Actors = []extract.Actor{actor}
		return r
	}
	represents := `{"kind":"represents","person":"person:anne-martin","country":"country:FRA","role":"foreign minister","from":"2024-05-01","to":""}`
	memberOf := `{"kind":"member_of","country":"country:FRA","organization":"organization:nato"}`
	for _, order := range [][]extract.Actor{{martin, france, nato}, {nato, france, martin}, {france, nato, martin}} {
		s := kit.Open(t)
		for _, actor := range order {
			put(t, s, alone(actor.ID, actor))
		}
		has(t, s, represents, true)
		has(t, s, memberOf, true)
		holds(t, s, alone(france.ID, france), alone(nato.ID, nato), alone(martin.ID, martin))
		if _, err := s.Delete(t.Context(), []string{france.ID}); err != nil {
			t.Fatal(err)
		}
		has(t, s, `{"kind":"represents"`, false)
		has(t, s, `{"kind":"member_of"`, false)
		put(t, s, alone(france.ID, france))
		has(t, s, represents, true)
		has(t, s, memberOf, true)
	}
}

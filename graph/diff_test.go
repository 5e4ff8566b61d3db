package graph

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func met(id, article, subject, object, modality string) Evidence {
	return Evidence{ID: id, Article: article, Type: "MET", Subject: Party{Actor: subject}, Object: Party{Actor: object}, Modality: modality}
}

func TestDiff(t *testing.T) {
	old := &Batch{
		Articles: []Article{{ID: "edited"}, {ID: "gone"}, {ID: "same"}},
		Mentions: []Mention{{Article: "edited", Actor: "person:a", Name: "A"}, {Article: "edited", Actor: "person:b"}, {Article: "gone", Actor: "person:c"}},
		Evidence: []Evidence{met("1", "edited", "person:b", "person:a", "actual"), met("2", "edited", "person:a", "person:d", "planned"), met("3", "gone", "person:c", "person:e", "actual")},
		Actors:   []Actor{{ID: "person:a"}, {ID: "person:k", Known: true, Name: "old"}, {ID: "person:l", Known: true}},
	}
	new := &Batch{
		Articles: []Article{{ID: "edited"}, {ID: "fresh"}, {ID: "same"}},
		Mentions: []Mention{{Article: "edited", Actor: "person:a", Name: "Aa"}, {Article: "edited", Actor: "person:b"}},
		Evidence: []Evidence{met("1", "edited", "person:b", "person:a", "actual"), met("4", "edited", "person:z", "person:a", "actual")},
		Actors:   []Actor{{ID: "person:a", Name: "Aa"}, {ID: "person:k", Known: true, Name: "new"}, {ID: "person:l", Known: true}, {ID: "person:z"}},
	}
	want := &Diff{
		Change:       Change{ArticlesAdded: 1, ArticlesChanged: 1, ArticlesUnchanged: 1, ArticlesRemoved: 1, EvidenceAdded: 1, EvidenceRemoved: 2},
		Articles:     []Article{{ID: "fresh"}},
		GoneArticles: []string{"gone"},
		Actors:       []Actor{{ID: "person:k", Known: true, Name: "new"}, {ID: "person:z"}},
		Mentions:     []Mention{{Article: "edited", Actor: "person:a", Name: "Aa"}},
		GoneMentions: []Mention{{Article: "edited", Actor: "person:a", Name: "A"}, {Article: "gone", Actor: "person:c"}},
		Evidence:     []Evidence{met("4", "edited", "person:z", "person:a", "actual")},
		GoneEvidence: []string{"2", "3"},
		Edges:        []Edge{{EdgeKey: EdgeKey{"person:c", "MET", "person:e"}, Class: "CONSULT", Cameo: "040", Goldstein: 1}},
		Grown:        []Growth{{Edge: Edge{EdgeKey: EdgeKey{"person:a", "MET", "person:z"}, Mentions: 1, Articles: 1, Class: "CONSULT", Cameo: "040", Goldstein: 1}, From: []string{}}},
		Orphans:      []string{"person:a", "person:c"},
		Rename:       []string{"person:a", "person:c"},
	}
	if diff := cmp.Diff(want, NewDiff(old, new, nil)); diff != "" {
		t.Errorf("diff (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(&Diff{Change: Change{ArticlesUnchanged: 3}}, NewDiff(new, new, nil)); diff != "" {
		t.Errorf("diff of the same (-want +got):\n%s", diff)
	}
}

// TestRename names anew only whom an article calls otherwise than before.
func TestRename(t *testing.T) {
	old := &Batch{Actors: []Actor{{ID: "group:a", Name: "A"}, {ID: "group:b", Name: "B"}, {ID: "group:c", Name: "C", Country: "FRA"}, {ID: "group:k", Name: "K", Known: true}}}
	new := &Batch{Mentions: []Mention{
		{"1", "group:a", "A", "", false}, {"1", "group:b", "Bee", "", false}, {"1", "group:c", "", "DEU", false},
		{"1", "group:k", "Kay", "", false}, {"1", "group:n", "N", "", false},
	}}
	d := NewDiff(old, new, nil)
	if diff := cmp.Diff([]string{"group:b", "group:c", "group:n"}, d.Rename); diff != "" || d.Orphans != nil {
		t.Errorf("to rename (-want +got):\n%s; orphans %v", diff, d.Orphans)
	}
}

func TestSettle(t *testing.T) {
	got := Settle([]Naming{
		{"b", "Bo", "X", 1}, {"b", "", "Y", 5}, {"b", "Bob", "X", 4}, {"b", "Bo", "", 4},
		{"a", "", "", 9}, {"a", "Ann", "", 1},
	})
	want := []Called{{"a", "Ann", ""}, {"b", "Bo", "X"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("settled (-want +got):\n%s", diff)
	}
}

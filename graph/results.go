package graph

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"diplograph/extract"
)

// What results give, as rows.

func participants(t *extract.Triple) []extract.Participant {
	if t.AssertedBy == nil {
		return []extract.Participant{t.Subject, t.Object}
	}
	return []extract.Participant{t.Subject, t.Object, *t.AssertedBy}
}

func articleRow(a *extract.Article, opt Options) Article {
	row := Article{
		ID: a.ID, URL: a.URL, Title: a.Title, Source: a.Source, PublishedAt: dateOnly(a.Published),
		ContentHash: a.ContentHash(), Version: opt.Version,
	}
	if opt.Text {
		row.Text = a.Text
	}
	return row
}

func actorRow(a extract.Actor) Actor {
	row := Actor{ID: a.ID, Name: a.Name, Kind: string(a.Kind), Country: a.Country}
	if !a.Known {
		return row
	}
	row.Known, row.Wikidata = true, a.Wikidata
	for _, o := range a.Offices {
		if o.Country != "" {
			row.Offices = append(row.Offices, Office{"country:" + o.Country, o.Role, dateOnly(o.From), dateOnly(o.To)})
		}
	}
	slices.SortFunc(row.Offices, compareOffices)
	row.Offices = slices.Compact(row.Offices)
	row.MemberOf = sortedUnique(a.MemberOf)
	row.Members = sortedUnique(a.Members)
	return row
}

func evidenceRow(t extract.Triple) (Evidence, error) {
	rt, ok := extract.LookupType(t.Type)
	if !ok {
		return Evidence{}, fmt.Errorf("relation type %q is not in the ontology; hint: `diplograph relations` lists the types", t.Type)
	}
	e := Evidence{
		ID: t.EvidenceID(), Article: t.Article, Type: t.Type, Class: cmp.Or(t.Class, rt.Code(t.Modality, "").Class),
		Sentence: t.Text, SentenceIndex: t.Sentence, Start: t.Start, End: t.End,
		Subject: partyOf(t.Subject), Object: partyOf(t.Object),
		Modality: string(t.Modality), Date: t.Date, Confidence: t.Confidence, Rule: t.Rule,
	}
	if t.AssertedBy != nil {
		e.AssertedBy = partyOf(*t.AssertedBy)
	}
	return e, nil
}

func partyOf(p extract.Participant) Party { return Party{p.ID, p.Mention, p.Start, p.End} }

func compareOffices(a, b Office) int {
	return cmp.Or(cmp.Compare(a.Country, b.Country), cmp.Compare(a.Role, b.Role),
		cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
}

func sortedUnique(s []string) []string { return slices.Compact(slices.Sorted(slices.Values(s))) }

func dateOnly(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.DateOnly)
}

package main

import (
	"diplograph/extract"
	"diplograph/extract/actor"
)

// homes are the countries of a gazetteer, by code.
type homes map[string]extract.Actor

func homesOf(g *actor.Gazetteer) homes {
	h := homes{}
	for _, a := range g.Actors() {
		if a.Kind == extract.Country {
			h[a.Country] = *a
		}
	}
	return h
}

// join adds the countries that the actors of a result belong to, so that the graph knows their names and whom a
// minister represents.
func (h homes) join(r *extract.Result) {
	here := map[string]bool{}
	for _, a := range r.Actors {
		here[a.ID] = true
	}
	for _, a := range r.Actors {
		if home, ok := h[a.Country]; ok && !here[home.ID] {
			here[home.ID] = true
			r.Actors = append(r.Actors, home)
		}
	}
}

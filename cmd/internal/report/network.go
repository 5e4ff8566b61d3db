package report

import (
	"cmp"
	"slices"

	"diplograph/extract"
	"diplograph/graph"
)

// network is a graph of actors with the sentences behind each edge.
type network struct {
	Nodes  []node
	Edges  []edge // the best attested first
	Left   int    // edges that are left out, the least attested
	Height int    // of the canvas, which is networkWidth wide
}

// node is an actor with its place on the canvas.
type node struct {
	Name         string
	X, Y, Radius int
}

// Lift is how far above the place the name stands.
func (n node) Lift() int { return n.Radius + 5 }

// Short is the name as far as there is room for it.
func (n node) Short() string {
	if name := []rune(n.Name); len(name) > shortName {
		return string(name[:shortName-1]) + "…"
	}
	return n.Name
}

// edge is a relation; Subject and Object count Nodes.
type edge struct {
	Subject, Object int
	Type            string
	Evidence        []sentence
}

// sentence is a piece of evidence.
type sentence struct{ Date, Text, Title, URL string }

const (
	networkWidth = 960
	networkEdges = 45 // more would hide each other
	shortName    = 28
)

// newNetwork takes the columns subject, type, object, sentence, title, url and, if there, date. A relation
// that both sides share is one edge, whichever side a sentence names first.
func newNetwork(t graph.Table) network {
	at := func(row []any, column string) string {
		if i := slices.Index(t.Names, column); i >= 0 {
			return cell(row[i])
		}
		return ""
	}
	type key struct{ subject, relation, object string }
	evidence := map[key][]sentence{}
	var keys []key
	for _, row := range t.Rows {
		k := key{at(row, "subject"), at(row, "type"), at(row, "object")}
		if rt, _ := extract.LookupType(k.relation); rt.Symmetric && k.object < k.subject {
			k.subject, k.object = k.object, k.subject
		}
		if evidence[k] == nil {
			keys = append(keys, k)
		}
		evidence[k] = append(evidence[k], sentence{at(row, "date"), at(row, "sentence"), at(row, "title"), at(row, "url")})
	}
	slices.SortFunc(keys, func(a, b key) int {
		return cmp.Or(cmp.Compare(len(evidence[b]), len(evidence[a])), cmp.Compare(a.subject, b.subject),
			cmp.Compare(a.relation, b.relation), cmp.Compare(a.object, b.object))
	})
	n := network{Left: max(0, len(keys)-networkEdges)}
	for _, k := range keys[:len(keys)-n.Left] {
		n.Edges = append(n.Edges, edge{n.place(k.subject), n.place(k.object), k.relation, evidence[k]})
	}
	for _, e := range n.Edges {
		for _, i := range []int{e.Subject, e.Object} {
			n.Nodes[i].Radius = min(12, n.Nodes[i].Radius+1)
		}
	}
	n.Height = min(720, 180+50*len(n.Nodes))
	n.layout()
	return n
}

// place returns the number of the actor's node, new if need be.
func (n *network) place(name string) int {
	i := slices.IndexFunc(n.Nodes, func(x node) bool { return x.Name == name })
	if i < 0 {
		i = len(n.Nodes)
		n.Nodes = append(n.Nodes, node{Name: name, Radius: 4})
	}
	return i
}

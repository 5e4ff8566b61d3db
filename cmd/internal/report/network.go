package report

import (
	"cmp"
	"math"
	"slices"

	"diplograph/extract"
	"diplograph/graph"
)

// network is a graph of actors with the sentences behind each edge.
type network struct {
	Nodes []node
	Edges []edge // the best attested first
}

// node is an actor with its place on a canvas of networkWidth by networkHeight.
type node struct {
	Name string
	X, Y int
}

// edge is a relation; Subject and Object count Nodes.
type edge struct {
	Subject, Object int
	Type            string
	Evidence        []sentence
}

// sentence is a piece of evidence.
type sentence struct{ Date, Text, Title, URL string }

// Conflict reports that the type has a Goldstein value below zero.
func (e edge) Conflict() bool { return isConflict(e.Type) }

const networkWidth, networkHeight = 960, 560

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
	n := network{}
	for _, k := range keys {
		n.Edges = append(n.Edges, edge{n.place(k.subject), n.place(k.object), k.relation, evidence[k]})
	}
	n.layout()
	return n
}

// place returns the number of the actor's node, new if need be.
func (n *network) place(name string) int {
	i := slices.IndexFunc(n.Nodes, func(x node) bool { return x.Name == name })
	if i < 0 {
		i = len(n.Nodes)
		n.Nodes = append(n.Nodes, node{Name: name})
	}
	return i
}

type point struct{ x, y float64 }

// layout places the nodes by forces (Fruchterman and Reingold 1991). Products are rounded before they are
// added, which the language else leaves to the machine: every machine draws the same picture.
func (n *network) layout() {
	at := make([]point, len(n.Nodes))
	for i := range at {
		at[i] = point{float64(i * 37 % 101), float64(i * 61 % 103)}
	}
	ideal := 100 / math.Sqrt(float64(max(1, len(at))))
	const rounds = 300
	for round := range rounds {
		moves := n.forces(at, ideal)
		heat := float64(10*(rounds-round)) / rounds
		for i, m := range moves {
			length := max(length(m), 1e-9)
			step := min(length, heat) / length
			at[i].x += float64(m.x * step)
			at[i].y += float64(m.y * step)
		}
	}
	n.scale(at)
}

func length(p point) float64 { return math.Sqrt(float64(p.x*p.x) + float64(p.y*p.y)) }

func (n *network) forces(at []point, ideal float64) []point {
	moves := make([]point, len(at))
	push := func(i, j int, force func(distance float64) float64) {
		d := point{at[i].x - at[j].x, at[i].y - at[j].y}
		distance := max(length(d), 0.01)
		f := force(distance) / distance
		moves[i].x += float64(d.x * f)
		moves[i].y += float64(d.y * f)
		moves[j].x -= float64(d.x * f)
		moves[j].y -= float64(d.y * f)
	}
	for i := range at {
		for j := range i {
			push(i, j, func(d float64) float64 { return float64(ideal*ideal) / d })
		}
		moves[i].x -= float64((at[i].x - 50) * 0.1) // keeps parts that hang together from drifting apart
		moves[i].y -= float64((at[i].y - 50) * 0.1)
	}
	for _, e := range n.Edges {
		push(e.Subject, e.Object, func(d float64) float64 { return -float64(d*d) / ideal })
	}
	return moves
}

// scale fits the points into the canvas, with room for the names.
func (n *network) scale(at []point) {
	if len(at) == 0 {
		return
	}
	low, high := at[0], at[0]
	for _, p := range at {
		low = point{min(low.x, p.x), min(low.y, p.y)}
		high = point{max(high.x, p.x), max(high.y, p.y)}
	}
	fit := func(v, low, high float64, size int) int {
		return 70 + int(math.Round(float64(size-140)*(v-low)/max(high-low, 1e-9)))
	}
	for i, p := range at {
		n.Nodes[i].X, n.Nodes[i].Y = fit(p.x, low.x, high.x, networkWidth), fit(p.y, low.y, high.y, networkHeight)
	}
}

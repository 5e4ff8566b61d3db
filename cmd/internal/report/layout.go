package report

import (
	"math"
	"unicode/utf8"
)

const gravity = 0.5 // keeps parts that hang together from drifting apart

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
		moves[i].x -= float64((at[i].x - 50) * gravity)
		moves[i].y -= float64((at[i].y - 50) * gravity)
	}
	for _, e := range n.Edges {
		push(e.Subject, e.Object, func(d float64) float64 { return -float64(d*d) / ideal })
	}
	return moves
}

// scale fits the points into the canvas and parts the names.
func (n *network) scale(at []point) {
	if len(at) == 0 {
		return
	}
	low, high := at[0], at[0]
	for _, p := range at {
		low = point{min(low.x, p.x), min(low.y, p.y)}
		high = point{max(high.x, p.x), max(high.y, p.y)}
	}
	fit := func(v, low, high float64, size int) float64 {
		return 80 + float64(float64(size-160)*(v-low))/max(high-low, 1e-9)
	}
	for i, p := range at {
		at[i] = point{fit(p.x, low.x, high.x, networkWidth), fit(p.y, low.y, high.y, n.Height)}
	}
	for range 300 {
		n.part(at)
	}
	for i, p := range at {
		n.Nodes[i].X, n.Nodes[i].Y = int(math.Round(p.x)), int(math.Round(p.y))
	}
}

const letter, lineHeight = 7.8, 46.0 // pixels: the width of a letter; the height of a node, its name and some line

// part pushes nodes whose names overlap a little away from each other, and all into the canvas.
func (n *network) part(at []point) {
	for i := range at {
		for j := range i {
			x := (n.halfName(i) + n.halfName(j) + 10) - math.Abs(at[i].x-at[j].x)
			y := lineHeight - math.Abs(at[i].y-at[j].y)
			switch {
			case x <= 0 || y <= 0:
			case y <= x:
				at[i].y, at[j].y = apart(at[i].y, at[j].y, y/4)
			default:
				at[i].x, at[j].x = apart(at[i].x, at[j].x, x/4)
			}
		}
	}
	for i := range at {
		half := n.halfName(i)
		at[i] = point{min(max(at[i].x, half), networkWidth-half), min(max(at[i].y, 30), float64(n.Height-16))}
	}
}

func apart(a, b, by float64) (float64, float64) {
	if a < b {
		return a - by, b + by
	}
	return a + by, b - by
}

func (n *network) halfName(i int) float64 {
	return max(12, float64(letter*float64(utf8.RuneCountInString(n.Nodes[i].Short())))/2)
}

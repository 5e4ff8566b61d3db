package report

import (
	"fmt"

	"diplograph/extract"
)

// drawnTimeline is a timeline with the sizes of its drawing: bars up for cooperation, down for conflict.
type drawnTimeline struct {
	timeline
	Width, Height, Zero int
	Left, Right         int // of the axis
	Ticks               []tick
	Drawn               []drawnBar
}

// tick is a number on the upright axis.
type tick struct{ Y, Value int }

type drawnBar struct {
	bar
	X, Width, Up, UpHeight, DownHeight int
	Label                              int // where the period is named, or 0
}

const (
	halfTimeline, timelineWidth = 90, 960
	timelineMargin              = 44
	widestBar                   = 48
)

func drawTimeline(c timeline) *drawnTimeline {
	n, most := max(1, len(c.Bars)), 1
	for _, b := range c.Bars {
		most = max(most, b.Cooperation, b.Conflict)
	}
	step := min(2*widestBar, (timelineWidth-2*timelineMargin)/n)
	d := &drawnTimeline{timeline: c, Width: n*step + 2*timelineMargin, Height: 2*halfTimeline + 30, Zero: halfTimeline + 6,
		Left: timelineMargin, Right: n*step + timelineMargin}
	height := func(count int) int { return count * halfTimeline / most }
	d.Ticks = []tick{{d.Zero - height(most), most}, {d.Zero, 0}, {d.Zero + height(most), most}}
	every := (n*100 + 899) / 900 // nine labels fit
	for i, b := range c.Bars {
		width := max(1, min(widestBar, step-step/6))
		x := d.Left + i*step + (step-width)/2
		bar := drawnBar{bar: b, X: x, Width: width, Up: d.Zero - height(b.Cooperation), UpHeight: height(b.Cooperation), DownHeight: height(b.Conflict)}
		if i%every == 0 {
			bar.Label = x + width/2
		}
		d.Drawn = append(d.Drawn, bar)
	}
	return d
}

// drawnNetwork is a network with the paths of its edges.
type drawnNetwork struct {
	network
	Width int
	Drawn []drawnEdge
}

type drawnEdge struct {
	edge
	From, To string
	Quad     string // of the type: what colours it
	Arrow    bool   // towards To
	Path     string // of an SVG
	Stroke   int
	Links    []evidenceLine
	More     int // sentences that are left out
}

type evidenceLine struct {
	Date, Text string
	Link       link
}

// shownSentences is how many sentences of an edge a report quotes.
const shownSentences = 25

func drawNetwork(n network) *drawnNetwork {
	d := &drawnNetwork{network: n, Width: networkWidth}
	beside := map[[2]int]int{}
	for _, e := range n.Edges {
		between := [2]int{min(e.Subject, e.Object), max(e.Subject, e.Object)}
		t, _ := extract.LookupType(e.Type)
		x := drawnEdge{edge: e, From: n.Nodes[e.Subject].Name, To: n.Nodes[e.Object].Name, Quad: t.Quad, Arrow: !t.Symmetric,
			Path: n.path(e, beside[between]), Stroke: min(6, 1+len(e.Evidence))}
		beside[between]++
		for _, s := range e.quoted() {
			x.Links = append(x.Links, evidenceLine{s.Date, s.Text, linkTo(s.Title, s.URL)})
		}
		x.More = len(e.Evidence) - len(x.Links)
		d.Drawn = append(d.Drawn, x)
	}
	return d
}

func (e edge) quoted() []sentence { return e.Evidence[:min(len(e.Evidence), shownSentences)] }

const widestBend = 50 // pixels

// path bends the edges between the same two actors away from each other: 0, 1, -1, 2, -2 … It ends short of
// the circle of the object.
func (n *network) path(e edge, beside int) string {
	a, b := n.Nodes[min(e.Subject, e.Object)], n.Nodes[max(e.Subject, e.Object)]
	bend := (beside + 1) / 2
	if beside%2 == 0 {
		bend = -bend
	}
	d := point{float64(b.X - a.X), float64(b.Y - a.Y)}
	aside := float64(bend) * min(1.0/6, widestBend/max(length(d), 1))
	x, y := (a.X+b.X)/2-int(float64(d.y*aside)), (a.Y+b.Y)/2+int(float64(d.x*aside))
	from, to := n.Nodes[e.Subject], n.Nodes[e.Object]
	endX, endY := short(x, to.X, y, to.Y, to.Radius+4)
	return fmt.Sprintf("M%d %dQ%d %d %d %d", from.X, from.Y, x, y, endX, endY)
}

// short is the point that lies a distance before (x1, y1) on the way from (x0, y0).
func short(x0, x1, y0, y1, distance int) (x, y int) {
	d := point{float64(x1 - x0), float64(y1 - y0)}
	part := float64(distance) / max(length(d), float64(distance))
	return x1 - int(float64(d.x*part)), y1 - int(float64(d.y*part))
}

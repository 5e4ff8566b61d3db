package report

import "fmt"

// drawnTimeline is a timeline with the sizes of its drawing: bars up for cooperation, down for conflict.
type drawnTimeline struct {
	timeline
	Width, Height, Zero int
	Drawn               []drawnBar
}

type drawnBar struct {
	bar
	X, Width, Up, UpHeight, DownHeight int
	Label                              bool
}

const halfTimeline, timelineWidth = 90, 960

func drawTimeline(c timeline) *drawnTimeline {
	d := &drawnTimeline{timeline: c, Width: timelineWidth, Height: 2*halfTimeline + 24, Zero: halfTimeline}
	most := 1
	for _, b := range c.Bars {
		most = max(most, b.Cooperation, b.Conflict)
	}
	n := max(1, len(c.Bars))
	every := (n + 9) / 10 // ten labels fit
	for i, b := range c.Bars {
		x := i * timelineWidth / n
		up := b.Cooperation * (halfTimeline - 5) / most
		d.Drawn = append(d.Drawn, drawnBar{bar: b, X: x, Width: max(1, min(60, (i+1)*timelineWidth/n-x-2)), Label: i%every == 0,
			Up: halfTimeline - up, UpHeight: up, DownHeight: b.Conflict * (halfTimeline - 5) / most})
	}
	return d
}

// drawnNetwork is a network with the paths of its edges.
type drawnNetwork struct {
	network
	Width, Height int
	Drawn         []drawnEdge
}

type drawnEdge struct {
	edge
	From, To string
	Path     string // of an SVG
	Stroke   int
	Links    []evidenceLine
}

type evidenceLine struct {
	Date, Text string
	Link       link
}

func drawNetwork(n network) *drawnNetwork {
	d := &drawnNetwork{network: n, Width: networkWidth, Height: networkHeight}
	beside := map[[2]int]int{}
	for _, e := range n.Edges {
		pair := [2]int{min(e.Subject, e.Object), max(e.Subject, e.Object)}
		x := drawnEdge{edge: e, From: n.Nodes[e.Subject].Name, To: n.Nodes[e.Object].Name,
			Path: n.path(e, beside[pair]), Stroke: min(7, 1+len(e.Evidence))}
		beside[pair]++
		for _, s := range e.Evidence {
			x.Links = append(x.Links, evidenceLine{s.Date, s.Text, linkTo(s.Title, s.URL)})
		}
		d.Drawn = append(d.Drawn, x)
	}
	return d
}

// path bends the edges between the same two actors away from each other: 0, 1, -1, 2, -2 …
func (n *network) path(e edge, beside int) string {
	a, b := n.Nodes[min(e.Subject, e.Object)], n.Nodes[max(e.Subject, e.Object)]
	bend := (beside + 1) / 2
	if beside%2 == 0 {
		bend = -bend
	}
	x, y := (a.X+b.X)/2-(b.Y-a.Y)*bend/5, (a.Y+b.Y)/2+(b.X-a.X)*bend/5
	return fmt.Sprintf("M%d %dQ%d %d %d %d", a.X, a.Y, x, y, b.X, b.Y)
}

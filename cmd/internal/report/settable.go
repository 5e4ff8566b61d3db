package report

import (
	"regexp"
	"slices"

	"diplograph/extract"
	"diplograph/graph"
)

// setTable is a table as it is set in HTML: where there are many columns, long texts stand below their row.
type setTable struct {
	Names []string
	Rows  []setRow
}

type setRow struct{ Cells, Below []any }

const manyColumns = 8

func newSetTable(t graph.Table) setTable {
	var below []int
	for i := range t.Names {
		long := slices.ContainsFunc(t.Rows, func(row []any) bool { return cellClass(row[i]) == "long" })
		if long && len(t.Names) > manyColumns {
			below = append(below, i)
		}
	}
	set := setTable{Rows: make([]setRow, len(t.Rows))}
	for i, name := range t.Names {
		under := slices.Contains(below, i)
		if !under {
			set.Names = append(set.Names, name)
		}
		for r, row := range t.Rows {
			cells := &set.Rows[r].Cells
			if under {
				cells = &set.Rows[r].Below
			}
			*cells = append(*cells, row[i])
		}
	}
	return set
}

var day = regexp.MustCompile(`^\d{4}(-\d\d){0,2}$`)

// cellClass says how a cell is set: as a number, a date, a relation or a long text.
func cellClass(v any) string {
	text := cell(v)
	switch _, isType := extract.LookupType(text); {
	case number(v) != 0 || v == int64(0) || v == float64(0):
		return "number"
	case day.MatchString(text):
		return "date"
	case isType:
		return "type"
	case len(text) > 60:
		return "long"
	}
	return ""
}

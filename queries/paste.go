package queries

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

var inCypher = strings.NewReplacer("\\", "\\\\", "'", "\\'", "\n", "\\n")

// PasteCypher returns a statement with its parameters before it, for Neo4j Browser and cypher-shell.
func PasteCypher(text string, params map[string]any) string {
	return paste(":param %s => %s;\n", text, params, func(s string) string { return "'" + inCypher.Replace(s) + "'" })
}

// PasteSQL returns a statement with its parameters before it, for the shell sqlite3.
func PasteSQL(text string, params map[string]any) string {
	return paste(".parameter set $%s %s\n", text, params, func(s string) string { return `"'` + strings.ReplaceAll(s, "'", "''") + `'"` })
}

func paste(line, text string, params map[string]any, quote func(string) string) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(params)) {
		value := fmt.Sprint(params[name])
		if s, ok := params[name].(string); ok {
			value = quote(s)
		}
		fmt.Fprintf(&b, line, name, value)
	}
	return b.String() + strings.TrimRight(text, "; \n") + ";\n"
}

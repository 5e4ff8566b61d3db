package queries

import (
	"database/sql/driver"
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"modernc.org/sqlite"
)

// SQLite's lower folds ASCII only. The one in its place knows Unicode, as that of SQLite's ICU extension and
// Cypher's toLower do, so that "ŁÓDŹ" names the same actor in both languages.
func init() {
	sqlite.MustRegisterDeterministicScalarFunction("lower", 1, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
		if s, ok := args[0].(string); ok {
			return lower(s), nil
		}
		return args[0], nil
	})
}

func lower(s string) string {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return cases.Lower(language.Und).String(s)
		}
	}
	return strings.ToLower(s)
}

package queries

import (
	"regexp"
	"strings"
)

// source is a query text as the checks see it. The three texts have equal length and line breaks.
type source struct {
	file string
	text string // as written
	bare string // comments and string literals blanked, quoted identifiers turned into x
	top  string // bare, with all that stands inside brackets blanked
	sql  bool
}

func newSource(file, text string) source {
	s := source{file: file, text: text, sql: strings.HasSuffix(file, ".sql")}
	bare := []byte(text)
	for i := 0; i < len(text); {
		end, fill := s.literal(i)
		for j := i; j < end; j++ {
			if bare[j] != '\n' && fill != 0 {
				bare[j] = fill
			}
		}
		i = max(end, i+1)
	}
	s.bare = string(bare)
	s.top = blankNested(s.bare)
	return s
}

// literal returns the end of the comment, string or quoted identifier that starts at i and what to fill it
// with; end is i when none starts there. One that is never closed reaches the end of the text.
func (s *source) literal(i int) (end int, fill byte) {
	rest := s.text[i:]
	lineComment := "//"
	if s.sql {
		lineComment = "--"
	}
	switch {
	case strings.HasPrefix(rest, lineComment):
		return i + until(rest, "\n", 0), ' '
	case strings.HasPrefix(rest, "/*"):
		return i + until(rest, "*/", 2), ' '
	case rest[0] == '\'', rest[0] == '"' && !s.sql:
		return i + s.closing(rest), ' '
	case rest[0] == '`', rest[0] == '"':
		return i + s.closing(rest), 'x'
	}
	return i, 0
}

func until(s, mark string, from int) int {
	if j := strings.Index(s[min(from, len(s)):], mark); j >= 0 {
		if mark == "\n" {
			return from + j
		}
		return from + j + len(mark)
	}
	return len(s)
}

// closing returns the length of the quoted text that s starts with. A doubled quote is two quoted texts in a
// row, which blanks the same; a backslash escapes in Cypher only.
func (s *source) closing(quoted string) int {
	for j := 1; j < len(quoted); j++ {
		switch {
		case quoted[j] == '\\' && !s.sql && quoted[0] != '`':
			j++
		case quoted[j] == quoted[0]:
			return j + 1
		}
	}
	return len(quoted)
}

func blankNested(bare string) string {
	top, depth := []byte(bare), 0
	for i, c := range top {
		closes := strings.IndexByte(")]}", c) >= 0
		if closes {
			depth = max(0, depth-1)
		}
		if depth > 0 && c != '\n' {
			top[i] = ' '
		}
		if !closes && strings.IndexByte("([{", c) >= 0 {
			depth++
		}
	}
	return string(top)
}

func (s *source) line(offset int) int { return 1 + strings.Count(s.text[:offset], "\n") }

var (
	cypherReturn = regexp.MustCompile(`(?i)\bRETURN(\s+DISTINCT)?\s`)
	cypherEnd    = regexp.MustCompile(`(?i)\b(ORDER\s+BY|SKIP|OFFSET|LIMIT)\b`)
	sqlSelect    = regexp.MustCompile(`(?i)\bSELECT(\s+DISTINCT)?\s`)
	sqlEnd       = regexp.MustCompile(`(?i)\bFROM\b`)
	alias        = regexp.MustCompile(`(?i)(?:^\s*|\sAS\s+)([A-Za-z_]\w*)\s*$`)
	sqlColumn    = regexp.MustCompile(`^\s*\w+\.(\w+)\s*$`)
)

// result returns the bounds of the list of columns that the query returns: after Cypher's last RETURN, after
// SQL's first SELECT (those of common table expressions stand in brackets).
func (s *source) result() (from, to int, ok bool) {
	start, stop := cypherReturn.FindAllStringIndex(s.top, -1), cypherEnd
	if s.sql {
		start, stop = sqlSelect.FindAllStringIndex(s.top, 1), sqlEnd
	}
	if len(start) == 0 {
		return 0, 0, false
	}
	from, to = start[len(start)-1][1], len(s.top)
	if end := stop.FindStringIndex(s.top[from:]); end != nil {
		to = from + end[0]
	}
	return from, to, true
}

// columns returns the names of the returned columns; "" stands for an expression without a name.
func (s *source) columns() (names []string) {
	from, to, ok := s.result()
	if !ok {
		return nil
	}
	for _, item := range strings.Split(strings.TrimRight(s.top[from:to], " \n\t;"), ",") {
		names = append(names, s.columnName(item, from))
		from += len(item) + 1
	}
	return names
}

func (s *source) columnName(item string, offset int) string {
	m := alias.FindStringSubmatchIndex(item)
	if m == nil && s.sql {
		m = sqlColumn.FindStringSubmatchIndex(item)
	}
	if m == nil {
		return ""
	}
	return strings.Trim(s.text[offset+m[2]:offset+m[3]], "`\"")
}

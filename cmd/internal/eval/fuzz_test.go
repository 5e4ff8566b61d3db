package eval

import (
	"strings"
	"testing"
	"testing/fstest"
)

// FuzzLoad reads whatever stands in a user's fixture: an error names the file and says what to do.
func FuzzLoad(f *testing.F) {
	f.Add("France met Spain.", "1\tFrance\tMET\tSpain\tactual\t-\n# note\n\n")
	f.Add("", "0\t\t\t\t\t")
	f.Add("x", "99999999999999999999\ta\tb\tc\td\te\tf\r\n")
	f.Fuzz(func(t *testing.T, text, triples string) {
		got, err := Load(fstest.MapFS{"a.txt": {Data: []byte(text)}, "a.triples": {Data: []byte(triples)}})
		if err != nil && (!strings.Contains(err.Error(), "a.triples:") || !strings.Contains(err.Error(), "hint: ")) {
			t.Errorf("error %v, want one with file, line and a hint", err)
		}
		if err == nil && (len(got) != 1 || got[0].Text != text) {
			t.Errorf("read %+v", got)
		}
	})
}

package relation

import "testing"

func TestDefaultRules(t *testing.T) {
	r := Default()
	if len(r.All) < 49 {
		t.Errorf("%d rules", len(r.All))
	}
}

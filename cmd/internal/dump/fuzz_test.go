package dump

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

// FuzzPass turns whatever is read as an export into GraphML that is XML, and into Cypher.
func FuzzPass(f *testing.F) {
	f.Add(`{"kind":"actor","id":"person:a","name":"A <b>\u0000","actorKind":"person"}`)
	f.Add(`{"kind":"edge","subject":"person:a","type":"MET","object":"person:a","mentions":1}`)
	f.Add(`{"kind":"evidence","id":"1","article":"x","type":"MET","sentence":"'); DETACH DELETE n //"}`)
	f.Add(`{"kind":"article"`)
	f.Add(`{"kind":1}`)
	f.Add(`null`)
	f.Fuzz(func(t *testing.T, text string) {
		var out strings.Builder
		if GraphML(strings.NewReader(text), &out) == nil {
			dec := xml.NewDecoder(strings.NewReader(out.String()))
			for {
				if _, err := dec.Token(); err == io.EOF {
					break
				} else if err != nil {
					t.Fatalf("%v in %q", err, out.String())
				}
			}
		}
		_ = Cypher(strings.NewReader(text), io.Discard)
	})
}

package syntax

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"diplograph/extract"
	"diplograph/extract/syntax/internal/arceager"
	"diplograph/extract/syntax/internal/prosetag"
)

//go:embed model/english.model
var modelFile []byte

// revision counts changes of this package's code that change its output; the data files count by themselves.
const revision = "19"

// Version identifies the output of this package: model, tables and code. Articles that were analysed by
// another version are worth analysing again.
func Version() string { return version() }

var version = sync.OnceValue(func() string {
	format := strings.TrimSpace(arceager.Format)
	return fmt.Sprintf("%s-%s", revision, extract.Hash(format, string(modelFile), wordsTSV, tagsTSV, lemmasTSV, basesTXT))
})

// loaded is what all parsers share.
type loaded struct {
	model *arceager.Model
	hints *prosetag.Tagger
	only  map[string]uint64 // the only tags of some forms
}

// load reads the models once in a process, both at a time. What is embedded can fail only if it was built
// wrong, so it panics then.
var load = sync.OnceValue(func() *loaded {
	l := &loaded{}
	var wg sync.WaitGroup
	var modelErr, hintErr error
	wg.Go(func() { l.model, modelErr = decodeModel() })
	wg.Go(func() { l.hints, hintErr = prosetag.Load() })
	wg.Wait()
	var tagsErr error
	if modelErr == nil {
		l.only, tagsErr = readTags("tags.tsv", tagsTSV, l.model.Tags)
	}
	for _, err := range []error{modelErr, hintErr, tagsErr} {
		if err != nil {
			panic("syntax: embedded data: " + err.Error())
		}
	}
	return l
})

func decodeModel() (*arceager.Model, error) { return arceager.Decode(modelFile) }

package prosetag

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"math"
	"slices"

	"github.com/jdkato/prose/v2"
)

// Load reads the tagger from prose's assets, which takes some 300 ms.
func Load() (*Tagger, error) {
	var raw map[string]map[string]float64
	t := &Tagger{}
	for name, into := range map[string]any{"weights": &raw, "tags": &t.fixed, "classes": &t.classes} {
		asset, err := prose.Asset("model/AveragedPerceptron/" + name + ".gob")
		if err != nil {
			return nil, err
		}
		if err := gob.NewDecoder(bytes.NewReader(asset)).Decode(into); err != nil {
			return nil, fmt.Errorf("prose's %s: %w", name, err)
		}
	}
	slices.Sort(t.classes)
	return t, t.pack(raw)
}

func (t *Tagger) pack(raw map[string]map[string]float64) error {
	classOf := map[string]weight{}
	for i, c := range t.classes {
		classOf[c] = weight(i)
	}
	t.makeRoom(len(raw))
	for feature, of := range raw {
		from := int32(len(t.weights))
		for class, w := range of {
			c, ok := classOf[class]
			thousands := math.Round(w * 1000)
			if !ok || c > 0xff || math.Abs(thousands) >= 1<<23 {
				return fmt.Errorf("prose's weights: %v for the tag %q", w, class)
			}
			t.weights = append(t.weights, weight(thousands)<<8|c)
		}
		t.put(row{hash(offset, feature), from, int32(len(t.weights))})
	}
	return nil
}

// FNV-1a, which can be continued: hash(hash(offset, a), b) is the hash of a+b.
const (
	offset = 14695981039346656037
	prime  = 1099511628211
)

type text interface{ ~string | ~[]byte }

func hash[T text](h uint64, s T) uint64 {
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * prime
	}
	return h
}

// hashFirst continues with the first byte of s as prose names it: as the code point of that number.
func hashFirst(h uint64, s string) uint64 {
	if s[0] < 0x80 {
		return (h ^ uint64(s[0])) * prime
	}
	return hash(h, string(rune(s[0])))
}

package feed

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// A list in testdata with NAME.txt beside it is a test: that is what must be read.
func TestParse(t *testing.T) {
	wants, _ := filepath.Glob("testdata/*.txt")
	if len(wants) == 0 {
		t.Fatal("no lists")
	}
	for _, path := range wants {
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		lists, _ := filepath.Glob(strings.TrimSuffix(path, ".txt") + ".[jx]*")
		data, err := os.ReadFile(lists[0])
		if err != nil {
			t.Fatal(err)
		}
		list, err := Parse(data, "https://news.example/feed")
		if d := cmp.Diff(string(want), show(list)); d != "" || err != nil {
			t.Errorf("%s: error %v, -want +got:\n%s", lists[0], err, d)
		}
	}
}

func show(l List) string {
	var b strings.Builder
	for _, i := range l.Items {
		fmt.Fprintln(&b, i.URL, i.Updated.Format(time.RFC3339))
	}
	for _, i := range l.Lists {
		fmt.Fprintln(&b, "list", i.URL, i.Updated.Format(time.RFC3339))
	}
	return b.String()
}

func TestParseFails(t *testing.T) {
	for _, data := range []string{"", "hello", "<!doctype html><html><p>x</html>", `{"a":1}`} {
		if _, err := Parse([]byte(data), "https://a.example/"); !errors.Is(err, ErrNoList) {
			t.Errorf("%q: %v", data, err)
		}
	}
	for _, data := range []string{"<rss><channel><item><title>x", "<urlset><url><loc>x"} {
		if _, err := Parse([]byte(data), "https://a.example/"); err == nil || errors.Is(err, ErrNoList) {
			t.Errorf("%q: %v", data, err)
		}
	}
}

func TestMarkChangesWithTheEntry(t *testing.T) {
	at := func(title string) string {
		l, err := Parse([]byte("<rss version='2.0'><channel><item><link>https://a.example/</link><title>"+title+"</title></item></channel></rss>"), "https://a.example/")
		if err != nil || len(l.Items) != 1 {
			t.Fatal(l, err)
		}
		return l.Items[0].Mark
	}
	if at("a") != at("a") || at("a") == at("b") {
		t.Error("the mark does not follow the title")
	}
}

func TestCanonicalURL(t *testing.T) {
	for address, want := range map[string]string{
		"HTTPS://A.Example:443":                    "https://a.example/",
		"http://u:p@a.example:80/x?#y":             "http://a.example/x",
		"http://a.example:8080/x?b=1&a=2&UTM_x=3":  "http://a.example:8080/x?b=1&a=2",
		"https://a.example/x?fbclid=1&at_medium=2": "https://a.example/x",
		"https://a.example/?q=%2F&&gclid":          "https://a.example/?q=%2F",
		"https://a.example/A%20b":                  "https://a.example/A%20b",
		"mailto:x@a.example":                       "mailto:x@a.example",
	} {
		if got := CanonicalURL(address); got != want || CanonicalURL(got) != want {
			t.Errorf("%s: %s, want %s", address, got, want)
		}
	}
}

func prose(seed uint64, words int) []string {
	r := rand.New(rand.NewPCG(seed, 1))
	list := make([]string, words)
	for i := range list {
		list[i] = fmt.Sprintf("word%d", r.IntN(500))
	}
	return list
}

func TestCopies(t *testing.T) {
	story := prose(1, 300)
	sign := func(words []string) Signature {
		s, ok := Sign(strings.Join(words, " "))
		if !ok {
			t.Fatal("too short")
		}
		return s
	}
	var c Copies
	c.Add("other", sign(prose(2, 300)))
	c.Add("story", sign(story))
	edited := append([]string{"BRUSSELS,", "Feb", "18", "(Wire)", "--"}, story...)
	edited[100], edited[200] = "changed", "too"
	for name, test := range map[string]struct {
		words []string
		copy  bool
	}{
		"same": {story, true}, "with a dateline and two words changed": {edited, true}, "cut by a tenth": {story[:270], true},
		"half another story": {append(append([]string{}, story[:150]...), prose(3, 150)...), false}, "another": {prose(4, 300), false},
	} {
		if name2, ok := c.Find(sign(test.words)); ok != test.copy || ok && name2 != "story" {
			t.Errorf("%s: %q %v", name, name2, ok)
		}
	}
	if _, ok := Sign("The ministers met in Paris."); ok {
		t.Error("a formula is signed")
	}
	if s, ok := ParseSignature(sign(story).String()); !ok || s != sign(story) {
		t.Error("the signature is not read back")
	}
}

func TestWalled(t *testing.T) {
	for page, want := range map[string]bool{
		`<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>`: true,
		`{"isAccessibleForFree":false}`: true, `{"isAccessibleForFree":true}`: false, "<p>isAccessibleForFree": false,
		`<meta property="article:content_tier" content="locked">`: true, `<meta property="article:content_tier" content="free">`: false,
	} {
		if Walled([]byte(page)) != want {
			t.Errorf("%s: not %v", page, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, pattern := range []string{"testdata/*.xml", "testdata/*.json"} {
		paths, _ := filepath.Glob(pattern)
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		list, _ := Parse(data, "https://a.example/")
		for _, i := range append(list.Items, list.Lists...) {
			if !strings.HasPrefix(i.URL, "http") || CanonicalURL(i.URL) != i.URL {
				t.Errorf("address %q", i.URL)
			}
		}
	})
}

func FuzzCanonicalURL(f *testing.F) {
	f.Add("http://a.example/?a=b&utm_source=c#d")
	f.Fuzz(func(t *testing.T, s string) {
		if once := CanonicalURL(s); CanonicalURL(once) != once {
			t.Errorf("%q: %q, then %q", s, once, CanonicalURL(once))
		}
	})
}

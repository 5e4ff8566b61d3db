package graphtest

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"diplograph/extract"
	"diplograph/graph"
)

func testGolden(t *testing.T, kit Kit) {
	s := kit.Open(t)
	if got := export(t, s); got != "" {
		t.Fatalf("an empty store exports %q", got)
	}
	change := put(t, s, fixture()...)
	if want := (graph.Change{ArticlesAdded: 5, EvidenceAdded: 11}); change != want {
		t.Errorf("change %+v, want %+v", change, want)
	}
	if diff := cmp.Diff(lines(Golden), lines(export(t, s))); diff != "" {
		t.Errorf("export (-want +got):\n%s", diff)
	}
}

func testPutAgain(t *testing.T, kit Kit) {
	s := kit.Open(t)
	put(t, s, fixture()...)
	before := identity(t, s, kit)
	change := put(t, s, fixture()...)
	if want := (graph.Change{ArticlesUnchanged: 5}); change != want {
		t.Errorf("change %+v, want %+v", change, want)
	}
	if diff := cmp.Diff(before, identity(t, s, kit)); diff != "" {
		t.Errorf("rows were written anew (-before +after):\n%s", diff)
	}
	holds(t, s, fixture()...)
}

func testOrder(t *testing.T, kit Kit) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 4 {
		s := kit.Open(t)
		results := fixture()
		random.Shuffle(len(results), func(i, j int) { results[i], results[j] = results[j], results[i] })
		for part := range slices.Chunk(results, 1+random.IntN(3)) {
			put(t, s, part...)
		}
		holds(t, s, fixture()...)
	}
}

// walks is how many walks testWalk takes; DIPLOGRAPH_TEST_FULL asks for more.
func walks() uint64 {
	if os.Getenv("DIPLOGRAPH_TEST_FULL") != "" {
		return 20
	}
	return 1
}

func testWalk(t *testing.T, kit Kit) {
	for seed := range walks() {
		t.Run(fmt.Sprint("seed=", seed), func(t *testing.T) { walk(t, kit, seed) })
	}
}

// walk puts, edits and deletes articles at random; after each step the store must hold what a new store would hold.
func walk(t *testing.T, kit Kit, seed uint64) {
	s := kit.Open(t)
	random := rand.New(rand.NewPCG(3, 4+seed))
	now := world{articles: map[string]extract.Result{}, copies: map[string]graph.Copy{}}
	for range 25 {
		var err error
		if gone := randomID(random); len(now.articles) > 2 && random.IntN(4) == 0 {
			now.delete(gone)
			_, err = s.Delete(t.Context(), []string{gone})
		} else {
			some, copies := []extract.Result{randomArticle(random), randomArticle(random)}[random.IntN(2):], randomCopies(random)
			now.put(some, copies)
			b := batch(t, some...)
			b.Copies = copies
			_, err = s.Put(t.Context(), b)
		}
		if err != nil {
			t.Fatal(err)
		}
		holdsBatch(t, s, now.batch(t))
	}
}

func randomID(random *rand.Rand) string { return fmt.Sprint("w", random.IntN(7)) }

func randomArticle(random *rand.Rand) extract.Result {
	types := []string{"MET", "SPOKE_WITH", "ATTACKED", "ACCUSED"}
	modalities := []extract.Modality{extract.Actual, extract.Actual, extract.Planned}
	names := []string{"", "Costa", "J. Costa", "Ｃosta", "𝐂osta"}
	someone := func() extract.Actor {
		a := everybody[random.IntN(len(everybody))]
		if !a.Known {
			a = called(a, names[random.IntN(len(names))], []string{"", "BRA", "FRA", "DEU"}[random.IntN(4)])
		}
		return a
	}
	var events []event
	for range random.IntN(5) {
		e := did(someone(), types[random.IntN(len(types))], someone()).weighing(random.Float64())
		e.modality = modalities[random.IntN(len(modalities))]
		e.date = []string{"", "", "2024", "2025-02", "2025-02-03"}[random.IntN(5)]
		if random.IntN(3) == 0 {
			e = e.says(someone())
		}
		events = append(events, e)
	}
	id := randomID(random)
	published := []string{"", "2025-01-01", "2023-06-07"}[random.IntN(3)]
	return article(id, []string{"", "Harbour Post", "Valley News"}[random.IntN(3)], published, events...)
}

func testEdit(t *testing.T, kit Kit) {
	s := kit.Open(t)
	kept := article("kept", "Harbour Post", "2025-03-01", did(france, "ATTACKED", rebels))
	put(t, s, kept, article("a", "Valley News", "2025-03-02", did(france, "ATTACKED", rebels), did(martin, "MET", weber)))
	has(t, s, `{"kind":"edge","subject":"person:anne-martin","type":"MET","object":"person:karl-weber","mentions":1`, true)
	has(t, s, `{"kind":"actor","id":"person:karl-weber"`, true)

	edited := article("a", "Valley News", "2025-03-02", did(france, "ATTACKED", rebels), did(martin, "ACCUSED", rebels))
	if want, got := (graph.Change{ArticlesChanged: 1, EvidenceAdded: 1, EvidenceRemoved: 1}), put(t, s, edited); got != want {
		t.Errorf("change %+v, want %+v", got, want)
	}
	has(t, s, `{"kind":"edge","subject":"person:anne-martin","type":"MET"`, false)
	has(t, s, `{"kind":"actor","id":"person:karl-weber"`, false)
	has(t, s, `{"kind":"actor","id":"country:DEU"`, false)
	has(t, s, `{"kind":"edge","subject":"country:FRA","type":"ATTACKED","object":"group:northern-rebels","mentions":2,"articles":2,"sources":2`, true)
	holds(t, s, kept, edited)
}

// testMetadata edits what edges sum up without touching the evidence.
func testMetadata(t *testing.T, kit Kit) {
	s := kit.Open(t)
	put(t, s, article("a", "Valley News", "2025-03-02", did(france, "ATTACKED", rebels)))
	later := article("a", "", "2025-04-05", did(france, "ATTACKED", rebels))
	if want, got := (graph.Change{ArticlesChanged: 1}), put(t, s, later); got != want {
		t.Errorf("change %+v, want %+v", got, want)
	}
	has(t, s, `{"kind":"edge","subject":"country:FRA","type":"ATTACKED","object":"group:northern-rebels","mentions":1,"articles":1,"sources":0,"firstSeen":"2025-04-05"`, true)
	holds(t, s, later)
}

func testDelete(t *testing.T, kit Kit) {
	s := kit.Open(t)
	all := fixture()
	put(t, s, all...)
	change, err := s.Delete(t.Context(), []string{"a2", "a5", "never-was"})
	if want := (graph.Change{ArticlesRemoved: 2, EvidenceRemoved: 3}); err != nil || change != want {
		t.Errorf("change %+v, %v, want %+v", change, err, want)
	}
	holds(t, s, all[0], all[2], all[3])
	if _, err := s.Delete(t.Context(), []string{"a1", "a3", "a4"}); err != nil {
		t.Fatal(err)
	}
	if got := export(t, s); got != "" {
		t.Errorf("after all is deleted the store exports %s", got)
	}
}

func testLarge(t *testing.T, kit Kit) {
	s := kit.Open(t)
	var results []extract.Result
	for i := range 60 {
		var events []event
		for j := range 50 {
			who := called(unknown, fmt.Sprint("Person ", i*50+j), "")
			who.ID = fmt.Sprint("person:p", i*50+j)
			events = append(events, did(who, "MET", france), did(germany, "WARNED", brazil))
		}
		results = append(results, article(fmt.Sprintf("large%02d", i), "Harbour Post", "2025-01-01", events...))
	}
	if got := put(t, s, results...); got.EvidenceAdded != 6000 {
		t.Errorf("added %d pieces of evidence, want 6000", got.EvidenceAdded)
	}
	holds(t, s, results...)
	put(t, s, article("large00", "", ""))
	results[0] = article("large00", "", "")
	holds(t, s, results...)
}

// testHostile stores texts that must not be taken for syntax, and strings whose order differs between
// bytes and UTF-16.
func testHostile(t *testing.T, kit Kit) {
	s := kit.Open(t)
	who := called(unknown, "Robert'); DROP TABLE actor;--`}) DETACH DELETE n //", "")
	wide, astral := unknown, unknown
	wide.ID, astral.ID = "person:ｗide", "person:𝐰ide"
	results := []extract.Result{
		article("' OR 1=1 --", "$source :p ?1 {x}", "2025-01-01", did(who, "MET", france), did(wide, "MET", astral), did(astral, "MET", wide)),
		article("é\u2028\"\\\n\x01😀", "\\u0041 \x00 end", "", did(astral, "ACCUSED", wide), did(who, "ACCUSED", who), did(rebels, "MET", rebels)),
	}
	put(t, s, results...)
	holds(t, s, results...)
	put(t, s, results...)
	holds(t, s, results...)
}

// testConcurrent lets several writers add to the same edge at the same time.
func testConcurrent(t *testing.T, kit Kit) {
	s := kit.Open(t)
	var results []extract.Result
	for i := range 12 {
		results = append(results, article(fmt.Sprint("c", i), "Harbour Post", "2025-01-01", did(france, "WARNED", germany), did(weber, "MET", martin)))
	}
	var group sync.WaitGroup
	for part := range slices.Chunk(results, 3) {
		group.Go(func() {
			for _, r := range part {
				if _, err := s.Put(t.Context(), batch(t, r)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	holds(t, s, results...)
}

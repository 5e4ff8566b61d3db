package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"testing"
	"time"

	"diplograph/extract"
)

// fake is every stage of a pipeline. It takes its time over some articles and fails over others.
type fake struct{}

func (fake) Parse(text string) []extract.Sentence {
	switch {
	case strings.HasSuffix(text, "3"):
		time.Sleep(time.Millisecond)
	case strings.HasSuffix(text, "7"):
		panic("seven")
	}
	return nil
}
func (fake) Link(*extract.Document) []extract.Mention { return nil }
func (fake) Relate(*extract.Document) []extract.Match { return nil }

func newFake() *extract.Pipeline {
	return &extract.Pipeline{Parser: fake{}, Linker: fake{}, Relater: fake{}}
}

// numbered yields articles 0 to n-1, but an error for every number that ends in 5.
func numbered(n int) iter.Seq2[extract.Article, error] {
	return func(yield func(extract.Article, error) bool) {
		for i := range n {
			a, err := extract.Article{ID: fmt.Sprint(i), Text: fmt.Sprint(i)}, error(nil)
			if i%10 == 5 {
				a, err = extract.Article{}, fmt.Errorf("no article %d", i)
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

func TestExtractAllKeepsTheOrder(t *testing.T) {
	for workers := 1; workers <= 4; workers++ {
		i := 0
		for r, err := range extractAll(context.Background(), numbered(100), workers, newFake) {
			want := fmt.Sprint(i)
			switch {
			case i%10 == 5:
				want = "no article " + want
			case i%10 == 7:
				want += ": the extraction broke off: seven; hint: please report the article"
			}
			got := ""
			if err != nil {
				got = err.Error()
			} else {
				got = r.Article.ID
			}
			if got != want {
				t.Fatalf("%d workers: %q in place %d, want %q", workers, got, i, want)
			}
			i++
		}
		if i != 100 {
			t.Errorf("%d workers: %d results", workers, i)
		}
	}
}

func TestExtractAllEnds(t *testing.T) {
	for range extractAll(context.Background(), numbered(1000), 3, newFake) {
		break // the consumer has enough
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	for range extractAll(ctx, numbered(1_000_000), 3, newFake) {
		if n++; n == 10 {
			cancel()
		}
	}
	if n < 10 || n > 100 {
		t.Errorf("%d results after the end", n)
	}
}

func TestInterruptibleReader(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	src, feed := io.Pipe()
	r := &interruptible{ctx: ctx, src: src}
	go feed.Write([]byte("abc"))
	got := make([]byte, 2)
	for _, want := range []string{"ab", "c"} {
		if n, err := r.Read(got); err != nil || string(got[:n]) != want {
			t.Errorf("read %q, %v, want %q", got[:n], err, want)
		}
	}
	cancel()
	if _, err := r.Read(got); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	whole, err := io.ReadAll(&interruptible{ctx: context.Background(), src: strings.NewReader(strings.Repeat("x", 1<<17))})
	if len(whole) != 1<<17 || err != nil {
		t.Errorf("%d bytes, %v", len(whole), err)
	}
}

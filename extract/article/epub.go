package article

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path"
	"strings"
	"time"
)

const bookContainer = "META-INF/container.xml" // leads to the package document of an EPUB

// edition is what a book says about all its chapters.
type edition struct {
	published time.Time
	publisher string
}

// bookPackage is the package document of an EPUB 2 or 3: its files, and which of them are read in what order.
type bookPackage struct {
	Publisher string   `xml:"metadata>publisher"`
	Dates     []string `xml:"metadata>date"`
	Files     []struct {
		ID         string `xml:"id,attr"`
		Href       string `xml:"href,attr"`
		Properties string `xml:"properties,attr"`
	} `xml:"manifest>item"`
	Chapters []struct {
		File   string `xml:"idref,attr"`
		Linear string `xml:"linear,attr"`
	} `xml:"spine>itemref"`
}

// epub reads each chapter of a book as an article, in their order. Chapters without text, such as the cover, are
// passed over.
func (r *reader) epub(in *input, files map[string]*zip.File) bool {
	book, folder, err := openBook(files)
	if err != nil {
		return r.fail(in.name, 0, fmt.Errorf("a book that cannot be read: %w", err), "turn it into HTML or text first")
	}
	in.edition = &edition{publisher: book.Publisher}
	for _, d := range book.Dates {
		if t, err := ParseDate(d); err == nil && in.edition.published.IsZero() {
			in.edition.published = t
		}
	}
	for _, name := range book.chapters() {
		f := files[path.Join(folder, name)]
		if f == nil {
			continue
		}
		if r.ctx.Err() != nil || !r.entry(in, f) {
			return false
		}
	}
	return true
}

// chapters lists the files to read, without the table of contents.
func (b *bookPackage) chapters() (names []string) {
	href := map[string]string{}
	for _, f := range b.Files {
		if name, err := url.PathUnescape(f.Href); err == nil && !strings.Contains(f.Properties, "nav") {
			href[f.ID] = name
		}
	}
	for _, c := range b.Chapters {
		if name := href[c.File]; name != "" && c.Linear != "no" {
			names = append(names, name)
		}
	}
	return names
}

func openBook(files map[string]*zip.File) (book bookPackage, folder string, err error) {
	var container struct {
		Roots []struct {
			Path string `xml:"full-path,attr"`
		} `xml:"rootfiles>rootfile"`
	}
	if err := decodeFile(files[bookContainer], &container); err != nil {
		return book, "", err
	}
	if len(container.Roots) == 0 {
		return book, "", errors.New("no package document")
	}
	root := container.Roots[0].Path
	return book, path.Dir(root), decodeFile(files[root], &book)
}

func decodeFile(f *zip.File, to any) error {
	if f == nil {
		return errors.New("no package document")
	}
	r, err := f.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	return xml.NewDecoder(io.LimitReader(r, DefaultMaxBytes)).Decode(to)
}

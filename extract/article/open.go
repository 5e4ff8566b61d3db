package article

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

const peekBytes = 4096

// input is one opened file, page or stream.
type input struct {
	name        string   // as errors name it
	id          string   // id of an article that has none of its own, or ""
	ext         string   // file extension in lower case, without ".gz"
	url         string   // address of a fetched page, or ""
	contentType string   // as the server says, or ""
	depth       int      // archives around it
	edition     *edition // of the book that it is a chapter of, or nil
	r           *bufio.Reader
}

func (r *reader) path(path string) bool {
	switch {
	case path == "-":
		if r.opts.Stdin == nil {
			return r.fail("-", 0, errors.New("no standard input"), "name a file")
		}
		return r.stream(&input{name: "standard input"}, r.opts.Stdin)
	case strings.HasPrefix(path, "http://"), strings.HasPrefix(path, "https://"):
		return r.page(path)
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return r.failOpen(path, err)
	case info.IsDir():
		return r.dir(path)
	}
	return r.file(path)
}

func (r *reader) dir(root string) bool {
	files := 0
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case r.ctx.Err() != nil:
			return fs.SkipAll
		case err != nil:
			files++ // that there is something is all that is known
			return goOn(r.failOpen(path, err))
		case path != root && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		switch info, err := os.Stat(path); {
		case err != nil: // a link to what is not there
			files++
			return goOn(r.failOpen(path, err))
		case !info.Mode().IsRegular():
			return nil
		}
		files++
		return goOn(r.file(path))
	})
	if err == errStop {
		return false
	}
	if files == 0 && r.ctx.Err() == nil {
		return r.fail(root, 0, errors.New("no files in this directory"), "name a directory with articles")
	}
	return true
}

var errStop = errors.New("stop")

func goOn(ok bool) error {
	if ok {
		return nil
	}
	return errStop
}

func (r *reader) file(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return r.failOpen(path, err)
	}
	defer f.Close()
	id, ext := splitName(filepath.Base(path))
	return r.stream(&input{name: path, id: id, ext: ext}, f)
}

func (r *reader) failOpen(path string, err error) bool {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	hint := "name a file, a directory, an address or - for standard input"
	if errors.Is(err, fs.ErrPermission) {
		hint = "ask for the permission to read it"
	}
	return r.fail(path, 0, err, hint)
}

func (r *reader) page(address string) bool {
	const hint = "check the address, or save the page and name the file"
	u, err := url.Parse(address)
	if err != nil {
		return r.fail("address", 0, errors.New("not a valid one"), hint)
	}
	if r.opts.Fetch == nil {
		return r.fail(u.Redacted(), 0, errors.New("no pages are fetched here"), hint)
	}
	p, err := r.opts.Fetch(r.ctx, address)
	if err != nil {
		return r.fail(u.Redacted(), 0, err, hint)
	}
	return r.stream(&input{name: u.Redacted(), url: p.URL, contentType: p.ContentType}, bytes.NewReader(p.Body))
}

// stream unpacks and decodes what can be told from the first bytes, then reads by kind.
func (r *reader) stream(in *input, src io.Reader) bool {
	packed := &counted{r: src}
	if r.opts.Progress != nil && in.depth == 0 {
		packed.told = func(n int) { r.opts.Progress(in.name, n) }
	}
	in.r = bufio.NewReaderSize(packed, peekBytes)
	if head, _ := in.r.Peek(2); bytes.Equal(head, []byte{0x1f, 0x8b}) {
		z, err := gzip.NewReader(in.r)
		if err != nil {
			return r.failRead(in, 0, err)
		}
		in.r = bufio.NewReaderSize(&unpacked{counted{r: z}, func() int64 { return packed.n }}, peekBytes)
	}
	head, err := in.r.Peek(peekBytes)
	if len(head) == 0 && err != nil && err != io.EOF {
		return r.failRead(in, 0, err)
	}
	if order, ok := utf16Order(head); ok {
		d := unicode.UTF16(order, unicode.UseBOM).NewDecoder()
		in.r = bufio.NewReaderSize(transform.NewReader(in.r, d), peekBytes)
		head, _ = in.r.Peek(peekBytes)
	} else if bytes.HasPrefix(head, []byte("\ufeff")) {
		in.r.Discard(len("\ufeff"))
		head = head[len("\ufeff"):]
	}
	return r.read(in, head)
}

func (r *reader) failRead(in *input, line int, err error) bool {
	return r.fail(in.name, line, fmt.Errorf("cannot be read on: %w", err), "the file may be damaged or cut off")
}

// utf16Order recognises UTF-16 by its byte order mark, or by zeros in every other byte.
func utf16Order(head []byte) (unicode.Endianness, bool) {
	switch {
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}):
		return unicode.LittleEndian, true
	case bytes.HasPrefix(head, []byte{0xfe, 0xff}):
		return unicode.BigEndian, true
	}
	var zeros [2]int
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	if pairs := len(head) / 2; pairs > 0 {
		switch {
		case zeros[0] == 0 && zeros[1]*10 > pairs*7:
			return unicode.LittleEndian, true
		case zeros[1] == 0 && zeros[0]*10 > pairs*7:
			return unicode.BigEndian, true
		}
	}
	return unicode.BigEndian, false
}

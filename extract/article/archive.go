package article

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"
)

const (
	maxDepth  = 3         // archives within archives
	maxRatio  = 200       // unpacked bytes for each packed one, which no news text reaches
	bombBytes = 100 << 20 // from which that ratio is looked at
)

var errBomb = fmt.Errorf("it unpacks to more than %d times its size", maxRatio)

// counted counts the bytes that were read.
type counted struct {
	r    io.Reader
	n    int64
	told func(bytes int) // or nil
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	if c.n += int64(n); c.told != nil {
		c.told(n)
	}
	return n, err
}

// unpacked ends with errBomb once far more came out than had been packed.
type unpacked struct {
	counted
	packed func() int64
}

func (u *unpacked) Read(p []byte) (int, error) {
	if u.n > bombBytes && u.n/maxRatio > u.packed() {
		return 0, errBomb
	}
	return u.counted.Read(p)
}

// zip reads each entry as a file of its own, in the order of the archive.
func (r *reader) zip(in *input) bool {
	if in.depth >= maxDepth {
		return r.fail(in.name, 0, fmt.Errorf("more than %d archives within each other", maxDepth), "unpack it first")
	}
	spool, err := os.CreateTemp("", "diplograph-*.zip")
	if err != nil {
		return r.fail(in.name, 0, err, "TMPDIR names a folder with room for the archive")
	}
	defer os.Remove(spool.Name())
	defer spool.Close()
	size, err := io.Copy(spool, in.r)
	if err != nil {
		return r.failRead(in, 0, err)
	}
	z, err := zip.NewReader(spool, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // entries are read, never written
		return r.failRead(in, 0, err)
	}
	files := map[string]*zip.File{}
	for _, f := range z.File {
		files[f.Name] = f
	}
	if files[bookContainer] != nil {
		return r.epub(in, files)
	}
	for _, f := range z.File {
		if hidden(f.Name) {
			continue
		}
		if r.ctx.Err() != nil || !r.entry(in, f) {
			return false
		}
	}
	return true
}

// hidden tells folders, and files that a folder's reader would leave out too.
func hidden(name string) bool {
	return strings.HasSuffix(name, "/") || strings.HasPrefix(path.Base(name), ".") || strings.HasPrefix(name, "__MACOSX/")
}

func (r *reader) entry(in *input, f *zip.File) bool {
	base, ext := splitName(f.Name)
	child := &input{name: in.name + ":" + f.Name, id: path.Join(in.id, base), ext: ext, depth: in.depth + 1, edition: in.edition}
	src, err := f.Open()
	if err != nil {
		return r.failRead(child, 0, err)
	}
	defer src.Close()
	packed := func() int64 { return int64(f.CompressedSize64) }
	return r.stream(child, &unpacked{counted{r: src}, packed})
}

// splitName splits a file's name from its extension in lower case; ".gz" counts for neither.
func splitName(name string) (base, ext string) {
	if len(name) > len(".gz") && strings.EqualFold(name[len(name)-len(".gz"):], ".gz") {
		name = name[:len(name)-len(".gz")]
	}
	ext = path.Ext(name)
	return strings.TrimSuffix(name, ext), strings.ToLower(ext)
}

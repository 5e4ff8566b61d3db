package article

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"diplograph/extract"
)

// text reads a plain text as one article. Its first line stays text: a title comes from metadata only.
func (r *reader) text(in *input) bool {
	data, ok, more := r.all(in)
	if !ok {
		return more
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return r.fail(in.name, lineOf(data, i), errors.New("not a text (it has a zero byte)"), binaryHint())
	}
	text, err := decode(data)
	if err != nil {
		return r.fail(in.name, lineOf(data, firstInvalid(data)), err, "convert it: iconv -f ENCODING -t UTF-8 FILE")
	}
	return r.emit(in, 0, extract.Article{ID: in.id, URL: in.url, Text: text})
}

// all returns the whole input. When ok is false the failure has been told, and more says whether to go on.
func (r *reader) all(in *input) (data []byte, ok, more bool) {
	data, err := io.ReadAll(io.LimitReader(in.r, int64(r.opts.MaxBytes)+1))
	if err != nil {
		return nil, false, r.failRead(in, 0, err)
	}
	if len(data) > r.opts.MaxBytes {
		return nil, false, r.fail(in.name, 0, tooLong(r.opts.MaxBytes), "split it into its articles")
	}
	return data, true, true
}

func tooLong(limit int) error { return fmt.Errorf("longer than %d bytes", limit) }

// decode takes UTF-8 as it is and anything else for windows-1252, unless parts of it are UTF-8: then it is
// broken UTF-8, and guessing would put wrong letters into names.
func decode(data []byte) (string, error) {
	if utf8.Valid(data) {
		return string(data), nil
	}
	if hasMultibyte(data) {
		return "", errors.New("broken UTF-8")
	}
	for _, undefined := range []byte{0x81, 0x8d, 0x8f, 0x90, 0x9d} {
		if bytes.IndexByte(data, undefined) >= 0 {
			return "", errors.New("neither UTF-8 nor windows-1252")
		}
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(data)
	return string(text), err
}

func hasMultibyte(data []byte) bool {
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if r != utf8.RuneError && size > 1 {
			return true
		}
		data = data[size:]
	}
	return false
}

func firstInvalid(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(data)
}

// lineOf returns the 1-based line of the byte offset.
func lineOf(data []byte, offset int) int { return 1 + bytes.Count(data[:offset], []byte("\n")) }

package arceager

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// section is a stretch of a model file: its length when unpacked, its length in the file, then its bytes,
// deflated unless both are the same.
type section struct {
	raw    int
	packed []byte
}

// maxSection bounds what an unpacked section may claim to need.
const maxSection = 1 << 27

func appendSection(dst, raw []byte) ([]byte, error) {
	var z bytes.Buffer
	w, err := flate.NewWriter(&z, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(raw); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	packed := z.Bytes()
	if len(packed) > len(raw)*31/32 {
		packed = raw
	}
	dst = binary.AppendUvarint(dst, uint64(len(raw)))
	dst = binary.AppendUvarint(dst, uint64(len(packed)))
	return append(dst, packed...), nil
}

// readSections unpacks n sections, all at a time.
func readSections(b []byte, n int) ([][]byte, error) {
	out := make([][]byte, n)
	results := make(chan error, n)
	for i := range out {
		s, rest, err := cutSection(b)
		if err != nil {
			return nil, err
		}
		b = rest
		go func() {
			var err error
			out[i], err = s.unpack()
			results <- err
		}()
	}
	var errs error
	for range out {
		errs = errors.Join(errs, <-results)
	}
	if len(b) > 0 {
		errs = errors.Join(errs, fmt.Errorf("%d bytes after the model", len(b)))
	}
	return out, errs
}

func cutSection(b []byte) (s section, rest []byte, err error) {
	raw, k := binary.Uvarint(b)
	if k <= 0 || raw > maxSection {
		return s, nil, errTruncated
	}
	b = b[k:]
	packed, k := binary.Uvarint(b)
	if k <= 0 || packed > uint64(len(b)-k) {
		return s, nil, errTruncated
	}
	b = b[k:]
	return section{int(raw), b[:packed]}, b[packed:], nil
}

func (s section) unpack() ([]byte, error) {
	if len(s.packed) == s.raw {
		return s.packed, nil
	}
	if s.raw > 1100*len(s.packed) { // deflate cannot do that
		return nil, errTruncated
	}
	raw := make([]byte, s.raw)
	_, err := io.ReadFull(flate.NewReader(bytes.NewReader(s.packed)), raw)
	return raw, err
}

package article

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
)

const maxHeader = 64 << 10 // bytes of a record's header

// warc reads the pages of a web archive (ISO 28500): its answers of status 200, resources and conversions
// that are HTML or plain text. Other records are passed over.
func (r *reader) warc(in *input) bool {
	for n := 1; r.ctx.Err() == nil; n++ {
		header, err := warcHeader(in.r)
		if err == io.EOF {
			return true
		}
		if err != nil {
			return r.failRecord(in, n, err)
		}
		length, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
		if err != nil || length < 0 {
			return r.failRecord(in, n, fmt.Errorf("Content-Length %q is no number", header.Get("Content-Length")))
		}
		block := io.LimitReader(in.r, length)
		if !r.record(in, n, header, block) {
			return false
		}
		if _, err := io.Copy(io.Discard, block); err != nil {
			return r.failRecord(in, n, err)
		}
		if left := block.(*io.LimitedReader).N; left > 0 {
			return r.failRecord(in, n, io.ErrUnexpectedEOF)
		}
	}
	return false
}

func (r *reader) failRecord(in *input, n int, err error) bool {
	return r.fail(fmt.Sprintf("%s: record %d", in.name, n), 0, fmt.Errorf("cannot be read on: %w", err),
		"the archive may be damaged or cut off; the records before are read")
}

// warcHeader reads the header of the next record. It is io.EOF at the end of the archive.
func warcHeader(r *bufio.Reader) (textproto.MIMEHeader, error) {
	version := ""
	for version == "" {
		line, err := readLine(r, nil, maxHeader)
		if version = strings.TrimSpace(string(line)); err != nil && version == "" {
			return nil, err
		}
	}
	if !strings.HasPrefix(version, "WARC/") {
		return nil, errors.New("a record does not begin with WARC/")
	}
	header := textproto.MIMEHeader{}
	for size := 0; ; {
		line, err := readLine(r, nil, maxHeader)
		if size += len(line); err == nil && size > maxHeader {
			err = errTooLong
		}
		text := strings.TrimSpace(string(line))
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		if err != nil || text == "" {
			return header, err
		}
		key, value, _ := strings.Cut(text, ":")
		header.Add(key, strings.TrimSpace(value))
	}
}

func (r *reader) record(in *input, n int, header textproto.MIMEHeader, block io.Reader) bool {
	page := &input{url: strings.Trim(header.Get("WARC-Target-URI"), "<>"), contentType: header.Get("Content-Type"), depth: maxDepth}
	page.name = fmt.Sprintf("%s: record %d (%s)", in.name, n, page.url)
	switch header.Get("WARC-Type") {
	case "response":
		answer, err := http.ReadResponse(bufio.NewReader(block), nil)
		if err != nil {
			return r.fail(page.name, 0, fmt.Errorf("not an HTTP answer: %w", err), "the other records are read")
		}
		defer answer.Body.Close()
		if answer.StatusCode != http.StatusOK {
			return true
		}
		page.contentType, block = answer.Header.Get("Content-Type"), answer.Body
	case "resource", "conversion":
	default:
		return true
	}
	if kind := page.contentType; kind != "" && !strings.HasPrefix(kind, "text/html") && !strings.HasPrefix(kind, "text/plain") && !strings.HasPrefix(kind, "application/xhtml") {
		return true
	}
	return r.webPage(page, block)
}

// webPage reads a whole page first: one that is damaged leaves the next record where it is.
func (r *reader) webPage(page *input, block io.Reader) bool {
	body, err := io.ReadAll(io.LimitReader(block, int64(r.opts.MaxBytes)+1))
	switch {
	case err != nil:
		return r.fail(page.name, 0, fmt.Errorf("cannot be read on: %w", err), "the archive may be damaged; the other records are read")
	case len(body) > r.opts.MaxBytes:
		return r.fail(page.name, 0, tooLong(r.opts.MaxBytes), "the other records are read")
	}
	return r.stream(page, bytes.NewReader(body))
}

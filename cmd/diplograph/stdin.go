package main

import (
	"context"
	"io"
)

// interruptible is a reader whose reads end with the context, though nobody types on.
type interruptible struct {
	ctx  context.Context
	src  io.Reader
	done chan struct{} // a read of src that is under way
	buf  []byte
	n    int
	err  error
}

func (r *interruptible) Read(p []byte) (int, error) {
	if r.n == 0 && r.err == nil {
		if r.done == nil {
			r.done = make(chan struct{})
			go r.fill(r.done)
		}
		select {
		case <-r.done:
			r.done = nil
		case <-r.ctx.Done():
			return 0, r.ctx.Err()
		}
	}
	if r.n == 0 {
		return 0, r.err
	}
	n := copy(p, r.buf[:r.n])
	r.n = copy(r.buf, r.buf[n:r.n])
	return n, nil
}

func (r *interruptible) fill(done chan struct{}) {
	if r.buf == nil {
		r.buf = make([]byte, 1<<16)
	}
	r.n, r.err = r.src.Read(r.buf)
	close(done)
}

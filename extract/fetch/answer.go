package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"time"
)

func redirect(from *url.URL, res *http.Response) (*answer, error) {
	to, err := from.Parse(res.Header.Get("Location"))
	if err != nil || res.Header.Get("Location") == "" {
		return nil, fmt.Errorf("%w: a redirect to nowhere", ErrUnreachable)
	}
	if to, err = parse(to.String()); err != nil {
		return nil, fmt.Errorf("redirect: %w", err)
	}
	permanent := res.StatusCode == http.StatusMovedPermanently || res.StatusCode == http.StatusPermanentRedirect
	return &answer{location: to, permanent: permanent}, nil
}

func statusError(res *http.Response) error {
	err := fmt.Errorf("%w: the server answers %s", ErrUnreachable, res.Status)
	switch code := res.StatusCode; {
	case code == http.StatusNotFound, code == http.StatusGone:
		return fmt.Errorf("%w: %w", ErrGone, err)
	case code == http.StatusTooManyRequests, code >= 500 && code != http.StatusNotImplemented:
		after := retryAfter(res.Header.Get("Retry-After"), time.Now())
		if after > maxRetryAfter {
			err = fmt.Errorf("%w %s: %w", ErrLater, after.Round(time.Second), err)
		}
		return &passing{err, after}
	}
	return err
}

// retryAfter reads seconds or a date; it is 0 for anything else.
func retryAfter(value string, now time.Time) time.Duration {
	if n, err := strconv.Atoi(value); err == nil && n > 0 {
		return time.Duration(min(n, 1<<30)) * time.Second
	}
	if t, err := http.ParseTime(value); err == nil {
		return max(0, t.Sub(now))
	}
	return 0
}

// failure says why no answer came. An end of the caller's own context is passed on as it is.
func (c *Client) failure(ctx context.Context, err error) error {
	var u *url.Error
	if errors.As(err, &u) { // its text repeats the address
		err = u.Err
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, ErrRefused):
		return err
	case errors.Is(err, context.DeadlineExceeded):
		err = fmt.Errorf("no whole answer within %s", c.opts.Timeout)
	}
	return &passing{error: fmt.Errorf("%w: %w", ErrUnreachable, err)}
}

func plain(u *url.URL) string {
	p := *u
	p.User, p.Fragment = nil, ""
	return p.String()
}

func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

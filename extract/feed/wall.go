package feed

import "regexp"

var walls = []*regexp.Regexp{
	regexp.MustCompile(`(?i)"isAccessibleForFree"\s*:\s*"?(false|no)\b`), // schema.org
	regexp.MustCompile(`(?i)<meta[^>]{0,200}"(article:content_tier|og:article:content_tier)"[^>]{0,200}"(locked|metered)"`),
}

// Walled reports that a page says itself that its whole text is for subscribers.
func Walled(page []byte) bool {
	for _, w := range walls {
		if w.Match(page) {
			return true
		}
	}
	return false
}

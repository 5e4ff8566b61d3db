package arceager

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// hashString is FNV-1a.
func hashString(s string) uint64 {
	h := uint64(fnvOffset)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return h
}

// hashWord ignores ASCII case and maps every number of one shape to the same value.
func hashWord(s string) uint64 {
	h := uint64(fnvOffset)
	inNumber := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
			inNumber = false
		case c >= '0' && c <= '9':
			if inNumber {
				continue
			}
			inNumber = true
			c = '0'
		case c != ',' && c != '.':
			inNumber = false
		}
		h = (h ^ uint64(c)) * fnvPrime
	}
	return h
}

// hashSuffix hashes the last n bytes of s, or all of a shorter s.
func hashSuffix(s string, n int) uint64 {
	if len(s) < n {
		return hashWord(s) + 1
	}
	return hashWord(s[len(s)-n:]) + uint64(n)<<1
}

// hashShape hashes the kinds of the bytes of s, with runs longer than three cut.
func hashShape(s string) uint64 {
	h := uint64(77)
	last, run := byte(0), 0
	for i := 0; i < len(s); i++ {
		k := byteKind(s[i])
		if k != last {
			last, run = k, 0
		} else if run++; run > 2 {
			continue
		}
		h = (h ^ uint64(k)) * fnvPrime
	}
	return h
}

func byteKind(c byte) byte {
	switch {
	case c >= 'A' && c <= 'Z':
		return 'X'
	case c >= 'a' && c <= 'z':
		return 'x'
	case c >= '0' && c <= '9':
		return 'd'
	case c >= 128:
		return 'u'
	}
	return c
}

// combine hashes a template number with up to three values; it is never 0.
func combine(template, a, b, c uint64) uint64 {
	h := template*0x9e3779b97f4a7c15 + a
	h = (h ^ h>>31) * 0x7fb5d329728ea185
	h = (h + b ^ (h+b)>>29) * 0x81dadef4bc2dd44d
	h = (h + c ^ (h+c)>>32) * 0xd6e8feb86659fd93
	return h ^ h>>31 | 1
}

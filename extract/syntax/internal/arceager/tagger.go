package arceager

// NoTag stands for the tag before the first word.
const NoTag = -1

// TagFeatures appends the features for the tag of word i, given the tags of the two words before it.
func (s *Sentence) TagFeatures(dst []uint64, i, tag1, tag2 int) []uint64 {
	k, prev, next := s.at(i), s.at(i-1), s.at(i+1)
	shape := k.shape
	if i == 0 {
		shape += 13
	}
	t1, t2 := uint64(tag1+3), uint64(tag2+3)
	return append(dst,
		combine(1, 0, 0, 0), combine(2, k.word, 0, 0), combine(3, k.exact, 0, 0), combine(4, k.prefix, 0, 0),
		combine(5, k.suffix[0], 0, 0), combine(6, k.suffix[1], 0, 0), combine(7, k.suffix[2], 0, 0), combine(8, k.suffix[3], 0, 0),
		combine(9, shape, 0, 0), combine(10, t1, 0, 0), combine(11, t1, t2, 0), combine(12, k.word, t1, 0),
		combine(13, prev.word, 0, 0), combine(14, next.word, 0, 0), combine(15, s.at(i-2).word, 0, 0), combine(16, s.at(i+2).word, 0, 0),
		combine(17, prev.word, k.word, 0), combine(18, k.word, next.word, 0), combine(19, k.suffix[2], t1, 0), combine(20, shape, t1, 0),
		combine(21, t1, next.word, 0), combine(22, next.suffix[2], 0, 0), combine(23, next.shape, shape, 0),
		combine(24, prev.suffix[2], 0, 0), combine(25, prev.shape, shape, 0),
		combine(26, k.hint, 0, 0), combine(27, k.hint, k.word, 0), combine(28, k.hint, t1, 0), combine(29, k.hint, next.hint, 0),
		combine(30, k.hint, k.suffix[2], next.hint), combine(31, next.hint, t1, 0),
	)
}

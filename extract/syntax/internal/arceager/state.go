package arceager

// Kind is one of the four arc-eager transitions.
type Kind uint8

// The transitions, s0 the top of the stack and n0 the front of the buffer.
const (
	Shift  Kind = iota // push n0
	Reduce             // pop s0, which has a head
	Left               // n0 becomes the head of s0; pop s0
	Right              // s0 becomes the head of n0; push n0
)

// NoLabel marks a word without a head and the transitions that draw no arc.
const NoLabel = 255

// Action is a class of the parser: a transition and the relation of its arc.
type Action struct {
	Kind  Kind
	Label uint8
}

// node is a word of the sentence, the root (index n) or the absent node (index n+1).
type node struct {
	word, tag, suffix uint64
	head              int
	left, left2       int // outermost dependents on the left, nearest last attached first
	right, right2     int
	nLeft, nRight     uint8
	leftSet, rightSet uint64 // relations seen on either side, one bit each
	breaks, verbs     int    // commas, quotes or brackets and finite verbs before the node
	label             uint8
	childless         bool // punctuation, which heads nothing
}

// State is a configuration of the parser. Its memory is reused from sentence to sentence.
type State struct {
	n     int
	nodes []node
	stack []int
	front int
}

// Init begins a sentence whose words are tagged; tagKeys are hashes of the tags.
func (s *State) Init(sent *Sentence, words []Word, m *Model) {
	s.n, s.front, s.stack, s.nodes = len(words), 0, s.stack[:0], s.nodes[:0]
	breaks, verbs := 0, 0
	for i := range words {
		k, tag := &sent.keys[i], words[i].Tag
		s.add(k.word, m.tagKeys[tag], k.suffix[2], breaks, verbs)
		s.nodes[i].childless = m.tagPunct[tag]
		breaks += int(m.tagBreaks[tag])
		verbs += int(m.tagFinite[tag])
	}
	s.add(3, 3, 3, breaks, verbs)
	s.add(4, 4, 3, breaks, verbs)
}

func (s *State) add(word, tag, suffix uint64, breaks, verbs int) {
	none := s.n + 1
	s.nodes = append(s.nodes, node{
		word: word, tag: tag, suffix: suffix, breaks: breaks, verbs: verbs, head: -1, label: NoLabel,
		left: none, left2: none, right: none, right2: none,
	})
}

// Done tells whether only the root is left.
func (s *State) Done() bool { return s.front >= s.n && len(s.stack) == 0 }

// Valid tells whether a transition may be taken.
func (s *State) Valid(k Kind) bool {
	switch k {
	case Shift:
		return s.front < s.n
	case Reduce:
		return len(s.stack) > 0 && s.nodes[s.top()].head >= 0
	case Left:
		return len(s.stack) > 0 && s.nodes[s.top()].head < 0 && !s.nodes[s.front].childless
	}
	return len(s.stack) > 0 && s.front < s.n && !s.nodes[s.top()].childless
}

// Apply takes a valid transition.
func (s *State) Apply(a Action) {
	switch a.Kind {
	case Shift:
		s.push()
	case Reduce:
		s.pop()
	case Left:
		s.attachLeft(s.pop(), a.Label)
	case Right:
		s.attachRight(s.top(), a.Label)
		s.push()
	}
}

func (s *State) top() int { return s.stack[len(s.stack)-1] }

func (s *State) push() {
	s.stack = append(s.stack, s.front)
	s.front++
}

func (s *State) pop() int {
	top := s.top()
	s.stack = s.stack[:len(s.stack)-1]
	return top
}

const maxValency = 7

func (s *State) attachLeft(dep int, label uint8) {
	h := &s.nodes[s.front]
	s.nodes[dep].head, s.nodes[dep].label = s.front, label
	h.left2, h.left = h.left, dep
	h.nLeft = min(h.nLeft+1, maxValency)
	h.leftSet |= 1 << (label & 63)
}

func (s *State) attachRight(head int, label uint8) {
	h := &s.nodes[head]
	s.nodes[s.front].head, s.nodes[s.front].label = head, label
	h.right2, h.right = h.right, s.front
	h.nRight = min(h.nRight+1, maxValency)
	h.rightSet |= 1 << (label & 63)
}

// Stack returns the words on the stack, the top last. It is valid until the next transition.
func (s *State) Stack() []int { return s.stack }

// Front returns the index of the first word of the buffer; the number of words stands for the root.
func (s *State) Front() int { return s.front }

// HasHead tells whether word i is attached.
func (s *State) HasHead(i int) bool { return s.nodes[i].head >= 0 }

package extract

// Modality says whether the event happened.
type Modality string

// The five modalities; only Actual evidence makes an edge.
const (
	Actual    Modality = "actual"
	Planned   Modality = "planned"
	Possible  Modality = "possible"
	Requested Modality = "requested"
	Negated   Modality = "negated"
)

// Participant is an actor as one sentence names it. Start and End count code points of the article's text.
type Participant struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Kind    Kind   `json:"kind"`
	Country string `json:"country"`
	Mention string `json:"mention"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
}

// Triple is one piece of evidence that Subject did Type to Object. Offsets count code points, half open.
type Triple struct {
	Article    string       `json:"article"`
	Sentence   int          `json:"sentence"` // 1-based
	Start      int          `json:"start"`
	End        int          `json:"end"`
	Text       string       `json:"text"` // the sentence
	Subject    Participant  `json:"subject"`
	Type       string       `json:"type"`
	Object     Participant  `json:"object"`
	Modality   Modality     `json:"modality"`
	AssertedBy *Participant `json:"assertedBy"`
	Date       string       `json:"date"` // YYYY-MM-DD, YYYY-MM, YYYY or ""
	Confidence float64      `json:"confidence"`
	Class      string       `json:"class"`
	Cameo      string       `json:"cameo"`
	Goldstein  float64      `json:"goldstein"`
	Rule       string       `json:"rule"`
}

// EvidenceID is the deterministic id of the triple: who did what to whom, where in which article.
func (t *Triple) EvidenceID() string {
	return Hash(t.Article, itoa(t.Start), t.Subject.ID, t.Type, t.Object.ID, string(t.Modality))
}

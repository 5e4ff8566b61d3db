package actor

// kinds is a set of what a name of the gazetteer may stand for.
type kinds uint16

const (
	isCountry   kinds = 1 << iota
	isAdjective       // "Russian", of a country
	isDemonym         // "Russians", the people of a country
	isCapital
	isCity // city or region
	isSeat // "Kremlin"
	isOrganization
	isPerson
	isRole
	isTitle // a role that a table of titles gives: "Secretary of State"
	isLand  // a state within a federation, which acts by itself: "Texas"
)

const (
	isTown  = isCity | isLand
	isPlace = isCapital | isTown
	isState = isCountry | isAdjective // what a country is called before a noun
)

// entry is one meaning of a name.
type entry struct {
	kind     kinds
	plural   bool // plural form of a role or a demonym
	alias    bool // not the best name
	ref      int  // index into the table that kind belongs to
	spelling uint64
}

func (e entry) spelled(pieces []piece) bool {
	for n, p := range pieces[:min(len(pieces), 32)] {
		loose := n > 0 && len(pieces) > 2 && p.shape == lower // "Kurdistan regional government"
		if !loose && !shape(e.spelling>>(2*n)&3).fits(p.shape, p.letters) {
			return false
		}
	}
	return true
}

func contains(list []entry, e entry) bool {
	for _, x := range list {
		x.alias, x.plural = e.alias, e.plural
		if x == e {
			return true
		}
	}
	return false
}

package neo4j

import "diplograph/graph"

// Known actors keep their offices and memberships as properties. The relationships REPRESENTS and MEMBER_OF
// exist where both ends do, so each is made when its second end comes, whichever that is.
const (
	dropLinks = `UNWIND $rows AS id MATCH (a:Actor {id: id})-[r:REPRESENTS|MEMBER_OF]-() DELETE r`

	thesePersons       = `MATCH (p:Actor:Person) WHERE p.id IN $rows`
	personsOfCountries = `MATCH (p:Person) WHERE any(id IN p.officeCountry WHERE id IN $rows)`
	theseCountries     = `MATCH (c:Actor:Country) WHERE c.id IN $rows`
	countriesIn        = `MATCH (c:Country) WHERE any(id IN c.memberOf WHERE id IN $rows)`
	theseOrganizations = `MATCH (o:Actor:Organization) WHERE o.id IN $rows`
	organizationsWith  = `MATCH (o:Organization) WHERE any(id IN o.members WHERE id IN $rows)`

	putRepresents = `
UNWIND range(0, size(coalesce(p.officeCountry, [])) - 1) AS i
MATCH (c:Actor {id: p.officeCountry[i]}) WHERE p.id IN $rows OR c.id IN $rows
MERGE (p)-[:REPRESENTS {role: p.officeRole[i], from: p.officeFrom[i], to: p.officeTo[i]}]->(c)`
	putMemberOf = `
UNWIND c.memberOf AS id
MATCH (o:Actor {id: id}) WHERE c.id IN $rows OR o.id IN $rows
MERGE (c)-[:MEMBER_OF]->(o)`
	putMembers = `
UNWIND o.members AS id
MATCH (c:Actor {id: id}) WHERE c.id IN $rows OR o.id IN $rows
MERGE (c)-[:MEMBER_OF]->(o)`
)

// link makes the links of actors that are new or changed. Looking for the other ends takes a scan of all
// persons and organizations, but only when a country is new.
func (w *writer) link(actors []graph.Actor) {
	linkable, _ := graph.Split(actors, func(a graph.Actor) bool { return a.Known || a.Kind == "country" || a.Kind == "organization" })
	id := func(a graph.Actor) any { return a.ID }
	runRows(w, dropLinks, linkable, id)
	runRows(w, thesePersons+putRepresents, ofKind(linkable, "person"), id)
	for _, statement := range []string{personsOfCountries + putRepresents, theseCountries + putMemberOf, organizationsWith + putMembers} {
		runRows(w, statement, ofKind(linkable, "country"), id)
	}
	for _, statement := range []string{theseOrganizations + putMembers, countriesIn + putMemberOf} {
		runRows(w, statement, ofKind(linkable, "organization"), id)
	}
}

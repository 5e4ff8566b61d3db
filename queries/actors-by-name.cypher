// title: Actors by name
// description: Actors whose name or id starts with some letters, whatever their case, with their id, kind and country.
// param: prefix string = "" ; how the name or the id starts, empty = all ; example "Mar"
// param: limit int = 50 ; at most so many rows
// columns: name, id, kind, country
// tags: actor

MATCH (a:Actor)
WHERE toLower(a.name) STARTS WITH toLower($prefix) OR toLower(a.id) STARTS WITH toLower($prefix)
RETURN a.name AS name, a.id AS id, a.kind AS kind, a.country AS country
ORDER BY name, id
LIMIT $limit

package sqlite

import (
	"database/sql"

	"diplograph/graph"
)

const (
	putNaming   = `INSERT INTO naming (actor, name, country) VALUES (?, ?, ?)`
	putPresence = `INSERT OR FAIL INTO presence (article, naming, implied)`
	dropMention = `DELETE FROM presence WHERE article = ? AND naming IN (SELECT number FROM naming WHERE actor = ?)`
	readNamings = `SELECT number, actor, name, country FROM naming WHERE actor` + listed
	// namings counts the articles by an index without looking at them.
	namings = `SELECT n.actor, n.name, n.country, COUNT(*) FROM naming n JOIN actor a ON a.id = n.actor
JOIN presence p ON p.naming = n.number WHERE NOT a.known AND n.actor` + listed + ` GROUP BY n.number`
	dropUnused = `DELETE FROM naming WHERE actor = ? AND NOT EXISTS (SELECT 1 FROM presence WHERE naming = number)`
	dropNobody = `DELETE FROM actor WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM naming WHERE actor = ?1)`
)

// putMentions stores each way to call an actor once; the articles refer to it by its number.
func (w *writer) putMentions(mentions []graph.Mention) {
	numbers := w.numbers(mentions)
	var fresh []graph.Called
	for _, m := range mentions {
		if _, ok := numbers[called(m)]; !ok {
			numbers[called(m)] = 0
			fresh = append(fresh, called(m))
		}
	}
	runEach(w, putNaming, fresh, func(c graph.Called) []any { return []any{c.Actor, c.Name, c.Country} }, func(c graph.Called, r sql.Result) (err error) {
		numbers[c], err = r.LastInsertId()
		return err
	})
	insert(w, putPresence, 3, mentions, func(m graph.Mention) []any { return []any{m.Article, numbers[called(m)], m.Implied} })
}

func called(m graph.Mention) graph.Called {
	return graph.Called{Actor: m.Actor, Name: m.Name, Country: m.Country}
}

// numbers returns the numbers that the store has given to ways to call the actors of the mentions.
func (w *writer) numbers(mentions []graph.Mention) map[graph.Called]int64 {
	numbers := map[graph.Called]int64{}
	if w.err != nil || len(mentions) == 0 {
		return numbers
	}
	actors := make([]string, len(mentions))
	for i, m := range mentions {
		actors[i] = m.Actor
	}
	scan := func(row scanner) (c graph.Called, err error) {
		var n int64
		err = row.Scan(&n, &c.Actor, &c.Name, &c.Country)
		numbers[c] = n
		return c, err
	}
	w.err = each(w.ctx, w.tx, scan, func(graph.Called) error { return nil }, readNamings, list(actors))
	return numbers
}

// dropOrphans drops the actors that no article brings any more.
func (w *writer) dropOrphans(actors []string) {
	id := func(id string) []any { return []any{id} }
	run(w, dropUnused, actors, id)
	run(w, dropNobody, actors, id)
	run(w, `DELETE FROM office WHERE person = ?1 AND NOT EXISTS (SELECT 1 FROM actor WHERE id = ?1)`, actors, id)
	run(w, `DELETE FROM membership WHERE declarer = ?1 AND NOT EXISTS (SELECT 1 FROM actor WHERE id = ?1)`, actors, id)
}

// rename gives unknown actors the name that most articles give them.
func (w *writer) rename(actors []string) {
	if w.err != nil || len(actors) == 0 {
		return
	}
	counts, err := collect(w.ctx, w.tx, func(row scanner) (n graph.Naming, err error) {
		return n, row.Scan(&n.Actor, &n.Name, &n.Country, &n.Articles)
	}, namings, list(actors))
	if err != nil {
		w.err = err
		return
	}
	run(w, `UPDATE actor SET name = ?2, country = ?3 WHERE id = ?1 AND (name <> ?2 OR country <> ?3)`, graph.Settle(counts), func(c graph.Called) []any {
		return []any{c.Actor, c.Name, c.Country}
	})
}

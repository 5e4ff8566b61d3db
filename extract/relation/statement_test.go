package relation_test

import (
	"slices"
	"testing"

	"diplograph/extract"
	"diplograph/extract/actor"
	"diplograph/extract/relation"
	"diplograph/extract/syntax"
)

// TestStatements states whose accusation, deed or claim a sentence of a statement is.
func TestStatements(t *testing.T) {
	p := &extract.Pipeline{Parser: syntax.New(), Linker: actor.New(actor.Default()), Relater: relation.New(relation.Default())}
	for _, c := range []struct{ name, title, source, text, want, not string }{
		{"violence against people is an accusation", "", "", "Kerry said that Hamas killed villagers.",
			"John Kerry ACCUSED Hamas", "Hamas KILLED villagers"},
		{"violence against an actor stays a deed", "", "", "Kerry said that Hamas attacked Israel.", "Hamas ATTACKED Israel", "John Kerry ACCUSED Hamas"},
		{"a witness accuses nobody", "", "", "A farmer said that Hamas killed villagers.", "", "farmers ACCUSED Hamas"},
		{"a state does not accuse itself", "", "", "Kerry said that the United States bombed villagers.", "", "John Kerry ACCUSED United States"},
		{"statement by its title", "Statement by Secretary of Defense Ash Carter on Gaza", "",
			"I thank Kenya for its help. Hamas killed villagers.", "Ash Carter ACCUSED Hamas", "Hamas KILLED villagers"},
		{"statement by its publisher", "", "UK Government", "We thank Kenya for its help. Hamas killed villagers.", "United Kingdom ACCUSED Hamas", ""},
		{"no statement", "", "", "Hamas killed villagers. \"We thank Kenya,\" said Ash Carter.", "Ash Carter PRAISED Kenya", "Ash Carter ACCUSED Hamas"},
		{"the strikes are those told of", "", "", "France bombed Hamas on Monday. The strikes lasted two hours. The raids destroyed a bridge.", "France ATTACKED Hamas", ""},
		{"a town taken from the one foe", "", "", "Kenyan troops faced Al-Shabaab. The troops liberated two villages.", "Kenyan troops ATTACKED al-Shabaab", ""},
		{"a town taken from whom", "", "", "Kenyan troops fear Al-Shabaab and the rebels. The troops liberated two villages.", "", "Kenyan troops ATTACKED al-Shabaab"},
		{"a town is no target", "", "", "Al-Shabaab is weak. Kenyan troops began an operation to retake the city of Kismayo.", "Kenyan troops ATTACKED al-Shabaab", "Kenyan troops ATTACKED Somalia"},
		{"the target named", "", "", "Al-Shabaab is weak. Kenyan troops began an operation to isolate the bandits.", "Kenyan troops ATTACKED bandits", "Kenyan troops ATTACKED al-Shabaab"},
		{"they are the armed group", "", "", "Kenya fears Al-Shabaab. They attacked Somalia.", "al-Shabaab ATTACKED Somalia", ""},
		{"an attack elsewhere is another", "", "", "Hamas attacked Israel. France condemned the attack in Nairobi.", "Hamas ATTACKED Israel", "France CRITICIZED Hamas"},
		{"a place takes nothing", "", "", "The siege of Kismayo hurt Al-Shabaab. The siege of Kismayo freed two villages.", "", "Somalia ATTACKED al-Shabaab"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, x := range p.Run(&extract.Article{ID: "x", Title: c.title, Source: c.source, Text: c.text}).Triples {
				got = append(got, x.Subject.Name+" "+x.Type+" "+x.Object.Name)
			}
			if c.want != "" && !slices.Contains(got, c.want) || slices.Contains(got, c.not) {
				t.Errorf("got %q, want %q and not %q", got, c.want, c.not)
			}
		})
	}
}

package article_test

import (
	"errors"
	"strings"
	"testing"

	"diplograph/extract/article"
)

func TestOtherLanguagesAreSkipped(t *testing.T) {
	for name, text := range map[string]string{
		"Spanish": "El ministro de Asuntos Exteriores de España se reunió el martes en Madrid con su homólogo francés para hablar de la frontera y del comercio.",
		"German":  "Der deutsche Außenminister traf am Dienstag in Berlin seinen französischen Amtskollegen und sprach mit ihm über die Grenze und den Handel.",
		"French":  "Le ministre des Affaires étrangères a rencontré mardi à Paris son homologue allemand pour parler de la frontière et du commerce entre les deux pays.",
		"Russian": "Министр иностранных дел России встретился во вторник в Москве со своим китайским коллегой и обсудил с ним торговлю и границу.",
	} {
		dir := write(t, map[string]string{"a.txt": text, "b.txt": "Norway warned Russia."})
		n := 0
		for a, err := range article.Read(t.Context(), []string{dir}, article.Options{}) {
			if err == nil {
				n++
				if a.ID != "b" {
					t.Errorf("%s: read as English", name)
				}
			} else if !errors.Is(err, article.ErrSkipped) || !strings.Contains(err.Error(), name) {
				t.Errorf("%s: %v", name, err)
			}
		}
		if n != 1 {
			t.Errorf("%s: %d articles read", name, n)
		}
	}
}

func TestEnglishIsRead(t *testing.T) {
	for _, text := range []string{
		"Macron met Merz.", "Zelenskyy, Macron, Meloni, Sánchez and Orbán met Erdoğan.",
		"Emmanuel Macron, Friedrich Merz, Giorgia Meloni, Pedro Sánchez and Luís Montenegro met in Évian-les-Bains.",
		"“Señor presidente, no tengo miedo”, the minister of Argentina told reporters in Buenos Aires before he met Lula da Silva in Brasília.",
		"Foreign Ministry spokesperson Zhang Xiaogang rejected the claims of Wellington Koo in Taipei on Sunday.",
	} {
		dir := write(t, map[string]string{"a.txt": text})
		if got, errs := read(t, dir, article.Options{}, dir); len(got) != 1 {
			t.Errorf("%q: %v", text, errs)
		}
	}
}

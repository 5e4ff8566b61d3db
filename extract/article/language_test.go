package article_test

import (
	"errors"
	"strings"
	"testing"

	"diplograph/extract/article"
)

func TestOtherLanguagesAreSkipped(t *testing.T) {
	for name, text := range map[string]string{
		"Spanish":    "El ministro de Asuntos Exteriores de España se reunió el martes en Madrid con su homólogo francés para hablar de la frontera y del comercio.",
		"German":     "Der deutsche Außenminister traf am Dienstag in Berlin seinen französischen Amtskollegen und sprach mit ihm über die Grenze und den Handel.",
		"French":     "Le ministre des Affaires étrangères a rencontré mardi à Paris son homologue allemand pour parler de la frontière et du commerce entre les deux pays.",
		"Dutch":      "De minister van Buitenlandse Zaken ontmoette dinsdag in Brussel zijn Franse collega en sprak met hem over de grens en de handel tussen beide landen.",
		"Polish":     "Minister spraw zagranicznych spotkał się we wtorek w Warszawie ze swoim niemieckim odpowiednikiem i rozmawiał z nim o granicy oraz o handlu.",
		"Turkish":    "Dışişleri bakanı salı günü başkentte Fransız mevkidaşıyla bir araya gelerek sınır ve ticaret konularını görüştü, toplantının iyi geçtiğini söyledi.",
		"Portuguese": "O ministro das Relações Exteriores reuniu-se na terça-feira em Lisboa com o seu homólogo francês para falar da fronteira e do comércio entre os países.",
		"Arabic":     "التقى وزير الخارجية يوم الثلاثاء في القاهرة نظيره الفرنسي وبحث معه ملف الحدود والتجارة بين البلدين.",
		"Mandarin":   "外交部长星期二在北京会见了法国外长，双方讨论了边界问题和两国之间的贸易关系，并同意继续对话，会谈持续了三个小时，气氛友好而坦率，双方还就能源合作交换了意见。",
		"Russian":    "Министр иностранных дел России встретился во вторник в Москве со своим китайским коллегой и обсудил с ним торговлю и границу.",
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
		// Names, and little else
		"Norwegian Foreign Minister Espen Barth Eide and Finland's Elina Valtonen and Danish counterpart Lars Løkke Rasmussen arrive for an Arctic Council meeting in Tromsø on May 12, 2025.",
		"Sergey Lavrov, Maria Zakharova, Dmitry Peskov, Yury Ushakov, Kirill Dmitriev (left to right) before talks in Abu Dhabi, Jan. 23.",
		"LAGARDE, VON DER LEYEN, COSTA ET AL. MEET IN STRASBOURG; ORBÁN, FICO STAY AWAY FROM THE CEREMONY IN THE PARLIAMENT",
		"Foreign Ministry spokesperson Zhang Xiaogang rejected the claims of Wellington Koo in Taipei on Sunday.",
	} {
		dir := write(t, map[string]string{"a.txt": text})
		if got, errs := read(t, dir, article.Options{}, dir); len(got) != 1 {
			t.Errorf("%q: %v", text, errs)
		}
	}
}

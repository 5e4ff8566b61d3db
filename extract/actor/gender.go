package actor

import (
	"strings"

	"diplograph/extract"
)

// genderOf returns the gender that the article has told of a person, else the one that the first name suggests,
// else 0.
func (l *Linker) genderOf(a *extract.Actor) byte {
	if g := l.article.genders[a.ID]; g != 0 || a.Kind != extract.Person {
		return g
	}
	first, _, ok := strings.Cut(a.Name, " ")
	switch {
	case !ok:
		return 0
	case feminine[first] || strings.HasSuffix(first, "a") && !masculine[first] && !eitherA[a.Country]:
		return 'f'
	case masculine[first]:
		return 'm'
	}
	return 0
}

// eitherA are countries where many names of men end in -a as well.
var eitherA = wordSet(`LKA IND BGD NPL MMR THA KHM LAO IDN MYS JPN NGA GHA KEN UGA TZA RWA BDI ZAF ZWE ZMB MWI MOZ COD COG GAB
	CMR MLI BFA NER GIN SEN LBR SLE ETH SSD SDN SOM TCD CAF FIN TUR FJI TON WSM PNG`)

// feminine and masculine hold frequent first names; other names on -a count as feminine.
var (
	feminine = wordSet(`Alice Angela Ann Anne Beatrice Catherine Christine Condoleezza Elizabeth Ellen Federica
		Helen Hillary Jane Janet Jeanine Kaja Karen Kirstjen Kristalina Liz Magdalena Margaret Marine Mary Megawati
		Michelle Nancy Nicole Nikki Park Ruth Sanna Sarah Susan Tsai Theresa Ursula Yulia Yingluck Aung`)
	masculine = wordSet(`Abba Abdulla Agha Antonio Barack Benjamin Bill Boris Danila David Donald Elisha Emmanuel Ezra
		George Haider Hamza Ilya Isa Issa James Joe John Joseph Josh Joshua Juan Khalifa Luca Luka Marco Michael Mirza
		Misha Moussa Murtadha Murtaza Musa Mustafa Mustapha Nicola Nikita Nikola Osama Paul Peter Philip Recep Reza Robert
		Rida Sasha Sergei Sergey Taha Talha Thomas Tobias Tony Usama Vladimir Volodymyr William Yahya Zakaria Zia`)
)

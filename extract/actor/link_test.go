package actor_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"diplograph/extract"
	"diplograph/extract/actor"
	"diplograph/extract/syntax"
)

var update = flag.Bool("update", false, "write the .mentions files anew")

var parser = sync.OnceValue(syntax.New)

// link parses and links an article.
func link(a *extract.Article) *extract.Document {
	doc := &extract.Document{Article: a, Sentences: parser().Parse(a.Text)}
	doc.Mentions = actor.New(actor.Default()).Link(doc)
	return doc
}

// show writes one mention a line: sentence, text, actor, name, how it was linked, place and possessive.
func show(doc *extract.Document) string {
	var b strings.Builder
	for _, m := range doc.Mentions {
		fmt.Fprintf(&b, "%d\t%s\t%s\t%s\t%s", m.Sentence+1, doc.Article.Text[m.Start:m.End], m.Actor.ID, m.Actor.Name, m.Via)
		if m.Place {
			b.WriteString("\tplace")
		}
		if m.Possessive {
			b.WriteString("\tpossessive")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// TestFixtures links testdata/NAME.txt, whose first line is "date source", and compares with NAME.mentions.
func TestFixtures(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			head, text, _ := strings.Cut(string(data), "\n")
			date, source, _ := strings.Cut(head, " ")
			a := &extract.Article{ID: "x", Source: source, Text: text}
			a.Published, _ = time.Parse(time.DateOnly, date)
			got, golden := show(link(a)), strings.TrimSuffix(file, ".txt")+".mentions"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("mentions differ (-want +got):\n%s", diff)
			}
		})
	}
}

// TestLink states, for one behaviour after the other, mentions that a sentence must and must not give, each as
// "text=id", and flags: ~ place, ' possessive.
func TestLink(t *testing.T) {
	for _, c := range []struct{ name, date, text, want, not string }{
		{"name", "", "Russia warned Ukraine.", "Russia=country:RUS; Ukraine=country:UKR", ""},
		{"case", "", "He told us that US troops left.", "US troops=group:usa-troops", "us=country:USA"},
		{"capital acts", "", "Moscow warned Kyiv.", "Moscow=country:RUS; Kyiv=country:UKR", ""},
		{"capital is a place", "", "The ministers met in Moscow.", "Moscow=country:RUS~", ""},
		{"seat", "", "The Kremlin rejected the plan.", "Kremlin=country:RUS", ""},
		{"city", "", "Rebels shelled Kharkiv.", "Kharkiv=country:UKR~; Rebels=group:rebels", ""},
		{"adjective", "", "Iran rejected the Russian offer.", "Russian=country:RUS'", ""},
		{"possessive", "", "Iran rejected Russia's offer.", "Russia=country:RUS'", ""},
		{"group", "", "Several senior Iraqi officials met NATO ministers.", "senior Iraqi officials=group:irq-officials; NATO ministers=group:nato-ministers", ""},
		{"two groups", "", "British and French officials warned Iran.", "British and French officials=group:gbr-officials; British and French officials=group:gbr-officials", ""},
		{"tail", "", "Military leaders from France and the U.K. visited Kenya.", "Military leaders from France and the U.K.=group:fra-military-leaders; Military leaders from France and the U.K.=group:fra-military-leaders", "France=country:FRA"},
		{"court", "", "A court in Lyon jailed two activists.", "court=group:fra-court|organization:fra-court; activists=group:activists", ""},
		{"office", "", "Germany's foreign minister criticized Russia.", "Germany's foreign minister=group:deu-foreign-minister", "Germany=country:DEU"},
		{"government", "", "The Iraqi government thanked Japan.", "Iraqi government=country:IRQ", ""},
		{"administration", "", "The Carter administration thanked Japan.", "Carter administration=group:carter-administration", ""},
		{"gathering", "", "A group of Kenyan farmers met President Obama.", "group of Kenyan farmers=group:ken-farmers", "group=organization:group"},
		{"noun for the body", "", "The Taliban movement rejected the offer of the NATO alliance.", "Taliban movement=organization:taliban; NATO alliance=organization:nato", ""},
		{"armed group", "", "Hamas fired rockets. Israel wants to destroy the terrorist group.", "terrorist group=organization:hamas", ""},
		{"the regime", "", "The regime must stop. Assad's brutal regime lied.", "regime=group:assad-regime; Assad's brutal regime=group:assad-regime", ""},
		{"generic title", "", "Secretary Kerry met Lavrov.", "Secretary Kerry=person:john-kerry", ""},
		{"statement of a state", "", "Canada condemns the attack. We urge Iran to stop.", "We=country:CAN", ""},
		{"statement of an official", "", "Foreign Minister Sergei Lavrov will travel to Cuba. He will discuss our trade.", "our=country:RUS'", ""},
		{"both countries", "", "Foreign Minister Sergei Lavrov met his counterpart in Syria. Kenya thanked him, and both countries agreed.", "countries=country:KEN; countries=country:RUS", "countries=country:SYR"},
		{"Kurdistan", "", "Iraqi and Kurdistan Regional governments signed the deal.", "Iraqi=country:IRQ'; Kurdistan Regional governments=organization:krg", ""},
		{"they agreed", "", "Boris Johnson met Alice Wambui in Nairobi. They agreed on trade.", "They=person:boris-johnson; They=person:alice-wambui", ""},
		{"they of a dialogue are who talks", "", "Boris Johnson met Alice Wambui. Kenyan farmers saw it. They talked about trade.", "They=group:ken-farmers", "They=person:boris-johnson"},
		{"they elsewhere", "", "Boris Johnson met Alice Wambui. They fled.", "", "They=person:alice-wambui"},
		{"our two countries", "", "Foreign Minister Sergei Lavrov said: \"I thank Kenya. Our two countries are friends.\"", "Our two countries=country:RUS; Our two countries=country:KEN", ""},
		{"another coalition", "", "Rebels backed by the Coalition met. The Harvest Coalition thanked the Coalition.", "Harvest Coalition=organization:harvest-coalition", "Coalition=organization:harvest-coalition"},
		{"the coalition", "", "The Harvest Coalition met. Kenya thanked the Coalition.", "Coalition=organization:harvest-coalition", ""},
		{"hosts", "", "Lavrov will travel to Kenya to meet senior officials.", "senior officials=group:ken-officials", ""},
		{"officials of any side", "", "Lavrov will travel to Kenya, officials said.", "officials=group:officials", ""},
		{"things", "", "Kenya lifted the state of emergency and joined forces with NATO.", "Kenya=country:KEN", "state=group:state; forces=group:forces"},
		{"police are nouns", "", "Liberian riot police used tear gas.", "Liberian riot police=group:lbr-riot-police", ""},
		{"the country", "", "Lavrov visited Kenya. He praised the country and was seen across the country.", "country=country:KEN; country=country:KEN~", ""},
		{"family name first", "", "Orbán Viktor met Abe Shinzo. Abe thanked Orbán.", "Orbán Viktor=person:viktor-orban; Abe Shinzo=person:shinzo-abe; Abe=person:shinzo-abe", ""},
		{"surname of two", "2026-07-02", "Foreign Minister Orbán met Alice Wambui.", "Foreign Minister Orbán=person:anita-orban", ""},
		{"surname of two before", "2020-07-02", "Prime Minister Orbán met Alice Wambui.", "Prime Minister Orbán=person:viktor-orban", ""},
		{"surname of two once named", "2026-07-02", "Viktor Orbán rejected the plan. Foreign Minister Orbán praised it.", "Viktor Orbán=person:viktor-orban; Foreign Minister Orbán=person:anita-orban", ""},
		{"surname of two as titled", "2026-07-02", "Foreign Minister Viktor Orbán rejected the plan. Foreign Minister Orbán met Alice Wambui.", "", "Foreign Minister Orbán=person:anita-orban"},
		{"minted person", "", "Kenyan judge Alice Wambui freed a Kenyan journalist.", "Kenyan judge Alice Wambui=person:alice-wambui; Kenyan journalist=group:ken-journalist", ""},
		{"apposition after", "", "Alice Wambui, a senior Kenyan envoy, met Sudanese rebels.", "Alice Wambui=person:alice-wambui; Sudanese rebels=group:sdn-rebels", "senior Kenyan envoy=group:ken-envoy"},
		{"surname", "", "Tourism Minister Alice Wambui flew to Sudan. Wambui met traders there. She praised Sudan.", "Wambui=person:alice-wambui; She=person:alice-wambui", ""},
		{"acronym", "", "The Karen Harvest Front (KHF) attacked soldiers. The KHF said it was right.", "Karen Harvest Front=organization:karen-harvest-front; KHF=organization:karen-harvest-front", ""},
		{"we", "", "\"We reject the plan,\" said Kenyan envoy Alice Wambui.", "We=person:alice-wambui", ""},
		{"relative", "", "Iran, which attacked Iraq, apologized.", "which=country:IRN", ""},
		{"hyphen", "", "U.S.-Russia talks failed and anti-Syria activists protested.", "U.S.=country:USA'; Russia=country:RUS'", "Syria=country:SYR"},
		{"source", "", "Greece thanked Albania on Monday (Reuters).", "Greece=country:GRC; Albania=country:ALB", "Reuters=organization:reuters"},
		{"dateline", "", "TIRANA, Albania (AP) -- Greece thanked Albania.", "Greece=country:GRC; Albania=country:ALB", "TIRANA=country:ALB"},
		{"credit", "", "Image is licensed under a Creative Commons licence and was created by the U.S. Embassy in Jerusalem.", "", "U.S. Embassy=group:usa-embassy; Jerusalem=country:ISR"},
		{"jordan the country", "", "Jordan expelled a Syrian diplomat.", "Jordan=country:JOR", ""},
		{"jordan the man", "", "Michael Jordan thanked China.", "Michael Jordan=person:michael-jordan", "Jordan=country:JOR"},
		{"georgia the country", "", "Georgia accused Russia of shelling Gori.", "Georgia=country:GEO", ""},
		{"georgia the state", "", "Police in Atlanta, Georgia, arrested protesters.", "Georgia=country:USA~", "Georgia=country:GEO"},
		{"congress in Peru", "", "Peru's president dissolved Congress.", "Congress=organization:peruvian-congress", ""},
		{"congress in India", "", "India voted. Congress conceded defeat.", "Congress=organization:indian-national-congress", ""},
		{"congress of one's president", "2013-09-03", "Obama asked Congress for support.", "Congress=organization:us-congress", ""},
		{"jordan the man, later", "", "Michael Jordan thanked China. Jordan said that he was glad.", "Jordan=person:michael-jordan; he=person:michael-jordan", "Jordan=country:JOR"},
		{"jordan both", "", "Michael Jordan met Jordanian students. Jordan thanked him.", "Jordan=country:JOR", ""},
		{"washington the man", "", "Clara Washington met activists in Washington. Washington praised Kenya.", "Washington=country:USA~", ""},
		{"kim by title", "2001-05-01", "South Korean President Kim thanked Kenya.", "South Korean President Kim=person:kim-dae-jung", ""},
		{"bush by date", "1990-09-11", "President Bush warned Iraq.", "President Bush=person:george-h-w-bush", ""},
		{"bush by date, later", "2005-05-10", "President Bush warned Iraq.", "President Bush=person:george-w-bush", ""},
		{"lee by article", "2013-04-08", "Lee Hsien Loong met Chinese farmers. Lee thanked China.", "Lee=person:lee-hsien-loong", ""},
		{"given name as surname", "", "Bandits killed Abdullah.", "Abdullah=person:abdullah", ""},
		{"given name of a minister at home", "2026-03-03", "Willis visited China.", "", "Willis=person:nicola-willis"},
		{"the same beside the country", "2026-03-03", "New Zealand raised taxes. Willis visited China.", "Willis=person:nicola-willis", ""},
		{"regent", "2025-11-03", "Captain Regent Matteo Rossi thanked Italy.", "Captain Regent Matteo Rossi=person:matteo-rossi", ""},
		{"surname of a regent elsewhere", "2020-11-03", "Interpreters met Mancini in Peru.", "", "Mancini=person:alessandro-mancini"},
		{"the two regents", "", "The captains regent of San Marino thanked Italy.", "captains regent of San Marino=group:smr-captains-regent", "San Marino=country:SMR"},
		{"surname that is a city", "2026-03-03", "Russia shelled Kaunas.", "Kaunas=country:LTU~", "Kaunas=person:robertas-kaunas"},
		{"minister at home of a shared surname", "2023-06-03", "Khan met Lavrov.", "", "Khan=person:asaduzzaman-khan"},
		{"who governs of two", "2025-06-03", "Maktoum met Lavrov.", "Maktoum=person:mohammed-bin-rashid-al-maktoum", ""},
		{"whose country is named of two", "2022-06-03", "Cuba condemned the embargo. Rodríguez met Lavrov.", "Rodríguez=person:bruno-rodriguez", ""},
		{"whose other country is named", "2022-06-03", "Venezuela condemned the embargo. Rodríguez met Lavrov.", "Rodríguez=person:delcy-rodriguez", ""},
		{"minister of a premier's name", "2025-06-03", "Colombian Defense Minister Pedro Sánchez accused rebels. Sánchez thanked Kenya.", "Colombian Defense Minister Pedro Sánchez=person:pedro-arnulfo-sanchez-suarez; Sánchez=person:pedro-arnulfo-sanchez-suarez", ""},
		{"premier of a minister's name", "2025-06-03", "Spanish Prime Minister Pedro Sánchez thanked Kenya.", "Spanish Prime Minister Pedro Sánchez=person:pedro-sanchez", ""},
		{"shared name beside one country", "2025-06-03", "Colombia thanked Kenya. Pedro Sánchez met farmers.", "Pedro Sánchez=person:pedro-arnulfo-sanchez-suarez", ""},
		{"shared name without a country", "2025-06-03", "Pedro Sánchez met farmers.", "Pedro Sánchez=person:pedro-sanchez", ""},
		{"armed group of another country's name", "", "The Kenyan Islamic Jihad attacked the port. The Lebanese Hezbollah denied it.", "Kenyan Islamic Jihad=organization:ken-islamic-jihad; Hezbollah=organization:hezbollah", ""},
		{"unlisted namesake", "2025-06-03", "Fijian Interior Minister John Kerry visited Peru. John Kerry met farmers. Kerry thanked Kenya.", "Fijian Interior Minister John Kerry=person:fji-john-kerry; John Kerry=person:fji-john-kerry; Kerry=person:fji-john-kerry", ""},
		{"unlisted namesake of two", "2025-06-03", "Fijian Defense Minister Pedro Sánchez visited Peru.", "Fijian Defense Minister Pedro Sánchez=person:fji-pedro-sanchez", ""},
		{"the listed one beside a namesake", "2014-06-03", "Fijian Interior Minister John Kerry met American Secretary of State John Kerry.", "Fijian Interior Minister John Kerry=person:fji-john-kerry; American Secretary of State John Kerry=person:john-kerry", ""},
		{"country before a president", "2023-10-18", "In Israel President Joe Biden met farmers.", "President Joe Biden=person:joe-biden", "President Joe Biden=person:isr-joe-biden"},
		{"shared surname without a date", "", "The Philippines raised taxes. Arroyo met farmers.", "Arroyo=person:gloria-macapagal-arroyo", ""},
		{"the other without a date", "", "Peru raised taxes. Arroyo met farmers.", "Arroyo=person:luis-enrique-arroyo", ""},
		{"envoy to another country", "2014-06-03", "Syria envoy John Kerry met farmers.", "Syria envoy John Kerry=person:john-kerry", ""},
		{"surname of a minister at home elsewhere", "2024-06-03", "Vega condemned Russia.", "", "Vega=person:juan-carlos-vega"},
		{"who holds two offices", "2026-04-03", "Sri Lanka's finance minister met Malian farmers. Mali's president thanked them.", "Sri Lanka's finance minister=person:anura-kumara-dissanayake; Mali's president=person:assimi-goita", ""},
		{"place of one word", "", "Farmers protested in Kerry.", "", "Kerry=person:john-kerry"},
		{"state of a federation acts", "", "Florida arrested Cuban migrants.", "Florida=organization:usa-florida", ""},
		{"state of a federation is a place", "", "The minister visited Florida. Police in Ontario arrested smugglers.", "Florida=country:USA~; Police=group:can-ontario-police", ""},
		{"governor", "", "The governor of Texas thanked Mexico.", "governor of Texas=group:usa-texas-governor", "Texas=country:USA"},
		{"mayor", "2018-02-02", "The mayor of Lviv accused the police.", "mayor of Lviv=group:lviv-mayor", ""},
		{"introduced by the role", "", "The mayor of Gadrale, Toviko Brenn, sued the police.", "mayor of Gadrale, Toviko Brenn=person:toviko-brenn", ""},
		{"head of a body", "", "CEO of the Harvest Relief Council Erik Lund told Swiss farmers to wait.", "CEO of the Harvest Relief Council Erik Lund=person:erik-lund", "CEO=group:ceo"},
		{"minister for a region", "", "Minister for the Far North Erik Lund thanked Kenya.", "Minister for the Far North Erik Lund=person:erik-lund", ""},
		{"courtesy in apposition", "", "The Minister of Foreign Affairs of Benin, Dr. Toviko Brenn, met Kenyan envoys.", "Minister of Foreign Affairs of Benin, Dr. Toviko Brenn=person:toviko-brenn", ""},
		{"ministry of a field", "", "Kenya's Ministry of the Interior and the Kenyan interior ministry agreed.", "Kenya's Ministry of the Interior=organization:ken-interior-ministry; Kenyan interior ministry=organization:ken-interior-ministry", ""},
		{"defence and defense", "", "Kenya's defence ministry and the Kenyan Defense Ministry agreed.", "Kenya's defence ministry=organization:ken-defense-ministry; Kenyan Defense Ministry=organization:ken-defense-ministry", ""},
		{"name with a possessive", "", "Iran's Revolutionary Guards seized a ship.", "Iran's Revolutionary Guards=organization:irgc", "Iran=country:IRN"},
		{"court of a country", "", "Kenya's Supreme Court freed the activists.", "Kenya's Supreme Court=organization:kenyan-supreme-court", ""},
		{"brussels", "", "Brussels warned Hungary. The ministers met in Brussels.", "Brussels=organization:european-union; Brussels=country:BEL~", ""},
		{"the leader", "2022-03-01", "Emmanuel Macron warned Russia. The French leader called Kenya.", "French leader=person:emmanuel-macron", ""},
		{"the former minister", "2022-03-01", "Tony Blair visited Kenya. The former prime minister thanked farmers.", "former prime minister=person:tony-blair", ""},
		{"two countries", "", "The U.S. State Department thanked Kenya. It said the two countries were friends.", "countries=country:USA; countries=country:KEN", ""},
		{"the group", "", "The group attacked soldiers.", "soldiers=group:soldiers", "group=organization:group"},
		{"the movement", "", "The Houthis seized a ship. The Iranian-backed movement freed the crew.", "Iranian-backed movement=organization:houthis", ""},
		{"the organization is no newspaper", "", "The New York Times named him. The organization attacked soldiers.", "", "organization=organization:new-york-times"},
		{"the North", "", "South Korea will retaliate if the North attacks again.", "", "North=person:north"},
		{"in eastern Congo", "", "Rebels fought in eastern Congo.", "Congo=country:COD~", ""},
		{"verb read as a noun", "", "Angela Merkel beat Martin Schulz.", "Angela Merkel=person:angela-merkel; Martin Schulz=person:martin-schulz", ""},
		{"subject shared by verbs", "2016-09-20", "Secretary Kerry called Foreign Minister Lavrov and urged him to help.", "him=person:sergei-lavrov", ""},
		{"subject of the clause above", "", "Alice Wambui rejected the claim that Toviko Brenn had won, saying she would sue.", "she=person:alice-wambui", ""},
		{"two pronouns of one verb", "", "Barack Obama met King Harald. He thanked him.", "He=person:barack-obama", "him=person:barack-obama"},
		{"owner in its own clause", "", "Norway will not trade with Cuba if Cuba does not free its prisoners.", "its prisoners=group:cub-prisoners", ""},
		{"owner who is to act", "", "Ghana will not allow Hamas to grow its army.", "its army=organization:hamas|group:hamas-army", ""},
		{"a coalition of somebody's", "", "The Syrian Democratic Forces and their Coalition trainers met. The Coalition thanked Kenya.", "Coalition=group:coalition", ""},
		{"machines", "", "Rebels hit a tank and two Russian tanks.", "Russian tanks=group:rus-tank|group:rus-tanks", "tank=group:tank"},
		{"what an armed group holds", "", "Jets destroyed an ISIL-held tank.", "ISIL-held tank=organization:islamic-state", ""},
		{"whose efforts", "", "Uganda supported Kenya in its fight against Hamas.", "its=country:KEN'", ""},
		{"predicate", "", "Erik Lund was a commander in the navy. He thanked Kenya.", "He=person:erik-lund", ""},
		{"it shows", "", "Kenya attacked Sudan. It shows that peace is far.", "", "It=country:KEN"},
		{"called it", "", "Hezbollah seized a village. Olmert called it an act of war.", "", "it=organization:hezbollah"},
		{"the kingdom", "", "Saudi Arabia and Iran met. Saudi Arabia thanked China and the kingdom freed activists.", "kingdom=country:SAU", ""},
		{"no kingdom", "", "China thanked France. The kingdom freed activists.", "", "kingdom=country:FRA"},
		{"the militia", "", "Turkey attacked the Syrian Democratic Forces. The militia freed soldiers.", "militia=organization:sdf", ""},
		{"the group of a country", "", "Hezbollah thanked Iran. The Lebanese group freed soldiers.", "Lebanese group=organization:hezbollah", ""},
		{"the group of another country", "", "Hezbollah thanked Iran. The Kenyan group freed soldiers.", "Kenyan group=organization:ken-group", ""},
		{"longer than a known name", "", "The delegates left. The Harvest Congress thanked Kenya.", "Harvest Congress=organization:harvest-congress", "Congress=organization:us-congress"},
		{"men whose names end in a", "", "Maithripala Sirisena thanked Kenya. He left.", "He=person:maithripala-sirisena", ""},
		{"envoy for a body", "", "Special Envoy for the Coalition to End Hunger Peter Walcott left.", "Special Envoy for the Coalition to End Hunger Peter Walcott=person:peter-walcott", ""},
		{"senate of Nigeria", "", "Nigeria voted. The Senate thanked the army.", "Senate=organization:nigerian-senate", ""},
		{"senate on Iran", "", "The Senate warned Iran.", "Senate=organization:us-senate", ""},
		{"a date", "", "The ministers will meet on November 17.", "", "November 17=organization"},
		{"the envoy of a country", "2025-06-01", "Steve Witkoff left Doha. The American envoy praised Qatar.", "American envoy=person:steve-witkoff", ""},
		{"the envoy of another country", "2025-06-01", "Steve Witkoff left Doha. The Kenyan envoy praised Qatar.", "Kenyan envoy=group:ken-envoy", ""},
		{"parliament", "", "Kenya voted. The Kenyan president asked parliament to help.", "parliament=organization:kenyan-parliament", ""},
		{"parliament of nobody", "", "Kenya and Uganda voted. Farmers asked parliament to help.", "parliament=organization:parliament", ""},
		{"his country", "2012-06-01", "Prime Minister Vladimir Putin said that his country would wait.", "his country=country:RUS", ""},
		{"longer than the West", "", "The West Bengal government thanked farmers.", "", "The West=organization:the-west"},
		{"another form of the name", "2016-06-01", "Qatar's Emir, Sheikh Tamim bin Hamad bin Khalifa Al Thani, left. Iraqi President Fuad Ali Masum thanked Kenya.", "Iraqi President Fuad Ali Masum=person:fuad-masum", ""},
		{"province", "", "Rebels attacked Helmand province.", "Helmand province=country:AFG~", "Helmand province=group"},
		{"they are no regime", "", "The Assad regime lost. Erik Lund said that he supports them.", "", "them=group:assad-regime"},
		{"members of an armed group", "", "Farmers met Hamas fighters and a Hamas commander.", "Hamas fighters=organization:hamas; Hamas commander=group:hamas-commander", ""},
		{"the president is no vice president", "", "President Alice Wambui met Vice President Toviko Brenn. The President thanked Kenya.", "President=person:alice-wambui", ""},
		{"one's own president", "1961-08-01", "President Alice Wambui left. Mr. Wambui wrote to Tunisian President Habib Bourguiba. Later the President met farmers.", "President=person:alice-wambui", ""},
		{"president of a region", "2015-08-02", "The president of the Lombardy region, Toviko Brenn, thanked Italy.", "president of the Lombardy region, Toviko Brenn=person:toviko-brenn", ""},
		{"president of an unknown region", "2015-08-02", "Italy voted. The president of the Gadrale region thanked farmers.", "president of the Gadrale region=group:gadrale-region-president", ""},
		{"described after", "", "\"Wait,\" mumbled Khader Brenn, a senior Kenyan envoy. Brenn left.", "Khader Brenn=person:khader-brenn; Brenn=person:khader-brenn", ""},
		{"his adviser is not he", "", "Erik Lund left. Meeting with his adviser, he was killed by the coalition.", "he=person:erik-lund", ""},
		{"lesser title in apposition", "", "The former leader of Hamas, Jordanian-born engineer Alice Wambui, left.", "former leader of Hamas, Jordanian-born engineer Alice Wambui=person:alice-wambui", "former leader=group"},
		{"initials", "", "The Harvest Front of Kenya met. The HFK thanked Uganda.", "HFK=organization:harvest-front-of-kenya", ""},
		{"an acronym is no surname", "", "The Harvest Front of Kenya met. The rural HFK and the Sunni HFK left.", "HFK=organization:harvest-front-of-kenya", ""},
		{"coalition before a noun", "", "He praised Coalition aircraft and our Coalition advisers.", "Coalition advisers=group:coalition-advisers", ""},
		{"stands alone before", "", "Fighters trained by the Coalition and the Harvest Coalition met. Kenya thanked the Coalition.", "Coalition=group:coalition", ""},
		{"a whole people", "", "Kenya asked the Belgians to leave. The Belgians who stayed thanked Kenyans.", "Belgians=country:BEL; Belgians=group:bel-people; Kenyans=group:ken-people", ""},
		{"commander of a body", "", "General Erik Lund, commander, U.S. Central Command, met farmers.", "General Erik Lund, commander, U.S. Central Command=person:erik-lund", ""},
		{"who a colon lets speak", "", "Erik Lund warned Kenya. Then Alice Wambui defended the plan: \"We are right.\"", "We=person:alice-wambui", ""},
		{"one envoy and several", "", "A UN envoy met Kenyan envoys.", "UN envoy=group:united-nations-envoy; Kenyan envoys=group:ken-envoys", ""},
		{"a people by two names", "", "Kenyans and the people of Kenya thanked China.", "Kenyans=group:ken-people; people of Kenya=group:ken-people", ""},
		{"counterpart", "2015-03-02", "Sergey Lavrov met his Iranian counterpart. The minister left.", "Iranian counterpart=person:mohammad-javad-zarif; minister=person:sergei-lavrov", ""},
		{"counterpart of a secretary", "2015-03-02", "John Kerry called his Kenyan counterpart.", "Kenyan counterpart=person:amina-mohamed|group:ken-foreign-minister", ""},
		{"the army of the country", "", "Farmers marched in Kenya. The army arrested them and the Supreme Court freed them.", "army=organization:kdf|group:ken-army; Supreme Court=organization:kenyan-supreme-court", ""},
		{"the army of another", "", "Kenya voted. Kenya thanked Uganda for the army.", "army=group:army", ""},
		{"the army that tells", "", "Kenya voted. Kenyans danced. Uganda shelled a town, the army said.", "army=organization:updf|group:uga-army|organization:uganda-peoples-defence-force", ""},
		{"the militants", "", "Hamas attacked a village. Kenya warned the militants.", "militants=organization:hamas", ""},
		{"the militants of two", "", "Hamas and Hezbollah attacked a village. Kenya warned the militants.", "militants=group:militants", ""},
		{"the rebels beside a group", "", "Kenya fears Hamas and the rebels.", "rebels=group:rebels", ""},
		{"the presidents of two countries", "2024-02-03", "The Chilean and Peruvian presidents met.", "Chilean and Peruvian presidents=person:gabriel-boric; Chilean and Peruvian presidents=person:dina-boluarte", ""},
		{"the army of whom it is named later", "", "The army fled. Farmers sang. Kenya waited.", "army=group:army", ""},
		{"police of the place", "", "Germany voted. Germany waited. Farmers marched in Nairobi. Police arrested them.", "Police=group:ken-police", ""},
		{"police of many countries", "", "Kenya voted. Chile voted. Peru voted. Fiji voted. Mali voted. Iran voted. Cuba voted. Togo voted. Kenya waited. Farmers thanked the police.", "police=group:police", ""},
		{"the deposed leader", "2022-09-30", "Soldiers ousted Paul-Henri Damiba. Kenya praised the deposed leader.", "deposed leader=person:paul-henri-damiba|person:paul-henri-sandaogo-damiba", ""},
		{"the socialist leader", "2019-02-03", "Nicolás Maduro left. Kenya praised the socialist leader.", "socialist leader=person:nicolas-maduro", ""},
		{"parliament of the speaker", "", "Argentina voted. Argentina waited. Margaret Thatcher told Parliament to wait.", "Parliament=organization:british-parliament|organization:uk-parliament", ""},
		{"the one kingdom", "", "The U.S. voted. The U.S. waited. A Saudi court sat. Farmers sang. Farmers danced. Activists praised the kingdom.", "kingdom=country:SAU", ""},
		{"the North of Korea", "", "South Korea waited. South Korea thanked the North.", "North=country:PRK", ""},
		{"the North of elsewhere", "", "Kenya waited. Kenya thanked the North.", "", "North=country:PRK"},
		{"the judge told of before", "", "Alice Wambui left. The Kenyan judge thanked farmers.", "Kenyan judge=person:alice-wambui", ""},
		{"the judge beside two", "", "Alice Wambui and Boris Johnson left. The Kenyan judge thanked farmers.", "Kenyan judge=group:ken-judge", ""},
		{"the Catalan leader", "2017-10-27", "Rebels hid Carles Puigdemont. The Catalan leader thanked Kenya.", "Catalan leader=person:carles-puigdemont", ""},
		{"the monarch", "", "King Hussein of Jordan left. The Jordanian monarch thanked Kenya.", "Jordanian monarch=person:king-hussein", ""},
		{"the army by its name", "", "The Egyptian army arrested farmers. Kenya and Uganda thanked the army.", "army=organization:egyptian-army", ""},
		{"the country is no adjective's", "", "Kenya voted. A Russian-led force left the country.", "country=country:KEN", ""},
		{"the government of its parliament", "", "Uganda waited. Uganda voted. Kenya's parliament asked the government to wait.", "government=country:KEN", ""},
		{"the cleric", "", "Ayatollah Toviko Brenn left. Kenya thanked the cleric.", "cleric=person:toviko-brenn", ""},
		{"the agency", "", "The CIA left. Kenya thanked the agency.", "agency=organization:cia", ""},
		{"both sides of leaders", "", "Vladimir Putin met Joe Biden. Both sides agreed to wait.", "sides=country:RUS; sides=country:USA", ""},
		{"the company", "", "Google left Kenya. The company thanked farmers.", "company=organization:google", ""},
		{"the country that is visited", "", "Kenya voted. France sent aid to the country.", "country=country:KEN", ""},
		{"the country of a person", "", "Sri Lankan judge Alice Wambui left. Farmers praised the country.", "country=country:LKA", ""},
		{"who is to replace him", "", "Barack Obama left. Congress named Toviko Brenn to replace him.", "him=person:barack-obama", ""},
		{"the alliance of its jets", "", "NATO jets left. Kenya accused the alliance of war crimes.", "alliance=organization:nato", ""},
		{"the Shiite group", "", "Hezbollah left. The Shiite group thanked Kenya.", "Shiite group=organization:hezbollah", ""},
		{"his ambassador", "2008-01-02", "Hugo Chávez recalled his ambassador.", "his ambassador=group:ven-ambassador", ""},
		{"loyal to", "2019-05-02", "Troops loyal to Khalifa Haftar left.", "Troops=group:haftar-troops", ""},
		{"the government of the first named", "", "Police left Kenya. Amnesty International accused the government. Uganda waited.", "government=country:KEN", ""},
		{"the government accused", "", "Uganda waited. Uganda left. Kenya voted. Uganda accused the government.", "government=country:KEN", ""},
		{"congress", "", "The U.S. president asked Congress to act.", "Congress=organization:us-congress", ""},
		{"a senator's surname", "", "The U.S. president waited. Paul told farmers to wait.", "", "Paul=person:rand-paul"},
		{"an envoy's surname", "", "The U.S. president waited. Witkoff told farmers to wait.", "Witkoff=person:steve-witkoff", ""},
		{"the leader of a group", "", "Muammar Gaddafi left. Zarqawi thanked Libya.", "Zarqawi=person:abu-musab-al-zarqawi", ""},
		{"none of any", "", "Kenya did not ask any minister to wait.", "minister=group:minister", ""},
		{"any country", "", "Kenya asked any minister to wait.", "", "minister=group:minister"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := &extract.Article{ID: "x", Text: c.text}
			a.Published, _ = time.Parse(time.DateOnly, c.date)
			doc := link(a)
			got := ";"
			for _, m := range doc.Mentions {
				flags := map[bool]string{true: "~"}[m.Place] + map[bool]string{true: "'"}[m.Possessive]
				got += doc.Article.Text[m.Start:m.End] + "=" + m.Actor.ID + flags + ";"
			}
			for _, want := range split(c.want) {
				if !containsAny(got, want) {
					t.Errorf("no %s in\n%s", want, show(doc))
				}
			}
			for _, not := range split(c.not) {
				if strings.Contains(got, ";"+not) {
					t.Errorf("%s in\n%s", not, show(doc))
				}
			}
		})
	}
}

func split(list string) []string {
	if list == "" {
		return nil
	}
	return strings.Split(list, "; ")
}

// containsAny reports whether the list has text=id for one of the ids.
func containsAny(list, want string) bool {
	text, ids, _ := strings.Cut(want, "=")
	for id := range strings.SplitSeq(ids, "|") {
		if strings.Contains(list, ";"+text+"="+id+";") {
			return true
		}
	}
	return false
}

func BenchmarkLink(b *testing.B) {
	data, err := os.ReadFile("testdata/talks.txt")
	if err != nil {
		b.Fatal(err)
	}
	a := &extract.Article{ID: "x", Text: string(data)}
	doc := &extract.Document{Article: a, Sentences: parser().Parse(a.Text)}
	linker, tokens := actor.New(actor.Default()), 0
	for i := range doc.Sentences {
		tokens += len(doc.Sentences[i].Tokens)
	}
	b.ReportAllocs()
	for b.Loop() {
		linker.Link(doc)
	}
	b.ReportMetric(float64(tokens*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

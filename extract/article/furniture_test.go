package article

import "testing"

func TestFurnitureLines(t *testing.T) {
	for _, line := range []string{
		"READ MORE: Kyrgyzstan accuses Tajikistan of stealing water", "Also Read | Nigeria threatened Niger with war",
		"Related article Tajikistan attacked Kyrgyzstan", "Live updates: Iran attacked Kuwait", "Opinion | Why Turkey thanked Greece",
		"Image caption, Keir Starmer met Volodymyr Zelenskyy in London", "File photo: Xi Jinping met Vladimir Putin in Moscow.",
		"Macron hosts Merz in Paris on Monday. Ludovic Marin/Pool via REUTERS", "Xi Jinping greets Putin. (Photo by Kevin Frayer/Getty Images)",
		"Reporting by Ann Poe in Kabul; Editing by Max Roe", "NNC's Lee Park contributed to this report.", "(With inputs from agencies)",
		"By Jane Doe in Kyiv", "By Jane Doe and John Roe, Kabul correspondent", "March 10, 2025 9:14 AM UTC", "Wednesday, 5 March 2025",
		"14.32 BST", "3 hours ago", "4 minute read · Published 6:00 AM EDT", "Sign up for our newsletter on how Sweden warned China",
		"Get the Silk Road Brief in your inbox every Friday", "We use cookies to see how Germany fined us", "All rights reserved",
		"This article is republished from The Example under a Creative Commons license.", "Text licensed under CC BY 4.0",
		"Tags: Ukraine, Russia", "Media contact: press@example.org", "ENDS", "Do you have a story about Spain? Tell us.",
	} {
		if !isFurnitureLine(line) {
			t.Errorf("kept: %s", line)
		}
	}
	for _, line := range []string{
		"Rubio met Lavrov in Riyadh on Tuesday.", "By Tuesday, France had recalled its envoy.", "Related companies of Gazprom were fined by Poland, which accused them of spying on a pipeline.",
		"Reading between the lines, Macron criticised Merz.", "Follow-up talks between Iran and Oman failed.", "Copyrights of Chinese firms were seized by India.",
		"Share prices fell after China threatened Taiwan.", "Support for Ukraine divided Slovakia and Hungary.", "Summary executions were condemned by the United Nations.",
		"Published accounts say that Sudan attacked Chad.", "End the war, Erdogan told Putin.", "Source countries met transit countries in Rome.",
		"On March 10, 2025, Syria signed an accord with the Kurdish forces.", "Two hours ago Israel struck Lebanon.", "Opinion polls show that Canada blames Trump.",
		"Have a look at how Japan thanked Australia.", "Get out of Crimea, Zelenskyy told Putin.", "Photos showed that Kim Jong Un met Lavrov.",
	} {
		if isFurnitureLine(line) {
			t.Errorf("dropped: %s", line)
		}
	}
}

func TestPagesThatSayTheirLanguage(t *testing.T) {
	for page, skipped := range map[string]bool{
		"<html lang=fr><p>Macron a reçu Merz à Paris.":                               true,
		"<html lang=fr><p>The leaders of France and Germany met in Paris with Tusk.": false,
		"<html lang=en-GB><p>Macron met Merz.":                                       false,
		"<html><p>Macron met Merz.":                                                  false,
	} {
		if _, err := parsePage([]byte(page), "", ""); (err != nil) != skipped {
			t.Errorf("%s: %v", page, err)
		}
	}
}

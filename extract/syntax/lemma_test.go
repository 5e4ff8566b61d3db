package syntax

import (
	"fmt"
	"strings"
	"testing"
)

func TestLemma(t *testing.T) {
	tests := map[string]string{
		"VBD": "met=meet said=say warned=warn agreed=agree accused=accuse imposed=impose denied=deny stopped=stop " +
			"controlled=control stalled=stall added=add passed=pass fled=flee led=lead found=find founded=found lay=lay " +
			"boycotted=boycott permitted=permit retaliated=retaliate evacuated=evacuate combated=combat visited=visit " +
			"targeted=target cancelled=cancel travelled=travel offered=offer was=be 'd=have did=do vetoed=veto panicked=panic " +
			"pledged=pledge resolved=resolve backed=back hosted=host froze=freeze shelled=shell bombed=bomb seized=seize " +
			"Told=tell ordered=order referred=refer barred=bar rallied=rally buried=bury hosted=host charged=charge argued=argue",
		"VBN": "taken=take shot=shoot freed=free urged=urge invited=invite sworn=swear elected=elect involved=involve " +
			"criticised=criticise criticized=criticize prepared=prepare used=use written=write lain=lie been=be",
		"VBG": "stalling=stall urging=urge being=be lying=lie dying=die planning=plan using=use agreeing=agree seeing=see " +
			"threatening=threaten condemning=condemn releasing=release attacking=attack refusing=refuse pressuring=pressure " +
			"helping=help hoping=hope putting=put setting=set trafficking=traffic bringing=bring going=go leading=lead",
		"VBZ": "forces=force accuses=accuse has=have is=be does=do says=say denies=deny dies=die goes=go passes=pass " +
			"pushes=push focuses=focus backs=back wages=wage freezes=freeze teaches=teach 's=be",
		"VBP": "are=be 're=be 'm=be 've=have accuse=accuse found=found saw=saw",
		"VB":  "be=be need=need bring=bring found=found",
		"MD":  "'ll=will wo=will ca=can would=would could=could 'd=would",
		"NNS": "officials=official forces=force countries=country allies=ally men=man children=child people=people talks=talk " +
			"crises=crisis bases=base houses=house losses=loss taxes=tax viruses=virus prizes=prize heroes=hero wives=wife " +
			"spokesmen=spokesman speeches=speech troops=troop ties=tie series=series headquarters=headquarters missiles=missile",
		"NNP":  "Rubio=Rubio Emirates=Emirates U.S.=U.S.",
		"NNPS": "Nations=Nations Greens=Greens",
		"RB":   "n't=not Quickly=quickly",
		"PRP":  "They=they them=they him=he us=we",
		"JJ":   "Russian=russian united=united",
		"NN":   "News=news building=building",
	}
	var l lemmatiser
	for tag, pairs := range tests {
		for pair := range strings.FieldsSeq(pairs) {
			form, want, _ := strings.Cut(pair, "=")
			if got := l.lemma(form, tag); got != want {
				t.Errorf("%s/%s: got %q, want %q", form, tag, got, want)
			}
			if again := l.lemma(form, tag); again != l.lemma(form, tag) {
				t.Errorf("%s/%s: got %q the second time", form, tag, again)
			}
		}
	}
}

func TestLemmaTables(t *testing.T) {
	for _, tsv := range []string{"met\tV\n", "met\tV\t\n", "met\tV\tmeet\nmet\tV\tmeet\n"} {
		if msg := panics(func() { mustLemmas("f.tsv", tsv) }); !strings.HasPrefix(msg, "f.tsv:") {
			t.Errorf("%q: panic %q names no line", tsv, msg)
		}
	}
	if msg := panics(func() { mustBases("f.txt", "add\nadd\n") }); !strings.HasPrefix(msg, "f.txt:2") {
		t.Errorf("panic %q names no line", msg)
	}
}

func panics(f func()) (msg string) {
	defer func() { msg = fmt.Sprint(recover()) }()
	f()
	return ""
}

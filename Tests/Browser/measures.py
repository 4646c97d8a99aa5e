"""A measure and the chain: tied by choosing words, its gaps, followed up in three kinds, and the plan with goal and cause, on paper too."""
import os
import re

import places
import printing
from axe_walk import axe
from browser import PHONE, Browser
from wire import Client

SVEDALA = places.SVEDALA
MUNICIPALITY, POLICE = f"{SVEDALA}/kso", f"{SVEDALA}/lpo-chef"
BOARD = places.board(SVEDALA)
MEASURE, PLAN = BOARD + "/atgarder/A2", BOARD + "/plan"
ACTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "measures.jsonl")
CAUSE, OTHER, GOAL = "Inga vuxna efter klockan tjugo", "Brist på mötesplats", "Färre känner sig otrygga vid stationen"


def squeezed(text):
    return " ".join(text.replace("\u00ad", "").split())


def lacking(words, wanted=(), unwanted=()):
    """What should be among the words and is not, and the other way round."""
    words = squeezed(words)
    return [f"no {one!r}" for one in wanted if one not in words] + [f"{one!r} is there" for one in unwanted if one in words]


def equal_weight(looks):
    """Each answer looks like the others: the same size, weight and colour."""
    return [] if len(looks) > 1 and len(set(looks)) == 1 else [f"{len(set(looks))} looks of {len(looks)} answers"]


def on_sheets(sheets, wide):
    """The plan on paper: on its side, and every sheet with rows of the table has its head."""
    findings = [] if wide else ["not landscape"]
    for number, sheet in enumerate(sheets):
        table = "".join(sheet.split()).partition("Luckorikedjan")[0]
        rows = re.findall(r"A\d+(?=[A-ZÅÄÖ][a-zåäö])", table)
        if len(rows) >= 2 and "Måloch" not in table:
            findings.append(f"sheet {number + 1} has rows but no head")
        if "Luckorikedjan" in "".join(sheet.split()):
            break
    return findings


def prove(report, workshop):
    report.prove("words of the chain", lacking("A O1.2 B", ["O1.2"], ["O1.4"]), lacking("A O1.4", ["O1.2"], ["O1.4"]))
    report.prove("answers of one weight", equal_weight(["16px 400"] * 3), equal_weight(["16px 400", "16px 400", "14px 400"]))
    good = ["Mål och orsak A1 Bättre A2 Föräldra", "A3 Gemensamma"]
    report.prove("the plan on sheets", on_sheets(good, True), on_sheets(["A1 Bättre A2 Föräldra"], False))


def run(report, workshop):
    with Browser() as browser:
        for scripted in (True, False):
            tag = "with script" if scripted else "without script"
            server = workshop.start("demo", "--on", "2025-11-20", "--port", "0", "--data", workshop.path(f"measures-{scripted}"),
                                    "--acts", f"{SVEDALA}={ACTS}")
            context = browser.visitor(server, MUNICIPALITY, java_script_enabled=scripted)
            page = context.new_page()
            before(report, page, server, tag)
            ties(report, page, server, tag)
            stays(report, page, server, tag)
            follow_up(report, page, server, tag)
            agreed(report, server, tag)
            the_plan(report, page, server, tag)
            if scripted:
                english(report, server)
                small(report, browser, server)
                paper(report, page, server)
            context.close()
            server.stop()


def send(page, selector):
    """Presses the form's button; the answer's status."""
    with page.expect_navigation() as waited:
        page.locator(selector).click()
    return waited.value.status


def main(page):
    return page.locator("main").inner_text()


def before(report, page, server, tag):
    page.goto(server.base + MEASURE)
    wanted = ["Åtgärd utan orsak: A2", "Ännu inte knuten till ett problem", "Barn och unga rör sig vid stationen varje dag",
              "Avvikelse:", "Beslut: ja", "Svedala kommun", "Åtgärdsplan för stationen", "Åtgärden är inte uppföljd än"]
    report.say(f"measures {tag}: a measure tells what is missing, what was decided and what departs", lacking(main(page), wanted))
    link = page.locator("a[href*='/steg?om=A2']").count()
    report.say(f"measures {tag}: the next step is a link", [] if link == 1 else [f"{link} links"])


def ties(report, page, server, tag):
    page.goto(server.base + MEASURE)
    page.get_by_role("link", name="Ändra vad den svarar mot").click()
    form = page.locator("form#band")
    form.get_by_label(CAUSE).check()
    form.get_by_label(GOAL).check()
    form.get_by_label("Trygghet").check()
    form.locator("input[name=slag][value=situational]").check()
    form.locator("input[name=niva][value=selective]").check()
    form.get_by_label("Målgrupp").fill("19121212-1212")
    form.locator("select[name='leder-1']").select_option("kso")
    form.locator("input[name='leder-1-till']").fill("2025-10-31")
    status = send(page, "form#band button[type=submit]")
    findings = [] if status == 422 else [f"status {status}"]
    for label in (CAUSE, GOAL, "Trygghet"):
        findings += [] if form.get_by_label(label).is_checked() else [f"{label} is no longer chosen"]
    for chosen in ("slag][value=situational", "niva][value=selective"):
        findings += [] if form.locator(f"input[name={chosen}]").is_checked() else [f"{chosen} is no longer chosen"]
    findings += [] if form.locator("input[name='leder-1-till']").input_value() == "2025-10-31" else ["the day is gone"]
    findings += [] if page.locator("#band-malgrupper[aria-invalid]").count() == 1 else ["no fault at the field"]
    report.say(f"measures {tag}: an identity number is refused, and what was chosen stays", findings)
    form.get_by_label("Målgrupp").fill("Unga på kvällen, resande")
    status = send(page, "form#band button[type=submit]")
    wanted = ["P3 Otrygg kvällsmiljö vid stationen", f"O2.2 {CAUSE}", "visst stöd · situationell", f"M4 {GOAL}",
              "Andel otrygga · från 51 till 40 senast 30 november 2026", "Trygghet", "Folkhälsa", "Situationell, för riskgrupper",
              "Unga på kvällen", "resande", "tiden har gått ut", "Ingen leder A2 längre"]
    findings = [] if status == 200 else [f"status {status}"]
    report.say(f"measures {tag}: tied by choosing words, it says what it answers to", findings + lacking(main(page), wanted, ["Åtgärd utan orsak", "Ännu inte knuten"]))


def stays(report, page, server, tag):
    """What a measure says is changed by another form; what it is tied to stays."""
    page.goto(server.base + MEASURE)
    if page.locator("details:has(form#andra):not([open])").count():
        page.locator("details:has(form#andra) > summary").click()
    page.fill("form#andra input[name=metod]", "Närvarolistor")
    status = send(page, "form#andra button[type=submit]")
    report.say(f"measures {tag}: changing its words keeps what it is tied to", ([] if status == 200 else [f"status {status}"]) + lacking(main(page), [f"O2.2 {CAUSE}", f"M4 {GOAL}"]))


def follow_up(report, page, server, tag):
    page.goto(server.base + MEASURE)
    page.locator("section#uppfoljning a.btn").click()
    form = page.locator("form#folj-upp")
    words = main(page)
    findings = lacking(words, ["Tre frågor behöver svar", "Avslut av", "Antal, värden, tid och kostnad"])
    report.say(f"measures {tag}: the follow-up says what is asked, and what the text asks before closing", findings)
    look = "(all) => all.map(e => { const s = getComputedStyle(e); return [s.fontSize, s.fontWeight, s.color, s.opacity, e.closest('label').offsetHeight].join(' ') })"
    for name in ("effekt", "bedomning"):
        looks = form.locator(f"input[name={name}] + span").evaluate_all(look)
        report.say(f"measures {tag}: the answers on {name} have the same weight", equal_weight(looks))
    form.locator("summary").click()
    form.locator("input[name=antal]").fill("sjutton")
    form.locator("input[name=fore]").fill("11,5")
    form.locator("textarea[name=oonskat]").fill("Fler rapporter i Lyckebo")
    status = send(page, "form#folj-upp button[type=submit]")
    faults = page.locator("form#folj-upp .err").count()
    aim = lacking(main(page), ["M4: från 51 till 40"])
    kept = form.locator("input[name=fore]").input_value() == "11,5" and "Lyckebo" in form.locator("textarea[name=oonskat]").input_value()
    findings = aim + ([] if status == 422 and faults == 4 else [f"status {status}, {faults} faults told"])
    report.say(f"measures {tag}: answers that are missing are asked for at once, and what was written stays", findings + ([] if kept else ["it is gone"]))
    form.get_by_label("Delvis").check()
    form.locator("input[name=antal]").fill("17")
    form.locator("input[name=av]").fill("28")
    form.locator("input[name=effekt][value=too-early]").check()
    form.locator("input[name=efter]").fill("7")
    form.locator("input[name=bedomning][value=continue]").check()
    status = send(page, "form#folj-upp button[type=submit]")
    findings = [] if status == 200 else [f"status {status}: {squeezed(main(page))[:300]}"]
    wanted = ["Gjordes det vi sa?", "17 av 28", "Fick det effekt?", "För tidigt att säga", "från 11,5 till 7", "Oönskade effekter?",
              "Fler rapporter i Lyckebo", "Fortsätt"]
    report.say(f"measures {tag}: too early to say is an answer, told with counts and values", findings + lacking(page.locator("section#uppfoljning").inner_text(), wanted))
    # Three answers and the button: a follow-up of three kinds asks for no more.
    page.goto(server.base + BOARD + "/atgarder/A3/uppfoljning")
    for name, value in (("gjort", "not"), ("effekt", "none"), ("bedomning", "end")):
        page.locator(f"form#folj-upp input[name={name}][value={value}]").check()
    status = send(page, "form#folj-upp button[type=submit]")
    report.say(f"measures {tag}: three answers are enough, and no effect is one of them", ([] if status == 200 else [f"status {status}"]) + lacking(page.locator("section#uppfoljning").inner_text(), ["Inte alls", "Ingen vi kan se", "Avsluta"]))


def agreed(report, server, tag):
    """The other party reads the same, and its yes makes the ties hold."""
    police = Client(server).sign_in(POLICE)
    shown = police.get(MEASURE).text
    findings = [f"the police do not read {one}" for one in ("O2.2", "17 av 28") if one not in shown]
    report.say(f"measures {tag}: the other party reads what it is tied to and how it went", findings)


def the_plan(report, page, server, tag):
    page.goto(server.base + PLAN)
    row = page.locator("tr#A2")
    findings = [] if row.count() == 1 else [f"{row.count()} rows of A2"]
    findings += lacking(row.inner_text(), [GOAL, CAUSE, "Hör också till: Trygghet"])
    report.say(f"measures {tag}: the plan shows goal and cause, and a measure of two areas once", findings)
    gaps = squeezed(page.locator("section#luckor").inner_text())
    findings = lacking(gaps, ["Orsak utan åtgärd", f"O2.4 {OTHER}", "Åtgärd utan orsak", "Mål utan mått", "Fler platser att vara på", "Ingen leder åtgärden längre", "Källa:"], [CAUSE])
    report.say(f"measures {tag}: the plan lists what the chain lacks by kind, with its source", findings)
    plans = page.locator("section[aria-labelledby=plans]").inner_text()
    report.say(f"measures {tag}: the plan as decided tells by whom, and what has changed since", lacking(plans, ["H1 Åtgärdsplan för stationen", "Beslutad 16 september 2025", "Svedala kommun", "KS 2025/41", "Ändrade sedan 16 september 2025: A2"]))
    page.locator("a[href*='sedan=2025-09-16']").click()
    report.say(f"measures {tag}: and shows everything that has changed since", lacking(page.locator("section#andrat").inner_text(), ["A2"]))
    shown = {}
    for query in ("omrade=trygghet", "mal=M4", "plan=H1"):
        page.goto(server.base + PLAN + "?" + query)
        shown[query] = page.locator("table.plan tr[id^=A]").evaluate_all("(all) => all.map(e => e.id)")
    findings = [] if "A2" in shown["omrade=trygghet"] and shown["mal=M4"] == ["A2"] and sorted(shown["plan=H1"]) == ["A1", "A2", "A4"] else [f"{shown}"]
    report.say(f"measures {tag}: filtered by area, goal and plan", findings)


def english(report, server):
    client = Client(server).sign_in(MUNICIPALITY)
    for path, wanted in (
        (MEASURE, ["What it answers to", "some support", "from 51 to 40", "How did it go?", "17 of 28", "Too early to say", "Take a step"]),
        (MEASURE + "/band", ["Which causes does it meet?", "Further focus areas"]),
        (MEASURE + "/uppfoljning", ["Did we do what we said?", "Three questions need an answer"]),
        (PLAN, ["Goal and cause", "Gaps in the chain", "Cause without measure", "Action plans"]),
    ):
        words = client.get(places.inside("en", path)).text
        report.say(f"measures: in English, {path.rsplit('/', 1)[-1]}", lacking(words, wanted))


def small(report, browser, server):
    """On a phone nothing is wider than the screen, and axe finds nothing on what is tied and followed up."""
    for dress, name in (({"viewport": PHONE}, "phone"), ({}, "desktop")):
        context = browser.visitor(server, MUNICIPALITY, **dress)
        page = context.new_page()
        for path in (MEASURE, MEASURE + "/band", MEASURE + "/uppfoljning", PLAN):
            page.goto(server.base + path)
            wide = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
            report.say(f"measures: {path.rsplit('/', 1)[-1]}, {name}", axe(page) + ([f"{wide} px too wide"] if wide > 0 else []))
        context.close()


def paper(report, page, server):
    page.goto(server.base + PLAN)
    pdf = page.pdf(prefer_css_page_size=True, tagged=True)
    text = printing.text_of(pdf)
    report.say(f"measures: the plan on paper, {len(text)} sheets", on_sheets(text, b"/MediaBox [0 0 84" in pdf) + ([] if len(text) <= 4 else ["more than 4"]))

"""Steps and bodies: a step refused with every reason, mended and taken; what happened all the same written down and marked;
who sits where; what waits for whom; the paper for a decision on one sheet; one yes or no per party."""
import html
import re
from urllib.parse import quote

import places
import printing
import probes
from axe_walk import axe
from browser import Browser
from keys import Keyboard
from languages import foreign
from wire import Client

BURLOV, LOMMA, ESLOV, MOLNDAL = (places.board(one) for one in (places.BURLOV, places.LOMMA, places.ESLOV, places.MOLNDAL))
EARLY = BURLOV + "/steg?om=A2&steg=andring&av=polis"
AREA = LOMMA + "/steg?om=barn-och-ungdomar&steg=beslut&av=styrgrupp"
# Of neither list of words: people write in no language that the page could know.
REASON = "Vidare i annan form"


def lacking(lines, wanted):
    """Each thing that is missing stands on a line of its own, with where the text asks for it and a way to mend it."""
    findings = [] if len(lines) == len(wanted) else [f"{len(lines)} things, {len(wanted)} are missing: {lines}"]
    for words in wanted:
        found = [line for line in lines if words in line]
        if not found:
            findings.append(f"not told: {words}")
        elif "Källa:" not in found[0]:
            findings.append(f"no source: {found[0]}")
    return findings


def one_sheet(sheets, wanted):
    findings = [] if len(sheets) == 1 else [f"{len(sheets)} sheets"]
    return findings + [f"{words!r} is not on it" for words in wanted if not any(words in " ".join(sheet.split()) for sheet in sheets)]


def lost(page):
    """Things that are missing with no way to mend them, and how many there are in all; `page` is the markup of a step."""
    lines = re.findall(r"<li><b>.*?</li>", page.partition('<ol class="lacks">')[2].partition("</ol>")[0], re.S)
    return [re.sub("<[^>]*>", " ", line)[:160] for line in lines if "<a href=" not in line], len(lines)


def prove(report, workshop):
    way = '<ol class="lacks"><li><b>A</b><a href="/b">B</a></li></ol>'
    report.prove("a way to mend what is missing", lost(way)[0], lost(way.replace("<a href=", "<a id="))[0])
    report.prove("what a step lacks", lacking(["A krävs. Källa: B."], ["A"]), lacking(["A krävs."], ["A", "C"]))
    report.prove("one sheet", one_sheet(["Varför  nu"], ["Varför nu"]), one_sheet(["Varför", "nu"], ["Varför nu"]))


def told(page, selector="ol.lacks > li"):
    return [" ".join(line.split()) for line in page.locator(selector).all_inner_texts()]


def sound(page, language="sv"):
    return axe(page) + foreign(page.evaluate(probes.TEXTS), language)


def run(report, workshop):
    with Browser() as browser:
        for scripted in (True, False):
            tag = "with script" if scripted else "without script"
            server = workshop.demo(f"bodies-{scripted}")

            def visit(post):
                page = browser.visitor(server, post, java_script_enabled=scripted).new_page()
                return page, Keyboard(page)

            mended(report, server, tag, *visit(f"{places.BURLOV}/kommunpolis"))
            agenda(report, server, tag, *visit(places.MUNICIPALITY))
            as_fact(report, server, tag, *visit(places.MUNICIPALITY))
            seen_by_other(report, server, tag, *visit(places.POLICE))
            seats(report, server, tag, *visit(places.MUNICIPALITY))
            forms_of_a_board(report, server, tag, *visit(places.FOREIGN))
            both_parties(report, server, tag, visit)
            if scripted:
                languages(report, server, *visit(places.MUNICIPALITY))
                papers(report, server, browser)
                remedies(report, server)
            server.stop()


def mended(report, server, tag, page, keys):
    """Two things are missing; the one is mended by its link, the other in the form; then the step is taken."""
    page.goto(server.base + EARLY)
    wanted = ["Styrgruppen har beslutat", "ett skäl är angivet"]
    report.say(f"bodies {tag}: a step says all that it lacks before it is taken", lacking(told(page), wanted))
    page.fill("form#steg input[name=underlag]", "§ 12")
    status = keys.press("form#steg button")
    findings = lacking(told(page, ".error-summary li"), wanted) + lacking(told(page), wanted)
    report.say(f"bodies {tag}: refused with every reason", findings + ([] if status == 422 else [f"status {status}"]))
    kept = page.input_value("form#steg input[name=underlag]")
    report.say(f"bodies {tag}: nothing that was written is lost", [] if kept == "§ 12" else [kept])
    keys.press("ol.lacks a", "Styrgruppen")
    report.say(f"bodies {tag}: the remedy leads to who takes the step", lacking(told(page), wanted[1:]))
    page.fill("form#steg textarea[name=skal]", REASON)
    status = keys.press("form#steg button")
    words = keys.words("main")
    findings = [] if status == 200 and "Tidig ändring av Styrgruppen 20 november 2025" in words else [f"{status} {words[:300]}"]
    report.say(f"bodies {tag}: mended, the step is taken without a mark", findings + (["a deviation"] if "Avvikelse" in words else []))


def agenda(report, server, tag, page, keys):
    """What one group proposes waits for the other, with what it lacks and the paper for it."""
    page.goto(server.base + LOMMA + "/steg?om=barn-och-ungdomar&steg=forslag&av=samverkansgrupp")
    keys.press("form#steg button")
    page.goto(server.base + LOMMA + "/organ/styrgrupp")
    line = keys.words("ol.agenda > li:has(h3 a)")
    wanted = ["Beslut: Barn och ungdomar", "Sedan i dag.", "1 sak saknas.", "Beslutsunderlag för Barn och ungdomar", "Registrera beslut"]
    findings = [f"{words!r} is missing in {line[:200]}" for words in wanted if words not in line]
    report.say(f"bodies {tag}: what was proposed waits for those who decide", findings)
    count = keys.words("section.card:has(a[href$='/organ/styrgrupp'])") if page.goto(server.base + LOMMA + "/organ") else ""
    report.say(f"bodies {tag}: and is counted among the bodies", [] if "1 väntar" in count else [count])


def as_fact(report, server, tag, page, keys):
    """What was decided all the same is written down with a reason, marked, and says who was missing."""
    page.goto(server.base + AREA)
    report.say(f"bodies {tag}: no area without a picture", lacking(told(page), ["lägesbild"]))
    page.check("form#steg input[name=redan]")
    page.check("form#steg input[name=med][value=säkerhetschef]")
    status = keys.press("form#steg button")
    findings = [] if status == 422 and page.locator("#steg-skal-err").count() == 1 else [f"status {status}, no fault at the reason"]
    if not page.is_checked("form#steg input[name=redan]") or not page.is_checked("form#steg input[name=med][value=säkerhetschef]"):
        findings.append("what was ticked is gone")
    report.say(f"bodies {tag}: a fact that departs from the text asks for a reason", findings)
    page.fill("form#steg textarea[name=skal]", REASON)
    status = keys.press("form#steg button")
    words = keys.words("main")
    wanted = ["Beslut av Styrgruppen 20 november 2025", "Avvikelse:", "Fokusområde", "Säkerhetschef", "Saknades: Lokalpolisområdeschef"]
    report.say(f"bodies {tag}: written down, marked, with who was missing", [f"{one!r} is missing in {words[:400]}" for one in wanted if one not in words])
    page.goto(server.base + LOMMA + "/giltighet")
    report.say(f"bodies {tag}: the deviation stands among the agreement's own", [] if "Avvikelse:" in keys.words(".warns") else [keys.words(".warns")])


def seen_by_other(report, server, tag, page, keys):
    page.goto(server.base + LOMMA + "/organ/styrgrupp/beslut/2025-11-20")
    words = keys.words("main")
    findings = [] if "Avvikelse:" in words else ["the other party does not see the deviation"]
    report.say(f"bodies {tag}: the other party sees the mark, not the reason", findings + (["the reason is read by the other"] if REASON in words else []))


def seats(report, server, tag, page, keys):
    page.goto(server.base + LOMMA + "/organ/styrgrupp")
    findings = ["nobody has said that a seat is vacant"] if "vakant" in keys.words(".warns") else []
    keys.unfold("Vem har platsen?")
    page.fill("form#plats input[name=datum]", "2030-01-01")
    status = keys.press("form#plats button")
    findings += [] if status == 422 and page.locator("#plats-datum-err").count() == 1 else [f"status {status}, no fault at the day"]
    page.fill("form#plats input[name=datum]", "2025-11-20")
    keys.press("form#plats button")
    vacant = keys.words(".warns")
    findings += [] if "Platsen för Lokalpolisområdeschef är vakant" in vacant and "Källa:" in vacant else [f"not flagged: {vacant}"]
    report.say(f"bodies {tag}: a seat that the text names and that stands empty is flagged with its clause", findings)
    keys.unfold("Vem har platsen?")
    page.select_option("form#plats select[name=vem]", "lpo-chef")
    keys.press("form#plats button")
    report.say(f"bodies {tag}: filled, the flag goes", [] if "vakant" not in keys.words(".warns") else [keys.words(".warns")])


def forms_of_a_board(report, server, tag, page, keys):
    """Board and committee answer in forms of their own; what the committee prepares goes on to the board."""
    page.goto(server.base + MOLNDAL + "/steg?om=ungdomar&steg=beslut&av=ks")
    words = keys.words("form#steg")
    findings = [f"no {one}" for one in ("Bifall", "Avslag", "Återremiss") if one not in words]
    findings += lacking([line for line in told(page) if "Sociala hållbarhetsutskottet" in line], ["Sociala hållbarhetsutskottet"])
    page.goto(server.base + MOLNDAL + "/organ/ks")
    findings += [] if "Det får inte delegeras. Källa: kommunallagen" in keys.words("main") else ["nothing of what may not be delegated"]
    report.say(f"bodies {tag}: a board answers in its own forms, and keeps what may not be delegated", findings)
    page.goto(server.base + MOLNDAL + "/steg?om=ungdomar&steg=forankring&av=brå")
    findings = [] if "Ja" in keys.words("form#steg") and "Bifall" not in keys.words("form#steg") else ["a council answers as a board"]
    status = keys.press("form#steg button")
    report.say(f"bodies {tag}: an area is anchored", findings + ([] if status == 200 and "Förankring av BRÅ" in keys.words("main") else [f"{status} {keys.words('main')[:300]}"]))


def both_parties(report, server, tag, visit):
    """Where no body decides for all, each party's yes is its own."""
    page, keys = visit(f"{places.ESLOV}/trygghetssamordnare")
    page.goto(server.base + ESLOV + "/steg?om=offentlig-miljö&steg=beslut&av=kommun")
    keys.press("form#steg button")
    other, hands = visit(f"{places.ESLOV}/kommunpolis")
    other.goto(server.base + ESLOV + "/organ")
    waiting = hands.words("ol.agenda")
    report.say(f"bodies {tag}: one party's yes waits for the other's", [] if "Trygghet i offentlig miljö" in waiting else [waiting or "nothing waits"])
    other.goto(server.base + ESLOV + "/organ/lpo-chef")
    silent = "Texten säger inget om det." in hands.words("main")
    report.say(f"bodies {tag}: a post that the text lets decide has its order of approval", ["nothing of its task"] if silent else [])
    other.goto(server.base + ESLOV + "/organ")
    hands.press("ol.agenda a.btn", "Beslutsunderlag")
    answers = hands.words("section:has(h2:text-is('Varje part svarar för sig'))")
    report.say(f"bodies {tag}: the paper says who has answered", [] if "ja, 20 november 2025" in answers and "inget svar än" in answers else [answers])
    hands.press("a.btn", "Registrera svaret")
    hands.press("form#steg button")
    other.goto(server.base + ESLOV + "/organ")
    report.say(f"bodies {tag}: both have said yes, and nothing waits", [] if other.locator("ol.agenda").count() == 0 else [hands.words("ol.agenda")])


PAGES = [AREA, LOMMA + "/steg", LOMMA + "/organ", LOMMA + "/organ/styrgrupp", LOMMA + "/organ/styrgrupp/underlag/A2", LOMMA + "/organ/styrgrupp/beslut/2025-11-20", LOMMA + "/fokusomraden"]


def languages(report, server, page, keys):
    for language in places.LANGUAGES:
        for path in PAGES:
            page.goto(server.base + places.inside(language, path))
            report.say(f"bodies {language} {path.removeprefix(LOMMA)}: clean", sound(page, language))


def offered(server, page, agreement):
    """Every paper that the bodies' pages lead to."""
    page.goto(server.base + f"{agreement}/organ")
    bodies = [link.get_attribute("href") for link in page.locator("main .side h2 a").all()]
    papers = []
    for path in bodies:
        page.goto(server.base + path)
        papers += [link.get_attribute("href") for link in page.locator("a[href*='/underlag/']").all()]
    return papers


def papers(report, server, browser):
    """Every paper that a body or a party is offered is one sheet, in both languages."""
    page = browser.visitor(server, places.MUNICIPALITY).new_page()
    found = [f"{LOMMA}/organ/styrgrupp/underlag/A{number}" for number in (1, 2, 4)] + [f"{LOMMA}/organ/kommun/underlag/A2"]
    found += offered(server, page, LOMMA)
    for path in dict.fromkeys(found):
        print_one(report, server, page, path)
    for agreement in places.OTHERS:
        page = browser.visitor(server, f"{agreement}/lpo-chef").new_page()
        for path in dict.fromkeys(offered(server, page, places.board(agreement))):
            print_one(report, server, page, path)


def print_one(report, server, page, path):
    for language, headings in (("sv", ["Förslag till beslut", "Vad som händer sedan"]), ("en", ["Proposed decision", "What happens next"])):
        page.goto(server.base + places.inside(language, path))
        sheets = printing.text_of(page.pdf(prefer_css_page_size=True, tagged=True))
        report.say(f"bodies: the paper {path.removeprefix('/overenskommelser/')} is one sheet, {language}", one_sheet(sheets, headings))


STEPS = ("beslut", "godkannande", "planering", "start", "ikrafttradande", "avslut", "andring", "forankring")


def remedies(report, server):
    """In all five agreements each thing that a step lacks has a way to mend it, and the ways to other steps lead there."""
    for agreement in [places.LOMMA, *places.OTHERS]:
        client = Client(server).sign_in(f"{agreement}/lpo-chef")
        start = client.get(places.board(agreement) + "/steg").text
        subjects = re.findall(r'<option value="([^"]+)"', start.partition('name="om"')[2].partition("</select>")[0])
        subjects = [one for one in subjects if not re.fullmatch(r"A\d+", one) or one in ("A1", "A2")]
        findings, count, ways = [], 0, set()
        for subject in subjects:
            for step in STEPS:
                reply = client.get(places.board(agreement) + f"/steg?om={quote(subject)}&steg={step}")
                without, many = lost(reply.text)
                count += many
                findings += [f"{subject} {step}: {line}" for line in without]
                ways |= {html.unescape(way) for way in re.findall(r'href="([^"]*/steg\?[^"]*)"', reply.text)}
        findings += [f"{way}: {client.get(way).status}" for way in sorted(ways) if client.get(way).status != 200]
        report.say(f"bodies: {agreement}: {count} things missing in all, each with a way to mend it, {len(ways)} ways to other steps", findings)

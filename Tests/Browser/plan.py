"""The plan: twenty rows pasted with three faults, mended and saved; done with one click; and the plan on paper."""
import re

import places
import printing
from browser import Browser
from keys import Keyboard
from wire import Client

PLAN = places.board() + "/plan"
HEADS = "Åtgärd\tUtför\tKlart senast\tUppföljning\tKostnad"
FAULTS = [(4, "Klart senast", "31/9-2026", "2026-09-30"), (9, "Utför", "Komunpolis", "Kommunpolis"), (15, "Kostnad", "gratis", "84000")]


def pasted(faulty):
    """Twenty rows; with faults in rows 4, 9 and 15, as a spreadsheet counts them."""
    rows = [[f"Påhittad insats {number}", "Säkerhetschef", "2026-09-30", "hösten 2026", "1 000 kr"] for number in range(1, 21)]
    if faulty:
        rows[2][2], rows[7][1], rows[13][4] = "31/9-2026", "Komunpolis", "gratis"
    return "\n".join([HEADS] + ["\t".join(row) for row in rows])


def told(lines):
    """Each fault stands on a line of its own with row, column, value and proposal; `lines` are the rows of the table."""
    findings = [] if len(lines) == len(FAULTS) else [f"{len(lines)} faults, {len(FAULTS)} were made"]
    for row, column, value, proposal in FAULTS:
        if not any(str(row) in line and column in line and value in line and proposal in line for line in lines):
            findings.append(f"row {row}: no line with {column}, {value}, {proposal}")
    return findings


def paper(sheets, wide, most=3):
    """Sheets of the plan on paper: landscape, few, the header row on each that has measures."""
    findings = [] if 1 <= len(sheets) <= most else [f"{len(sheets)} sheets, at most {most}"]
    if not wide:
        findings.append("not landscape")
    for number, sheet in enumerate(sheets):
        # What has changed is a list after the table.
        squeezed, after, _ = "".join(sheet.split()).partition("Vadharändrats")
        if sum(f"A{one}P" in squeezed or f"A{one}B" in squeezed for one in range(1, 40)) >= 2 and "Klartsenast" not in squeezed:
            findings.append(f"sheet {number + 1} has measures but no header row")
        if after:
            break
    return findings


def prove(report, workshop):
    good = [f"{row} {column} {value} x {proposal}" for row, column, value, proposal in FAULTS]
    report.prove("pasted faults", told(good), told(good[:2]))
    report.prove("plan on paper", paper(["Klart senast A1 Påhittad A2 Bättre"], True), paper(["A1 Påhittad A2 Bättre"] * 4, False))


def table(page, heading):
    return [" ".join(line.split()) for line in page.locator(f"section:has(h2:text-is('{heading}')) tbody tr").all_inner_texts()]


def run(report, workshop):
    with Browser() as browser:
        for scripted in (True, False):
            tag = "with script" if scripted else "without script"
            server = workshop.demo(f"plan-{scripted}")
            if scripted:
                on_paper(report, browser, server, "twelve measures", 4)
            paste(report, browser, server, scripted, tag)
            history(report, server)
            chosen(report, browser, server, scripted, tag)
            agrees(report, browser, server, scripted, tag)
            proposals(report, browser, server, scripted, tag)
            clicks(report, browser, server, scripted, tag)
            if scripted:
                on_paper(report, browser, server, "and twenty-one more", 7)
            server.stop()


def paste(report, browser, server, scripted, tag):
    context = browser.visitor(server, places.MUNICIPALITY, java_script_enabled=scripted)
    page = context.new_page()
    keys = Keyboard(page)
    page.goto(server.base + PLAN)
    before = page.locator("table.plan tbody tr:not(.g)").count()
    keys.press("a.btn", "Klistra in rader")
    page.fill("textarea[name=rader]", pasted(True))
    status = keys.press("form#klistra-in button")
    findings = told(table(page, "Det här behöver rättas")) + ([] if status == 422 else [f"status {status}"])
    report.say(f"plan {tag}: three faults at once, each with row, column, value and proposal", findings)
    kept = page.locator("textarea[name=rader]").input_value().strip()
    report.say(f"plan {tag}: what was pasted stays in the form", [] if kept == pasted(True) else [kept[:120]])
    findings = [] if plan_size(server) == before else [f"{plan_size(server)} measures, {before} before"]
    report.say(f"plan {tag}: nothing is half done", findings)
    page.fill("textarea[name=rader]", pasted(False))
    status = keys.press("form#klistra-in button")
    shown = table(page, "Så läses raderna")
    report.say(f"plan {tag}: mended, it is shown as it is read", [] if status == 200 and len(shown) == 20 else [f"{status}, {len(shown)} rows"])
    findings = [] if plan_size(server) == before else ["saved before it was said"]
    keys.press("form#klistra-in button", "Lägg till 20 åtgärder")
    after = page.locator("table.plan tbody tr:not(.g)").count()
    if after != before + 20 or "20 åtgärder är tillagda" not in keys.words("[data-notice], .notice"):
        findings.append(f"{before} measures before, {after} after: {keys.words('[data-notice], .notice')}")
    report.say(f"plan {tag}: twenty measures saved", findings)
    context.close()


def history(report, server):
    """Beside a change stands what it made different, and nothing beside what changed nothing."""
    client, found = Client(server).sign_in(places.MUNICIPALITY), []
    for language, words in (("sv", ("Klart senast", "ändrade åtgärd")), ("en", ("Done by", "changed measure"))):
        pages = [client.get(places.inside(language, f"{places.board()}/atgarder/A{number}")).text for number in range(1, 13)]
        changed = [page.partition('id="hist"')[2] for page in pages if words[1] in page]
        for page in changed:
            events = re.findall(r"<li id=\"p\d+\">.*?</li>", page, re.S)
            found += [f"{language}: {event[:120]}" for event in events if (words[1] in event) != ('<dl class="pairs">' in event)]
            found += [] if any(words[1] in event and words[0] in event for event in events) else [f"{language}: no day"]
        found += [] if changed else [f"{language}: nothing was changed"]
    report.say("plan: the history of a measure shows what each change made different", found)


def chosen(report, browser, server, scripted, tag):
    """A file as a spreadsheet on Windows saves it, in place of what is pasted; a workbook is refused and says what to do."""
    context = browser.visitor(server, places.MUNICIPALITY, java_script_enabled=scripted)
    page = context.new_page()
    keys = Keyboard(page)
    page.goto(server.base + PLAN + "/klistra-in")
    page.set_input_files("input[name=fil]", [{"name": "plan.xlsx", "mimeType": "text/csv", "buffer": b"PK\x03\x04" + bytes(500)}])
    status = keys.press("form#klistra-in button")
    report.say(f"plan {tag}: a workbook is refused", [] if status == 422 and "spara den som CSV" in keys.words() else [f"{status} {keys.words()[:300]}"])
    text = f"Åtgärd;Utför;Klart senast\r\nFler lysen – ur fil {tag};Kommunpolis;2026-05-01\r\n"
    page.set_input_files("input[name=fil]", [{"name": "plan.csv", "mimeType": "application/vnd.ms-excel", "buffer": text.encode("cp1252")}])
    status = keys.press("form#klistra-in button")
    shown = table(page, "Så läses raderna")
    report.say(f"plan {tag}: a file is read as it is saved", [] if status == 200 and any("Fler lysen – ur fil" in line for line in shown) else [f"{status} {shown}"])
    status = keys.press("form#klistra-in button", "Lägg till åtgärden")
    report.say(f"plan {tag}: and added to the plan", [] if status == 200 and f"ur fil {tag}" in keys.words("table.plan") else [f"status {status}"])
    context.close()


def proposals(report, browser, server, scripted, tag):
    """Two cells with a proposal each, mended by ticking that the proposals are meant."""
    context = browser.visitor(server, places.POLICE, java_script_enabled=scripted)
    page = context.new_page()
    keys = Keyboard(page)
    page.goto(server.base + PLAN + "/klistra-in")
    page.fill("textarea[name=rader]", "Vad;Vem;När\r\nFörslagen används;Komunpolis;31/9-2026\r\n")
    keys.press("form#klistra-in button")
    findings = [] if len(table(page, "Det här behöver rättas")) == 2 else ["not two faults"]
    keys.tick("input[name=forslag]")
    keys.press("form#klistra-in button")
    shown = table(page, "Så läses raderna")
    if not any("Kommunpolis" in line and "30 sep 2026" in line for line in shown):
        findings.append(f"read as {shown}")
    status = keys.press("form#klistra-in button", "Lägg till åtgärden")
    if status != 200 or "Förslagen används" not in keys.words("table.plan"):
        findings.append(f"not in the plan, status {status}")
    report.say(f"plan {tag}: proposals are taken when they are meant", findings)
    context.close()


def agrees(report, browser, server, scripted, tag):
    """The police say yes to what waits for them; then nothing waits, and the municipality sees it."""
    context = browser.visitor(server, places.POLICE, java_script_enabled=scripted)
    page = context.new_page()
    keys = Keyboard(page)
    page.goto(server.base + PLAN)
    waits = page.locator("tr#A6 .st.na").count()
    keys.press("form#godkann button")
    findings = [] if waits == 1 and page.locator("form#godkann").count() == 0 else [f"{waits} waited, or it waits still"]
    other = Client(server).sign_in(places.MUNICIPALITY).get(places.board() + "/atgarder/A6").text
    if "godkände åtgärd A6 20 nov 2025" not in other:
        findings.append("the municipality does not see the yes")
    report.say(f"plan {tag}: the other party says yes with one click", findings)
    context.close()


def plan_size(server):
    return Client(server).sign_in(places.MUNICIPALITY).get(PLAN).text.count('role="row" id="A')


def clicks(report, browser, server, scripted, tag):
    context = browser.visitor(server, places.MUNICIPALITY, java_script_enabled=scripted)
    page = context.new_page()
    keys = Keyboard(page)
    page.goto(server.base + PLAN)
    keys.press("a.btn", "Ny åtgärd")
    page.fill("input[name=atgard]", "Påhittad åtgärd")
    page.fill("input[name=utfor]", "Samordnare i kommunens verksamheter")
    page.fill("input[name=klart]", "31/9-2025")
    status = keys.press("form#ny button")
    findings = [] if status == 422 and page.locator("#ny-klart[aria-invalid]").count() == 1 else [f"status {status}, no fault at the field"]
    if page.input_value("input[name=atgard]") != "Påhittad åtgärd":
        findings.append("what was written is gone")
    report.say(f"plan {tag}: a day that is none is told at its field", findings)
    page.fill("input[name=klart]", "2025-11-21")
    keys.press("form#ny button")
    number = keys.words("h1 .nr")
    page.goto(server.base + "/uppgifter")
    listed = number in keys.words("main")
    keys.press(f"form.one:has(button)[id^='klar-{number}-'] button", "Är klar")
    findings = [] if listed and "blev klar" in keys.words("[data-notice], .notice") else [f"{number} listed: {listed}"]
    if keys.path.split("?")[0] != "/uppgifter" or number in keys.words("ol.dated"):
        findings.append(f"on {keys.path}: {keys.words('ol.dated')[:120]}")
    report.say(f"plan {tag}: done in one click from my tasks", findings)
    page.goto(server.base + f"{places.board()}/atgarder/{number}")
    report.say(f"plan {tag}: the measure says when it was done", [] if "Klar 20 november 2025" in keys.words("section.state") else [keys.words("section.state")])
    context.close()


def on_paper(report, browser, server, what, most):
    context = browser.visitor(server, places.MUNICIPALITY)
    page = context.new_page()
    page.goto(server.base + PLAN)
    pdf = page.pdf(prefer_css_page_size=True, tagged=True)
    text = printing.text_of(pdf)
    # A4 on its side is 842 points wide.
    report.say(f"plan on paper, {what}: {len(text)} sheets", paper(text, b"/MediaBox [0 0 84" in pdf, most))
    context.close()

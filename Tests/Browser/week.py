"""The week's meeting: two browsers at one board, notes that lose nobody's words, closing, the minute, feedback; and the stream."""
import http.client
import re
import threading
import time

import places
from axe_walk import axe
from browser import PHONE, WIDE, Browser, Watch
from printing import sheets
from probes import UNFOLD
from wire import Client

# The demo stands on Thursday 20 November 2025.
BOARD = places.board() + "/veckan/2025-11-20"
OTHER = "anteckning-ovrigt"


def soon(page, script, wanted, seconds=5.0):
    """Seconds until the page says so; None when it never does."""
    begun = time.monotonic()
    while time.monotonic() - begun < seconds:
        if page.evaluate(script) == wanted:
            return time.monotonic() - begun
        time.sleep(0.02)
    return None


def in_time(seconds, limit):
    return ["it never came"] if seconds is None else [] if seconds <= limit else [f"{seconds:.2f} s, at most {limit}"]


def value(item=OTHER):
    return f"() => document.getElementById('{item}').value"


def events(text):
    return re.findall(r"(?m)^event: (\w+)$", text)


def prove(report, workshop):
    report.prove("a note within a second", in_time(0.4, 1), in_time(None, 1) and in_time(1.2, 1))
    report.prove("events of a stream", [] if events("retry: 1\n\nevent: note\ndata: {}\n\n: \n\n") == ["note"] else ["no"], [] if events("data: event\n") else ["none"])


def run(report, workshop):
    server = workshop.demo("week")
    with Browser() as browser:
        two_browsers(report, browser, server)
        both_at_once(report, browser, server)
        without_script(report, browser, server)
        meeting(report, browser, server)
        looks(report, browser, server)
    streams(report, server)
    strange(report, server)
    report.say("week: the server lives", [] if server.alive else ["it is dead"])
    stopping(report, workshop)


def two_pages(browser, server):
    pages = []
    for post in (places.MUNICIPALITY, places.POLICE):
        page = browser.visitor(server, post).new_page()
        page.goto(server.base + BOARD)
        pages.append(page)
    for page in pages:
        soon(page, "() => !document.querySelector('[data-on]').hidden", True)
    return pages


def two_browsers(report, browser, server):
    ours, theirs = two_pages(browser, server)
    watch = Watch(ours, server)
    report.say("week: both pages say that they are live", [] if all(not page.locator("[data-on]").is_hidden() for page in (ours, theirs)) else ["one does not"])
    ours.click("#" + OTHER)
    ours.keyboard.type("Lugnt i centrum.", delay=5)
    taken = soon(theirs, value(), "Lugnt i centrum.")
    report.say(f"week: what one writes stands on the other's page within a second after the last key ({taken and round(taken, 2)} s)", in_time(taken, 1))
    said = theirs.locator(f"form[data-note=ovrigt] [data-said]").inner_text()
    report.say("week: and who wrote it", [] if "Sparat av Kommunen kl." in said else [said])
    # The municipality's cursor is still in the field: nothing is written over it.
    theirs.click("#" + OTHER)
    theirs.keyboard.press("End")
    theirs.keyboard.type(" Utom lördag.", delay=5)
    clash = soon(ours, "() => document.querySelector('form[data-note=ovrigt] [data-theirs]').hidden", False)
    kept = ours.evaluate(value())
    words = ours.locator("form[data-note=ovrigt] [data-theirs]").inner_text()
    report.say("week: a field with focus is not written over; the other's words stand above it",
               ([] if clash is not None else ["no word of it"]) + ([] if kept == "Lugnt i centrum." else [kept])
               + ([] if "Polisen ändrade samma anteckning kl." in words and "Utom lördag." in words else [words]))
    ours.evaluate("() => document.activeElement.blur()")
    report.say("week: when the field is left as it was, it follows", in_time(soon(ours, value(), "Lugnt i centrum. Utom lördag."), 1))
    task = "Ring skolan om grinden."
    theirs.evaluate("() => { for (const e of document.querySelectorAll('main details')) e.open = true; }")
    theirs.fill("form#uppgift textarea[name=text]", task)
    with theirs.expect_navigation():
        theirs.click("form#uppgift button[type=submit]")
    report.say("week: a task that one adds comes up on the other's page", in_time(soon(ours, f"() => document.getElementById('uppgifter').innerText.includes('{task}')", True), 2))
    report.say("week: no complaint in the console", watch.findings())
    for page in (ours, theirs):
        page.context.close()


def both_at_once(report, browser, server):
    """Both write in the same note before either is saved: neither text is lost."""
    item = "anteckning-framat"
    ours, theirs = two_pages(browser, server)
    for page, words in ((ours, "Kommunens rad."), (theirs, "Polisens rad.")):
        page.evaluate("([id, text]) => { const t = document.getElementById(id); t.focus(); t.value = text; t.dispatchEvent(new Event('input', { bubbles: true })); }", [item, words])
    begun = time.monotonic()
    loser = None
    while loser is None and time.monotonic() - begun < 5:
        loser = next((page for page in (ours, theirs) if not page.locator("form[data-note=framat] [data-theirs]").is_hidden()), None)
        time.sleep(0.05)
    report.say("week: of two who write at once, one is told", [] if loser else ["neither is"])
    if loser:
        kept = loser.evaluate(value(item))
        loser.click("form[data-note=framat] button[name=ihop]")
        other = theirs if loser is ours else ours
        other.evaluate("() => document.activeElement.blur()")
        wanted = other.evaluate(value(item))
        taken = soon(other, f"() => {{ const t = document.getElementById('{item}').value; return t.includes('Kommunens rad.') && t.includes('Polisens rad.'); }}", True)
        report.say("week: one press keeps both texts, on both pages", in_time(taken, 2) + ([] if kept in loser.evaluate(value(item)) else [f"{kept!r} is gone"]) + ([] if wanted else ["nothing"]))
    for page in (ours, theirs):
        page.context.close()


def without_script(report, browser, server):
    pages = []
    for post in (places.MUNICIPALITY, places.POLICE):
        page = browser.visitor(server, post, java_script_enabled=False).new_page()
        page.goto(server.base + BOARD)
        pages.append(page)
    ours, theirs = pages
    for page, words in ((ours, "Utan skript."), (theirs, "Också utan.")):
        page.fill("#anteckning-laget", words)
        with page.expect_navigation():
            page.click("form[data-note=laget] button[data-save]")
    shown, kept = theirs.locator("form[data-note=laget] [data-theirs]").inner_text(), theirs.locator("#anteckning-laget").input_value()
    report.say("week: without a script the second is told, and keeps what was written",
               ([] if "Kommunen ändrade samma anteckning" in shown and "Utan skript." in shown else [shown]) + ([] if kept == "Också utan." else [kept]))
    with theirs.expect_navigation():
        theirs.click("form[data-note=laget] button[name=ihop]")
    with ours.expect_navigation():
        ours.click("[data-live] a")
    report.say("week: without a script the link loads the page again, with both texts", [] if ours.locator("#anteckning-laget").input_value() == "Utan skript.\nOckså utan." else [ours.locator("#anteckning-laget").input_value()])
    for page in pages:
        page.context.close()


def meeting(report, browser, server):
    """From attendance to feedback, by the forms alone."""
    page = browser.visitor(server, places.MUNICIPALITY, java_script_enabled=False).new_page()
    page.goto(server.base + places.board() + "/veckan")
    report.say("week: the address leads to a board", [] if "/veckan/2025-11-" in page.url and "Veckolägesbild" in page.inner_text("h1") else [page.url])
    earlier = places.board() + "/veckan/2025-11-06"
    page.goto(server.base + earlier)
    page.fill("#anteckning-laget", "Lugnt den veckan.")
    with page.expect_navigation():
        page.click("form[data-note=laget] button[data-save]")
    with page.expect_navigation():
        page.click("form#avsluta-motet button[type=submit]")
    kept = page.locator("#anteckning-laget").input_value()
    page.goto(server.base + BOARD)

    def send(form, wait=True, **fields):
        for name, text in fields.items():
            field = page.locator(f"form#{form} [name={name}]")
            if field.first.evaluate("e => e.tagName") == "SELECT":
                field.select_option(text)
            else:
                field.fill(text)
        with page.expect_navigation():
            page.click(f"form#{form} button[type=submit]")

    def opened():
        closed = page.locator("main details:not([open]) > summary")
        while closed.count():
            closed.first.click()

    opened()
    if page.locator("form#mote").count():
        send("mote")
        report.say("week: the meeting is registered with all parties there", [] if "Alla parter är representerade." in page.inner_text("#narvaro") else [page.inner_text("#narvaro")])
    stands_out(report, page, opened, send)
    opened()
    send("uppgift", text="Prata med Kalle Svensson.")
    asked = page.inner_text("main")
    report.say("week: a likely name is asked about before anything is saved", [] if "Pekar texten ut någon?" in asked and "Inget är sparat än" in asked else [asked])
    page.goto(server.base + BOARD)
    opened()
    send("uppgift", text="Klipp buskarna vid skolan.")
    report.say("week: a task may lack somebody and a day while the meeting goes on", [] if "ingen ansvarar än, ingen dag är satt" in page.inner_text("#uppgifter") else [page.inner_text("#uppgifter")])
    send("avsluta-motet")
    report.say("week: the meeting does not close while a task lacks something", [] if "saknar någon som ansvarar" in page.inner_text("main") else [page.inner_text("main")[:200]])
    opened()
    # Another part may have left a task without an owner on the same board.
    for form in [one.get_attribute("id") for one in page.locator("#uppgifter form[id^=andra-]").all()]:
        opened()
        send(form, vem="kommun", klart="2025-12-01")
    opened()
    send("beslut-nytt", text="Väktare går extra rundor.")
    report.say("week: a joint decision waits for the other party", [] if "Väntar på ja från" in page.inner_text("#beslut") else [page.inner_text("#beslut")])
    police = Client(server).sign_in(places.POLICE)
    text = police.get(BOARD).text
    number = re.findall(r'id="svar-(\d+)-ja"', text)
    reply = police.post(BOARD + "/skriv", {"formular": f"svar-{number[-1]}-ja", "post": number[-1], "svar": "ja", "nyckel": "a" * 64}) if number else None
    report.say("week: and holds with its yes", [] if reply and reply.status == 303 and "Gäller. Alla parter har sagt ja." in police.get(BOARD).text else [f"{number} {reply and reply.status}"])
    page.goto(server.base + BOARD)
    opened()
    send("vidare-ny", text="Pengar till belysning.", organ="styrgrupp")
    steered = Client(server).sign_in(f"{places.LOMMA}/kommunpolis").get(places.board() + "/organ/styrgrupp").text
    report.say("week: what is taken on stands among what waits for the body", [] if "Pengar till belysning." in steered else ["it does not"])
    send("avsluta-motet")
    report.say("week: the meeting is closed", [] if "Mötet avslutades" in page.inner_text("main") else [page.inner_text("main")[:200]])
    before = Client(server).sign_in(places.POLICE)
    words, paper = before.get(earlier).text, before.get(earlier + "/anteckning").text
    report.say("week: when the next meeting is closed the notes of the one before stand in its minute alone",
               ([] if kept == "Lugnt den veckan." else [f"not kept until then: {kept!r}"])
               + ([] if "Lugnt den veckan." in paper else ["not in the minute"])
               + [f"{part!r} still on the board" for part in ("Lugnt den veckan.", "anteckning-laget", "avsluta-motet") if part in words]
               + ([] if "Det som antecknades står i mötets anteckning." in words else ["the board does not say where"]))
    send("avsluta-motet")
    report.say("week: closed again unchanged is refused in words", [] if "redan avslutat med samma anteckning" in page.inner_text("main") else ["it is not"])
    lines = page.locator("form#aterkoppling textarea").input_value()
    report.say("week: feedback is proposed in at most three lines", [] if 1 <= len(lines.splitlines()) <= 3 else [lines])
    send("aterkoppling", text="Gruppen gick igenom läget.\nVäktare går extra rundor.")
    report.say("week: feedback is sent and can be changed", [] if "Skickad" in page.inner_text("#aterkoppling-ruta") else [page.inner_text("#aterkoppling-ruta")])
    page.goto(server.base + BOARD + "/anteckning")
    minute = page.inner_text("main")
    report.say("week: the minute holds tasks, decisions and notes", [f"no {words!r}" for words in ("Klipp buskarna vid skolan.", "Väktare går extra rundor.", "Utan skript.", "Så som mötet avslutades.") if words not in minute])
    steering = Client(server)
    report.say("week: nobody reads the board without signing in", [] if steering.get(BOARD).status == 303 else ["open"])
    page.context.close()


def stands_out(report, page, opened, send):
    """What stands out in the week before, with its numbers; raised once, it stands among what was raised with the same numbers."""
    words = page.inner_text("#sticker-ut")
    numbers = re.search(r"(\d+) rapporter\. Väntat är omkring [\d,]+, och högst (\d+) en vanlig vecka", words)
    report.say("week: what stands out is told with how many, how many were expected and the most of an ordinary week", [] if numbers and int(numbers.group(1)) > int(numbers.group(2)) else [words[:300]])
    rows = [row.inner_text() for row in page.locator("#sticker-ut table tbody tr").all()]
    areas = page.locator("#sticker-ut svg path.area").count()
    report.say("week: the map has a table with the same areas beside it", [] if areas == len(rows) == 7 and any("över det vanliga" in row for row in rows) else [f"{areas} {rows}"])
    again = [name for name in page.locator("#aterkommer .what").all_inner_texts() if name.strip() == "Lomma"] if page.locator("#aterkommer").count() else []
    report.say("week: what the police publish is no place that comes again", again)
    form = page.locator("#sticker-ut form[id^=ta-upp-fynd-]").first.get_attribute("id")
    send(form)
    raised = page.inner_text("#laget")
    shown = f"{numbers.group(1)} händelser, brukar vara 0–{numbers.group(2)}" if numbers else "-"
    report.say("week: a finding is raised with the numbers that stood there", [] if "Togs upp" in raised and shown in raised else [f"no {shown}: {raised}"])
    report.say("week: and is not asked about again", [] if page.locator("#sticker-ut form[id^=ta-upp-fynd-]").first.get_attribute("id") != form else ["it is"])
    opened()
    form = page.locator("#sticker-ut form[id^=avfarda-fynd-]").first.get_attribute("id")
    send(form, skal="Samma händelse.")
    raised = page.inner_text("#laget")
    report.say("week: another is left, with why", [] if "Togs inte upp" in raised and "Samma händelse." in raised else [raised])


def looks(report, browser, server):
    for post in (places.MUNICIPALITY, places.POLICE):
        context = browser.visitor(server, post)
        page = context.new_page()
        for language in places.LANGUAGES:
            for path in (BOARD, BOARD + "/anteckning"):
                page.set_viewport_size(PHONE)
                page.goto(server.base + places.inside(language, path))
                page.evaluate(UNFOLD)
                wide = page.evaluate("() => document.documentElement.scrollWidth")
                report.say(f"week: {language} {path[-20:]} {post[-10:]} fits a telephone", [] if wide <= 390 else [f"{wide} px"])
                report.say(f"week: axe {language} {path[-20:]} {post[-10:]} 390", axe(page))
                page.set_viewport_size(WIDE)
                report.say(f"week: axe {language} {path[-20:]} {post[-10:]} 1280", axe(page))
        page.goto(server.base + BOARD + "/anteckning")
        pdf = page.pdf(prefer_css_page_size=True, tagged=True)
        findings, count = sheets(pdf, 2)
        report.say(f"week: the minute is {count} sheets on paper", findings)
        context.close()


class Line:
    """One open stream, read as it comes."""

    def __init__(self, client, path=BOARD):
        self.connection = http.client.HTTPConnection("127.0.0.1", client.server.port, timeout=40)
        cookie = "; ".join(f"{name}={value}" for name, value in client.cookies.items())
        self.connection.request("GET", path + "/strom", headers={"Host": client.server.host, "Cookie": cookie, "Accept": "text/event-stream"})
        self.answer = self.connection.getresponse()
        self.text, self.ended = "", False
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        try:
            while True:
                piece = self.answer.read1(65536)
                if not piece:
                    break
                self.text += piece.decode()
        except (OSError, ValueError, http.client.HTTPException):
            pass
        self.ended = True

    def waits(self, what, seconds=5):
        begun = time.monotonic()
        while time.monotonic() - begun < seconds:
            if what(self):
                return True
            time.sleep(0.05)
        return False

    def close(self):
        self.connection.close()


def streams(report, server):
    ours, theirs = Client(server).sign_in(places.MUNICIPALITY), Client(server).sign_in(places.POLICE)
    line = Line(ours)
    kind = line.answer.getheader("Content-Type")
    report.say("week: a stream of events", [] if line.answer.status == 200 and kind.startswith("text/event-stream") else [f"{line.answer.status} {kind}"])
    line.waits(lambda one: "retry" in one.text)
    version = re.search(r'data-note="sedan-sist".*?name="version" value="(\d+)"', theirs.get(BOARD).text).group(1)
    reply = theirs.post(BOARD + "/anteckna", {"punkt": "sedan-sist", "version": version, "text": "Rad med \"tecken\"\nåäö"}, headers={"Accept": "application/json"})
    came = line.waits(lambda one: "sedan-sist" in one.text)
    report.say("week: a saved note is an event of one line", [] if reply.status == 200 and came and "\\nåäö" in line.text else [line.text[-200:]])
    report.say("week: its heartbeat comes within ten seconds and a little", [] if line.waits(lambda one: "\n: \n" in one.text, 13) else ["none"])
    refused = theirs.post(BOARD + "/anteckna", {"punkt": "sedan-sist", "version": "1", "text": "Ring 19811218-9876"}, headers={"Accept": "application/json"})
    report.say("week: a note with an identity number is neither kept nor told", [] if "refused" in refused.text and "9876" not in refused.text and not line.waits(lambda one: "9876" in one.text, 0.5) else [refused.text])
    more = [Line(ours) for _ in range(6)]
    report.say("week: a session holds six streams, and the seventh is ended", [] if more[-1].waits(lambda one: one.ended) and "event: end" in more[-1].text and not more[0].ended else ["it is not"])
    ours.post("/logga-ut", {"nyckel": "x" * 64})
    report.say("week: signing out ends every stream", [] if all(one.waits(lambda one: one.ended) for one in [line, *more]) else ["one goes on"])
    head = Client(server).sign_in(places.POLICE).ask("HEAD", BOARD + "/strom")
    report.say("week: HEAD opens nothing", [] if head.status == 200 and not head.body else [f"{head.status}"])


def strange(report, server):
    client = Client(server).sign_in(places.MUNICIPALITY)
    found = [f"{path}: {status}" for path in ("/veckan/2025-02-30", "/veckan/x", "/veckan/0001-01-01", "/veckan/2025-11-20?forum=finns-inte", "/veckan?forum=finns-inte", "/veckan/9999-12-31/strom")
             if (status := client.get(places.board() + path).status) != 404]
    report.say("week: strange days and forums are not found", found)
    sent = [{}, {"formular": "finns-inte"}, {"formular": "klar-x", "post": "99999999999999999999"}, {"formular": "klar-1", "post": "1"}, {"formular": "framat-nytt", "text": "x"},
            {"formular": "uppgift", "text": "x", "klart": "i morgon"}, {"formular": "svar-1-ja", "post": "-1", "svar": "ja"}]
    found = [f"{fields}: {status}" for number, fields in enumerate(sent) if (status := client.post(BOARD + "/skriv", {"nyckel": f"{number}" * 64, **fields}).status) != 422]
    report.say("week: strange forms are refused on the page", found)
    found = [f"{fields}: {status}" for fields in ({}, {"punkt": "finns-inte", "text": "x"}, {"punkt": "ovrigt", "version": "99999999999999999999", "text": "x"}, {"punkt": "ovrigt", "version": "-1", "text": "x"})
             if (status := client.post(BOARD + "/anteckna", fields).status) not in (404, 409)]
    report.say("week: strange notes are refused", found)
    choose = client.get(places.board(places.SVEDALA) + "/veckan")
    report.say("week: who holds no post there finds nothing", [] if choose.status == 404 else [f"{choose.status}"])
    svedala = Client(server).sign_in(f"{places.SVEDALA}/lpo-chef")
    chosen = svedala.get(places.board(places.SVEDALA) + "/veckan")
    report.say("week: where the text says of no forum how often, people choose", [] if chosen.status == 200 and "Vilket forum gäller det?" in chosen.text else [f"{chosen.status}"])


def stopping(report, workshop):
    """A program that is told to stop does not wait for streams that have no end."""
    server = workshop.demo("week-stops")
    line = Line(Client(server).sign_in(places.MUNICIPALITY))
    line.waits(lambda one: "retry" in one.text)
    begun = time.monotonic()
    code = server.stop()
    took = time.monotonic() - begun
    report.say(f"week: the program stops with a stream open ({took:.1f} s)", ([] if code == 0 else [f"exit {code}"]) + ([] if took < 4 else [f"{took:.1f} s"]))

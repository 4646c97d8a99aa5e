"""A new agreement: its text pasted by one party, the cards accepted, proposed, and accepted by the other party."""
import os
import re

import places
import probes
from axe_walk import axe
from browser import Browser
from languages import foreign
from wire import Client

TEXT = os.path.join(os.path.dirname(__file__), "..", "..", "docs", "examples", "norrvassa.txt")
ADDRESS = "norrvassa-2026"
# A person who sets an agreement up should not need more than this, from the overview to the proposal.
MOST_CLICKS = 12


def text():
    with open(TEXT, encoding="utf-8") as file:
        return file.read()


def draft(client):
    """A draft of the invented text, made over the wire; its address."""
    reply = client.post("/lagg-upp", {"satt": "text", "text": text(), "nyckel": "k" * 64})
    if reply.status != 303:
        raise RuntimeError(f"no draft: {reply.status}")
    return reply.header("Location")


class Clicks:
    """Counts what a person has to press."""

    def __init__(self, page):
        self.page, self.count = page, 0

    def press(self, selector):
        self.count += 1
        self.page.locator(selector).first.click()


def few(count):
    return [] if count <= MOST_CLICKS else [f"{count} clicks, at most {MOST_CLICKS}"]


def nothing_late(words):
    """No row of a board may be late while the reading is only proposed."""
    return [] if "Försenat" not in words and "Uteblivet" not in words else [words[:200]]


def prove(report, workshop):
    report.prove("few clicks", few(MOST_CLICKS), few(MOST_CLICKS + 1))
    report.prove("nothing late", nothing_late("Inte dags än"), nothing_late("Försenat"))


def run(report, workshop):
    server = workshop.demo("setting-up")
    with Browser() as browser:
        for scripted in (True, False):
            page = browser.visitor(server, places.MUNICIPALITY, java_script_enabled=scripted).new_page()
            clicks = Clicks(page)
            if scripted:
                sets_up(report, server, page, clicks)
                looks(report, server, page)
            else:
                page.goto(server.base + "/lagg-upp")
                page.fill("form#text textarea", text())
                clicks.press("form#text button")
                report.say("setting up: the cards come without script", [] if page.locator("article.card").count() > 30 else [page.url])
        secrecy(report, server)
        earlier(report, server)
        proposes(report, server, browser)
    server.stop()


def sets_up(report, server, page, clicks):
    page.goto(server.base + "/")
    clicks.press("a[href='/lagg-upp']")
    page.fill("form#text textarea", text())
    clicks.press("form#text button")
    cards = page.locator("article.card").count()
    report.say("setting up: a card for each commitment", [] if cards > 30 else [f"{cards} cards"])
    words = page.inner_text("main")
    report.say("setting up: the days stand beside the cards", [] if re.search(r"4 gånger 2026: senast", words) else [words[:300]])
    marks = page.locator(".agtext mark").count()
    report.say("setting up: the sentences are marked", [] if marks > 60 else [f"{marks} marks"])


def looks(report, server, page):
    """Each page of the way in both languages."""
    start = page.url.removeprefix(server.base)
    card = page.locator("article.card a.btn").first.get_attribute("href")
    for language in places.LANGUAGES:
        for path in ("/lagg-upp", start, start + "/huvud", card, start + "/kort/nytt", start + "/foresla"):
            page.goto(server.base + places.inside(language, path))
            report.say(f"setting up: {language} {path[:9]}…{path[-12:]}", axe(page) + foreign(page.evaluate(probes.TEXTS), language))
    page.goto(server.base + start)


def secrecy(report, server):
    own, other = Client(server).sign_in(places.MUNICIPALITY), Client(server).sign_in(places.POLICE)
    address = draft(own)
    findings = [] if own.get(address).status == 200 else ["the organisation cannot read its own draft"]
    for path in (address, address + "/huvud", address + "/foresla"):
        reply = other.get(path)
        if reply.status != 404:
            findings.append(f"{path}: {reply.status} for the other party")
    if "Vardagsgruppen" in other.get("/lagg-upp").text or "Norrvassa" in other.get("/lagg-upp").text:
        findings.append("the other party's list names the draft")
    report.say("setting up: a draft is its own organisation's", findings)


def earlier(report, server):
    """Several earlier occasions in one go: with one bad day among them nothing is registered."""
    client = Client(server).sign_in(places.MUNICIPALITY)
    path = places.commitment("K5") + "/tidigare"
    page = client.get(path).text
    # Each row's own days: the first that can be chosen in the first three rows.
    rows = [(name, day) for name, day in re.findall(r'name="(dag-[0-9a-f]+)".*?<option value="(\d{4}-\d\d-\d\d)"', page, re.S)][:3]
    if len(rows) < 3:
        report.say("earlier: rows to fill in", [f"{len(rows)} rows"])
        return
    before = server_entries(client)
    bad = client.post(path, dict(rows[:2], **{rows[2][0]: "2031-01-01", "nyckel": "a" * 64}))
    findings = [] if bad.status == 422 and rows[0][1] in bad.text else [f"{bad.status}"]
    if server_entries(client) != before:
        findings.append("something was registered")
    report.say("earlier: one bad day stops all, and what was written is kept", findings)
    good = client.post(path, dict(rows, nyckel="b" * 64))
    again = client.post(path, dict(rows, nyckel="b" * 64))
    after = server_entries(client)
    findings = [] if good.status == 303 and "3 tillfällen" in (good.notice or "") else [f"{good.status} {good.notice}"]
    if after != before + 3:
        findings.append(f"{before} entries before, {after} after; {again.status}")
    report.say("earlier: three occasions in one go, once", findings)


def server_entries(client):
    return len(re.findall(r'id="p\d+"', client.get(places.commitment("K5")).text))


def proposes(report, server, browser):
    page = browser.visitor(server, places.MUNICIPALITY).new_page()
    clicks = Clicks(page)
    page.goto(server.base + "/")
    clicks.press("a[href='/lagg-upp']")
    page.fill("form#text textarea", text())
    clicks.press("form#text button")
    clicks.press("form#alla button")
    clicks.press("a.btn[href$='/foresla']")
    clicks.press("form#foresla button")
    words = page.inner_text("main")
    report.say("setting up: says what is missing before it is proposed", [] if "Välj vilken part ni är" in words else [words[:300]])
    clicks.press("form#foresla a")
    clicks.press("a.btn[href$='/huvud']")
    clicks.press("form#huvud label:has(input[name=egen][value='0'])")
    page.fill("form#huvud input[name=part0]", "Norrvassa kommun")
    clicks.press("form#huvud button")
    clicks.press("a.btn[href$='/foresla']")
    page.fill("form#foresla input[name=adress]", ADDRESS)
    clicks.press("form#foresla button")
    board = page.inner_text("main")
    report.say("setting up: the board stands there, as a proposed reading", [] if page.url.endswith(ADDRESS) and "Vardagsgruppen" in board else [page.url + board[:200]])
    report.say("setting up: nothing is late before both have accepted", nothing_late(page.locator("table.board").inner_text()))
    report.note(f"note  setting up took {clicks.count} clicks")
    report.say("setting up: few clicks", few(clicks.count))
    accepts(report, server, browser)


def accepts(report, server, browser):
    page = browser.visitor(server, f"{ADDRESS}/lokalpolisområdeschef").new_page()
    clicks = Clicks(page)
    page.goto(server.base + places.board(ADDRESS) + "/giltighet")
    clicks.press("form:has(input[name=handling][value=accept]) button")
    words = page.inner_text("main")
    report.say("setting up: the other party accepts in one click", [] if "Registrerat" in page.inner_text("body") else [words[:200]])

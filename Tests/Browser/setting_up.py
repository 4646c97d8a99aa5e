"""A new agreement: its text pasted by one party, the cards accepted, proposed, and accepted by the other party."""
import os
import re

import places
import probes
from axe_walk import axe
from browser import Browser
from effort import Effort, Hand, prove as prove_effort
from languages import foreign
from wire import Client

TEXT = os.path.join(os.path.dirname(__file__), "..", "..", "docs", "examples", "norrvassa.txt")
ADDRESS = "norrvassa-2026"
# A person who sets an agreement up should not need more than this, from the overview to the proposal.
MOST_CLICKS = 15


def text():
    with open(TEXT, encoding="utf-8") as file:
        return file.read()


def draft(client):
    """A draft of the invented text, made over the wire; its address."""
    reply = client.post("/lagg-upp", {"satt": "text", "text": text(), "nyckel": "k" * 64})
    if reply.status != 303:
        raise RuntimeError(f"no draft: {reply.status}")
    return reply.header("Location")


def few(count):
    return [] if count <= MOST_CLICKS else [f"{count} clicks, at most {MOST_CLICKS}"]


def nothing_late(words):
    """No row of a board may be late while the reading is only proposed."""
    return [] if "Försenat" not in words and "Uteblivet" not in words else [words[:200]]


def prove(report, workshop):
    prove_effort(report)
    report.prove("few clicks", few(MOST_CLICKS), few(MOST_CLICKS + 1))
    report.prove("nothing late", nothing_late("Inte dags än"), nothing_late("Försenat"))


def run(report, workshop):
    server = workshop.demo("setting-up")
    with Browser() as browser:
        for scripted in (True, False):
            page = browser.visitor(server, places.MUNICIPALITY, java_script_enabled=scripted).new_page()
            clicks = Hand(page, Effort())
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
        uploads(report, server, browser)
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


def uploads(report, server, browser):
    """The text as a PDF printed by the browser, as a text file, and files that give no text."""
    page = browser.visitor(server, places.MUNICIPALITY).new_page()
    paper = browser.chromium.new_context().new_page()
    lines = "".join(f"<p>{line}</p>" for line in text().replace("&", "&amp;").replace("<", "&lt;").split("\n") if line)
    paper.set_content(f"<style>body{{font:11pt serif}}</style>{lines}")
    printed = paper.pdf(format="A4", margin={"top": "25mm", "bottom": "25mm", "left": "25mm", "right": "25mm"})
    scanned = browser.chromium.new_context().new_page()
    scanned.set_content("<svg width=200 height=200><rect width=100 height=100 /></svg>")
    for name, kind, content in (("avtal.pdf", "application/pdf", printed), ("avtal.txt", "text/plain", text().encode())):
        page.goto(server.base + "/lagg-upp")
        page.set_input_files("form#text input[name=fil]", {"name": name, "mimeType": kind, "buffer": content})
        page.locator("form#text button").click()
        cards = page.locator("article.card").count()
        report.say(f"setting up: {name} gives the cards", [] if cards > 38 else [f"{cards} cards, {page.inner_text('main')[:200]}"])
    for name, content, words in (
        ("avtal.docx", b"PK\x03\x04" + bytes(200), "Filen går inte att läsa"), ("bild.pdf", scanned.pdf(), "Det finns ingen text i filen"),
        ("trasig.pdf", b"%PDF-1.7\nxx", "Filen går inte att läsa"),
    ):
        page.goto(server.base + "/lagg-upp")
        page.set_input_files("form#text input[name=fil]", {"name": name, "mimeType": "application/pdf", "buffer": content})
        page.locator("form#text button").click()
        said = page.inner_text("main")
        report.say(f"setting up: {name} is refused, and says what to do", [] if words in said else [said[:300]])


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
    own, whole = Effort(), Effort()
    hand = Hand(page, own)
    hand.go(server.base + "/")
    hand.press("a[href='/lagg-upp']")
    hand.paste("form#text textarea", text())
    hand.press("form#text button")
    hand.read()
    hand.press("form#alla button")
    hand.press("a.btn[href$='/foresla']")
    hand.press("form#foresla button")
    words = page.inner_text("main")
    report.say("setting up: says what is missing before it is proposed", [] if "Välj vilken part ni är" in words else [words[:300]])
    hand.press("form#foresla a")
    hand.press("a.btn[href$='/huvud']")
    hand.press("form#huvud label:has(input[name=egen][value='0'])")
    page.fill("form#huvud input[name=part0]", "Norrvassa kommun")
    hand.press("form#huvud button")
    hand.press("a.btn[href$='/foresla']")
    hand.write("form#foresla input[name=adress]", ADDRESS)
    hand.press("form#foresla button")
    board = page.inner_text("main")
    report.say("setting up: the board stands there, as a proposed reading", [] if page.url.endswith(ADDRESS) and "Vardagsgruppen" in board else [page.url + board[:200]])
    report.say("setting up: nothing is late before both have accepted", nothing_late(page.locator("table.board").inner_text()))
    report.note(own.line("from pasted text to proposal, one person"))
    report.say("setting up: few clicks", few(own.clicks))
    answers(report, server, browser, hand, whole)
    report.note(own.joined(whole).line("from pasted text until four parties agree on every card"))


# The other parties of the invented agreement, each by the post that signs for it.
OTHERS = ("lokalpolisområdeschef", "närvårdschef", "förvaltningschef")
READING = places.board(ADDRESS) + "/tolkning"


def only_proposed(page, server, keys):
    """Of these commitments, those whose pages say that they are only proposed."""
    return [key for key in keys if "Föreslagen tolkning" in page.request.get(server.base + places.board(ADDRESS) + f"/atagande/{key}").text()]


def answers(report, server, browser, proposer, whole):
    """The police send one card back and accept the rest, the others accept all; the proposer changes the card; all accept."""
    card, wish = "vardagsgruppen", "Var fjärde vecka räcker för oss."
    hands = {}
    for post in OTHERS:
        page = browser.visitor(server, f"{ADDRESS}/{post}").new_page()
        hands[post] = hand = Hand(page, whole)
        hand.go(server.base + places.board(ADDRESS))
        hand.press(f"a[href='{READING}']")
        hand.read()
        if post == OTHERS[0]:
            asked = page.locator("form#svar textarea").count()
            report.say("cards: the other party is asked about each", [] if asked > 35 else [f"{asked} questions"])
            empty_words(report, server, page)
            hand.press(f"article#kort-{card} summary")
            hand.write(f"article#kort-{card} textarea", wish)
        hand.press("form#svar div.actions button[type=submit]")
    police = hands[OTHERS[0]].page
    words = police.inner_text("main")
    report.say("cards: what came back stands there in words", [] if wish in words and "Kom tillbaka" in words else [words[:300]])
    proposed = only_proposed(police, server, (card, "trygghetsberedningen", "statistik", "trygghetsvandring"))
    report.say("cards: the one that came back is only proposed, the rest is agreed", [] if proposed == [card] else [str(proposed)])
    changes(report, server, proposer, whole, card, wish)
    for post in OTHERS:
        hand = hands[post]
        hand.go(server.base + places.board(ADDRESS))
        hand.press(f"a[href='{READING}']")
        asked = hand.page.locator("form#svar textarea").count()
        report.say(f"cards: {post} is asked about the changed card alone", [] if asked == 1 else [f"{asked} questions"])
        hand.press("form#svar div.actions button[type=submit]")
    page = proposer.page
    page.goto(server.base + READING)
    words = page.inner_text("main")
    report.say("cards: all agree in the end", [] if "Kom tillbaka" not in words and "Föreslagen tolkning" not in words and "Godkänt av alla" in words else [words[:300]])
    page.goto(server.base + places.board(ADDRESS))
    report.say("cards: the board waits for nothing more", [] if page.locator(f"main a[href='{READING}']").count() == 0 else ["it still asks"])


def empty_words(report, server, page):
    """What cannot be taken is refused beside its card, and what was written is kept."""
    client_key = page.locator("form#svar input[name=nyckel]").get_attribute("value")
    digest = page.locator("form#svar input[name=tolkning]").get_attribute("value")
    seen = page.locator("form#svar input[name=sett]").get_attribute("value")
    sent = {"nyckel": client_key + "x", "tolkning": digest, "kort-vardagsgruppen": "Stämmer inte", "sett": "1"}
    stale = page.request.post(server.base + READING, form=sent, max_redirects=0, headers={"Origin": server.base})
    kept = stale.status == 422 and "En kollega har svarat" in stale.text() and "Stämmer inte" in stale.text()
    report.say("cards: what a colleague has answered meanwhile is read first, and the words stay", [] if kept else [f"{stale.status}"])
    reply = page.request.post(server.base + READING, form={"nyckel": client_key + "x", "sett": seen, "tolkning": digest, "kort-vardagsgruppen": "Ring 19121212-1212"}, max_redirects=0, headers={"Origin": server.base})
    body = reply.text()
    report.say("cards: an identity number is refused, and the words stay", [] if reply.status == 422 and "Ring 19121212-1212" in body and "personnummer" in body else [f"{reply.status}"])


def changes(report, server, hand, whole, card, wish):
    """The proposer sees what came back, and proposes something else."""
    own = hand.effort
    hand.effort = whole
    hand.go(server.base + places.board(ADDRESS))
    board = hand.page.inner_text("main")
    report.say("cards: the proposer's board says that a card came back", [] if "1 kort har kommit tillbaka" in board else [board[:300]])
    hand.press(f"a[href='{READING}']")
    report.say("cards: the proposer reads why", [] if wish in hand.page.inner_text("main") else ["the words are not there"])
    for language in places.LANGUAGES:
        hand.page.goto(server.base + places.inside(language, READING))
        report.say(f"cards: {language} the reading card by card", axe(hand.page) + foreign(hand.page.evaluate(probes.TEXTS), language))
    hand.page.goto(server.base + READING)
    hand.press(f"article#kort-{card} a.btn")
    address = hand.page.url.removeprefix(server.base)
    for language in places.LANGUAGES:
        hand.page.goto(server.base + places.inside(language, address))
        report.say(f"cards: {language} changing a card", axe(hand.page) + foreign(hand.page.evaluate(probes.TEXTS), language))
    hand.page.goto(server.base + address)
    hand.choose("form#andra select[name=takt]", "every month")
    hand.press("form#andra button[type=submit]")
    words = hand.page.inner_text("main")
    report.say("cards: the change is proposed, with what was there before", [] if "Ändringen är föreslagen" in hand.page.inner_text("body") and "Har inte svarat" in words else [words[:300]])
    hand.effort = own

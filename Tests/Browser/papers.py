"""Papers: drafted from the journal, written on, shared, adopted; a receipt for a report; and what each party may read."""
import re
from pathlib import Path

import places
from browser import Browser
from keys import Keyboard
from wire import Client

MINE = "Vi ska prata mer om skolvägen"
SECRET = "Ingen kunde komma loss"
YEAR = "/papper/ar/2025"


def holds(text, wanted=(), without=()):
    return [f"{word!r} is missing" for word in wanted if word not in text] + [f"{word!r} is there" for word in without if word in text]


def prove(report, workshop):
    report.prove("what a paper holds", holds("a b", ["a"], ["c"]), holds("b c", ["a"], ["c"]))


def run(report, workshop):
    server = workshop.demo("papers")
    shapes(report, server)
    renewal(report, server)
    with Browser() as browser:
        context = browser.visitor(server, places.MUNICIPALITY)
        keys = Keyboard(context.new_page())
        receipt(report, keys, server)
        context.close()
        writing(report, browser, server)


def shapes(report, server):
    """The same paper as page, text, Markdown and JSON; and a year or a meeting that is not there."""
    client = Client(server).sign_in(places.MUNICIPALITY)
    brief = places.board() + "/papper/lage"
    for path, wanted in ((brief, ["<h1", "Behöver beslut"]), (brief + "?som=text", ["Läget på en minut\n", "\t"]),
                         (brief + "?som=markdown", ["# Läget på en minut", "| --- |"]), (brief + "?som=json", ['"kind" : "brief"'])):
        report.say(f"paper in the shape of {path.partition('?')[2] or 'a page'}", holds(client.get(path).text, wanted))
    report.say("the page tells what has changed since a day", holds(client.get(brief + "?sedan=2025-06-30").text, ["Sedan 30 juni 2025"]))
    for path in (brief + "?sedan=snart", places.board() + "/papper/ar/2019", places.board() + "/papper/ar/x", places.board() + "/papper/mote/999999"):
        status = client.get(path).status
        report.say(f"no such paper {path}", [] if status == 404 else [f"status {status}"])
    status = Client(server).sign_in(places.FOREIGN).get(brief).status
    report.say("a paper does not exist for those who are no party", [] if status == 404 else [f"status {status}"])


def renewal(report, server):
    """Before it opens the page says when; a proposal is compared and not kept; a faulty one is told by line."""
    client, page = Client(server).sign_in(places.MUNICIPALITY), places.board() + "/fornyelse"
    # Lomma's last day is 31 December 2027, nine months before it 31 March 2027.
    report.say("the renewal says when it opens", holds(client.get(page).text, ["öppnar 31 mars 2027", "Underskrift av", "Det finns inget förslag"]))
    definition = (Path(__file__).parents[2] / "agreements" / "burlov-2023.yaml").read_text(encoding="utf-8")
    found = client.post(page + "/jamfor", {"text": definition, "nyckel": "papers-compare"})
    report.say("a proposal is compared", ([] if found.status == 200 else [f"status {found.status}"]) + holds(found.text, ["Tas bort", "Nytt", "Burlöv"]))
    report.say("and not kept", holds(client.get(page).text, ["Det finns inget förslag"], ["Tas bort"]))
    faulty = client.post(page + "/jamfor", {"text": definition.replace("format: 1", "format: 9"), "nyckel": "papers-faulty"})
    report.say("a faulty proposal is told by line", ([] if faulty.status == 422 else [f"status {faulty.status}"]) + holds(faulty.text, ["Rad ", "format: 9"]))
    status = client.post(page, {"formular": "revidering", "datum": "2025-11-20", "skal": "", "nyckel": "papers-revise"}).status
    report.say("a revision asks why", [] if status == 422 else [f"status {status}"])


def receipt(report, keys, server):
    """One click says that a report has arrived, and the line says so."""
    keys.page.goto(server.base + places.board() + "/papper")
    before = keys.page.locator("form.one").count()
    status = keys.press("form.one button", "Kvittera")
    text = keys.words("[data-notice], .notice")
    report.say("a receipt in one click", ([] if before and status == 200 else [f"{before} forms, status {status}"]) + holds(text, ["Registrerat"]))
    keys.page.goto(server.base + places.board() + "/papper")
    report.say("the receipt stands on the page", holds(keys.words("main"), ["20 november 2025"]))


def writing(report, browser, server):
    """A section written by keyboard: refused with what was written kept, then the organisation's own until it is shared and adopted."""
    context = browser.visitor(server, places.MUNICIPALITY)
    keys, police = Keyboard(context.new_page()), Client(server).sign_in(places.POLICE)
    year = places.board() + YEAR
    mine = Client(server).sign_in(places.MUNICIPALITY)
    mine.post(places.commitment("K5") + "/forhinder", {"tillfalle": "veckolägesbild/-/2025-W46", "skal": SECRET, "nyckel": "papers-week"})
    report.say("an own reason stands in the own draft, and in no other", holds(mine.get(year).text, [SECRET]) + holds(police.get(year).text, [], [SECRET]))
    keys.page.goto(server.base + year)
    keys.press("a", "Skriv själv")
    status = put(keys, "811218-9876 " + MINE)
    kept = keys.page.locator("form#skriv textarea").input_value()
    report.say("a section with an identity number is refused, and kept", ([] if status == 422 else [f"status {status}"]) + holds(kept, [MINE]))
    put(keys, MINE)
    report.say("own words stand on the paper", holds(keys.words(), [MINE, "Skrivet av"], ["säger något annat"]))
    report.say("the other party does not see them", holds(police.get(year).text, ["Sammanfattning"], [MINE]))
    # The police deliver June late: the summary counts otherwise from then on.
    sent = police.post(places.commitment("K2") + "/registrera", {"datum": "2025-11-20", "avser": "2025-06", "nyckel": "papers-june"})
    keys.page.goto(server.base + year)
    report.say("the page says what the draft has come to say", ([] if sent.status == 303 else [f"status {sent.status}"]) + holds(keys.words(), ["säger något annat", "Då:", "Nu:"]))
    keys.unfold("Dela texten")
    keys.press("form#dela button", "Dela")
    frozen = re.search(r'href="([^"]*/papper/text/\d+)"', police.get(year).text)
    text = police.get(frozen.group(1)).text if frozen else ""
    report.say("shared, the other party reads them", ([] if frozen else ["no shared text"]) + holds(text, [MINE], [SECRET]))
    keys.unfold("Anta texten")
    keys.press("form#anta button", "Anta")
    report.say("adopted, the text is frozen", holds(keys.words(), ["Texten är låst"]) + (["it can still be written on"] if keys.page.locator("a:has-text('Ändra texten')").count() else []))
    context.close()


def put(keys, text):
    keys.write("form#skriv textarea", text)
    return keys.press("form#skriv button", "Spara")

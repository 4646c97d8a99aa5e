"""Papers: drafted from the journal, written on, shared, adopted; a receipt for a report; and what each party may read."""
import re

import places
from browser import Browser
from keys import Keyboard
from wire import Client

MINE = "Vi ska prata mer om skolvägen"
YEAR = "/papper/ar/2025"


def holds(text, wanted=(), without=()):
    return [f"{word!r} is missing" for word in wanted if word not in text] + [f"{word!r} is there" for word in without if word in text]


def prove(report, workshop):
    report.prove("what a paper holds", holds("a b", ["a"], ["c"]), holds("b c", ["a"], ["c"]))


def run(report, workshop):
    server = workshop.demo("papers")
    shapes(report, server)
    with Browser() as browser:
        context = browser.visitor(server, places.MUNICIPALITY)
        keys = Keyboard(context.new_page())
        receipt(report, keys, server)
        context.close()


def shapes(report, server):
    """The same paper as page, text, Markdown and JSON; and a year or a meeting that is not there."""
    client = Client(server).sign_in(places.MUNICIPALITY)
    brief = places.board() + "/papper/lage"
    for path, wanted in ((brief, ["<h1", "Behöver beslut"]), (brief + "?som=text", ["Läget på en minut\n", "\t"]),
                         (brief + "?som=markdown", ["# Läget på en minut", "| --- |"]), (brief + "?som=json", ['"kind" : "brief"'])):
        report.say(f"paper in the shape of {path.partition('?')[2] or 'a page'}", holds(client.get(path).text, wanted))
    for path in (places.board() + "/papper/ar/2019", places.board() + "/papper/ar/x", places.board() + "/papper/mote/999999"):
        status = client.get(path).status
        report.say(f"no such paper {path}", [] if status == 404 else [f"status {status}"])
    status = Client(server).sign_in(places.FOREIGN).get(brief).status
    report.say("a paper does not exist for those who are no party", [] if status == 404 else [f"status {status}"])


def receipt(report, keys, server):
    """One click says that a report has arrived, and the line says so."""
    keys.page.goto(server.base + places.board() + "/papper")
    before = keys.page.locator("form.one").count()
    status = keys.press("form.one button", "Kvittera")
    text = keys.words("[data-notice], .notice")
    report.say("a receipt in one click", ([] if before and status == 200 else [f"{before} forms, status {status}"]) + holds(text, ["Registrerat"]))
    keys.page.goto(server.base + places.board() + "/papper")
    report.say("the receipt stands on the page", holds(keys.words("main"), ["20 november 2025"]))

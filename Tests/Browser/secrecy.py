"""A note of one party is in no byte that the other can fetch: pages, JSON, calendars, search, refusals, headers."""
import html
import re
import urllib.parse
from collections import deque

import places
from files import post_parts
from wire import Client

MARKS = {"municipality": "Ekorrnöt-K7", "police": "Granbarr-P9"}


def seen(body, mark):
    """Whether a mark stands in the bytes: plain, as entities, percent-encoded, as JSON escapes, or backwards in base64 of a cookie."""
    plain = body if isinstance(body, bytes) else body.encode()
    text = html.unescape(plain.decode("utf-8", "replace"))
    ways = {mark, urllib.parse.quote(mark), urllib.parse.quote_plus(mark), mark.encode("unicode_escape").decode(), mark.split("-")[0], mark.split("-")[1] + "hemlig"}
    return [way for way in ways if way in text]


def prove(report, workshop):
    mark = MARKS["municipality"]
    report.prove("a mark in bytes", seen(b"<p>Inget</p>", mark), seen("<p>Ekorrn&ouml;t-K7</p>", mark))


def run(report, workshop):
    server = workshop.demo("secrecy")
    sides = {"municipality": Client(server).sign_in(places.MUNICIPALITY), "police": Client(server).sign_in(places.POLICE)}
    for side, client in sides.items():
        report.say(f"secrecy: the {side} writes in every field there is", write(client, MARKS[side]))
    other = {"municipality": "police", "police": "municipality"}
    for side, client in sides.items():
        pages = crawl(client)
        own = sum(bool(seen(body, MARKS[side])) for body in pages.values())
        report.say(f"secrecy: the {side} reads its own words ({own} of {len(pages)} pages)", [] if own else ["nowhere"])
        foreign = [f"{path}: {found}" for path, body in pages.items() if (found := seen(body, MARKS[other[side]]))]
        report.say(f"secrecy: the {side} cannot read the other's words in {len(pages)} answers", foreign)
    counts(report, sides)
    outsiders(report, server)


def write(client, mark):
    """Notes and reasons in every form; only what is said to be the own organisation's. Returns what was refused."""
    findings, key = [], f"s-{mark.encode().hex()}"
    tries = [
        (places.commitment("K13") + "/registrera", {"datum": "2025-11-17", "enhet": "Lomma", "anteckning": f"{mark} om mötet"}),
        (places.commitment("K2") + "/registrera", {"datum": "2025-11-17", "anteckning": f"{mark} om leveransen"}),
        (places.board() + "/skriv/year-2025/sammanfattning", {"text": f"{mark} i uppföljningen"}),
        (places.commitment("K5") + "/forhinder", {"tillfalle": occasion(client, "K5"), "skal": f"{mark} som skäl"}),
    ]
    for number, (path, fields) in enumerate(tries):
        reply = client.post(path, {"nyckel": f"{key}-{number}", **fields})
        if reply.status != 303:
            findings.append(f"{path}: {reply.status}")
        elif seen((reply.notice or ""), mark):
            findings.append(f"{path}: the receipt carries the note")
    filed = post_parts(client, places.commitment("K13") + "/registrera", {"nyckel": f"{key}-file", "datum": "2025-11-16", "enhet": "Lomma"}, (f"{mark}.txt", f"{mark} i filen".encode()))
    findings += [] if filed.status == 303 else [f"a file: {filed.status}"]
    # Taking back the note's own entry, with a reason.
    text = client.get(places.commitment("K2")).text.partition('id="hist"')[2]
    number = re.search(r"/rattelse/(\d+)", text.partition(f"{mark} om leveransen")[0].rpartition("17 november 2025")[2])
    if number:
        reply = client.post(f"{places.board()}/rattelse/{number.group(1)}", {"nyckel": f"{key}-c", "skal": f"{mark} som rättelse"})
        if reply.status != 303:
            findings.append(f"taking back: {reply.status}")
    # What is refused comes back to the writer only.
    client.post(places.commitment("K13") + "/registrera", {"nyckel": f"{key}-r", "datum": "2030-01-01", "anteckning": f"{mark} avslagen"})
    client.post("/kalendrar", {"overenskommelse": places.LOMMA, "nyckel": f"{key}-f"})
    return findings


def occasion(client, label):
    text = client.get(places.commitment(label)).text
    return text.partition('name="tillfalle"')[2].partition('<option value="')[2].partition('"')[0]


def crawl(client, limit=400):
    """Everything that links lead to from the first pages, in both languages, and what no link leads to."""
    queue = deque(["/", "/en", places.board() + "/lage.json", "/sok?q=Ekorrn", "/sok?q=Granba", "/sok?q=m%C3%B6te", "/en/sok?q=K7"])
    queue += [f"{places.board()}/rattelse/{number}" for number in range(1, 240)]
    pages = {}
    while queue and len(pages) < limit + 240:
        path = queue.popleft()
        if path in pages:
            continue
        reply = client.get(path)
        pages[path] = reply.body + "\n".join(f"{name}: {value}" for name, value in reply.headers).encode()
        if "text/html" not in (reply.header("Content-Type") or ""):
            continue
        for href in re.findall(r'(?:href|value)="(/[^"#]*)', reply.text):
            target = urllib.parse.quote(html.unescape(href), safe="/?=&%:")
            english = target.startswith("/en/")
            if target not in pages and not re.search(r"burlov|logga-ut|overens\.|/skriv/(?!year-2025/samman)", target) and not (english and "/atagande/" in target and not re.search(r"/K(2|3|13)$", target)):
                queue.append(target)
    return pages


def counts(report, sides):
    """What both may know is the same for both: the board's states and reasons."""
    lines = {side: client.get(places.board() + "/lage.json").text for side, client in sides.items()}
    report.say("secrecy: both parties see the same states", [] if lines["municipality"] == lines["police"] else ["the boards differ"])


def outsiders(report, server):
    """A stranger's search and a foreign agreement's pages hold no word of Lomma."""
    client = Client(server).sign_in(places.FOREIGN)
    findings = []
    for path in ("/", "/sok?q=Lomma", "/sok?q=K%C3%A4vlinge", "/sok?q=Bj%C3%A4rred", "/kalendrar", "/overenskommelser/lomma-2023", "/en/sok?q=Lomma"):
        body = client.get(path).body
        text = re.sub(r'(value="[^"]*")', "", body.decode())
        findings += [f"{path}: {name}" for name in ("Bjärred", "lomma-2023/", "Lomma kommun", "Lokalpolisområde Kävlinge") if name in text]
    report.say("secrecy: a foreign post finds no word of Lomma", findings)

"""Letters by a real program that sends, to a real SMTP server: what they say, their links, the outbox, and a server that is away."""
import email
import email.policy
import html
import os
import re
import shutil
import socket
import sqlite3
import time
from datetime import datetime
from zoneinfo import ZoneInfo

from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message

import places
import probes
from axe_walk import axe
from browser import Browser
from languages import SWEDISH, foreign
from wire import Client

MONDAY = "2025-11-24"
# Letters are written for the day before until six in the morning, and the served clock goes on from the machine's hour.
NIGHT = datetime.now(ZoneInfo("Europe/Stockholm")).hour < 6
SERVED = "2025-11-25" if NIGHT else MONDAY
POLICE, FROM = "polis@kommun.example", "overens@kommun.example"
# The municipality's coordinator reads English; the administrator is the police's.
ENGLISH, ADMIN = "samordnare@kommun.example", "admin@polis.example"
OUTBOX = places.board() + "/utkorg"


class Inbox(Message):
    """What the SMTP server has received, in order."""

    def __init__(self):
        super().__init__()
        self.letters = []

    def handle_message(self, message):
        self.letters.append(email.message_from_bytes(message.as_bytes(), policy=email.policy.default))


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait(until, seconds=60):
    """Whether it came true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if until():
            return True
        time.sleep(0.2)
    return bool(until())


def monday(letters):
    return [one for one in letters if "Vecka" in one["Subject"]]


def of_kind(letters, to, words):
    return [one for one in letters if one["To"] == to and words in one["Subject"]]


def plain(text):
    """A page's words."""
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text)))


def faults(letter):
    """What a Monday letter lacks."""
    text = letter.get_content()
    wanted = {"the subject": letter["Subject"].startswith("Vecka 48: "), "the sender": letter["From"] == FROM, "the reader": letter["To"] == POLICE,
              "no answers from machines": letter["Auto-Submitted"] == "auto-generated", "the agreement": "Lomma 2023–2027" in text,
              "this week": "Den här veckan:" in text and "Senast 30 november 2025" in text, "late": "Sent:" in text,
              "a link to register by": re.search(r"Gjort: http://\S+/klart/[0-9a-f]{64}\n", text), "no word of others": "Eslöv" not in text}
    return [what for what, holds in wanted.items() if not holds]


def swedish(letter):
    """Swedish words of an English letter; addresses of pages, and the names of the agreement's own places, are Swedish."""
    text = re.sub(r"http://\S+", "", letter["Subject"] + "\n" + letter.get_content())
    for name in NAMES:
        text = text.replace(name, "")
    found = sorted(set(re.findall(r"\w*[åäöÅÄÖ]\w*", text)) | {word for word in re.findall(r"[a-zåäö]+", text.lower()) if word in SWEDISH})
    return found + ([] if "You choose which letters you get" in text else ["no foot"])


# Names in the agreement that are the same in English.
NAMES = ("Bjärred",)


def prove(report, workshop):
    empty = email.message_from_string("Subject: Vecka 48: 0\n\n", policy=email.policy.default)
    report.prove("what a Monday letter lacks", [], faults(empty))
    good, bad = (email.message_from_string(f"Subject: x\n\n{text} You choose which letters you get", policy=email.policy.default)
                 for text in ("Bjärred. By 24 November.", "Senast 24 november."))
    report.prove("Swedish in an English letter", swedish(good), swedish(bad))


def run(report, workshop):
    place = workshop.path("mail")
    file = os.path.join("mail", "journal.sqlite")
    data = workshop.path(file)
    smtp, port = free_port(), free_port()
    settings = os.path.join(workshop.folder, "msmtprc")
    commands = [("demo", "--on", MONDAY, "--data", place, "--build-only")]
    for address, post, role in ((POLICE, "kommunpolis", "police"), (ENGLISH, "samordnare", "coordinator"), (ADMIN, "kommunpolis", "admin")):
        commands += [("account", "add", address, "--name", address.partition("@")[0].capitalize(), "--data", data),
                     ("account", "appoint", address, places.LOMMA, post, "--role", role, "--from", "2025-01-01", "--data", data)]
    for command in commands:
        succeed(workshop, *command)
    links = {address: "/" + succeed(workshop, "account", "link", address, "--data", data).strip().split("/", 3)[3] for address in (ENGLISH, ADMIN)}
    later = "/" + succeed(workshop, "account", "link", ENGLISH, "--data", data).strip().split("/", 3)[3]
    with open(settings, "w", encoding="utf-8") as out:
        out.write(f"account default\nhost 127.0.0.1\nport {smtp}\nauth off\ntls off\n")
    os.chmod(settings, 0o600)
    quiet = ("serve", "--data", data, "--port", str(port), "--site", f"http://127.0.0.1:{port}", "--on", SERVED)
    serve = (*quiet, "--sendmail", f"{shutil.which('msmtp')} -C {settings}", "--from", FROM)

    # Choices are made before any letter is written: a server that sends none.
    server = workshop.start(*quiet)
    chooses(report, server, links[ENGLISH])
    admin = Client(server)
    admin.post(links[ADMIN], {})
    page = plain(admin.get(OUTBOX).text)
    report.say("mail: without a program that sends, the outbox says so and offers no test",
               [] if "utan program som skickar" in page and "provbrev" not in page.lower() else [page[:300]])
    server.stop()

    # The SMTP server is away: the letter waits, with what the program said.
    server = workshop.start(*serve)
    waits = wait(lambda: outbox(data) and all(row[0] == "waiting" and row[1] for row in outbox(data)))
    report.say("mail: a letter that could not be sent waits, with the reason", [] if waits else [str(outbox(data))])
    admin.close()
    page = plain(admin.get(OUTBOX).text)
    found = [] if "Kunde inte skickas. Provas igen" in page and POLICE in page and "cannot connect" in page else [page[:600]]
    found += [f"shows {what}" for what in (ENGLISH, "Vecka 48", "klart/", "att göra", "Veckolägesbild") if what in page]
    report.say("mail: the outbox says what waits and why, without what letters say and without the other's addresses", found)
    server.stop()
    # As after ten tries, and as after a stop in the middle: hours are not waited for.
    change(data, "UPDATE letter SET next_try = made",
           f"UPDATE letter SET state = 'stuck', tries = 10 WHERE recipient = '{POLICE}' AND kind = 'monday'",
           f"UPDATE letter SET state = 'unsure' WHERE recipient = '{POLICE}' AND kind = 'waiting'")
    code, told, _ = workshop.command("doctor", "--data", data)
    wanted = ("NOT WELL  letters: 2 stuck", "monday of 2025-", "stuck after 10 tries, the program that sends said:", "waiting of 2025-", "perhaps sent")
    report.say("mail: doctor says the same as the outbox, without addresses",
               [f"no {words}: {told}" for words in wanted if words not in told] + ([] if code == 1 and POLICE not in told else [told]))

    inbox = Inbox()
    smtp_server = Controller(inbox, hostname="127.0.0.1", port=smtp)
    smtp_server.start()
    try:
        server = workshop.start(*serve)
        admin.close()
        in_english(report, server, inbox)
        cares(report, workshop, server, admin, inbox, data)
        came = wait(lambda: monday(inbox.letters))
        report.say("mail: the Monday letter comes when somebody has said so", [] if came else [str(outbox(data))])
        if came:
            letter = monday(inbox.letters)[0]
            report.say("mail: the Monday letter says what is due", faults(letter))
            link(report, workshop, server, letter)
        asks(report, server, inbox)
        server.stop()
        again = workshop.start(*serve)
        time.sleep(3)
        report.say("mail: a restart sends no letter twice", [] if len(monday(inbox.letters)) == 1 else [f"{len(monday(inbox.letters))} letters"])
        again.stop()
        month(report, workshop, tuple("2025-12-02" if part == SERVED else part for part in serve), inbox, data, later)
        kept = [row for row in outbox(data) if row[2] is not None and row[0] == "sent"]
        report.say("mail: the text of what was sent is not kept", [str(kept)] if kept else [])
    finally:
        smtp_server.stop()


def succeed(workshop, *command):
    code, output, errors = workshop.command(*command, timeout=120)
    if code:
        raise RuntimeError(errors)
    return output


def change(data, *statements):
    with sqlite3.connect(data) as database:
        for statement in statements:
            database.execute(statement)
    database.close()


def chooses(report, server, link):
    """Each kind of letter has its choice, and letters their language."""
    client = Client(server)
    client.post(link, {})
    text = client.get("/konto").text
    found = [f"no choice for {name}" for name in ("monday", "waiting", "sprak") if f'name="{name}"' not in text]
    reply = client.post("/konto/brev", {"monday": "weekly", "waiting": "weekly", "sprak": "en"})
    found += [] if reply.status == 303 and re.search(r'value="en"[^>]*checked|checked[^>]*value="en"', client.get("/konto").text) else ["English is not kept"]
    found += [] if client.post("/konto/brev", {"monday": "hourly"}).status == 404 else ["a pace that nobody offers is taken"]
    report.say("mail: each kind of letter is chosen for itself, and the language for all", found)


def in_english(report, server, inbox):
    """The letter of who reads English, and the measure that its link registers."""
    wait(lambda: of_kind(inbox.letters, ENGLISH, "Week 48"))
    letters = of_kind(inbox.letters, ENGLISH, "Week 48")
    if not letters:
        return report.say("mail: the English Monday letter comes", ["no letter"])
    letter = letters[0]
    report.say("mail: the English Monday letter holds no Swedish", swedish(letter))
    text = letter.get_content()
    address = re.search(r"- Measure A4\. The last day was 9 November 2025\.\n\s+Done: http://[^/]+(/en/klart/[0-9a-f]{64})\n", text)
    if not address:
        return report.say("mail: a measure that is late stands in the letter with its link", [text])
    nobody = Client(server)
    first = nobody.get(address.group(1))
    findings = [] if first.status == 200 and "Done</button>" in first.text else [str(first.status)]
    reply = nobody.post(address.group(1), {"datum": "2025-11-20"})
    findings += [] if reply.status == 200 and "It is registered" in reply.text else [plain(reply.text)[:300]]
    again = nobody.post(address.group(1), {"datum": "2025-11-20"})
    findings += [] if again.status == 200 and "It is registered" in again.text else [f"a second press: {again.status}"]
    report.say("mail: a measure is done by one press of its link, once", findings)


def cares(report, workshop, server, admin, inbox, data):
    """What is stuck is tried again, what may have left is said to have arrived, and a letter to oneself comes."""
    time.sleep(3)
    report.say("mail: what is stuck or unsure is not sent by itself", [] if not of_kind(inbox.letters, POLICE, "") else ["it was sent"])
    text = admin.get(OUTBOX).text
    forms = {word: re.search(rf'id="{word}-\w+".*?name="brev" value="(\w+)"', text, re.S) for word in ("again", "arrived", "given-up")}
    if not all(forms.values()):
        return report.say("mail: the outbox offers what can be said", [plain(text)[:600]])
    with Browser() as browser:
        for size in ((390, 844), (1280, 900)):
            context = browser.visitor(server, viewport={"width": size[0], "height": size[1]})
            context.add_cookies([{"name": "overens", "value": admin.cookies["overens"], "url": server.base}])
            page = context.new_page()
            for language in places.LANGUAGES:
                page.goto(server.base + places.inside(language, OUTBOX))
                report.say(f"mail: the outbox {language} {size[0]}", axe(page) + page.evaluate(probes.OVERFLOW) + page.evaluate(probes.STRUCTURE)
                           + foreign(page.evaluate(probes.TEXTS), language))
            context.close()
    unsure = re.search(r'id="arrived-\w+".*?name="brev" value="(\w+)"', text, re.S).group(1)
    stuck = next(one for one in re.findall(r'id="again-\w+".*?name="brev" value="(\w+)"', text, re.S) if one != unsure)
    findings = [] if admin.post(OUTBOX, {"brev": unsure, "handling": "arrived"}).status == 303 else ["arrived is refused"]
    reply = admin.post(OUTBOX, {"brev": unsure, "handling": "again"})
    findings += [] if "hunnit byta" in (reply.notice or "") else ["what arrived is sent again"]
    findings += [] if admin.post(OUTBOX, {"brev": stuck, "handling": "again"}).status == 303 else ["again is refused"]
    others = other_letter(data)
    findings += [] if admin.post(OUTBOX, {"brev": others, "handling": "given-up"}).status == 404 else ["a letter of the other organisation is touched"]
    page = plain(admin.get(OUTBOX).text)
    findings += [f"no {words}" for words in ("Admin bad om ett nytt försök", "Admin sade att det kom fram", "Har kommit fram.") if words not in page]
    report.say("mail: a word about a letter is taken once, kept with whose it was, for the own people's letters only", findings)
    reply = admin.post(OUTBOX + "/prov", {"nyckel": "p" * 64})
    admin.post(OUTBOX + "/prov", {"nyckel": "p" * 64})
    came = wait(lambda: of_kind(inbox.letters, ADMIN, "Provbrev"))
    wait(lambda: "Lämnat till programmet" in plain(admin.get(OUTBOX).text.partition('id="tested"')[2][:600]), 10)
    page = plain(admin.get(OUTBOX).text.partition('id="tested"')[2][:600])
    findings = [] if reply.status == 303 and came and len(of_kind(inbox.letters, ADMIN, "Provbrev")) == 1 else ["not one test letter"]
    findings += [] if "Lämnat till programmet som skickar" in page else [page]
    report.say("mail: a letter to oneself comes, and the page says what became of it", findings)
    code, told, _ = workshop.command("doctor", "--data", data)
    report.say("mail: doctor is content when everything has been said", [] if code == 0 and "letters: none stuck" in told else [told])


def entries(data):
    """How many entries the journal holds."""
    database = sqlite3.connect(f"file:{data}?mode=ro", uri=True)
    try:
        return database.execute("SELECT count(*) FROM entry").fetchone()[0]
    finally:
        database.close()


def month(report, workshop, serve, inbox, data, link):
    """At the beginning of December the police answer for November, on one page, and nothing by reading it."""
    server = workshop.start(*serve)
    wait(lambda: of_kind(inbox.letters, POLICE, "november 2025"))
    letters = of_kind(inbox.letters, POLICE, "november 2025")
    if not letters:
        return report.say("mail: the month to confirm comes", [str(outbox(data))])
    letter = letters[0]
    text = letter.get_content()
    rows = re.findall(r"^- .*$", text, re.M)
    found = [] if re.fullmatch(r"Bekräfta november 2025: \d+ att svara på", letter["Subject"]) and f": {len(rows)} att" in letter["Subject"] else [letter["Subject"]]
    found += [f"no {words}" for words in ("Registrerat av Lomma kommun.", "Inte registrerat.", "Du väljer själv vilka brev") if words not in text]
    paths = re.findall(r"http://[^/]+(/bekrafta/[0-9a-f]{64})", text)
    found += [] if len(paths) == 1 else [f"{len(paths)} links"]
    found += ["the coordinator got one too"] if of_kind(inbox.letters, ENGLISH, "November 2025") else []
    report.say("mail: the month to confirm has one line each and one link, and goes to the police", found)
    nobody, before = Client(server), entries(data)
    found = [] if all(nobody.get(paths[0]).status == 200 for _ in range(2)) and entries(data) == before else ["reading it answers"]
    found += [] if nobody.post(paths[0], {}).status == 422 and entries(data) == before else ["no answers are taken for some"]
    found += [] if nobody.get(places.board()).status == 303 else ["it signs in"]
    report.say("mail: reading the page of the month answers nothing and signs nobody in", found)
    with Browser() as browser:
        for size in ((390, 844), (1280, 900)):
            page = browser.visitor(server, viewport={"width": size[0], "height": size[1]}).new_page()
            for language in places.LANGUAGES:
                page.goto(server.base + places.inside(language, paths[0]))
                report.say(f"mail: the month's page {language} {size[0]}", axe(page) + page.evaluate(probes.OVERFLOW) + page.evaluate(probes.STRUCTURE)
                           + foreign(page.evaluate(probes.TEXTS), language))
        page.goto(server.base + paths[0])
        page.check("input[name=alla]")
        opened = page.locator("fieldset:has(input[name^=t])")
        count = opened.count()
        opened.first.locator("input[value=nej]").check()
        page.click("main form button[type=submit]")
        words = page.inner_text("main")
    registered = len(rows) - count
    found = [] if f"Registrerade svar: {registered + 1}." in words else [words[:400]]
    found += [] if entries(data) == before + registered + 1 else [f"{entries(data) - before} entries"]
    nobody.post(paths[0], {"alla": "ja"})
    found += [] if entries(data) == before + registered + 1 else ["a second press answers again"]
    report.say(f"mail: {registered} things are confirmed by one box, and one is said not to have been done", found)
    coordinator = Client(server)
    coordinator.post(link, {})
    planned = coordinator.post(places.commitment(places.MEETING) + "/planera", {"nyckel": "planned", "motesdag": "2025-12-05"})
    passed = coordinator.post(places.commitment(places.MEETING) + "/planera", {"nyckel": "passed", "motesdag": "2025-11-05"})
    shown = plain(coordinator.get(places.commitment(places.MEETING)).text)
    found = [] if planned.status == 303 and passed.status == 422 and "Nästa möte är planerat till 5 december 2025" in shown else [f"{planned.status}, {passed.status}"]
    wait(lambda: of_kind(inbox.letters, POLICE, "Inför mötet 5 december 2025"))
    before_meeting = of_kind(inbox.letters, POLICE, "Inför mötet 5 december 2025")
    text = before_meeting[0].get_content() if before_meeting else ""
    found += [f"no {words}" for words in ("Interaktionsmöte, 5 december 2025", "/overenskommelser/lomma-2023/papper/lage", "Att besluta:\n- ", "Du väljer själv") if words not in text]
    found += ["who has no seat got one too"] if of_kind(inbox.letters, ENGLISH, "5 December 2025") else []
    report.say("mail: before a planned meeting those who have a seat get its papers", found)
    seen = plain("".join(coordinator.get(places.commitment(label)).text for label in (f"K{number}" for number in range(1, 20))))
    found = [f"no {words}" for words in ("Bekräftat av Lokalpolisområde Kävlinge.", "att det inte blev gjort:") if words not in seen]
    report.say("mail: the other party sees what was confirmed and what was not done", found)
    server.stop()


def other_letter(data):
    """The id of a letter to the other organisation."""
    database = sqlite3.connect(f"file:{data}?mode=ro", uri=True)
    try:
        return database.execute("SELECT id FROM letter WHERE recipient = ?", (ENGLISH,)).fetchone()[0]
    finally:
        database.close()


def outbox(data):
    """State, trouble and text of every letter, the oldest first."""
    database = sqlite3.connect(f"file:{data}?mode=ro", uri=True)
    try:
        return database.execute("SELECT state, trouble, body FROM letter ORDER BY made").fetchall()
    finally:
        database.close()


def link(report, workshop, server, letter):
    """Reading the page registers nothing; the button registers once; the board knows."""
    text = letter.get_content()
    address = re.search(r"Veckolägesbild \(v\.\s46[^\n]*\n\s+Gjort: http://[^/]+(/klart/[0-9a-f]{64})", text)
    if not address:
        return report.say("mail: last week's missed meeting has a link", [text])
    path = address.group(1)
    nobody = Client(server)
    first, second = nobody.get(path), nobody.get(path)
    findings = [] if "Gjort</button>" in first.text and "Gjort</button>" in second.text else ["reading it used it up"]
    with Browser() as browser:
        page = browser.visitor(server).new_page()
        page.goto(server.base + path)
        page.click("main form button[type=submit]")
        words = page.inner_text("main")
        findings += [] if "Det är registrerat" in words and "Mötet hölls 16 november 2025" in words else [words]
        page.goto(server.base + "/en" + path)
        findings += [] if "It is registered" in page.inner_text("main") else ["not in English"]
    findings += [] if nobody.post(path, {"datum": "2025-11-14"}).status in (200, 303) else ["a second press fails"]
    report.say("mail: the link registers, once", findings)
    month = re.search(r"\(augusti 2025\)[^\n]*\n\s+Gjort: http://[^/]+(/klart/[0-9a-f]{64})", text)
    reply = nobody.post(month.group(1), {"datum": MONDAY}) if month else None
    words = re.sub(r"<[^>]+>", " ", reply.text) if reply else ""
    told = reply and reply.status == 200 and "Det är registrerat" in words and "augusti 2025" in words
    report.say("mail: a delivery is registered for the month that the letter named", [] if told else [words[:300] or "no link for August"])
    other = nobody.get(path[:-1] + ("0" if path[-1] != "0" else "1"))
    report.say("mail: another link registers nothing", [] if other.status == 410 else [str(other.status)])
    elsewhere = nobody.get(places.board())
    report.say("mail: the link signs nobody in", [] if elsewhere.status == 303 else [str(elsewhere.status)])


def asks(report, server, inbox):
    """The link to sign in comes by letter too, and the board shows what the other link registered."""
    client = Client(server)
    client.post("/logga-in/lank", {"epost": POLICE})
    wait(lambda: any("Logga in" in one["Subject"] for one in inbox.letters), 60)
    letters = [one for one in inbox.letters if "Logga in" in one["Subject"]]
    if not letters:
        return report.say("mail: the link to sign in comes", ["no letter"])
    path = re.search(r"http://[^/]+(/logga-in/lank/\w+)", letters[0].get_content())
    findings = [] if path and client.post(path.group(1), {}).status == 303 else ["it does not let in"]
    history = re.sub(r"<[^>]+>", " ", client.get(places.commitment("K5")).text)
    findings += [] if history.count("16 november 2025") else ["the board does not know of the meeting"]
    pace = client.post("/konto/brev", {"monday": "never"})
    findings += [] if pace.status == 303 and re.search(r'value="never"[^>]*checked|checked[^>]*value="never"', client.get("/konto").text) else ["never is not kept"]
    report.say("mail: signed in by letter, the meeting is on the page, and letters can be turned off", findings)

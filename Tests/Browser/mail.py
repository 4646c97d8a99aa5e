"""Letters by a real program that sends, to a real SMTP server: the Monday letter, its link, and a server that is away."""
import email
import email.policy
import os
import re
import shutil
import socket
import sqlite3
import time

from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message

import places
from browser import Browser
from wire import Client

MONDAY = "2025-11-24"
POLICE, FROM = "polis@kommun.example", "overens@kommun.example"


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


def faults(letter):
    """What a Monday letter lacks."""
    text = letter.get_content()
    wanted = {"the subject": letter["Subject"].startswith("Vecka 48: "), "the sender": letter["From"] == FROM, "the reader": letter["To"] == POLICE,
              "no answers from machines": letter["Auto-Submitted"] == "auto-generated", "the agreement": "Lomma 2023–2027" in text,
              "this week": "Den här veckan:" in text and "Senast 30 november 2025" in text, "late": "Sent:" in text,
              "a link to register by": re.search(r"Gjort: http://\S+/klart/[0-9a-f]{64}\n", text), "no word of others": "Eslöv" not in text}
    return [what for what, holds in wanted.items() if not holds]


def prove(report, workshop):
    empty = email.message_from_string("Subject: Vecka 48: 0\n\n", policy=email.policy.default)
    report.prove("what a Monday letter lacks", [], faults(empty))


def run(report, workshop):
    place = workshop.path("mail")
    file = os.path.join("mail", "journal.sqlite")
    data = workshop.path(file)
    smtp, port = free_port(), free_port()
    settings = os.path.join(workshop.folder, "msmtprc")
    for command in (("demo", "--on", MONDAY, "--data", place, "--build-only"), ("account", "add", POLICE, "--name", "Polis", "--data", data),
                    ("account", "appoint", POLICE, places.LOMMA, "kommunpolis", "--role", "police", "--from", "2025-01-01", "--data", data)):
        code, _, errors = workshop.command(*command, timeout=120)
        if code:
            raise RuntimeError(errors)
    with open(settings, "w", encoding="utf-8") as out:
        out.write(f"account default\nhost 127.0.0.1\nport {smtp}\nauth off\ntls off\n")
    os.chmod(settings, 0o600)
    serve = ("serve", "--data", data, "--port", str(port), "--site", f"http://127.0.0.1:{port}", "--on", MONDAY,
             "--sendmail", f"{shutil.which('msmtp')} -C {settings}", "--from", FROM)

    # The SMTP server is away: the letter waits, with what the program said.
    server = workshop.start(*serve)
    waits = wait(lambda: outbox(data) and outbox(data)[0][0] == "waiting" and outbox(data)[0][1])
    report.say("mail: a letter that could not be sent waits, with the reason", [] if waits else [str(outbox(data))])
    server.stop()
    with sqlite3.connect(data) as database:
        database.execute("UPDATE letter SET next_try = made")
    database.close()

    inbox = Inbox()
    smtp_server = Controller(inbox, hostname="127.0.0.1", port=smtp)
    smtp_server.start()
    try:
        server = workshop.start(*serve)
        came = wait(lambda: monday(inbox.letters))
        report.say("mail: the Monday letter comes when the SMTP server is back", [] if came else [str(outbox(data))])
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
        kept = [row for row in outbox(data) if row[2] is not None and row[0] == "sent"]
        report.say("mail: the text of what was sent is not kept", [str(kept)] if kept else [])
    finally:
        smtp_server.stop()


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
    address = re.search(r"Veckolägesbild \(v\. 46[^\n]*\n\s+Gjort: http://[^/]+(/klart/[0-9a-f]{64})", text)
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
    pace = client.post("/konto/brev", {"takt": "never"})
    findings += [] if pace.status == 303 and re.search(r'value="never"[^>]*checked|checked[^>]*value="never"', client.get("/konto").text) else ["never is not kept"]
    report.say("mail: signed in by letter, the meeting is on the page, and letters can be turned off", findings)

"""People with accounts: a database with everybody in it, and ways to sign in."""
import base64
import datetime
import hashlib
import hmac
import html
import os
import re
import struct
import time

import places
from wire import Client

AGREEMENT, OTHER = places.LOMMA, places.SVEDALA
TODAY = datetime.date.today()
PASSWORD = "fyra glada ord i rad"

# Who there is: name, post, role, agreement, first and last day as days from today (None: no last day).
PEOPLE = [
    ("coordinator", "samordnare", "coordinator", AGREEMENT, -10, None),
    ("police", "kommunpolis", "police", AGREEMENT, -10, None),
    ("steering", "kso", "steering", AGREEMENT, -10, None),
    ("auditor", "säkerhetschef", "auditor", AGREEMENT, -10, None),
    ("registrator", "säkerhetschef", "registrator", AGREEMENT, -10, None),
    ("reporter", "fritidsgårdschef", "reporter", AGREEMENT, -10, None),
    ("admin", "säkerhetschef", "admin", AGREEMENT, -10, None),
    ("elsewhere", "kso", "coordinator", OTHER, -10, None),
    ("ended", "samordnare", "coordinator", AGREEMENT, -10, -1),
    ("later", "samordnare", "coordinator", AGREEMENT, 2, None),
]


def mail(name):
    return f"{name}@kommun.example"


class Town:
    """A database with an invented history, everybody in it, and a one-time link for each."""

    def __init__(self, workshop, name, extra=()):
        self.workshop, self.file = workshop, os.path.join(name, "journal.sqlite")
        self.run("demo", "--on", TODAY.isoformat(), "--data", workshop.path(name), "--build-only")
        for person, post, role, agreement, first, last in PEOPLE:
            self.account("add", mail(person), "--name", person.capitalize())
            days = ["--from", (TODAY + datetime.timedelta(days=first)).isoformat()]
            if last is not None:
                days += ["--through", (TODAY + datetime.timedelta(days=last)).isoformat()]
            self.account("appoint", mail(person), agreement, post, "--role", role, *days)
        self.links = {person[0]: [self.link(person[0]) for _ in range(4)] for person in PEOPLE}

    def run(self, *arguments):
        code, output, errors = self.workshop.command(*arguments, timeout=120)
        if code:
            raise RuntimeError(f"{' '.join(arguments)}: {errors}")
        return output

    def account(self, what, *arguments):
        return self.run("account", what, "--data", self.workshop.path(self.file), *arguments)

    def link(self, person):
        """The path of a one-time link."""
        return "/" + self.account("link", mail(person)).strip().split("/", 3)[3]

    def open(self, *arguments):
        return self.workshop.serve_people(self.file, *arguments)

    def enter(self, server, person):
        """Somebody signed in by one of the links."""
        client = Client(server)
        reply = client.post(self.links[person].pop(), {})
        if reply.status != 303 or "overens" not in client.cookies:
            raise RuntimeError(f"{person} does not get in: {reply.status}")
        return client


def code(letters, offset=0, now=None):
    """The one-time code that a telephone would show (RFC 6238)."""
    seed = base64.b32decode(letters.replace(" ", ""))
    mac = hmac.new(seed, struct.pack(">Q", int(time.time() if now is None else now) // 30 + offset), hashlib.sha1).digest()
    place = mac[-1] & 15
    return f"{(struct.unpack('>I', mac[place:place + 4])[0] & 0x7FFFFFFF) % 1000000:06d}"


def secret(text):
    """The letters that the account page shows."""
    found = re.search(r'<code class="secret">([A-Z2-7 ]+)</code>', text)
    return html.unescape(found.group(1)) if found else None


def peak(server):
    """The most memory the server has held, in MB."""
    with open(f"/proc/{server.process.pid}/status", encoding="utf-8") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024

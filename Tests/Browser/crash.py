"""The power goes, again and again: kill -9 at random moments while acts are sent. What was acknowledged is there once; nothing is there twice."""
import http.client
import json
import os
import random
import sqlite3
import threading
import time

import places
from wire import Client

RUNS = int(os.environ.get("CRASH_RUNS", "100"))
SEED = int(os.environ.get("CRASH_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)
# No act is sent of this day (fresh_acts ends with October): the same key with it is another act.
ANOTHER_DAY = "2025-11-09"


def judge(acknowledged, sent, exported):
    """Every acknowledged act once, none twice, nothing that nobody sent."""
    counts = {}
    for mark in exported:
        counts[mark] = counts.get(mark, 0) + 1
    findings = [f"{mark} was acknowledged and is {'gone' if not counts.get(mark) else 'there ' + str(counts[mark]) + ' times'}"
                for mark in sorted(acknowledged) if counts.get(mark) != 1]
    findings += [f"{mark} is there {count} times" for mark, count in counts.items() if count > 1 and mark not in acknowledged]
    return findings + [f"{mark} was never sent" for mark in counts if mark not in sent]


def prove(report, workshop):
    acts = ["a", "b"]
    report.prove("an act doubled", judge(acts, acts, acts), judge(acts, acts, ["a", "b", "b"]))
    report.prove("an acknowledged act gone", judge(acts, acts, acts), judge(acts, acts, ["a"]))
    report.prove("an act from nowhere", judge(acts, acts, acts), judge(acts, acts, ["a", "b", "c"]))
    report.prove("an act not acknowledged is doubled", judge(["a"], acts, acts), judge(["a"], acts, ["a", "b", "b"]))


class Sender(threading.Thread):
    """One post that sends acts until the line goes dead."""

    def __init__(self, server, post, waiting, fresh, lock, acknowledged, ready, warm):
        super().__init__(daemon=True)
        self.ready, self.warm = ready, warm
        self.server, self.post, self.waiting, self.fresh, self.lock, self.acknowledged = server, post, waiting, fresh, lock, acknowledged
        self.unanswered, self.strange = [], []

    def run(self):
        try:
            client = Client(self.server, timeout=5).sign_in(self.post)
            if self.warm:
                # What the program works out once is worked out: the acts come close together.
                client.get(places.commitment("K13"))
        except (OSError, http.client.HTTPException, RuntimeError):
            self.unanswered = list(self.waiting)
            return
        finally:
            self.ready.release()
        todo = list(self.waiting)
        while True:
            with self.lock:
                act = todo.pop(0) if todo else next(self.fresh)
            path, fields = act
            try:
                reply = client.post(path, fields, keep=False)
            except (OSError, http.client.HTTPException):
                self.unanswered = [act, *todo]
                return
            if reply.status == 303:
                with self.lock:
                    self.acknowledged.add(fields["underlag"])
            else:
                self.strange.append(f"{reply.status} for {fields}")
                if not self.server.alive or len(self.strange) > 5:
                    self.unanswered = todo
                    return


def fresh_acts(sent, prefix):
    """Acts without end, each with a mark and a key of its own."""
    number = 0
    while True:
        number += 1
        mark = f"{prefix}-{number:05d}"
        sent.add(mark)
        day = f"2025-{1 + number % 10:02d}-{1 + number % 28:02d}"
        if number % 3:
            yield places.commitment("K13") + "/registrera", {"nyckel": f"nyckel-{mark}", "datum": day, "enhet": ["Lomma", "Bjärred"][number % 2], "med": ["polis", "skola"], "underlag": mark, "anteckning": f"anteckning {mark}" if number % 2 else ""}
        else:
            yield places.commitment("K14") + "/registrera", {"nyckel": f"nyckel-{mark}", "datum": day, "underlag": mark}


def run(report, workshop):
    dice = random.Random(SEED)
    report.note(f"note  crash: {RUNS} runs, seed {SEED} (CRASH_RUNS, CRASH_SEED)")
    file = workshop.path("crash.sqlite")
    acknowledged, sent, strange, lock = set(), set(), [], threading.Lock()
    posts = [places.MUNICIPALITY, places.POLICE, f"{places.LOMMA}/kso"]
    waiting, head, during_start = {post: [] for post in posts}, None, 0
    cut = kept = 0
    supplies = {post: fresh_acts(sent, f"P{place}") for place, post in enumerate(posts)}
    for number in range(RUNS):
        if dice.random() < 0.1:
            # The power goes while it starts.
            server = workshop.launch("serve", "--data", file, "--port", "0", "--on", "2025-11-20")
            time.sleep(dice.uniform(0.0, 0.4))
            server.kill()
            server.process.stdout.close()
            during_start += 1
        server = workshop.serve("crash.sqlite")
        ready, warm = threading.Semaphore(0), dice.random() < 0.5
        senders = [Sender(server, post, waiting[post], supplies[post], lock, acknowledged, ready, warm) for post in posts]
        for sender in senders:
            sender.start()
        # The clock runs from when the first is ready, or all are: at times one is caught while signing in.
        for _ in senders if warm else senders[:1]:
            ready.acquire(timeout=10)
        time.sleep(dice.uniform(0.02, 0.3))
        server.kill()
        for sender in senders:
            sender.join(10)
            waiting[sender.post] = sender.unanswered
            strange += sender.strange
        workshop.running.remove(server)
        lost = [sender.unanswered[0] for sender in senders if sender.unanswered]
        cut += len(lost)
        if number % 5 == 0:
            kept += written(workshop, file, lost)
        if number == RUNS // 2:
            code, lines, errors = workshop.command("verify", "--data", file)
            head = next((line.split("  ")[0] for line in lines.splitlines() if line.startswith(places.LOMMA)), None)
            report.say("crash: the chain is whole halfway", [] if code == 0 else errors.splitlines()[:5])
    resend(report, workshop, waiting, acknowledged)
    report.say("crash: no act was answered strangely", strange)
    report.note(f"note  crash: {cut} acts were cut off unanswered, {kept} of every fifth run's had been written")
    finish(report, workshop, file, head, acknowledged, sent, during_start)
    quick_reports(report, workshop, dice)


def quick_reports(report, workshop, dice):
    """Twelve who report at once share their way to the disk: what was thanked for is there once all the same, and what was not is sent again."""
    acknowledged, sent, waiting, strange = set(), set(), [], []
    path = places.board() + "/rapportera"

    def fields(mark):
        return {"nyckel": f"nyckel-{mark}", "typ": "narkotika", "platsnamn": mark, "nar": "idag"}

    def reporter(server, number, run, ready):
        """Sends until the line goes dead."""
        try:
            client = Client(server, timeout=5).sign_in(places.MUNICIPALITY)
            ready.release()
            for place in range(10_000):
                mark = f"R{run}x{number}x{place}"
                sent.add(mark)
                waiting.append(mark)
                reply = client.post(path, fields(mark), keep=False)
                if reply.status == 303 and "skickad=" in (reply.header("Location") or ""):
                    acknowledged.add(mark)
                    waiting.remove(mark)
                else:
                    strange.append(f"{mark}: {reply.status}")
                    return
        except (OSError, http.client.HTTPException, RuntimeError):
            ready.release()

    for run in range(max(1, RUNS // 10)):
        server, ready = workshop.serve("reports.sqlite"), threading.Semaphore(0)
        reporters = [threading.Thread(target=reporter, args=(server, number, run, ready), daemon=True) for number in range(12)]
        for one in reporters:
            one.start()
        for _ in reporters:
            ready.acquire(timeout=10)
        time.sleep(dice.uniform(0.05, 0.3))
        server.kill()
        for one in reporters:
            one.join(10)
        workshop.running.remove(server)
    file = workshop.path("reports.sqlite")
    kept = set(reported(file))
    cut = sum(mark in kept for mark in waiting)
    report.note(f"note  crash: {len(acknowledged)} reports thanked for, {len(waiting)} cut off unanswered, {cut} of them were kept")
    server = workshop.serve("reports.sqlite")
    client = Client(server).sign_in(places.MUNICIPALITY)
    again = [client.post(path, fields(mark)) for mark in [*waiting, *sorted(acknowledged)[:20]] for _ in range(2)]
    server.stop()
    report.say("crash: a report that was not answered is sent again with its key, and any report a second time", strange + [str(reply.status) for reply in again if "skickad=" not in (reply.header("Location") or "")])
    report.say("crash: every report that was thanked for is there once, and none twice", judge(acknowledged | set(waiting), sent, reported(file)) + ([] if len(acknowledged) >= RUNS else [f"only {len(acknowledged)} reports"]))


def reported(file):
    """The places of the reports that are kept, as often as they stand there."""
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as beside:
        return [place for (place,) in beside.execute("SELECT place FROM incident")]


def written(workshop, file, acts):
    """How many of the unanswered acts are in the journal all the same: those that a careless server would double."""
    _, lines, _ = workshop.command("export", "--data", file, places.LOMMA)
    there = set(marks(lines))
    return sum(fields["underlag"] in there for _, fields in acts)


def resend(report, workshop, waiting, acknowledged):
    """The last ones, in peace; and everything acknowledged may be sent again without effect."""
    server = workshop.serve("crash.sqlite")
    findings = []
    for post, acts in waiting.items():
        client = Client(server).sign_in(post)
        for path, fields in acts:
            first, second = client.post(path, fields), client.post(path, fields)
            if (first.status, second.status) != (303, 303):
                findings.append(f"{fields['underlag']}: {first.status}, then {second.status}")
            else:
                acknowledged.add(fields["underlag"])
        if acts:
            path, fields = acts[0]
            changed = client.post(path, {**fields, "datum": ANOTHER_DAY}).status
            if changed == 303:
                findings.append(f"the key of {fields['underlag']} was taken for another act")
    report.say("crash: what was not acknowledged is sent again with the same key", findings)
    server.stop()


def finish(report, workshop, file, head, acknowledged, sent, during_start):
    code, lines, errors = workshop.command("export", "--data", file, places.LOMMA)
    exported = marks(lines)
    report.note(f"note  crash: {len(acknowledged)} acts acknowledged, {len(sent)} sent, {len(exported)} exported, {during_start} killed while starting")
    report.say("crash: export runs", [] if code == 0 else [errors])
    report.say("crash: enough was acknowledged to mean something", [] if len(acknowledged) >= RUNS // 2 else [f"{len(acknowledged)} acts in {RUNS} runs"])
    report.say("crash: every acknowledged act is there once, and none twice", judge(acknowledged, sent, exported))
    code, lines, errors = workshop.command("verify", "--data", file, *(["--head", head] if head else []))
    report.say("crash: verify finds nothing, with the head from halfway", [] if code == 0 and head else [errors or "no head", *lines.splitlines()[:3]])
    report.say("crash: the notes are whole", notes(workshop, file))


def marks(lines):
    """The references of the acts in an export, as often as they stand there."""
    found = []
    for line in lines.splitlines():
        entry = json.loads(line)
        header = entry.get("header")
        header = json.loads(header) if isinstance(header, str) else header or {}
        text = json.dumps(header, ensure_ascii=False)
        start = text.find('"P')
        while start >= 0:
            word = text[start + 1:text.find('"', start + 1)]
            if len(word) == 8 and word[2] == "-":
                found.append(word)
            start = text.find('"P', start + 1)
    return found


def notes(workshop, file):
    """An act's note stands beside it or not at all: never a note without its act."""
    _, lines, _ = workshop.command("export", "--data", file, places.LOMMA)
    entries = [json.loads(line) for line in lines.splitlines()]
    text = lines
    acts = set(marks(lines))
    orphans = [word for word in {part.split('"')[0] for part in text.split("anteckning ")[1:]} if word[:8] not in acts]
    return [f"a note without its act: {word}" for word in orphans] + ([] if entries else ["nothing exported"])

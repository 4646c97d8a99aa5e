"""Administration: posts and settings, the log and what it does not tell, two administrators, the key, and the end of a session."""
import os
import re
import sqlite3

import people
import places
import probes
from axe_walk import axe
from browser import PHONE, Browser
from wire import Client

PAGE, LOG = places.board() + "/administration", places.board() + "/logg"
POLICE_HOLDER = "Police"


def main_part(reply):
    """What stands on the page itself, not around it."""
    return reply.text.partition("<main")[2].partition("</main>")[0]


def telling(text, forbidden):
    """Words of another organisation's people on a page."""
    return [f"{word} is told" for word in forbidden if word in text]


def prove(report, workshop):
    report.prove("what a log tells of others", telling("Utsåg Coordinator", [POLICE_HOLDER]), telling("Utsåg Police", [POLICE_HOLDER]))


def run(report, workshop):
    town = people.Town(workshop, "office")
    town.account("add", people.mail("second"), "--name", "Second")
    town.account("appoint", people.mail("second"), people.AGREEMENT, "säkerhetschef", "--role", "admin")
    town.account("end", people.mail("reporter"), people.AGREEMENT, "fritidsgårdschef")
    town.links["second"] = [town.link("second") for _ in range(2)]
    town.run("backup", "--data", workshop.path(town.file), "--to", workshop.path("office-copy.sqlite"))
    server = town.open()
    admin, auditor, coordinator = (town.enter(server, name) for name in ("admin", "auditor", "coordinator"))
    posts(report, admin, coordinator)
    log(report, server, admin, auditor, town)
    second(report, town, server, admin)
    session(report, server, coordinator)
    codes_make_records(town, server)
    server.stop()
    tampered(report, town)
    key(report, town)


def posts(report, admin, coordinator):
    reply = admin.get(PAGE)
    text, findings = main_part(reply), []
    findings += [] if reply.status == 200 else [str(reply.status)]
    findings += [f"{word} is missing" for word in ("Coordinator", "Administration", "Lokalt val", "Räknas från och med", "Kalender 20", "Sista dagen var") if word not in text]
    gaps = text.partition('id="gaps"')[2].partition("</section>")[0]
    findings += [] if "slutar" in gaps or "Ingen har befattningen" in gaps else [f"no gap is shown: {gaps[:80]}"]
    findings += telling(text, [POLICE_HOLDER])
    findings += [] if "Personer" in text and "/logg" in text else ["no way to people and log"]
    start = admin.get("/")
    findings += [] if (start.header("Location") or "").endswith("/administration") else [f"signing in leads to {start.header('Location')}"]
    report.say("administration: an administrator begins here and sees posts, gaps, places and settings, and no holders of the police", findings)
    text = main_part(coordinator.get(PAGE))
    findings = [] if "Lokalt val" in text and "/giltighet" in text else ["a coordinator does not see settings"]
    findings += ["a coordinator is led to the log"] if f'href="{LOG}"' in text else []
    findings += [] if coordinator.get(LOG).status == 403 else ["a coordinator reads the log"]
    findings += [] if f'href="{PAGE}"' in coordinator.get(places.board()).text else ["the board does not lead here"]
    report.say("administration: a coordinator reads it, and not the log", findings)


def log(report, server, admin, auditor, town):
    text, findings = main_part(admin.get(LOG)), []
    findings += [f"{word} is missing" for word in ("Loggen är hel", "Loggade in som", "Utsåg Second", "Avslutade Reporter", "Gjorde en säkerhetskopia", "Den som driver tjänsten") if word not in text]
    findings += telling(text, [POLICE_HOLDER, "Kommunpolis"])
    report.say("administration: the log tells an administrator of the own organisation's people, and nothing of the police's", findings)
    # Asked for by kind: how many of the newest rows are of signing in hangs on the hour and on how quickly everybody was appointed.
    text = main_part(auditor.get(LOG + "?slag=registrering"))
    rows = text.partition("<tbody")[2]
    kinds = set(re.findall(r"Slag: </span>([^<]*)", rows))
    findings = [] if kinds == {"Registrering"} and re.search(r"möte|lägesbild", rows) else [f"no registrations: {kinds}"]
    findings += telling(text + main_part(auditor.get(LOG)), [POLICE_HOLDER + ":"])
    report.say("administration: an auditor reads what was registered too", findings)
    only = main_part(admin.get(LOG + "?slag=inloggning"))
    findings = [] if "Loggade in som" in only and "Utsåg" not in only else ["the kind does not choose"]
    findings += [] if admin.get(LOG + "?fran=x").status == 422 else ["a day that is none is taken"]
    findings += ["words can be searched for"] if 'type="search"' in only else []
    findings += [] if "Inget i loggen" in main_part(admin.get(LOG + "?till=2001-01-01")) else ["nothing is not said"]
    report.say("administration: the log is chosen from by day, person and kind, not by words", findings)
    reply = admin.post(LOG + "/csv", {"slag": "person"})
    lines = reply.body.decode("utf-8-sig").splitlines()
    findings = [] if reply.status == 200 and "attachment" in (reply.header("Content-Disposition") or "") else [str(reply.status)]
    findings += [] if lines[0] == '"När";"Vem";"Vad";"Slag"' and any("Utsåg Second" in line for line in lines) else lines[:2]
    findings += telling(reply.text, [POLICE_HOLDER])
    findings += [] if "Tog ut loggen" in main_part(admin.get(LOG)) else ["the export is not in the log"]
    report.say("administration: the log is taken out as a file, and says so", findings)


def second(report, town, server, admin):
    path, findings = places.board() + "/personer", []
    given = {"epost": "ny@kommun.example", "namn": "Ny", "befattning": "kso", "roll": "steering", "tf": "nej"}
    reply = admin.post(path, given)
    findings += [] if reply.status == 303 and "bekräfta" in (reply.notice or "") else [f"{reply.status} {reply.notice}"]
    text = admin.get(path).text
    number = re.search(r'name="forslag" value="([0-9a-f]{32})"', text)
    if not number:
        return report.say("administration: two administrators", findings + ["nothing waits"])
    answer = {"forslag": number.group(1), "svar": "ja"}
    findings += ["the proposer is offered to confirm"] if f'id="ja-{number.group(1)}"' in text else []
    findings += [] if admin.post(path + "/forslag", answer).status == 422 else ["the proposer confirms"]
    other = town.enter(server, "second")
    text = other.get(path).text
    findings += [] if f'id="ja-{number.group(1)}"' in text and "Admin har föreslagit" in text else ["the other is not asked"]
    findings += [] if other.post(path + "/forslag", answer).status == 303 else ["the other cannot confirm"]
    findings += [] if other.post(path + "/forslag", answer).status == 422 else ["it is confirmed twice"]
    findings += [] if "En annan administratör hade föreslagit det" in main_part(other.get(LOG)) else ["the log does not say who proposed"]
    report.say("administration: the steering group is appointed by one administrator and confirmed by another", findings)


def session(report, server, coordinator):
    with Browser() as browser:
        context = browser.visitor(server, viewport=PHONE)
        context.add_cookies([{"name": "overens", "value": coordinator.cookies["overens"], "url": server.base}])
        page = context.new_page()
        page.clock.install()
        page.goto(server.base + places.commitment(places.MEETING))
        findings = [] if "Du loggas ut efter 30 minuter" in page.inner_text("footer") else ["the page does not say when"]
        findings += ["the warning is there from the beginning"] if page.is_visible("#timeout") else []
        page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)")
        note = page.locator("form[method=post] textarea").first
        note.fill("Vi talade om parken")
        page.clock.fast_forward("28:05")
        page.wait_for_selector("#timeout:not([hidden])")
        page.clock.fast_forward("00:01")
        findings += [] if "2 minuter" in page.inner_text("#live") else ["the warning is not told aloud"]
        findings += axe(page) + page.evaluate(probes.OVERFLOW)
        page.click("#timeout button")
        page.wait_for_selector("#timeout", state="hidden")
        report.say("administration: two minutes before the end there is a warning, and one press stays", findings)
        page.reload()
        page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)")
        findings = [] if page.locator("form[method=post] textarea").first.input_value() == "Vi talade om parken" else ["the note is gone"]
        findings += [] if page.locator("text=Det du skrev förut finns kvar här.").count() else ["nothing says that it is there"]
        report.say("administration: what was written in a note stays in the tab", findings)
        context.close()


def codes_make_records(town, server):
    """Somebody with a password: from now on the key is needed."""
    client = town.enter(server, "steering")
    client.post("/konto/losenord", {"nytt": people.PASSWORD})


def doctor(town):
    return town.workshop.command("doctor", "--data", town.workshop.path(town.file), timeout=120)


def tampered(report, town):
    """An end moved forward behind the program's back."""
    _, before, _ = doctor(town)
    findings = [] if "well      accounts:" in before.replace("NOT WELL", "no") else [before]
    path = town.workshop.path(town.file)
    database = sqlite3.connect(path)
    database.execute("UPDATE appointment SET through_day = '2099-12-31' WHERE through_day IS NOT NULL")
    database.commit()
    code, output, _ = doctor(town)
    findings += [] if code == 1 and re.search(r"NOT WELL  accounts:.*is not what the log says", output) else [output]
    code, _, errors = town.workshop.command("verify", "--data", path)
    findings += [] if code == 1 and "(accounts)" in errors else [f"verify: {code} {errors[:100]}"]
    server = town.open()
    admin = town.enter(server, "admin")
    findings += [] if "Loggen är bruten" in main_part(admin.get(LOG)) else ["the log's page does not say so"]
    server.stop()
    report.say("administration: an appointment changed in the file itself is found by doctor, verify and the page", findings)


def key(report, town):
    path = town.workshop.path(town.file) + ".key"
    findings = [] if oct(os.stat(path).st_mode & 0o777) == "0o600" else ["others may read the key"]
    _, output, _ = doctor(town)
    findings += [] if re.search(r"^well      key: [0-9a-f]{8}, the owner alone", output, re.M) else [output]
    with sqlite3.connect(town.workshop.path(town.file)) as database:
        records = [row[0] for row in database.execute("SELECT password FROM account WHERE password IS NOT NULL")]
    findings += [] if records and all(len(record.split("$")) == 7 for record in records) else ["a password is kept without the key"]
    os.rename(path, path + ".away")
    code, output, _ = doctor(town)
    findings += [] if code == 1 and "NOT WELL  key: no key file" in output else [output]
    code, _, errors = town.workshop.command("serve", "--data", town.workshop.path(town.file), "--port", "0", timeout=20)
    findings += [] if code == 1 and "is not that key" in errors and not os.path.exists(path) else [f"serve without the key: {code} {errors[:100]}"]
    os.rename(path + ".away", path)
    report.say("administration: the key is made once, for its owner alone; without it nothing starts, and doctor says so", findings)

"""People with accounts: who gets what by the policy's own table, what attackers try, the pages, and many signing in at once."""
import os
import re
import statistics
import threading
import time

import people
import places
import probes
import safety
from axe_walk import DRESSES, axe
from browser import Browser
from languages import foreign
from wire import Client

SOURCES = os.path.join(os.path.dirname(__file__), "..", "..", "Sources")
SIGN_IN, FORBIDDEN, UNKNOWN, ALLOWED = "sign-in", "forbidden", "unknown", "allowed"
# These end the session that asks: they are tried last.
ENDINGS = ("logga-ut", "konto/avsluta", "konto/befattning", "konto/brev", "konto/kod", "konto/losenord", "konto/namn", "logga-in", "logga-in/lank/:lank")


def read(*path):
    with open(os.path.join(SOURCES, *path), encoding="utf-8") as file:
        return file.read()


def policy(text):
    """The rows of the policy as they stand in its source: intent to (scope, roles)."""
    every = re.findall(r"\b(\w+)", re.sub(r"///.*|case", " ", read("Vocabulary", "Appointment.swift").partition("enum Role")[2].partition("}")[0].partition("{")[2]))
    rows = {}
    for intents, scope, roles in re.findall(r"case ((?:\.\w+,? ?)+):\s*\.(everybody|signedIn|inAgreement)(?:\(([^\n]*)\))?", text):
        held = set(every) if "allCases" in (roles or "") else set(re.findall(r"\.(\w+)", roles or ""))
        for intent in re.findall(r"\.(\w+)", intents):
            rows[intent] = (scope, held)
    return rows


def routes():
    """Every route with its intent: (method, path) to intent."""
    folder = os.path.join(SOURCES, "WebServer", "Routes")
    text = "".join(read("WebServer", "Routes", name) for name in sorted(os.listdir(folder)))
    return {(method.upper(), path): intent for method, path, intent in re.findall(r'\.(get|post)\(\s*"([^"]*)",\s*\.(\w+)', text)}


def wanted(rule, role, relation):
    """What the policy says to somebody with a role here, elsewhere, or nowhere."""
    scope, roles = rule
    if scope == "everybody":
        return ALLOWED
    if relation == "nowhere":
        return SIGN_IN
    if scope == "inAgreement" and relation == "elsewhere":
        return UNKNOWN
    return ALLOWED if role in roles else FORBIDDEN


def answered(method, path, reply):
    """What an answer means. A page that is not there for its own reasons is allowed: only whole agreements are hidden."""
    if reply.status >= 500:
        return f"failure {reply.status}"
    if reply.status == 303 and re.search(r"/logga-in$", reply.header("Location") or "") and path not in ("", "logga-ut"):
        return SIGN_IN
    return {403: FORBIDDEN, 404: UNKNOWN}.get(reply.status, ALLOWED)


def fits(want, got, may_be_missing):
    return want == got or want == ALLOWED and got == UNKNOWN and may_be_missing


def prove(report, workshop):
    rules = policy(read("People", "Policy.swift"))
    report.prove("the policy is read whole", [] if len(rules) >= 8 and rules["recordAct"] == ("inAgreement", {"coordinator", "police"}) else [str(rules)], [] if policy("nothing") else ["none"])
    # A server by a policy that lets the steering group register would answer 303 where 403 is wanted.
    planted = {**rules, "recordAct": ("inAgreement", {"coordinator", "police", "steering"})}
    cell = ("steering", "here")
    report.prove("a wrong row of the policy", [] if wanted(rules["recordAct"], *cell) == FORBIDDEN else ["x"], [wanted(planted["recordAct"], *cell)] if wanted(planted["recordAct"], *cell) != FORBIDDEN else [])
    report.prove("an agreement that should be hidden", [] if fits(UNKNOWN, UNKNOWN, True) else ["x"], [] if fits(UNKNOWN, ALLOWED, True) else ["shown"])
    report.prove("one-time codes", [] if people.code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", now=59) == "287082" else ["x"], ["y"])


def run(report, workshop):
    town = people.Town(workshop, "town")
    letters = workshop.path("letters")
    server = town.open("--letters", letters)
    matrix(report, town, server)
    links(report, town, server)
    passwords(report, server, letters)
    codes(report, town, server)
    elsewhere(report, town, server)
    appointing(report, town, server)
    notes(report, town, server)
    looks(report, town, server, letters)
    many(report, server)
    report.say("accounts: the server lives", [] if server.alive else ["it is dead"])
    server.stop()
    outside(report, town)


# Who gets what


def matrix(report, town, server):
    rules, intents = policy(read("People", "Policy.swift")), routes()
    report.say("accounts: every route has an intent with a row", [f"{method} {path}" for (method, path), intent in intents.items() if intent not in rules])
    listed = {(row[0], row[1]): row for row in safety.ROUTES}
    who = {name: (Client(server) if name == "nobody" else town.enter(server, name)) for name in ["nobody"] + [person[0] for person in people.PEOPLE[:8]]}
    cells, findings = 0, []
    for name, client in who.items():
        role = "coordinator" if name == "elsewhere" else name
        relation = {"nobody": "nowhere", "elsewhere": "elsewhere"}.get(name, "here")
        for (method, path), intent in sorted(intents.items()):
            if path in ENDINGS and name != "nobody":
                continue
            row = listed[(method, path)]
            for language in places.LANGUAGES:
                for target, agreement in ((relation, places.LOMMA), *([("elsewhere", places.ESLOV)] if ":id" in path and relation == "here" else [])):
                    where = places.inside(language, row[2].replace(places.LOMMA, agreement).replace("ENTRY", "7").replace("NOTED", "7").replace("DRAFT", "/lagg-upp/finns-inte")
                                             .replace("FILED", "7").replace("OWNFILE", "7").replace("FILE", f"/overenskommelser/{agreement}/underlag/{'0' * 32}"))
                    fields = None if row[3] is None else {"nyckel": f"m-{cells}", **row[3]}
                    reply = client.get(where) if method == "GET" else client.post(where, fields)
                    want, got = wanted(rules[intent], role, target), answered(method, path, reply)
                    cells += 1
                    if not fits(want, got, may_be_missing=path in MISSING):
                        findings.append(f"{name} {method} {where}: wanted {want}, got {got} {reply.status}")
    report.say(f"accounts: {cells} cells of routes × methods × people × agreements are as the policy's table says", findings)
    closed = []
    for name in ("ended", "later"):
        client = Client(server)
        reply = client.post(town.links[name].pop(), {})
        if reply.status != 403 or "overens" in client.cookies:
            closed.append(f"{name}: {reply.status}")
    report.say("accounts: whose post is over or has not begun does not come in", closed)


# Routes whose thing may be missing for those who may ask: an entry of another, a link that never was.
MISSING = {
    "overenskommelser/:id/rattelse/:post", "overenskommelser/:id/dela/:post",
    "overenskommelser/:id/papper/mote/:post", "overenskommelser/:id/papper/text/:post", "kalendrar/avsluta", "kalender/:lank", "kalendrar",
    "lagg-upp/:utkast", "lagg-upp/:utkast/huvud", "lagg-upp/:utkast/foresla", "lagg-upp/:utkast/kalender", "lagg-upp/:utkast/kasta", "lagg-upp/:utkast/kort/:kort",
    "polisomraden/:omrade", "overenskommelser/:id/personer/avsluta", "overenskommelser/:id/personer/lank",
    "overenskommelser/:id/utkorg", "overenskommelser/:id/utkorg/prov",
    "overenskommelser/:id/organ/:organ/beslut/:dag", "overenskommelser/:id/veckan/:dag/strom",
    "overenskommelser/:id/import/fil/:fil", "overenskommelser/:id/import/fil/:fil/rader", "overenskommelser/:id/import/:nr",
    "overenskommelser/:id/underlag/:adress", "overenskommelser/:id/fil/:post", "overenskommelser/:id/dela-fil/:post",
    "overenskommelser/:id/rapporter/:nr", "overenskommelser/:id/rapportera/angra", "overenskommelser/:id/leveranser/:k/:manad",
    "overenskommelser/:id/lagesbilder/fryst/:nr",
}


# What attackers try


def links(report, town, server):
    client, findings = Client(server), []
    planted = "a" * 64
    client.cookies["overens"] = planted
    link = town.links["coordinator"].pop()
    for _ in range(3):
        reply = client.get(link)
        if reply.status != 200 or reply.header("Set-Cookie"):
            findings.append(f"reading the link: {reply.status}")
    first = client.post(link, {})
    token = client.cookies.get("overens")
    if first.status != 303 or token == planted or not re.fullmatch(r"[0-9a-f]{64}", token or ""):
        findings.append(f"using it: {first.status} {token}")
    cookie = first.header("Set-Cookie") or ""
    findings += [f"the cookie lacks {word}" for word in ("HttpOnly", "SameSite=Lax", "Path=/") if word.lower() not in cookie.lower()]
    again = Client(server).post(link, {})
    gone = Client(server).get(link)
    findings += [] if (again.status, gone.status) == (410, 410) and not again.cookies.get("overens") else [f"a second time: {again.status}, {gone.status}"]
    stranger = Client(server)
    stranger.cookies["overens"] = planted
    findings += [] if stranger.get("/konto").status == 303 else ["the planted token lets in"]
    report.say("accounts: a link is used once, by a press and not by being read, and no planted session lives", findings)
    thief = Client(server)
    thief.cookies["overens"] = token
    findings = [] if thief.get("/konto").status == 200 else ["the session does not work before"]
    client.post("/logga-ut", {})
    findings += [] if thief.get("/konto").status == 303 else ["the old cookie works after signing out"]
    report.say("accounts: after signing out the old cookie is worth nothing", findings)
    redirects = []
    for path in ("/logga-in?till=https://ond.example", "/logga-in?next=//ond.example/"):
        if "ond.example" in re.sub(r'href="/en/logga-in\?[^"]*"', "", Client(server).get(path).text):
            redirects.append(f"{path} is carried along")
        client = Client(server)
        reply = client.post(path, {"epost": people.mail("police"), "losenord": "fel", "till": "https://ond.example", "next": "//ond.example"})
        redirects += [f"{path}: {reply.header('Location')}"] if "ond.example" in (reply.header("Location") or "") else []
    for path in ("//ond.example/logga-in", "/en//ond.example"):
        reply = Client(server).get(path)
        redirects += [f"{path}: {reply.header('Location')}"] if "ond.example" in (reply.header("Location") or "") else []
    report.say("accounts: signing in leads nowhere else", redirects)


def letter(folder, known):
    """The one letter that is there beside those known; waits for it a little."""
    for _ in range(100):
        new = [name for name in (os.listdir(folder) if os.path.isdir(folder) else []) if name not in known and name.endswith(".txt")]
        if new:
            with open(os.path.join(folder, new[0]), encoding="utf-8") as file:
                return file.read()
        time.sleep(0.05)
    return None


def passwords(report, server, folder):
    findings = []
    answers = [Client(server).post("/logga-in/lank", {"epost": mail}) for mail in (people.mail("police"), "ingen@kommun.example", "skräp")]
    if {(reply.status, reply.header("Location")) for reply in answers} != {(303, "/logga-in/skickat")}:
        findings.append("known and unknown are answered differently")
    text = letter(folder, []) or ""
    link = re.search(r"http://[^/]+(/logga-in/lank/[0-9a-f]{64})", text)
    if f"To: {people.mail('police')}" not in text or not link:
        return report.say("accounts: a letter with a link", findings + [text[:200] or "no letter"])
    time.sleep(0.3)
    findings += [] if len(os.listdir(folder)) == 1 else ["letters to those who have no account"]
    client = Client(server)
    findings += [] if client.post(link.group(1), {}).status == 303 else ["the letter's link does not let in"]
    report.say("accounts: a letter with a link for who has an account, and the same answer for who has none", findings)
    findings = []
    for bad in ("kort", "a" * 30, "lokalpolisområde kävlinge"):
        reply = client.post("/konto/losenord", {"nytt": bad})
        findings += [] if reply.status == 422 else [f"{bad} is taken: {reply.status}"]
    reply = client.post("/konto/losenord", {"nytt": people.PASSWORD})
    findings += [] if reply.status == 303 else [f"a good one is refused: {reply.status}"]
    reply = client.post("/konto/losenord", {"nuvarande": "fel", "nytt": people.PASSWORD + " till"})
    findings += [] if reply.status == 422 else [f"changed without the old one: {reply.status}"]
    fresh = Client(server)
    reply = fresh.post("/logga-in", {"epost": people.mail("police").upper(), "losenord": people.PASSWORD})
    findings += [] if reply.status == 303 and fresh.get("/konto").status == 200 else [f"does not sign in: {reply.status}"]
    report.say("accounts: a password is chosen, asked for, and lets in", findings)
    statuses = [Client(server).post("/logga-in", {"epost": people.mail("admin"), "losenord": f"fel {number}"}).status for number in range(30)]
    quick = statuses.count(422)
    report.say(f"accounts: thirty guesses in a row, {quick} of them tried", [] if quick <= 12 and statuses[-1] == 429 else [str(statuses)])


def codes(report, town, server):
    client, findings = town.enter(server, "auditor"), []
    client.post("/konto/losenord", {"nytt": people.PASSWORD})
    letters = people.secret(client.post("/konto/kod", {"handling": "borja"}).text)
    if not letters:
        return report.say("accounts: codes", ["no letters to type in"])
    reply = client.post("/konto/kod", {"handling": "pa", "tecken": letters, "kod": "000000"})
    findings += [] if reply.status == 422 and people.secret(reply.text) == letters else [f"a wrong first code: {reply.status}"]
    first = people.code(letters)
    reply = client.post("/konto/kod", {"handling": "pa", "tecken": letters, "kod": first})
    papers = re.findall(r'<li><code class="secret">([0-9 ]+)</code>', reply.text)
    findings += [] if reply.status == 200 and len(papers) == 10 else [f"the first code: {reply.status}, {len(papers)} recovery codes"]
    mail = people.mail("auditor")

    def enter(code):
        return Client(server).post("/logga-in", {"epost": mail, "losenord": people.PASSWORD, "kod": code}).status

    findings += [] if enter("") == 422 else ["gets in without a code"]
    findings += [] if enter(first) == 422 else ["the code that was used gets in again"]
    late = people.code(letters, 1)
    findings += [] if enter(late) == 303 else ["the next code does not get in"]
    findings += [] if enter(late) == 422 else ["the next code gets in twice"]
    paper = papers[0] if papers else ""
    findings += [] if enter(paper) == 303 else ["a code on paper does not get in"]
    findings += [] if enter(paper) == 422 else ["a code on paper gets in twice"]
    findings += ["the codes on paper are shown again"] if any(one in client.get("/konto").text for one in papers) else []
    report.say("accounts: with codes on, each code lets in once, from the telephone and from paper", findings)


def elsewhere(report, town, server):
    client, findings = town.enter(server, "steering"), []
    for path, fields in (("/logga-in", {"epost": people.mail("police"), "losenord": people.PASSWORD}), (town.links["coordinator"][-1], {}), ("/konto/namn", {"namn": "Ond"}),
                         ("/konto/losenord", {"nytt": "ett annat lösenord här"}), ("/konto/avsluta", {}), ("/logga-in/lank", {"epost": people.mail("police")})):
        for headers in ({"Origin": "http://ond.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": "null"}):
            reply = client.post(path, fields, headers=headers)
            findings += [] if reply.status == 403 else [f"{path} {headers}: {reply.status}"]
    findings += [] if client.get("/konto").status == 200 and "Ond" not in client.get("/konto").text else ["something was done"]
    report.say("accounts: nothing is done for another site, signing in included", findings)


def appointing(report, town, server):
    admin, findings = town.enter(server, "admin"), []
    path = places.board() + "/personer"
    given = {"epost": "ny@kommun.example", "namn": "Ny", "befattning": "samordnare", "roll": "coordinator", "tf": "nej"}
    for change, what in (({"befattning": "kommunpolis"}, "a post of the police"), ({"roll": "police"}, "the police's role"), ({"epost": "ingen"}, "no address"),
                         ({"namn": "Ny 20090101-1234"}, "an identity number"), ({"fran": "i går"}, "no day"), ({"epost": people.mail("admin")}, "the administrator"), ({"till": "2020-01-01"}, "an end before the beginning")):
        reply = admin.post(path, {**given, **change})
        findings += [] if reply.status == 422 else [f"{what}: {reply.status}"]
    findings += [] if "ny@kommun.example" not in re.sub(r"<form.*?</form>", "", admin.get(path).text, flags=re.S) else ["a refused person has an account"]
    findings += [] if admin.post(path, given).status == 303 else ["nobody can be appointed"]
    text = admin.get(path).text
    person = text.partition("ny@kommun.example")[2]
    account = re.search(r'name="konto" value="([0-9a-f]{32})"', person)
    post = re.search(r'name="uppdrag" value="([0-9a-f]{32})"', person)
    if not account or not post:
        return report.say("accounts: an administrator appoints", findings + ["the person is not listed"])
    known = os.listdir(town.workshop.path("letters"))
    findings += [] if admin.post(path + "/lank", {"konto": account.group(1)}).status == 303 else ["no invitation"]
    link = re.search(r"http://[^/]+(/logga-in/lank/[0-9a-f]{64})", letter(town.workshop.path("letters"), known) or "")
    new = Client(server)
    findings += [] if link and new.post(link.group(1), {}).status == 303 and new.get(places.board()).status == 200 else ["the invited person does not read the board"]
    new.post("/kalendrar", {"overenskommelse": places.LOMMA})
    feed = re.search(r"/kalender/[0-9a-f]{64}\.ics", new.get("/kalendrar").text)
    findings += [] if feed and Client(server).get(feed.group(0)).status == 200 else ["no calendar"]
    yesterday = (people.TODAY - people.datetime.timedelta(days=1)).isoformat()
    findings += [] if admin.post(path + "/avsluta", {"uppdrag": post.group(1), "till": yesterday}).status == 303 else ["cannot be ended"]
    findings += [] if new.get(places.board()).status == 303 else ["reads on after the end"]
    findings += [] if feed and Client(server).get(feed.group(0)).status == 404 else ["the calendar is read on after the end"]
    own = re.search(r'name="uppdrag" value="([0-9a-f]{32})"', text.partition(people.mail("admin"))[2])
    findings += [] if own and admin.post(path + "/avsluta", {"uppdrag": own.group(1), "till": yesterday}).status == 422 else ["ends the own right"]
    findings += ["sees the police's people"] if people.mail("police") in text else []
    findings += ["reads the board"] if admin.get(places.board()).status != 403 else []
    report.say("accounts: an administrator appoints, invites and ends, in the own organisation only, and reads nothing else", findings)


def notes(report, town, server):
    """A note of the municipality: its own people read it, the steering group and the police do not."""
    mark, path, findings = "Blåsippa-K7", places.commitment(places.MEETING), []
    coordinator = town.enter(server, "coordinator")
    day = people.TODAY.isoformat()
    reply = coordinator.post(path + "/registrera", {"nyckel": "note", "datum": day, "enhet": "Lomma", "anteckning": f"{mark} om mötet"})
    findings += [] if reply.status == 303 else [f"not registered: {reply.status}"]
    for person, reads in (("coordinator", True), ("registrator", True), ("steering", False), ("police", False)):
        client = coordinator if person == "coordinator" else town.enter(server, person)
        reply = client.get(path)
        if reply.status != 200 or (mark in reply.text) != reads:
            findings.append(f"{person}: {reply.status}, {'reads' if mark in reply.text else 'does not read'} it")
    report.say("accounts: the steering group reads what is shared and nobody's notes", findings)


# The pages


def looks(report, town, server, letters):
    signed = {name: town.enter(server, name).cookies["overens"] for name in ("coordinator", "admin")}
    link = town.links["police"].pop()
    kinds = [("sign-in", "/logga-in", None), ("letter sent", "/logga-in/skickat", None), ("confirm", link, None), ("link gone", "/logga-in/lank/" + "0" * 64, None),
             ("account", "/konto", "coordinator"), ("people", places.board() + "/personer", "admin"), ("outbox", places.board() + "/utkorg", "admin"),
             ("administration", places.board() + "/administration", "admin"), ("log", places.board() + "/logg", "admin")]
    with Browser() as browser:
        for dress, size, scheme in DRESSES:
            for who in (None, "coordinator", "admin"):
                context = browser.visitor(server, viewport=size, color_scheme=scheme)
                if who:
                    context.add_cookies([{"name": "overens", "value": signed[who], "url": server.base}])
                page = context.new_page()
                for name, path, _ in [kind for kind in kinds if kind[2] == who]:
                    for language in places.LANGUAGES if dress.endswith("light") else ("sv",):
                        page.goto(server.base + places.inside(language, path))
                        page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)")
                        report.say(f"accounts: {name} {language} {dress}", axe(page) + page.evaluate(probes.OVERFLOW) + page.evaluate(probes.STRUCTURE) + foreign(page.evaluate(probes.TEXTS), language))
                context.close()
        context = browser.visitor(server)
        context.add_cookies([{"name": "overens", "value": signed["coordinator"], "url": server.base}])
        page = context.new_page()
        page.goto(server.base + "/konto")
        page.click("summary:has-text('Slå på koder')")
        with page.expect_navigation():
            page.click("form#kod button")
        report.say("accounts: connecting a telephone", axe(page) + page.evaluate(probes.OVERFLOW) + page.evaluate(probes.STRUCTURE))
        page.fill("form#forstakod input[name=kod]", "123456")
        with page.expect_navigation():
            page.click("form#forstakod button")
        report.say("accounts: a refused code", axe(page) + page.evaluate(probes.STRUCTURE) + ([] if page.locator(".error-summary").count() else ["no summary of what was wrong"]))
        context.close()


# Many at once


def many(report, server, count=200):
    """So many sign in with wrong passwords at the same time, while somebody else reads."""
    statuses, times, over = [], [], threading.Event()

    def reads():
        client = Client(server)
        while not over.is_set():
            begun = time.monotonic()
            client.get("/hjalp")
            times.append(time.monotonic() - begun)

    def tries(number):
        # A debug build hashes ten times slower, and a test machine does other things meanwhile: slow is no fault, silence is.
        reply = Client(server, timeout=240).post("/logga-in", {"epost": f"person{number}@kommun.example", "losenord": "ett fel lösenord"})
        statuses.append(reply.status)

    reader = threading.Thread(target=reads)
    reader.start()
    threads = [threading.Thread(target=tries, args=(number,)) for number in range(count)]
    begun = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.monotonic() - begun
    over.set()
    reader.join()
    late = statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
    report.note(f"note  {count} signing in at once took {took:.1f} s: {statuses.count(422)} tried, {statuses.count(503)} asked to wait, {statuses.count(429)} stopped; "
                f"{len(times)} pages read meanwhile, p95 {late * 1000:.0f} ms; the most memory held {people.peak(server):.0f} MB")
    findings = [f"{status}" for status in set(statuses) - {422, 429, 503}]
    # Each hash holds 128 MB: with a third at once there would be more than this.
    findings += [] if people.peak(server) < 400 else [f"{people.peak(server):.0f} MB"]
    findings += [] if len(statuses) == count and 422 in statuses else [f"{len(statuses)} answers"]
    report.say(f"accounts: {count} signing in at once are answered, with two hashes at a time", findings)


# Beyond this machine


def outside(report, town):
    """Without accounts nothing leaves this machine; with them a proxy's name is answered, and the cookie is for that name alone."""
    findings = []
    for arguments, what in ((("--interface", "0.0.0.0"), "listens elsewhere"), (("--site", "https://overens.example"), "has a name")):
        code, _, errors = town.workshop.command("serve", "--data", town.workshop.path("nobody.sqlite"), "--port", "0", *arguments)
        findings += [] if code == 1 and "account" in errors else [f"without accounts it {what}: {code}"]
    report.say("accounts: without accounts the pages stay on this machine", findings)
    handed(report, town)
    link = town.link("coordinator")
    server, findings = town.open("--site", "https://overens.example"), []
    inside = {"Host": "overens.example", "Origin": "https://overens.example"}
    reply = Client(server).post(link, {}, headers=inside)
    cookie = reply.header("Set-Cookie") or ""
    findings += [] if reply.status == 303 and cookie.startswith("__Host-overens=") else [f"{reply.status} {cookie[:20]}"]
    findings += [f"the cookie lacks {word}" for word in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/") if word.lower() not in cookie.lower()]
    findings += [] if (reply.header("Strict-Transport-Security") or "").startswith("max-age=") else ["no HSTS"]
    findings += ["the cookie names a domain"] if "domain" in cookie.lower() else []
    for headers in ({"Host": "ond.example"}, {"Host": "overens.example", "Origin": "https://ond.example"}, {"Host": "overens.example.ond.example"}):
        reply = Client(server).post("/logga-in", {"epost": "a@b.example", "losenord": "x"}, headers=headers)
        findings += [] if reply.status in (403, 421) else [f"{headers}: {reply.status}"]
    report.say("accounts: under its own name the cookie is Secure and for this host alone", findings)
    server.stop()


def handed(report, town):
    """Without mail an administrator hands links over; not to somebody who also holds a post of another organisation."""
    town.account("appoint", people.mail("elsewhere"), places.LOMMA, "samordnare", "--role", "coordinator")
    door = town.link("admin")
    server, findings, path = town.open(), [], places.board() + "/personer"
    admin = Client(server)
    admin.post(door, {})
    people_there = [one.partition("</article>")[0] for one in admin.get(path).text.split("<article")[1:]]
    accounts = {re.search(r">(\w+)@kommun", one).group(1): re.search(r'name="konto" value="([0-9a-f]{32})"', one) for one in people_there}
    findings += ["offers a link to somebody of others"] if accounts.get("elsewhere") else []
    if not accounts.get("coordinator"):
        return report.say("accounts: links are handed over", findings + [f"no link to hand over: {sorted(accounts)}"])
    page = admin.post(path + "/lank", {"konto": accounts["coordinator"].group(1)})
    link = re.search(r"http://[^/]+(/logga-in/lank/[0-9a-f]{64})", page.text)
    findings += [] if link and Client(server).post(link.group(1), {}).status == 303 else [f"the link does not let in: {page.status}"]
    findings += [] if Client(server).post("/logga-in/lank", {"epost": people.mail("police")}).status == 404 else ["letters without mail"]
    report.say("accounts: without mail an administrator hands links over, to the own people only", findings)
    server.stop()

"""What a coordinator does in a day, by keyboard only; once with the script and once without."""
import datetime
import sqlite3
import urllib.parse

import calendar_lines
import places
from browser import Browser
from keys import Keyboard, Lost
from wire import Client

IDENTITY = "20090101-1234"
NOTE = "Vi bokade nästa gång direkt"


def receipt(before, after, notice):
    """One click must give a receipt, move the status and leave a line in the history."""
    findings = []
    if "Registrerat" not in notice:
        findings.append(f"no receipt: {notice!r}")
    if before["status"] == after["status"]:
        findings.append(f"the status did not move: {after['status']}")
    if after["events"] != before["events"] + 1:
        findings.append(f"{before['events']} entries before, {after['events']} after")
    return findings


def leaks(data, secret):
    """Whether a text stands anywhere in the bytes, in the common encodings."""
    forms = {secret, secret.replace("-", ""), urllib.parse.quote_plus(secret)}
    return [f"{one} is there" for one in forms if one.encode() in data or one.encode("utf-16-le") in data]


def prove(report, workshop):
    calendar_lines.prove(report)
    before, moved = {"status": "1 av 2", "events": 3}, {"status": "2 av 2", "events": 4}
    report.prove("receipt", receipt(before, moved, "Registrerat: möte"), receipt(before, before, ""))
    report.prove("secret in bytes", leaks(b"abc", IDENTITY), leaks(b"x 20090101-1234 y", IDENTITY))
    with Browser() as browser:
        page = browser.chromium.new_page()
        page.set_content("<button tabindex=-1>Spara</button><a href=#x>x</a>")
        keys, found = Keyboard(page), []
        try:
            keys.tab_to("button", presses=9)
        except Lost as lost:
            found.append(str(lost))
        page.set_content("<a href=#x>x</a><button>Spara</button>")
        keys.tab_to("button", presses=9)
        report.prove("keyboard reaches it", [], found)


def run(report, workshop):
    with Browser() as browser:
        for scripted in (True, False):
            tag = "with script" if scripted else "without script"
            server = workshop.demo(f"journeys-{scripted}")
            Coordinator(report, browser, server, scripted, tag, workshop.path(f"journeys-{scripted}/journal.sqlite")).day()
            server.stop()
            fresh = workshop.serve(f"fresh-{scripted}.sqlite")
            beginning(report, browser, fresh, scripted, tag)
            fresh.stop()


class Coordinator:
    def __init__(self, report, browser, server, scripted, tag, file):
        self.report, self.browser, self.server, self.scripted, self.tag, self.file = report, browser, server, scripted, tag, file
        self.page = browser.visitor(server, java_script_enabled=scripted).new_page()
        self.keys = Keyboard(self.page)

    def say(self, what, findings):
        self.report.say(f"journey {self.tag}: {what}", findings)

    def step(self, what, work):
        """One leg; when it fails the next ones still run."""
        try:
            self.say(what, work() or [])
        except Exception as error:  # noqa: BLE001 - a leg that breaks is a finding
            self.say(what, [str(error).split("\n")[0] or repr(error)])

    def day(self):
        for what, work in [
            ("signs in as a post", self.signs_in), ("opens the board", self.opens_board), ("held, both were there: one click", self.one_click),
            ("reloading records nothing", self.reloads), ("a day to come is refused at its field", self.wrong_date),
            ("a day that is none is refused", self.no_date), ("mends the form and sends it", self.mends), ("shares the note", self.shares),
            ("an identity number is refused", self.identity), ("an identity number is nowhere in the database", self.identity_nowhere),
            ("what may be a person is asked about", self.person),
            ("gives a reason", self.excuse), ("chooses an interval", self.interval), ("a bad interval is refused at its field", self.bad_interval),
            ("a delivery names its period before and after", self.delivers), ("a term that is turned round is refused at its field", self.turned_round),
            ("finds the correction from the commitment", self.finds_correction), ("takes a registration back", self.correction),
            ("a correction without reason is refused", self.correction_unreasoned), ("filters the board by word", self.filters),
            ("filters the board by status and clears it", self.filters_status), ("searches Kävlunge", self.searches),
            ("makes, reads and revokes a calendar", self.calendar), ("changes language and stays on the page", self.language),
            ("every link of the board leads somewhere", self.links), ("signs out, for good", self.signs_out),
            ("police: two agreements side by side", self.police),
        ]:
            self.step(what, work)
        self.page.context.close()

    # MARK: In and around

    def signs_in(self):
        self.page.goto(self.server.base + "/")
        if not self.keys.path.startswith("/logga-in"):
            return [f"{self.keys.path} without signing in"]
        self.keys.press(f"button[value='{places.MUNICIPALITY}']")
        who = self.keys.words("header")
        return [] if self.keys.path == "/" and "Lomma kommun" in who else [self.keys.path, who]

    def opens_board(self):
        self.keys.press("nav a", "Lomma")
        rows = self.page.locator("table.board tbody tr").count()
        return [] if self.keys.path == places.board() and rows > 15 else [f"{self.keys.path}, {rows} rows"]

    def state(self):
        return {"status": self.keys.words("section.state"), "events": self.page.locator("ol.events > li").count()}

    def go(self, path):
        self.page.goto(self.server.base + path)

    # MARK: Registering

    def one_click(self):
        self.keys.press("table.board a", "Interaktionsmöte")
        before = self.state()
        status = self.keys.press("form.one:has(input[value='Lomma']) button", "Hölls, alla var med")
        findings = receipt(before, self.state(), self.keys.words("[data-notice], .notice"))
        if self.keys.path.split("#")[0] != places.commitment(places.MEETING) or status != 200:
            findings.append(f"landed on {self.keys.path} with {status}")
        other = Client(self.server).sign_in(places.POLICE).get(places.commitment(places.MEETING)).text
        if "20 november 2025" not in other or "2 av 2" not in other:
            findings.append("the police do not see that it was held")
        if "redan registrerat av Lomma kommun" not in other:
            findings.append("the police are not told who has registered it")
        # One meeting is one: the button is gone for both, and a police form all the same adds nothing to the count.
        if self.page.locator("form.one:has(input[value='Lomma'])").count() or 'value="Lomma"><input type="hidden" name="med"' in other:
            findings.append("the button stays after it was pressed")
        return findings

    def reloads(self):
        before = self.state()
        self.page.reload()
        findings = [] if before["events"] == self.state()["events"] else ["reloading recorded it again"]
        return findings + (["the receipt is shown again"] if self.page.locator("[data-notice]").count() else [])

    def form(self, date, note, place="Bjärred"):
        self.go(places.commitment(places.MEETING))
        self.keys.unfold("Registrera")
        scope = "form:has(textarea[name=anteckning])"
        self.keys.write_date(f"{scope} input[name=datum]", date)
        self.keys.tab_to(f"{scope} input[name=enhet]")
        self.page.keyboard.press("Space")
        if place == "Bjärred":
            self.page.keyboard.press("ArrowDown")
        self.keys.tick(f"{scope} input[name=med][value=skola]")
        self.keys.write(f"{scope} input[name=underlag]", "KS 2025/77")
        self.keys.write(f"{scope} textarea[name=anteckning]", note)
        return self.keys.press(f"{scope} button[type=submit]")

    def refused(self, field, kept):
        """A refused form: 422, an error at the field and in the summary, the summary's link leads there, all input kept."""
        findings = [] if self.keys.status == 422 else [f"status {self.keys.status}"]
        if not self.page.title().startswith("Fel:"):
            findings.append(f"the title is {self.page.title()!r}")
        summary = self.page.locator(".error-summary a")
        if not summary.count():
            return findings + ["no error summary"]
        there = self.page.evaluate("""field => { const e = document.querySelector(`main form [name=${field}][aria-invalid=true]`); if (!e) return null;
            const by = (e.getAttribute('aria-describedby') || '').split(' ').map(i => document.getElementById(i)); return { id: e.id, words: by.map(b => b ? b.innerText : '').join(' ') } }""", field)
        if not there:
            return findings + [f"no error at the field {field}: " + self.keys.words(".error-summary")]
        if "Fel" not in there["words"]:
            findings.append(f"the field is not described by its error: {there['words']!r}")
        link = [summary.nth(place) for place in range(summary.count()) if summary.nth(place).get_attribute("href") == "#" + there["id"]]
        if not link:
            findings.append("the summary does not lead to the field")
        elif self.scripted:
            self.keys.tab_to(f".error-summary a[href='#{there['id']}']")
            self.page.keyboard.press("Enter")
            if self.page.evaluate("() => document.activeElement.id") != there["id"]:
                findings.append("the summary's link does not move the focus to the field")
        else:
            self.keys.tab_to(f".error-summary a[href='#{there['id']}']")
            self.page.keyboard.press("Enter")
            if not self.page.evaluate("id => document.getElementById(id).checkVisibility()", there["id"]):
                findings.append("the field is hidden")
        for name, wanted in kept.items():
            got = self.page.evaluate("""([form, name]) => { const f = document.getElementById(form).form; const e = [...f.elements].filter(x => x.name === name && (!/radio|checkbox/.test(x.type) || x.checked)); return e.map(x => x.value) }""", [there["id"], name])
            if wanted not in got:
                findings.append(f"{name} is {got}, wanted {wanted!r}")
        return findings

    def wrong_date(self):
        before = self.events()
        self.form("2030-01-15", NOTE)
        findings = self.refused("datum", {"datum": "2030-01-15", "enhet": "Bjärred", "med": "skola", "underlag": "KS 2025/77", "anteckning": NOTE})
        return findings + ([] if self.events() == before else ["something was recorded"])

    def no_date(self):
        # A date field does not let a keyboard write nonsense; an empty one is as near as it comes.
        self.go(places.commitment(places.MEETING))
        self.keys.unfold("Registrera")
        self.keys.tab_to("form:has(textarea[name=anteckning]) input[name=datum]")
        self.page.keyboard.press("Delete")
        self.keys.write("form:has(textarea[name=anteckning]) input[name=underlag]", "KS 2025/78")
        self.keys.press("form:has(textarea[name=anteckning]) button[type=submit]")
        return self.refused("datum", {"underlag": "KS 2025/78"})

    def mends(self):
        self.form("2030-01-15", NOTE)
        self.keys.write_date("form:has(textarea[name=anteckning]) input[name=datum]", "2025-11-19")
        self.keys.press("form:has(textarea[name=anteckning]) button[type=submit]")
        words = self.keys.words()
        return [f"{wanted!r} is not on the page" for wanted in (NOTE, "KS 2025/77", "19 november 2025") if wanted not in words]

    def shares(self):
        """The other party reads the note only once it has been shared."""
        def police():
            return Client(self.server).sign_in(places.POLICE).get(places.commitment(places.MEETING)).text
        findings = ["the police read it before"] if NOTE in police() else []
        self.go(places.commitment(places.MEETING))
        self.keys.press("main a[href*='/dela/']")
        if NOTE not in self.page.locator("textarea[name=anteckning]").input_value():
            findings.append("the note is not offered")
        self.keys.press("main form button[type=submit]")
        if "Anteckningen är delad" not in self.keys.words("[data-notice], .notice"):
            findings.append("no receipt")
        text = police()
        if NOTE not in text or "Delad med alla parter" not in text:
            findings.append("the police do not read it as shared")
        self.go(places.commitment(places.MEETING))
        return findings + (["it can be shared again"] if self.page.locator("main a[href*='/dela/']").count() else [])

    def events(self):
        return Client(self.server).sign_in(places.MUNICIPALITY).get(places.commitment(places.MEETING)).text.count('<span class="when">')

    def identity(self):
        before = self.events()
        self.form("2025-11-18", f"Ring {IDENTITY}")
        findings = self.refused("anteckning", {"enhet": "Bjärred", "underlag": "KS 2025/77"})
        client = Client(self.server).sign_in(places.MUNICIPALITY)
        tries = {
            "underlag": (places.commitment(places.MEETING) + "/registrera", {"datum": "2025-11-18", "enhet": "Lomma", "underlag": IDENTITY}),
            "enhet": (places.commitment("K2") + "/registrera", {"datum": "2025-11-18", "enhet": IDENTITY}),
            "skal": (places.commitment("K5") + "/forhinder", {"tillfalle": self.occasion("K5"), "skal": f"barn {IDENTITY}"}),
            "rattelse": (f"{places.board()}/rattelse/{places.own_entry(client)}", {"skal": f"fel {IDENTITY}"}),
        }
        for name, (path, fields) in tries.items():
            reply = client.post(path, {"nyckel": f"identitet-{name}", **fields})
            if reply.status == 303:
                findings.append(f"an identity number was taken in {name}")
        return findings + ([] if self.events() == before else ["something was recorded"])

    def person(self):
        """What may be a person is asked about before anything is saved; whoever means none says so, and loses nothing."""
        before, note = self.events(), "Talade med Kim Exempelsson om gångtunneln"
        self.form("2030-01-15", note)
        findings = [] if self.keys.status == 422 else [f"status {self.keys.status}"]
        words = self.keys.words()
        findings += [f"{wanted!r} is not said" for wanted in ("Inget är sparat än", "namn: ”Kim Exempelsson”") if wanted not in words]
        if self.page.locator("main form textarea").input_value() != note:
            findings.append("the text cannot be changed on the spot")
        self.keys.press("main form button[type=submit]")
        if "Pekar texten ut någon?" not in self.keys.words("h1"):
            findings.append("pressing on without an answer gets past the question")
        self.keys.tick("main form input[name=ingen-person]")
        self.keys.press("main form button[type=submit]")
        # What was sent along comes through to the form, which refuses a day to come as it always does.
        findings += self.refused("datum", {"enhet": "Bjärred", "underlag": "KS 2025/77", "anteckning": note})
        return findings + ([] if self.events() == before else ["something was recorded"])

    def identity_nowhere(self):
        findings = []
        database = sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)
        for table, in database.execute("select name from sqlite_master where type = 'table'").fetchall():
            for row in database.execute(f'select * from "{table}"'):
                if any(leaks(str(cell).encode() if not isinstance(cell, bytes) else cell, IDENTITY) for cell in row):
                    findings.append(f"{IDENTITY} is in {table}: {str(row)[:150]}")
        database.close()
        return findings

    def occasion(self, label):
        text = Client(self.server).sign_in(places.MUNICIPALITY).get(places.commitment(label)).text
        found = text.partition('name="tillfalle"')[2].partition('<option value="')[2].partition('"')[0]
        return found

    def excuse(self, label="K5"):
        self.go(places.commitment(label))
        before = self.state()
        self.keys.unfold("Ange skäl")
        self.keys.write("form#forhinder textarea[name=skal]", "Underlaget blev inte klart")
        self.keys.press("form#forhinder button[type=submit]")
        after = self.state()
        findings = [] if "Registrerat" in self.keys.words("[data-notice], .notice") else ["no receipt"]
        if after["events"] != before["events"] + 1:
            findings.append("the reason is not in the history")
        if "Underlaget blev inte klart" not in self.keys.words("ol.events"):
            findings.append("those who gave the reason do not see its words")
        if "Uppfyllt" in after["status"] and "Uppfyllt" not in before["status"]:
            findings.append("an excuse counts as met")
        other = Client(self.server).sign_in(places.POLICE).get(places.commitment(label)).text
        if "Underlaget blev inte klart" in other:
            findings.append("the police read the words of the reason")
        # Empty: refused, at the field.
        self.keys.unfold("Ange skäl")
        self.keys.press("form#forhinder button[type=submit]")
        return findings + self.refused("skal", {})

    def interval(self):
        self.go(places.commitment("K1"))
        self.keys.unfold("Välj hur ofta")
        self.keys.write("form#intervall input[name=dagar]", "90")
        self.keys.press("form#intervall button[type=submit]")
        findings = [] if "Registrerat" in self.keys.words("[data-notice], .notice") else ["no receipt"]
        police = Client(self.server).sign_in(places.POLICE)
        if police.post(places.commitment("K1") + "/intervall", {"nyckel": "polis-90", "dagar": "90"}).status != 303:
            findings.append("the police cannot choose the same")
        self.page.reload()
        return findings + ([] if "Kan inte bedömas" not in self.state()["status"] else ["both have chosen 90 days and it still cannot be assessed"])

    def bad_interval(self):
        self.go(places.commitment("K1"))
        self.keys.unfold("Välj hur ofta")
        self.keys.write("form#intervall input[name=dagar]", "3")
        self.keys.press("form#intervall button[type=submit]")
        return self.refused("dagar", {"dagar": "3"})

    def delivers(self):
        self.go(places.commitment("K2"))
        chosen = self.page.locator("form#registrering select[name=avser] option:checked")
        words, period = chosen.inner_text(), chosen.get_attribute("value")
        findings = [] if "(äldst av dem som saknas)" in words and period else [f"the oldest is not named: {words!r}"]
        if "Vilka var med" in self.page.content():
            findings.append("asks who was present at a delivery")
        self.keys.unfold("Registrera: leverans")
        self.keys.press("form#registrering button[type=submit]")
        wanted = f"Leveransen för {words.split(' (')[0].lower()} är registrerad."
        notice = self.keys.words("[data-notice], .notice")
        return findings + ([] if wanted in notice else [f"wanted {wanted!r}, got {notice!r}"])

    def turned_round(self):
        self.go(places.board() + "/giltighet")
        self.keys.unfold("Ändra kalendern för 2025")
        self.keys.write_date("form#kalender-2025 input[name=vt-fran]", "2025-06-30")
        self.keys.press("form#kalender-2025 button[type=submit]")
        findings = self.refused("vt-fran", {"vt-fran": "2025-06-30"})
        said = "Vårterminens första dag ligger efter dess sista dag." in self.keys.words("form#kalender-2025")
        return findings + ([] if said else ["the form does not say what is wrong"])

    # MARK: Taking back

    def finds_correction(self):
        self.go(places.commitment(places.MEETING))
        return [] if self.page.locator("main a[href*='/rattelse/']").count() else ["no link to a correction on the commitment's page"]

    def correction(self):
        number = places.own_entry(Client(self.server).sign_in(places.MUNICIPALITY), after="20 november 2025")
        self.go(places.commitment(places.MEETING))
        before = self.state()
        link = f"main a[href$='/rattelse/{number}']"
        if self.page.locator(link).count():
            self.keys.press(link)
        else:
            self.go(f"{places.board()}/rattelse/{number}")
        self.keys.write("textarea[name=skal]", "Mötet var en annan dag")
        self.keys.press("main form button[type=submit]")
        findings = [] if "tillbakatagen" in self.keys.words("[data-notice], .notice") else ["no receipt"]
        self.go(places.commitment(places.MEETING))
        after = self.state()
        if before["status"] == after["status"]:
            findings.append(f"the status did not move back: {after['status']}")
        if "Mötet var en annan dag" not in self.keys.words("section[aria-labelledby=hist]"):
            findings.append("the history does not show what was taken back and why")
        return findings

    def correction_unreasoned(self):
        self.go(f"{places.board()}/rattelse/{places.own_entry(Client(self.server).sign_in(places.MUNICIPALITY))}")
        self.keys.press("main form button[type=submit]")
        return self.refused("skal", {})

    # MARK: Finding

    def rows(self):
        return self.page.locator("table.board tbody tr[class*='is-']").count()

    def filters(self):
        self.go(places.board())
        whole = self.rows()
        self.keys.write("form.filter input[name=q]", "interaktion")
        if self.scripted:
            self.page.wait_for_function("() => location.search.includes('interaktion')")
            self.page.wait_for_function("() => !document.querySelector('[aria-busy]')")
            if not self.page.evaluate("() => document.activeElement.name === 'q'"):
                return ["filtering took the focus from the field"]
        else:
            self.keys.press("form.filter button[type=submit]")
        findings = [] if self.rows() == 1 else [f"{self.rows()} rows of {whole}"]
        self.page.reload()
        return findings + ([] if self.rows() == 1 else ["the address does not keep the filter"])

    def filters_status(self):
        self.go(places.board())
        whole = self.rows()
        self.keys.tick("form.filter input[value=forsenat]")
        if self.scripted:
            self.page.wait_for_function("() => location.search.includes('forsenat')")
            self.page.wait_for_function("() => !document.querySelector('[aria-busy]')")
        else:
            self.keys.press("form.filter button[type=submit]")
        late = self.rows()
        findings = [] if 0 < late < whole else [f"{late} rows of {whole}"]
        self.keys.press("main a", "Rensa filter")
        return findings + ([] if self.rows() == whole else ["clearing does not bring all back"])

    def searches(self):
        self.keys.press("header a", "Sök")
        self.keys.write("main input[name=q]", "Kävlunge")
        self.keys.tab_to("main form button[type=submit]")
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        words = self.keys.words()
        return [f"{wanted!r} is not among the hits" for wanted in ("Kävlinge", "Lomma") if wanted not in words]

    # MARK: Calendar, language, leaving

    def calendar(self):
        self.keys.press("nav a", "Kalendrar")
        self.keys.press("form#ny button[type=submit]")
        address = self.page.evaluate("() => { const e = [...document.querySelectorAll('main a, main input, main code')].map(e => e.value || e.href || e.textContent).find(t => t && t.includes('.ics')); return e || '' }")
        path = urllib.parse.urlsplit(address.strip()).path
        reply = Client(self.server).get(path)
        findings = [] if reply.status == 200 else [f"{path}: {reply.status}"]
        if not (reply.header("Content-Type") or "").startswith("text/calendar"):
            findings.append(f"it is {reply.header('Content-Type')}")
        findings += calendar_lines.faults(reply.body, first=datetime.date(2025, 11, 20))
        if "://" not in address:
            findings.append(f"the address shown cannot be pasted into a calendar program: {address}")
        self.page.reload()
        if "aldrig" in self.keys.words("article.feed"):
            findings.append("it was read just now, and the page says that it never was")
        self.keys.press("main form[action$='/avsluta'] button")
        gone = Client(self.server).get(path).status
        return findings + ([] if gone == 404 else [f"after revoking: {gone}"])

    def language(self):
        findings = []
        for path in (places.commitment(places.MEETING), places.board() + "?lage=forsenat", places.board() + "/giltighet", "/sok?q=m%C3%B6te", "/finns-inte"):
            self.go(path)
            self.keys.press("header a[hreflang=en]")
            wanted = "/en" + path
            if urllib.parse.unquote(self.keys.path) != urllib.parse.unquote(wanted):
                findings.append(f"{path} → {self.keys.path}")
                continue
            self.keys.press("header a[hreflang=sv]")
            if urllib.parse.unquote(self.keys.path) != urllib.parse.unquote(path):
                findings.append(f"{wanted} → {self.keys.path}")
        return findings

    def links(self):
        client, findings = Client(self.server).sign_in(places.MUNICIPALITY), []
        pages = {}
        for start in (places.board(), places.commitment(places.MEETING), "/"):
            self.go(start)
            for href in sorted(set(self.page.evaluate("() => [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))"))):
                target, _, mark = urllib.parse.urljoin(start, href).partition("#")
                if target not in pages:
                    reply = client.get(urllib.parse.quote(target, safe="/?=&%"))
                    pages[target] = reply.text if reply.status in (200, 303) else None
                if pages[target] is None:
                    findings.append(f"{start}: {href} leads nowhere")
                elif mark and f'id="{urllib.parse.unquote(mark)}"' not in pages[target]:
                    findings.append(f"{start}: {href} has no such place on its page")
        return sorted(set(findings))

    def signs_out(self):
        self.go(places.board())
        cookie = {one["name"]: one["value"] for one in self.page.context.cookies()}.get("overens", "")
        self.keys.press("header form button", "Logga ut")
        self.go(places.board())
        findings = [] if self.keys.path.startswith("/logga-in") else ["still signed in"]
        replay = Client(self.server).get(places.board(), headers={"Cookie": f"overens={cookie}"})
        return findings + ([] if replay.status == 303 else ["the old cookie still opens the board after signing out"])

    def police(self):
        self.go("/logga-in")
        self.keys.press(f"button[value='{places.POLICE}']")
        self.keys.press("nav a", "Polisområdet")
        words = self.keys.words()
        findings = [f"{name} is not there" for name in ("Burlöv", "Lomma") if name not in words]
        if "Svedala" in self.page.content():
            findings.append("Svedala is there")
        for path in (places.board(places.SVEDALA), places.board(places.MOLNDAL), places.commitment("K1", places.SVEDALA), "/polisomraden/finns-inte"):
            self.go(path)
            if self.keys.status != 404:
                findings.append(f"{path}: {self.keys.status}")
        self.go("/sok?q=" + urllib.parse.quote("Kävlunge"))
        hits = self.keys.words()
        findings += [f"Kävlunge: {name} is not among the hits" for name in ("Kävlinge", "Burlöv", "Lomma") if name not in hits]
        self.go("/sok?q=Svedala")
        if self.page.locator("main a[href*='svedala'], main a[href*='molndal']").count() or "Svedala" in self.keys.words("main li, main table"):
            findings.append("search hints at Svedala")
        return findings


def beginning(report, browser, server, scripted, tag):
    """A new database: the readings are accepted by both parties, what is open is filled in and signed, and then it counts."""
    findings = []
    try:
        for post in (places.MUNICIPALITY, places.POLICE):
            # The first proposes the reading and the second accepts it; the proposer then accepts what it proposed, if asked.
            for one in (post, places.MUNICIPALITY):
                page = browser.visitor(server, one, java_script_enabled=scripted).new_page()
                keys = Keyboard(page)
                page.goto(server.base + places.board() + "/giltighet")
                if page.locator("form:has(input[value=accept])").count():
                    if not page.locator("form:has(input[value=accept]) button").first.is_visible():
                        keys.unfold("Godta tolkningen")
                    keys.press("form:has(input[value=accept]) button")
                    if "Registrerat" not in keys.words("[data-notice], .notice"):
                        findings.append(f"{one}: no receipt: {keys.words('main')[:120]}")
                page.context.close()
        page = browser.visitor(server, places.POLICE, java_script_enabled=scripted).new_page()
        keys = Keyboard(page)
        page.goto(server.base + places.board())
        if "föreslagen" in keys.words("main"):
            findings.append("both have accepted and the reading is still proposed")
        page.context.close()
        report.say(f"journey {tag}: both accept the reading", findings)
        report.say(f"journey {tag}: fills in what is missing in Mölndal", molndal(browser, server, scripted))
    except Exception as error:  # noqa: BLE001
        report.say(f"journey {tag}: accepts and fills in", findings + [str(error).split("\n")[0]])


def molndal(browser, server, scripted):
    page = browser.visitor(server, places.FOREIGN, java_script_enabled=scripted).new_page()
    keys, findings = Keyboard(page), []
    page.goto(server.base + places.board(places.MOLNDAL))
    if "is-late" in page.content() and "Försenat" in keys.words("table.board"):
        findings.append("something is red before anybody accepted the reading")
    for _ in range(12):
        page.goto(server.base + places.board(places.MOLNDAL) + "/giltighet")
        form = page.locator("form:has(input[value=fill])").first
        if not page.locator("form:has(input[value=fill])").count():
            break
        name = form.get_attribute("id")
        if not form.locator("button").is_visible():
            keys.unfold("Fyll i det som saknas")
        keys.write(f"form#{name} input[name=varde]", "2023-04-26")
        keys.press(f"form#{name} button")
    else:
        findings.append("filling in never comes to an end")
    for _ in range(12):
        page.goto(server.base + places.board(places.MOLNDAL) + "/giltighet")
        form = page.locator("form:has(input[value=sign]), form:has(input[value=decide])").first
        if not page.locator("form:has(input[value=sign]), form:has(input[value=decide])").count():
            break
        name = form.get_attribute("id")
        if not form.locator("button").is_visible():
            keys.unfold("Registrera")
        keys.write_date(f"form#{name} input[name=datum]", "2023-04-28")
        keys.press(f"form#{name} button")
        if keys.status != 200:
            findings.append(f"signing: {keys.status} {keys.words('main')[:100]}")
            break
    words = keys.words("main")
    page.context.close()
    return findings + ([] if "saknas" not in words.split("Underskrifter")[0][:400] else [words[:200]])

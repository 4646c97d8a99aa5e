"""From finding to decision in one sitting: Burlöv's steering group is stopped by all that the text asks for, a coordinator mends one
thing after another by the links, and the list shrinks until the decision is taken. The rows are BUR-35, -37, -39, -40 and -45."""
import os
import re

import places
from browser import PHONE, Browser

BOARD = places.board(places.BURLOV)
POST = f"{places.BURLOV}/samordnare"
LEAD = "Kommunledningsförvaltningen"
TITLE, MEASURE = "Cykelstölder vid stationen", "Upplyst cykelparkering"
CAUSE, GOAL = "Mörk parkering utan insyn", "Färre cykelstölder vid parkeringen"
# What is asked for, by a word of the sentence that asks.
ANALYSIS, AIM, METHOD, CHILD = "orsaksanalys för åtgärden", "mål för åtgärden", "dag för uppföljning och metod", "barnets bästa"


def stopped(lines, wanted, gone):
    """Every thing that is still missing is told, and nothing that has been mended."""
    text = " ".join(lines).lower()
    return [f"{word!r} is not asked for: {lines}" for word in wanted if word not in text] + [
        f"{word!r} is asked for still: {lines}" for word in gone if word in text]


def prove(report, workshop):
    report.prove("what stops a decision", stopped(["Mål för åtgärden"], [AIM], [CHILD]), stopped(["Barnets bästa"], [AIM], [CHILD]))


def run(report, workshop):
    with Browser() as browser:
        for scripted in (True, False):
            server = workshop.demo(f"story-{scripted}")
            Sitting(report, browser, server, scripted).play()
            server.stop()


class Sitting:
    def __init__(self, report, browser, server, scripted):
        self.report, self.server = report, server
        self.tag = "with script" if scripted else "without script"
        self.page = browser.visitor(server, POST, java_script_enabled=scripted, viewport=PHONE).new_page()
        self.folder = os.environ.get("OVERENS_PICTURES") if scripted else None
        self.problem = self.measure = ""

    def play(self):
        for what, leg in [
            ("a problem and a measure are written", self.begins), ("the decision is stopped by everything at once", self.stopped_by_all),
            ("with an analysis one thing less is missing", self.analyses), ("with a goal another", self.aims), ("with a date and a way to follow up another", self.plans),
            ("with a note on children nothing is", self.notes), ("the steering group decides", self.decides), ("the decision stands without a mark", self.reads),
        ]:
            try:
                found = leg() or []
            except Exception as error:  # noqa: BLE001 - a leg that breaks is a finding
                found = [str(error).split("\n")[0] or repr(error)]
            self.report.say(f"story {self.tag}: {what}", found)
        self.page.context.close()

    # MARK: Hands and eyes

    def go(self, path):
        self.page.goto(self.server.base + BOARD + path)

    def send(self, selector):
        with self.page.expect_navigation() as answer:
            self.page.locator(selector).first.click()
        return answer.value.status

    def save(self):
        self.page.check("form#skriv input[name=delning][value=delad]")
        self.send("form#skriv div.actions button")

    def number(self):
        return re.sub(r"[?#].*", "", self.page.url).rpartition("/")[2]

    def tie(self, *choices):
        self.go(f"/atgarder/{self.measure}/band")
        for name, words in choices:
            self.page.locator(f"form#band input[name={name}]").and_(self.page.get_by_label(words)).first.check()
        self.send("form#band div.actions button")

    def lacks(self):
        self.go(f"/steg?om={self.measure}&steg=beslut&av=styrgrupp")
        return [" ".join(line.split()) for line in self.page.locator("ol.lacks > li").all_inner_texts()]

    def picture(self, name):
        """Pictures of the story, where somebody asked for them."""
        if self.folder:
            self.page.screenshot(path=f"{self.folder}/story-{name}-390.png", full_page=True)

    # MARK: The legs

    def begins(self):
        self.go("/kedjan/ny/problem")
        self.page.fill("[name=titel]", TITLE)
        self.page.fill("[name=vad]", "Låsta cyklar stjäls på dagtid")
        self.page.fill("[name=plats]", "Stationen")
        self.page.check("[name=val-bilder][value=B1]")
        self.save()
        self.problem = self.number()
        self.send("a.btn:has-text('Ny åtgärd')")
        self.page.fill("[name=atgard]", MEASURE)
        for field in ("planerar", "utfor"):
            self.page.fill(f"[name={field}]", LEAD)
        self.send("form#ny div.actions button")
        self.measure = self.number()
        words = self.page.inner_text("main")
        return [] if MEASURE in words and TITLE in words else [words[:300]]

    def stopped_by_all(self):
        before = self.lacks()
        status = self.send("form#steg div.actions button")
        after = [" ".join(line.split()) for line in self.page.locator("ol.lacks > li").all_inner_texts()]
        self.picture("stopped")
        wanted = [ANALYSIS, AIM, METHOD, CHILD]
        return ([] if status == 422 else [f"status {status}"]) + stopped(before, wanted, []) + stopped(after, wanted, [])

    def analyses(self):
        self.go(f"/kedjan/ny/orsaksanalys?om={self.problem}")
        self.page.fill("[name=orsak-1]", CAUSE)
        self.page.fill("[name=orsak-1-underlag]", "Trygghetsvandring i oktober")
        self.page.select_option("[name=orsak-1-plats]", "place")
        self.page.check("[name=klar]")
        self.save()
        self.tie(("orsaker", CAUSE))
        return stopped(self.lacks(), [METHOD, CHILD], [ANALYSIS])

    def aims(self):
        self.go(f"/kedjan/ny/mal?om={self.problem}")
        self.page.fill("[name=titel]", GOAL)
        self.page.locator("input[name=val-orsaker]").and_(self.page.get_by_label(CAUSE)).first.check()
        self.page.check("[name=val-bilder][value=B1]")
        for field, words in (("matt", "Anmälda cykelstölder per år"), ("start", "120"), ("mal", "90"), ("senast", "2026-06-30"), ("kalla", "Polisen")):
            self.page.fill(f"[name={field}]", words)
        for place in range(self.page.locator("[name^=kriterium-]").count()):
            self.page.fill(f"[name=kriterium-{place}]", "Stölder vid stationens parkering, en fjärdedel färre")
        self.save()
        self.tie(("mal", GOAL))
        return stopped(self.lacks(), [METHOD, CHILD], [ANALYSIS, AIM])

    def plans(self):
        self.go(f"/atgarder/{self.measure}")
        self.page.locator("summary", has_text="Ändra åtgärden").click()
        for field, words in (("klart", "2026-03-31"), ("uppfoljning", "2026-06-30"), ("metod", "Anmälda stölder före och efter")):
            self.page.fill(f"form#andra [name={field}]", words)
        self.send("form#andra div.actions button")
        return stopped(self.lacks(), [CHILD], [ANALYSIS, AIM, METHOD])

    def notes(self):
        self.go(f"/kedjan/ny/barnets-basta?om={self.measure}")
        self.page.fill("[name=text]", "Barn som cyklar till skolan får en tryggare väg.")
        self.save()
        left = self.lacks()
        return [] if left == [] else [f"still missing: {left}"]

    def decides(self):
        self.page.fill("form#steg [name=underlag]", "Styrgruppen § 4")
        for seat in self.page.locator("form#steg input[name=med]").all():
            seat.check()
        self.picture("ready")
        status = self.send("form#steg div.actions button")
        return [] if status == 200 else [f"status {status}"]

    def reads(self):
        self.go(f"/atgarder/{self.measure}")
        self.picture("decided")
        words = " ".join(self.page.inner_text("main").split())
        found = [] if "Styrgruppen § 4" in words else [words[-400:]]
        return found + (["a deviation"] if "Avvikelse" in words else [])

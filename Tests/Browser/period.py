"""A whole week or month registered in one table: seen, filled in, all of it or nothing, once."""
import re

import places
from browser import PHONE, Browser
from keys import Keyboard
from wire import Client

PERIOD = places.board() + "/period"
# The demo stands on Thursday 20 November 2025.
EARLIER, MONTH = PERIOD + "?vecka=2025-W44", PERIOD + "?manad=2025-11"


def choices(text):
    """The questions with a few days to choose among, by name, with those days."""
    found = re.findall(r'<select [^>]*name="(dag-[0-9a-f]{12})"[^>]*>(.*?)</select>', text, re.S)
    return {name: re.findall(r'value="([0-9-]{10})"', options) for name, options in found}


def head(client):
    return client.get(places.board() + "/lage.json").body


def prove(report, workshop):
    sound = '<select id="x" name="dag-0123456789ab"><option value="">–</option><option value="2025-11-03">3</option></select>'
    report.prove("questions for a day", [] if choices(sound) == {"dag-0123456789ab": ["2025-11-03"]} else ["not found"], [] if choices(sound.replace("dag-", "dat-")) else ["no question"])


def run(report, workshop):
    server = workshop.demo("period")
    with Browser() as browser:
        filled(report, browser, server)
    at_once(report, server)
    strange(report, server)
    report.say("period: the server lives", [] if server.alive else ["it is dead"])


def filled(report, browser, server):
    """From the board by keyboard: two days of last month chosen, registered, and seen there afterwards; without a script too."""
    for scripted in (True, False):
        context = browser.visitor(server, places.MUNICIPALITY, java_script_enabled=scripted)
        page = context.new_page()
        keys = Keyboard(page)
        page.goto(server.base + places.board())
        status = keys.press("a.btn", "Hela veckan")
        report.say(f"period: the board leads to the week ({scripted})", [] if status == 200 and "Vecka 47 2025" in keys.words("h1") else [f"{status} {keys.words('h1')}"])
        page.goto(server.base + PERIOD + ("?vecka=2025-W46" if scripted else "?vecka=2025-W45"))
        page.eval_on_selector_all("details", "all => all.forEach(one => { one.open = true; })") if scripted else None
        select = page.locator("select[name^=dag-]").first
        name = select.get_attribute("name")
        label = page.locator(f"label[for$='{name}']").inner_text()
        select.select_option(index=2)
        status = keys.press("form#perioden button", "Registrera allt som är ifyllt")
        gone = page.locator(f"[name='{name}']").count() == 0
        report.say(f"period: {label!r} is registered and asked for no more ({scripted})", [] if status == 200 and gone and "Registrerat" in keys.words("[data-notice], .notice") else [f"{status}, gone: {gone}"])
        context.close()
    context = browser.visitor(server, places.MUNICIPALITY, viewport=PHONE)
    page = context.new_page()
    for path in (PERIOD, MONTH, "/en" + MONTH):
        page.goto(server.base + path)
        page.eval_on_selector_all("details", "all => all.forEach(one => { one.open = true; })")
        wide = page.evaluate("() => document.documentElement.scrollWidth")
        report.say(f"period: {path} fits a telephone", [] if wide <= 390 else [f"{wide} px"])
    context.close()


def at_once(report, server):
    client = Client(server).sign_in(places.POLICE)
    asked = {name: days for name, days in choices(client.get(EARLIER).text).items() if len(days) >= 2}
    report.say("period: a week asks for several days", [] if len(asked) >= 3 else [f"{len(asked)} questions"])
    (one, two, three), before = list(asked)[:3], head(client)
    wrong = client.post(EARLIER, {"nyckel": "wrong", one: asked[one][1], two: "i går", three: "2031-01-01"})
    kept = f'<option value="{asked[one][1]}" selected>' in wrong.text
    report.say("period: every fault is told, what was right stays, nothing is registered",
               ([] if wrong.status == 422 else [f"status {wrong.status}"]) + ([] if "Välj en dag i" in wrong.text else ["the day of another time is not told"])
               + ([] if kept else ["what was right is gone"]) + ([] if wrong.text.count('aria-invalid="true"') == 2 else [f"{wrong.text.count('aria-invalid')} faults"])
               + ([] if head(client) == before else ["the board has changed"]))
    fields = {"nyckel": "once", one: asked[one][0], two: asked[two][0]}
    first, second, other = client.post(EARLIER, fields), client.post(EARLIER, fields), client.post(EARLIER, {**fields, two: asked[two][1]})
    report.say("period: sent twice it is registered once, and the same key with other days is refused",
               [] if (first.status, second.status, other.status) == (303, 303, 422) else [f"{first.status} {second.status} {other.status}"])
    left = choices(client.get(EARLIER).text)
    # What is to be done twice is still asked for.
    met = [name for name in (one, two) if name not in left]
    late = client.post(EARLIER, {"nyckel": "late", met[0]: asked[met[0]][0]}) if met else None
    report.say("period: what was registered is asked for no more, and said when it comes again",
               ["both are asked for"] if late is None else [] if late.status == 422 and "redan registrerat" in late.text else [f"status {late.status}"])
    nothing, keyless = client.post(EARLIER, {"nyckel": "nothing"}), client.post(EARLIER, {three: asked[three][0]})
    report.say("period: nothing filled in, and no key, are refused", [] if (nothing.status, keyless.status) == (422, 422) else [f"{nothing.status} {keyless.status}"])


def strange(report, server):
    client = Client(server).sign_in(places.MUNICIPALITY)
    found = [f"{query}: {status}" for query in ("vecka=2025-W54", "vecka=x", "manad=2025-13", "manad=", "vecka=0001-W01", "manad=9999-12", "vecka=9999-W52", "manad=0001-01")
             if (status := client.get(f"{PERIOD}?{query}").status) not in (200, 404)]
    report.say("period: strange weeks and months are answered", found)
    auditor = Client(server).sign_in(f"{places.LOMMA}/las")
    report.say("period: who may not register sees it without a form", [] if "form id=\"perioden\"" not in auditor.get(places.board(places.BURLOV) + "/period").text else ["there is a form"])

"""Reports from the field: three taps, once, taken back, kept while the network is gone; what becomes of them; a month's numbers."""
import re
import time

import places
from browser import PHONE, Browser
from wire import Client

REPORT, LIST = places.board() + "/rapportera", places.board() + "/rapporter"
MONTH = places.board() + "/leveranser/K2/2025-10"
NUMBER = "20090101-1234"


def keys(text):
    """The keys of the forms on a page, each of them once."""
    return re.findall(r'name="nyckel" value="([0-9a-f]{64})"', text)


def shown(text):
    return int(re.search(r"Visar (\d+) av (\d+)", text).group(2))


def prove(report, workshop):
    sound = '<input type="hidden" name="nyckel" value="' + "a" * 64 + '">'
    report.prove("the key of a form", [] if len(keys(sound)) == 1 else ["not found"], [] if keys(sound.replace("nyckel", "x")) else ["no key"])


def run(report, workshop):
    server = workshop.demo("reports")
    with Browser() as browser:
        taps(report, browser, server)
        network(report, browser, server)
        handing_over(report, browser, server)
    once(report, server)
    persons(report, server)
    dealing(report, server)
    numbers(report, server)
    report.say("reports: the server lives", [] if server.alive else ["it is dead"])


def tap(page):
    """Somebody reports drugs, at an own place where the post has one."""
    page.locator("label.pick", has_text="Narkotika").click()
    if page.locator("input[name=plats]").count():
        page.locator("label.pick:has(input[name=plats])").first.click()
    else:
        page.select_option("select[name=omrade]", index=1)
    with page.expect_navigation():
        page.click("form#rapport button[type=submit]")


def taps(report, browser, server):
    """Kind, place, send: with a script and without one; the page fits a telephone."""
    for scripted in (True, False):
        context = browser.visitor(server, places.MUNICIPALITY, viewport=PHONE, java_script_enabled=scripted)
        page = context.new_page()
        page.goto(server.base + REPORT)
        found = [] if page.locator("input[name=typ]").count() == 8 else ["not eight kinds"]
        begun = time.monotonic()
        tap(page)
        took = time.monotonic() - begun
        found += [] if "Tack. Rapporten är skickad." in page.inner_text("main") else ["no receipt: " + page.inner_text("main")[:200]]
        found += [] if "Narkotika" in page.inner_text("#sent + p") else ["the receipt does not say what"]
        report.say(f"reports: three taps (script: {scripted}), {took:.1f} s", found)
        if scripted:
            wide = page.evaluate("() => document.documentElement.scrollWidth")
            report.say("reports: the form fits a telephone", [] if wide <= 390 else [f"{wide} px"])
        else:
            page.click("form#angra button")
            report.say("reports: taken back within minutes", [] if "tillbakadragen" in page.inner_text("main").lower() else ["not taken back"])
        context.close()
    for path in (LIST, MONTH, "/en" + REPORT, "/en" + LIST):
        context = browser.visitor(server, places.POLICE, viewport=PHONE)
        page = context.new_page()
        page.goto(server.base + path)
        wide = page.evaluate("() => document.documentElement.scrollWidth")
        report.say(f"reports: {path} fits a telephone", [] if wide <= 390 else [f"{wide} px"])
        context.close()


def network(report, browser, server):
    """What is sent without a network waits in the telephone, is seen there, and is sent once when the network is back."""
    context = browser.visitor(server, places.MUNICIPALITY, viewport=PHONE)
    page = context.new_page()
    page.goto(server.base + REPORT)
    before = shown(Client(server).sign_in(places.MUNICIPALITY).get(LIST).text)
    context.set_offline(True)
    for kind in ("Hot", "Otrygg plats"):
        page.locator("label.pick", has_text=kind).click()
        page.fill("input[name=platsnamn]", "Gångtunneln")
        page.click("form#rapport button[type=submit]")
        page.wait_for_selector("#outbox:not([hidden])")
    words = page.inner_text("#outbox")
    found = [] if "2 rapporter väntar" in words else ["the outbox says: " + words]
    # Back again, it sends by itself; the button is for those who do not want to wait.
    context.set_offline(False)
    page.wait_for_selector("#outbox[hidden]", state="attached", timeout=10000)
    page.reload()
    after = shown(Client(server).sign_in(places.MUNICIPALITY).get(LIST).text)
    found += [] if after == before + 2 else [f"{after - before} reports came"]
    page.locator("label.pick", has_text="Hot").click()
    page.fill("input[name=platsnamn]", "Gångtunneln")
    context.set_offline(True)
    page.click("form#rapport button[type=submit]")
    page.wait_for_selector("#outbox:not([hidden])")
    page.click("#outbox [data-drop]")
    found += [] if page.evaluate("() => Object.keys(localStorage).filter(k => k.startsWith('outbox')).length") == 0 else ["what was removed is still kept"]
    context.set_offline(False)
    report.say("reports: what waits for the network is seen, sent once and can be removed", found)
    context.close()


def once(report, server):
    client = Client(server).sign_in(places.MUNICIPALITY)
    before = shown(client.get(LIST).text)
    fields = {"nyckel": "k" * 64, "typ": "hot", "platsnamn": "Torget", "nar": "nyss"}
    first, again, other = client.post(REPORT, fields), client.post(REPORT, fields), client.post(REPORT, {**fields, "typ": "narkotika"})
    after = shown(client.get(LIST).text)
    report.say("reports: sent twice it is one, and another under the same key is not taken",
               ([] if first.header("Location") == again.header("Location") else ["two receipts"]) + ([] if after == before + 1 else [f"{after - before} reports"])
               + ([] if "skickats" in (other.notice or "") else [f"{other.status} {other.notice}"]))
    # The second time it has waited longer: the same report all the same, and told of when it was written.
    waited = {"nyckel": "v" * 64, "typ": "hot", "platsnamn": "Torget", "nar": "nyss"}
    first, again = client.post(REPORT, {**waited, "vantat": "90"}), client.post(REPORT, {**waited, "vantat": "95"})
    told = client.get(first.header("Location")).text
    report.say("reports: what waited for the network is one, and has the time it was written",
               ([] if first.header("Location") == again.header("Location") else ["two receipts"]) + ([] if "kl. 11.30" in told else ["another time"]))
    nothing = client.post(REPORT + "/inget", {"nyckel": "n"})
    report.say("reports: nothing to report is said", [] if nothing.status == 303 and "vecka 47" in (nothing.notice or "") else [f"{nothing.status}"])
    faulty = client.post(REPORT, {"nyckel": "f", "datum": "2031-01-01", "text": "Behåll mig"})
    wanted = ["Välj vad som har hänt.", "Välj var det hände.", "framåt i tiden", "Behåll mig"]
    report.say("reports: every fault is told and what was written is kept", [f"no {word!r}" for word in wanted if word not in faulty.text] + ([] if faulty.status == 422 else [f"status {faulty.status}"]))


def persons(report, server):
    client = Client(server).sign_in(places.MUNICIPALITY)
    before = shown(client.get(LIST).text)
    fields = {"nyckel": "p" * 64, "typ": "hot", "platsnamn": "Torget", "nar": "nyss"}
    refused = client.post(REPORT, {**fields, "text": f"Det var {NUMBER} igen"})
    asked = client.post(REPORT, {**fields, "text": "Det var Anna Andersson igen"})
    found = ([] if refused.status == 422 and NUMBER not in refused.text and "igen" in refused.text else ["the number is shown, or the rest is gone"])
    found += [] if asked.status == 422 and "Anna Andersson" in asked.text and "Skicka ändå" in asked.text else ["a likely name is not asked about"]
    found += [] if shown(client.get(LIST).text) == before else ["something was kept"]
    sent = client.post(REPORT, {**fields, "text": "Det var Anna Andersson igen", "anda": "ja"})
    never = client.post(REPORT, {**fields, "nyckel": "q" * 64, "text": f"Det var {NUMBER}", "anda": "ja"})
    found += [] if sent.status == 303 and never.status == 422 else [f"sent anyway: {sent.status}, number: {never.status}"]
    report.say("reports: identity numbers are never taken, likely names are asked about", found)


def dealing(report, server):
    """What becomes of a report: by the police too, with a reason, told when another was first, merged, as a file."""
    police, municipality = Client(server).sign_in(places.POLICE), Client(server).sign_in(places.MUNICIPALITY)
    page = municipality.get(LIST).text
    same = re.search(r"samma händelse som R(\d+)", page)
    found = [] if same else ["no two are offered as one"]
    first = re.search(r'/rapporter/(R\d+)"', page).group(1)
    path = f"{LIST}/{first}"
    version = re.search(r'name="version" value="(\d+)"', police.get(path).text).group(1)
    without = police.post(path, {"handling": "ingen", "version": version})
    found += [] if without.status == 422 and "Skriv varför" in without.text else ["no action without a reason"]
    done = police.post(path, {"handling": "ingen", "version": version, "skal": "Redan känt."})
    late = municipality.post(path, {"handling": "ta-upp", "version": version})
    found += [] if done.status == 303 and "Någon annan" in (late.notice or "") else [f"{done.status} {late.notice}"]
    found += [] if "Redan känt." in police.get(path).text and "Redan känt." not in municipality.get(path).text else ["a reason is not the own organisation's"]
    if same:
        merged = re.search(r'action="([^"]*/rapporter/R\d+)"(?:(?!</form>).)*value="samma"(?:(?!</form>).)*', page, re.S)
        body = dict(re.findall(r'name="(\w+)" value="([^"]*)"', merged.group(0)))
        reply = municipality.post(merged.group(1), body)
        found += [] if "Samma som R" in (reply.notice or "") else [f"not merged: {reply.status}"]
    file = municipality.get(LIST + ".csv?typ=hot")
    lines = file.text.lstrip("\ufeff").strip().split("\r\n")
    found += [] if file.status == 200 and lines[0].startswith("Nummer;") and all(";Hot;" in line for line in lines[1:]) and len(lines) > 1 else ["the file does not hold what is shown"]
    wrong = municipality.get(LIST + "?fran=2025-11-20&till=2025-11-01")
    found += [] if wrong.status == 422 and "måste vara efter" in wrong.text else ["days the wrong way round"]
    report.say("reports: what becomes of them", found)


def numbers(report, server):
    """A month's numbers: empty is unknown, `..` is hidden, nought is only nought; handing over meets the commitment."""
    police, municipality = Client(server).sign_in(places.POLICE), Client(server).sign_in(places.MUNICIPALITY)
    page = police.get(places.board() + "/leveranser/K2/2025-09").text
    found = [] if "Förra månaden:" in page else ["last month is not beside"]
    names = re.findall(r'name="(antal-[^"]+)"', page)
    path = places.board() + "/leveranser/K2/2025-09"
    empty, wrong = police.post(path, {"nyckel": "e"}), police.post(path, {"nyckel": "w", names[0]: "tolv", names[1]: "3"})
    found += [] if empty.status == 422 and wrong.status == 422 and 'value="tolv"' in wrong.text else ["an empty or unreadable form is taken"]
    done = police.post(path, {"nyckel": "d", names[0]: "0", names[1]: "1 2", names[2]: ".."})
    after = police.get(path).text
    values = dict(re.findall(r'name="(antal-[^"]+)"[^>]*value="([^"]*)"', after))
    found += [] if done.status == 303 else [f"{done.status}: {re.sub('<[^>]+>', ' ', done.text)[:300]}"]
    found += [] if [values.get(name) for name in names[:4]] == ["0", "12", "..", ""] else [f"{values}"]
    found += [] if police.get(places.board() + "/leveranser/K2/2099-01").status == 404 else ["a month to come is asked about"]
    own = municipality.get(path).text
    found += [] if 'value="12"' not in own else ["another's numbers are filled in"]
    report.say("reports: a month's numbers", found)


def handing_over(report, browser, server):
    """The police's month: taps and seconds."""
    context = browser.visitor(server, places.POLICE, viewport=PHONE)
    page = context.new_page()
    page.goto(server.base + MONTH)
    fields = page.locator("input[name^=antal-]")
    begun, count = time.monotonic(), fields.count()
    for place in range(count):
        fields.nth(place).fill(str(place))
    with page.expect_navigation():
        page.click("form#antal button[type=submit]")
    took = time.monotonic() - begun
    words = page.inner_text("main")
    report.say(f"reports: a month's {count} numbers in {count + 1} taps, {took:.1f} s by machine", [] if "är lämnade" in words else [words[:200]])
    context.close()

"""Situation pictures: drawn for any days, taken away as files, written with figures that stay, and cleared for everybody outside the working group."""
import csv
import io
import json
import re
from concurrent.futures import ThreadPoolExecutor

import people
import places
import reports
from browser import PHONE, WIDE, Browser
from files import holds, stands
from wire import Client

PICTURES = places.board() + "/lagesbilder"
ENGLISH = places.inside("en", PICTURES)


def small(text):
    """Counts from 1 to 4 in a table that was taken away."""
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    places_of = [rows[0].index(name) for name in ("count", "before")]
    found = [row for row in rows[1:] for place in places_of if row[place].isdigit() and 0 < int(row[place]) < 5]
    return [f"{row[:4]} {row[6:8]}" for row in found] if len(rows) > 1 else ["no rows"]


def asked(client, path):
    """The names of the questions about findings, and what a form is sent with so that it is of the figures that stand."""
    text = client.get(path).text
    figures = re.search(r'name="siffror" value="([0-9a-f]{64})"', text)
    return list(dict.fromkeys(re.findall(r'name="fynd-([0-9a-f]{12})"', text))), {"siffror": figures.group(1) if figures else ""}


def prove(report, workshop):
    head = "strand;party;category;area;first;last;count;before;ratio;lower;upper;verdict\r\n"
    report.prove("small counts in a table", small(head + "reports;kommun;;;a;b;5;..;;;;\r\n"), small(head + "reports;kommun;;;a;b;4;..;;;;\r\n"))


def run(report, workshop):
    server = workshop.demo("picture")
    drawn(report, server)
    days(report, server)
    taken_away(report, server)
    with Browser() as browser:
        written(report, browser, server)
    gate(report, server)
    report.say("picture: the server lives", [] if server.alive else ["it is dead"])
    server.stop()
    town = people.Town(workshop, "picture-town")
    server = town.open()
    printed(report, town, cleared(report, town, server))
    at_once(report, town, server)
    server.stop()


def drawn(report, server):
    """Every horizon, joint and own, in both languages; another party's own is not there."""
    client = Client(server).sign_in(places.MUNICIPALITY)
    found = []
    for period in ("2025", "2024", "2025-11", "2025-v46", "2024-2025", "fran/2025-11-01/till/2025-11-20"):
        for path in (f"{PICTURES}/{period}", f"{PICTURES}/{period}?part=kommun", f"{ENGLISH}/{period}"):
            page = client.get(path)
            found += [f"{path}: {fault}" for fault in stands(page, 200) + holds(page.text, ["class=\"title\"", "<table"])]
    report.say("picture: weeks, months, years, two years and any days can be looked at", found)
    report.say("picture: the other party's own is not there", stands(client.get(f"{PICTURES}/2025?part=polis"), 404) + stands(client.get(f"{PICTURES}/2025?part=finns-inte"), 404))
    page = client.get(f"{PICTURES}/2025").text
    cards = re.findall(r'<ol class="find.*?</ol>', page, re.S)
    claims = re.findall(r"<h3><span>(.*?)</span></h3>", " ".join(cards))
    unsure = [claim for claim in claims if re.search(r"jämfört med|ingen säker|flest", claim, re.I) and "mellan" not in claim and "För få" not in claim]
    report.say(f"picture: {len(claims)} findings, every change and pattern with its limits", unsure + ([] if len(claims) > 5 else ["few findings"]))
    report.say("picture: what it does not show is told", holds(page, ["Vad bilden inte visar", "är ett urval"]))
    report.say("picture: days that nobody told about say so", stands(client.get(f"{PICTURES}/1999"), 200) + holds(client.get(f"{PICTURES}/1999").text, ["Underlag saknas"]))
    near = client.get(f"{PICTURES}/2025/upprepningar")
    police = Client(server).sign_in(places.POLICE).get(f"{PICTURES}/2025/upprepningar")
    report.say("picture: near repeats come when asked for, from the own positions alone", stands(near, 200) + holds(near.text, ["Upprepas det i närheten?", "händelser har jämförts"]) + stands(police, 200) + holds(police.text, [], ["händelser har jämförts"]))
    odd = ["2025-13", "2025-v54", "20255", "fran/2025-02-30/till/2025-03-01", "fran/2020-01-01/till/2025-01-01", "fryst/B999", "%F0%9F%92%A3", "2025%2F11"]
    report.say("picture: strange days are not found", [f"{period}: {client.get(f'{PICTURES}/{period}').status}" for period in odd if client.get(f"{PICTURES}/{period}").status != 404])


def days(report, server):
    client = Client(server).sign_in(places.POLICE)
    went = [(f"fran={first}&till={last}", where) for first, last, where in (
        ("2025-11-01", "2025-11-20", "fran/2025-11-01/till/2025-11-20"), ("2025-01-01", "2025-12-31", "2025"), ("2025-11-10", "2025-11-16", "2025-v46"), ("2025-10-01", "2025-10-31", "2025-10"))]
    report.say("picture: days of one's own are chosen by a form", [f"{asked}: {client.get(f'{PICTURES}?{asked}').header('Location')}" for asked, where in went if not (client.get(f"{PICTURES}?{asked}").header("Location") or "").endswith(f"/{where}")])
    wrong = client.get(f"{PICTURES}?fran=2025-11-20&till=2025-11-01")
    missing = client.get(f"{PICTURES}?fran=i+g%C3%A5r&till=")
    report.say("picture: wrong days are told and kept", stands(wrong, 422) + holds(wrong.text, ["Sista dagen är före den första.", 'value="2025-11-20"']) + stands(missing, 422) + holds(missing.text, ["Skriv en dag"]))


def taken_away(report, server):
    client = Client(server).sign_in(places.MUNICIPALITY)
    found = []
    table, everything, areas, text = (client.get(f"{PICTURES}/2025?som={shape}") for shape in ("csv", "json", "geojson", "markdown"))
    for reply in (table, everything, areas, text):
        found += stands(reply, 200) + ([] if "arbetsgruppen" in (reply.header("Content-Disposition") or "") else ["the name does not say for whom"])
    rows = list(csv.reader(io.StringIO(table.text.removeprefix("\ufeff")), delimiter=";"))
    total = next((row for row in rows if row[0] == "reports" and not row[2] and not row[3]), None)
    whole = json.loads(everything.text)
    told = next(strand["total"]["count"] for strand in whole["strands"] if strand["strand"]["counting"] == "reports")
    found += [] if total and int(total[6]) == told else [f"the table says {total}, the whole {told}"]
    features = json.loads(areas.text)["features"]
    found += [] if len(features) == 7 and all(feature["geometry"]["coordinates"] for feature in features) else [f"{len(features)} areas"]
    found += holds(text.text, ["# Gemensam lägesbild 2025", "## "])
    report.say("picture: the same numbers as a table, everything, a map and text", found + stands(client.get(f"{PICTURES}/2025?som=exe"), 404))


def written(report, browser, server):
    """Findings are left out and rewritten; the figures stay as they were."""
    for scripted, viewport in ((True, WIDE), (False, PHONE)):
        tag = "with script" if scripted else "without script"
        context = browser.visitor(server, places.MUNICIPALITY, java_script_enabled=scripted, viewport=viewport)
        page = context.new_page()
        page.goto(server.base + PICTURES + "/2025/skriv")
        legends = page.locator("fieldset.rowset > legend").all_inner_texts()
        page.locator("input[name^=fynd-]").nth(0).uncheck()
        question = page.locator("textarea[name^=ord-]").nth(1).get_attribute("name")
        page.locator(f"textarea[name={question}]").fill("Det har blivit stökigare i Lyckebo.")
        other = context.new_page()
        other.goto(server.base + reports.REPORT)
        reports.tap(other)
        other.close()
        with page.expect_navigation():
            page.click("form#skriv button[type=submit]")
        kept = page.locator("fieldset.rowset", has=page.locator(f"textarea[name={question}]"))
        found = holds(page.inner_text("main"), ["inte längre desamma"]) + ([] if kept.locator("textarea").input_value() == "Det har blivit stökigare i Lyckebo." and kept.locator("legend").first.inner_text()[:20] == legends[1][:20] else ["the words are not with their finding"])
        found += [] if page.locator("input[name^=fynd-]:checked").count() > 0 else ["nothing is chosen any longer"]
        report.say(f"picture: a report came in {tag} while somebody wrote, and what was written is still there", found)
        with page.expect_navigation():
            page.click("form#skriv button[type=submit]")
        found = [] if "/lagesbilder/fryst/B" in page.url else [page.url + " " + page.inner_text("main")[:300]]
        text = page.inner_text("main")
        found += holds(text, ["Det har blivit stökigare i Lyckebo.", "Skriven"]) + ([] if legends[1][:20] in text else ["the draft is not beside the own words"])
        found += [] if page.locator("details:has(ul.left)").count() == 1 else ["what was left out is not there"]
        report.say(f"picture: written {tag}: own words beside the draft, one left out", found)
        frozen = page.url
        before = page.request.get(frozen + "?som=json").text()
        live = json.loads(page.request.get(server.base + PICTURES + "/2025?som=json").text())
        page.goto(server.base + reports.REPORT)
        reports.tap(page)
        after = json.loads(page.request.get(server.base + PICTURES + "/2025?som=json").text())
        counts = [next(s["total"]["count"] for s in one["strands"] if s["strand"]["counting"] == "reports") for one in (live, after)]
        found = [] if counts[1] == counts[0] + 1 else [f"the live picture went from {counts[0]} to {counts[1]}"]
        found += [] if page.request.get(frozen + "?som=json").text() == before else ["the frozen figures changed"]
        report.say(f"picture: the figures stay {tag}, while the picture of today counts on", found)
        context.close()
    client = Client(server).sign_in(places.MUNICIPALITY)
    path = f"{PICTURES}/2025-10/skriv?part=kommun"
    names, figures = asked(client, path)
    first = names[0] if names else "none"
    fields = {"nyckel": "c" * 64, **figures, f"fynd-{first}": "ja", f"ord-{first}": "Ring 19811218-9876", "delning": "egen"}
    refused = client.post(path, fields)
    report.say("picture: an identity number is refused and what was written stays away from the log", stands(refused, 422))
    gone = client.post(path, {**fields, "siffror": "0", "ord-000000000000": "Finns inte längre."})
    report.say("picture: words whose finding is gone are shown", stands(gone, 422) + holds(gone.text, ["Ord som har blivit över", "Finns inte längre."]))
    fields[f"ord-{first}"] = "Lugnt."
    twice = [client.post(path, fields).header("Location") for _ in range(2)]
    own = client.get(twice[0])
    police = Client(server).sign_in(places.POLICE).get(twice[0])
    own_number = (twice[0] or "").rsplit("/", 1)[-1]
    problem = client.post(places.board() + "/kedjan/ny/problem", {"nyckel": "f" * 64, "titel": "Stökigt vid stationen", "val-bilder": own_number}).header("Location") or ""
    worked = client.get(twice[0]).text
    report.say("picture: what came of it stands on its page", holds(worked, ["Från lägesbild till arbete", "Stökigt vid stationen"]) + ([] if "/kedjan/P" in problem else [f"no problem was written: {problem}"]) + holds(own.text, [], ["Från lägesbild till arbete"]))
    report.say("picture: sent twice it is one", [] if twice[0] == twice[1] and "/fryst/B" in (twice[0] or "") else [str(twice)])
    report.say("picture: an own one is not there for the other party", stands(own, 200) + stands(police, 404))
    listed = client.get(PICTURES)
    report.say("picture: those that were written are listed", holds(listed.text, ["/lagesbilder/fryst/B", "Skriven"]))


def gate(report, server):
    """A joint picture waits for each party's own (LOM-06); pictures written from the pages are those, once they are shared and built on."""
    town, police = Client(server).sign_in(places.MUNICIPALITY), Client(server).sign_in(places.POLICE)

    def write(client, query, key, **more):
        page = f"{PICTURES}/2024/skriv{query}"
        return (client.post(page, {"nyckel": key * 64, **asked(client, page)[1], **more}).header("Location") or "").rsplit("/", 1)[-1]

    def lacks(picture):
        return "kräver att egen lägesbild från varje part finns" in town.get(places.board() + f"/steg?om={picture}&steg=antagande").text

    alone = write(town, "", "a")
    own = [write(town, "?part=kommun", "b", delning="delad"), write(police, "?part=polis", "c", delning="delad")]
    half, whole = write(town, "", "d", **{"val-underlag": own[:1]}), write(town, "", "e", **{"val-underlag": own})
    seen = [lacks(picture) for picture in (alone, half, whole)]
    report.say("picture: a joint one that builds on neither or one of the parties' own lacks them, and one that builds on both does not", [] if seen == [True, True, False] else [f"{seen} of {alone} {own} {half} {whole}"])
    step = {"steg": "antagande", "av": "kommun", "svar": "ja", "datum": "2025-11-20"}
    answers = [town.post(places.board() + "/steg", {**step, "om": picture, "nyckel": key * 64}).status for picture, key in ((half, "6"), (whole, "7"))]
    report.say("picture: the one is not adopted, and the other is", [] if answers == [422, 303] else [str(answers)])


def cleared(report, town, server):
    """The steering group reads what was written, without a small count; a picture of today is not for it."""
    coordinator, steering = town.enter(server, "coordinator"), town.enter(server, "steering")
    # The year that has ended: of this one nothing is told on its first day.
    year = people.TODAY.year - 1
    names, figures = asked(coordinator, f"{PICTURES}/{year}/skriv")
    fields = {"nyckel": "d" * 64, **figures, **{f"fynd-{name}": "ja" for name in names}}
    where = coordinator.post(f"{PICTURES}/{year}/skriv", fields).header("Location")
    whole, page = coordinator.get(where), steering.get(where)
    report.say("picture: the steering group reads what was written", stands(whole, 200) + stands(page, 200) + holds(page.text, ["Gemensam lägesbild", "Två punkter betyder"]))
    table = steering.get(where + "?som=csv").text
    report.say("picture: no small count is told outside the working group", small(table) + ([] if small(coordinator.get(where + "?som=csv").text) else ["there was none to hide: this shows nothing"]))
    everything = json.loads(steering.get(where + "?som=json").text)
    inner = [key for strand in everything["strands"] for key in strand if key in ("cells", "weeks", "places", "organisations")]
    report.say("picture: what was not cleared is not in the file", inner)
    closed = [f"{path}: {steering.get(path).status}" for path in (f"{PICTURES}/{year}", f"{PICTURES}/{year}?som=csv", f"{PICTURES}/{year}/skriv") if steering.get(path).status != 403]
    report.say("picture: a picture of today is for the working group alone", closed)
    document = where.replace("/lagesbilder/fryst/", "/kedjan/")
    words = re.sub(r"<[^>]*>", " ", steering.get(document).text)
    report.say("picture: the document tells no small change either", [found for found in re.findall(r"från (\d+) till (\d+)", words) if any(0 < int(number) < 5 for number in found)])
    month = f"{PICTURES}/{year}-12/skriv"
    names, figures = asked(coordinator, month)
    again = coordinator.post(month, {"nyckel": "e" * 64, **figures, **{f"fynd-{name}": "ja" for name in names}}).header("Location")
    report.say("picture: a month after its year is cleared against it", stands(steering.get(again), 200) + [row for row in small(steering.get(again + "?som=csv").text) if row != "no rows"])
    return where.rsplit("/", 1)[1], {shape: steering.get(f"{where}?som={shape}").text for shape in ("csv", "json")}


def at_once(report, town, server):
    """Two that write at the same moment both get theirs, each cleared against the other."""
    writers = [town.enter(server, person) for person in ("coordinator", "police")]
    pages = [f"{PICTURES}/{people.TODAY.year - 1}-{month:02}/skriv" for month in (5, 6)]
    forms = [{"nyckel": key * 64, **asked(client, page)[1]} for client, page, key in zip(writers, pages, "67")]
    with ThreadPoolExecutor() as both:
        sent = [both.submit(client.post, page, form) for client, page, form in zip(writers, pages, forms)]
        where = [reply.result().header("Location") or "" for reply in sent]
    report.say("picture: two that are written at once are both saved", [] if len(set(where)) == 2 and all("/lagesbilder/fryst/B" in one for one in where) else where)


def printed(report, town, written):
    """The command line hands out what was cleared when it was written, and clears nothing by itself."""
    document, shown = written
    file = town.workshop.path(town.file)
    asked = ("report", "picture", people.AGREEMENT, "--data", file, "--on", people.TODAY.isoformat())
    found = []
    for shape, text in shown.items():
        output = town.run(*asked, "--document", document, "--cleared", "--format", shape)
        found += [] if output.strip() == text.replace("\r\n", "\n").strip() else [f"{shape}: {output[:200]}"]
    report.say("picture: the command line hands out what was cleared when it was written", found)
    refused = []
    for options in (("--period", "2025", "--cleared"), ("--document", document), ("--document", "B999", "--cleared"), ("--period", "2025", "--document", document, "--cleared")):
        code, output, errors = town.workshop.command(*asked, *options, timeout=120)
        refused += [] if code and not output and "written" in errors.lower() else [f"{options}: {code} {output[:100]} {errors}"]
    report.say("picture: nothing is cleared that is not remembered", refused)

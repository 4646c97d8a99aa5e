"""Files of rows: chosen, looked over without being saved, mended by the proposals, read in, undone; with and without a script."""
import json
import re
import time

import places
from browser import PHONE, Browser
from files import holds, post_parts, stands
from keys import Keyboard
from wire import Client

IMPORT = places.board() + "/import"
# Windows-1252 and semicolons, as a spreadsheet saves it: two wrong days alike, a category with a letter too few, a row twice.
ROWS = ["Nr;Datum;Kategori;Plats", "1;2025-03-01;Klotter;Torget", "2;31/9 2025;Klotter;Norra skolgården", "3;31/9 2025;Nedskräpning;Torget",
        "4;2025-03-04;Ordningstörning;Ån", "1;2025-03-01;Klotter;Torget", "5;2025-03-05;Hot;Torget"]
FILE = "\r\n".join(ROWS).encode("cp1252")


def counted(text, rows, records, rejects, twice):
    """The sums stand on the page, and add up."""
    found = re.search(r"(\d+) rader lästa · (\d+) kan läsas in · (\d+) kan inte läsas · (\d+) står två gånger", text.replace("\u00a0", ""))
    if not found:
        return ["no sums"]
    told = tuple(int(number) for number in found.groups())
    findings = [] if told == (rows, records, rejects, twice) else [f"{told}"]
    return findings + ([] if told[0] == sum(told[1:]) else ["they do not add up"])


def prove(report, workshop):
    good = "6 rader lästa · 2 kan läsas in · 3 kan inte läsas · 1 står två gånger"
    report.prove("sums of a file", counted(good, 6, 2, 3, 1), counted(good.replace("3 kan", "2 kan"), 6, 2, 2, 1))


def choose(page, keys, file=FILE, source="Felanmälan", name="lista.csv"):
    page.goto(page.server.base + IMPORT)
    page.select_option("select[name=slag]", "incidents")
    page.fill("input[name=kalla]", source)
    keys.pick("input[name=lasare][value=shared]")
    page.set_input_files("form#valj-fil input[name=fil]", [{"name": name, "mimeType": "text/csv", "buffer": file}])
    return keys.press("form#valj-fil button")


def run(report, workshop):
    with Browser() as browser:
        for scripted in (True, False):
            server = workshop.demo(f"imports-{scripted}")
            if scripted:
                demo_events(report, server)
            whole_way(report, browser, server, scripted, "with script" if scripted else "without script")
            if scripted:
                secrecy(report, server)
                long_file(report, server)
                refused(report, server)
                lists(report, server)
                english(report, server)
            report.say("imports: the server lives", [] if server.alive else ["it is dead"])
            server.stop()


def whole_way(report, browser, server, scripted, tag):
    context = browser.visitor(server, places.MUNICIPALITY, java_script_enabled=scripted, accept_downloads=True)
    page = context.new_page()
    page.server = server
    keys = Keyboard(page)
    status = choose(page, keys)
    words = keys.words("main")
    report.say(f"imports {tag}: a file is read, and everything wrong is told with what was meant", ([] if status == 200 else [f"status {status}"])
               + counted(words, 6, 2, 3, 1) + holds(words, ["31/9 2025", "2025-09-30?", "(2 rader)", "Ordningsstörning?", "Windows-1252", "semikolon", "Inget är sparat än"]))
    report.say(f"imports {tag}: nothing is saved", holds(Client(server).sign_in(places.MUNICIPALITY).get(IMPORT).text, [], ["Felanmälan</"]))
    with page.expect_download() as waiting:
        page.click("a:has-text('Ladda ner felraderna')")
    with open(waiting.value.path(), encoding="utf-8-sig") as file:
        lines = file.read().splitlines()
    report.say(f"imports {tag}: the faulty rows come as a file in the same form", ([] if len(lines) == 4 else [f"{len(lines)} lines"])
               + holds("\n".join(lines), ["Nr;Datum;Kategori;Plats;Fel", "2;31/9 2025;Klotter;Norra skolgården;"]))
    keys.tick("input[name=forslag]")
    status = keys.press("form#tolka button")
    report.say(f"imports {tag}: the proposals are used for all rows with the same fault", ([] if status == 200 else [f"status {status}"]) + counted(keys.words("main"), 6, 5, 0, 1))
    if scripted:
        page.set_viewport_size(PHONE)
        wide = page.evaluate("() => document.documentElement.scrollWidth")
        report.say("imports: the page fits a telephone", [] if wide <= 390 else [f"{wide} px"])
    status = keys.press("form#las-in button", "Läs in 5 rader")
    words = keys.words("main")
    report.say(f"imports {tag}: read in, it says what and until when it can be undone", ([] if status == 200 else [f"status {status}"])
               + holds(words, ["Felanmälan", "kan ångras till och med 20 december 2025"]))
    number = page.url.rsplit("/", 1)[1]
    again = choose(page, keys)
    report.say(f"imports {tag}: the columns are remembered, and the same file is not taken twice", ([] if again == 200 else [f"status {again}"])
               + counted(keys.words("main"), 6, 5, 0, 1))
    keys.press("form#las-in button")
    report.say(f"imports {tag}: the same file says under which number it is", holds(keys.words("main"), [f"Samma fil är redan inläst, som nummer {number}."]))
    keys.press("form#kasta button")
    page.goto(server.base + IMPORT + "/" + number)
    keys.press("main a", "Ångra importen")
    keys.write("form#rattelse textarea[name=skal]", "Fel fil")
    status = keys.press("form#rattelse button")
    report.say(f"imports {tag}: undone, its rows are in no answer", ([] if status == 200 else [f"status {status}"]) + holds(keys.words("main"), ["Importen är ångrad."], ["Ångra importen"]))
    context.close()


def chosen(client, file=FILE, source="Vandring", readers="own", kind="incidents", name="a.csv", nonce="a"):
    return post_parts(client, IMPORT, {"slag": kind, "kalla": source, "lasare": readers, "nyckel": nonce * 64}, (name, file))


def secrecy(report, server):
    """A chosen file is the organisation's that chose it, and own rows are told to nobody else."""
    own, police = Client(server).sign_in(places.MUNICIPALITY), Client(server).sign_in(places.POLICE)
    where = chosen(own).header("Location")
    report.say("imports: a chosen file exists for nobody else", stands(police.get(where), 404) + stands(police.post(where, {"gor": "las-in"}), 404) + stands(police.get(where + "/rader"), 404)
               + stands(Client(server).sign_in(places.FOREIGN).get(where), 404))
    own.post(where, {"gor": "las-in", "nyckel": "b" * 64})
    entry = own.get(where).header("Location")
    report.say("imports: own rows are read in and told to the own organisation alone", stands(own.get(entry), 200) + stands(police.get(entry), 404)
               + holds(own.get(IMPORT).text, ["Vandring"]) + holds(police.get(IMPORT).text, [], ["Vandring"]))


def long_file(report, server):
    """A hundred thousand rows: the page says how far it has come and asks for itself again; without a script too."""
    client = Client(server).sign_in(places.POLICE)
    rows = "Nr;Datum;Kategori;Plats\n" + "".join(f"{number};2025-03-01;Klotter;Torget\n" for number in range(100_000))
    where = chosen(client, rows.encode(), source="Lång lista", nonce="c").header("Location")
    seen, reply = set(), client.get(where)
    for _ in range(200):
        if not reply.header("Refresh"):
            break
        seen.add(re.search(r'class="verdict" role="status">([^<]*)', reply.text).group(1))
        time.sleep(0.2)
        reply = client.get(where)
    report.say("imports: a long file says how far it has come, and then what it holds", ([] if seen and reply.status == 200 else [f"{seen} {reply.status}"])
               + counted(re.sub(r"<[^>]*>", " ", reply.text), 100_000, 100_000, 0, 0))
    client.post(where, {"gor": "kasta", "nyckel": "d" * 64})
    report.say("imports: thrown away, it is gone", stands(client.get(where), 404))


def refused(report, server):
    client = Client(server).sign_in(places.MUNICIPALITY)
    report.say("imports: without a file it is asked for, and what was written stays", holds(post_parts(client, IMPORT, {"slag": "incidents", "kalla": "Felanmälan", "nyckel": "e" * 64}).text, ["Välj en fil.", 'value="Felanmälan"']))
    for name, file, kind, words in (
            ("a picture", b"\x89PNG\r\n\x1a\n\0\0", "incidents", "Filen är inte text"), ("nothing to read", b"a;b\n1;2\n", "incidents", "Ingen rad i filens början är rubriker"),
            ("broken JSON", b"[{", "events", "Filen bryts av"), ("an unknown plane", b'{"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:3008"}},"features":[{"type":"Feature","properties":{"kod":"A","namn":"Centrum"},"geometry":null}]}', "areas", "annat slag")):
        page = client.get(chosen(client, file, kind=kind, nonce=name[0] + "f").header("Location"))
        report.say(f"imports: {name} says what is wrong and what to do", stands(page, 200) + holds(page.text, [words, "Inget är sparat än"], ['id="las-in"']))
    # Invented numbers with right check digits.
    page = client.get(chosen(client, "Nr;Datum;Kategori;Plats\n1;2025-03-01;Klotter;811228-9874\n".encode(), nonce="g").header("Location"))
    report.say("imports: an identity number is told and not shown again", holds(page.text, ["personnummer"], ["811228"]))
    page = client.get(chosen(client, FILE, name="811228-9874.csv", nonce="h").header("Location"))
    report.say("imports: a file that is named after a person is not read", holds(page.text, ["Filens namn"], ["811228"]))


def lists(report, server):
    """Fault reports and what walks noticed are chosen as such, and stand beside the reports in a picture."""
    client = Client(server).sign_in(places.MUNICIPALITY)
    pictures = places.board() + "/lagesbilder/2025?som=json"

    def totals():
        return {strand["strand"]["counting"]: strand["total"].get("count") for strand in json.loads(client.get(pictures).text)["strands"]}

    before, found = totals(), []
    for kind, word, rows, nonce in (("faults", "Felanmälningar", 7, "j"), ("walks", "Iakttagelser från vandringar", 6, "k")):
        found += holds(client.get(IMPORT).text, [f'<option value="{kind}">{word}</option>'])
        file = "Nr;Datum;Kategori\n" + "".join(f"{number};2025-10-0{number + 1};Klotter\n" for number in range(rows))
        where = chosen(client, file.encode(), source=f"Lista {kind}", readers="shared", kind=kind, nonce=nonce).header("Location")
        client.post(where, {"gor": "las-in", "nyckel": nonce.upper() * 64})
        found += holds(client.get(client.get(where).header("Location") or where).text, [word])
    after = totals()
    report.say("imports: fault reports and what walks noticed are strands of their own, never summed with reports",
               found + ([] if after == {**before, "faults": 7, "walks": 6} else [f"{before} {after}"]))


def demo_events(report, server):
    client = Client(server).sign_in(places.MUNICIPALITY)
    page = client.get(places.read_in(client))
    list_page = client.get(IMPORT).text
    report.say("imports: the demo's published events say what they are", holds(page.text + list_page, ["Polisens publicerade händelser", "ett urval"]))


def english(report, server):
    client = Client(server).sign_in(places.MUNICIPALITY)
    where = post_parts(client, "/en" + IMPORT, {"slag": "incidents", "kalla": "Fault desk", "lasare": "own", "nyckel": "i" * 64}, ("a.csv", FILE)).header("Location")
    page = client.get(where)
    report.say("imports: in English too", stands(page, 200) + holds(page.text, ["6 rows read", "There is no such day.", "Use the proposals"], ["Inget är sparat", "rader lästa"]))

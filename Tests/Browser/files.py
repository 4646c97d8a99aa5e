"""Files that show something: chosen in a browser, kept without what they tell, read by those who may and by nobody else."""
import re
import struct
import zlib

import places
from browser import PHONE, Browser
from hostile import judge, send_parts
from keys import Keyboard
from wire import Client

K = places.commitment(places.MEETING)
SECRET = "Skymningslistan-Q4"
NOTE = "Vi ses vid skolan"


def chunk(name, data=b""):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def picture(*told):
    """A white PNG picture of one pixel, with chunks that tell of something else."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(told) + chunk(b"IDAT", zlib.compress(b"\0\xff")) + chunk(b"IEND")


def parts(fields, file=None, boundary="B"):
    """The body of a form with a file: (name, content)."""
    lines = [f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode() for name, value in fields.items()]
    if file:
        lines.append(f'--{boundary}\r\nContent-Disposition: form-data; name="fil"; filename="{file[0]}"\r\nContent-Type: x/y\r\n\r\n'.encode() + file[1] + b"\r\n")
    return b"".join(lines) + f"--{boundary}--\r\n".encode()


def post_parts(client, path, fields, file=None):
    return client.ask("POST", path, body=parts(fields, file), headers={"Content-Type": "multipart/form-data; boundary=B"})


def addresses(client, path=K):
    """Where the page says that files are, newest first."""
    return re.findall(r'href="([^"]*/underlag/[0-9a-f]{32})"', client.get(path).text)


def holds(text, wanted=(), without=()):
    return [f"{word!r} is missing" for word in wanted if word not in text] + [f"{word!r} is there" for word in without if word in text]


def stands(reply, status, body=None):
    found = [] if reply.status == status else [f"status {reply.status}"]
    return found + ([] if body is None or reply.body == body else [f"other bytes: {reply.body[:40]!r}"])


def prove(report, workshop):
    report.prove("what a page holds", holds("a b", ["a"], ["c"]), holds("b c", ["a"], ["c"]))
    told = picture(chunk(b"tEXt", b"Author\0Anna"))
    report.prove("what a picture tells", holds(picture().decode("latin-1"), [], ["Anna"]), holds(told.decode("latin-1"), [], ["Anna"]))


def run(report, workshop):
    server = workshop.demo("files")
    with Browser() as browser:
        chosen(report, browser, server)
        kept(report, browser, server)
    later(report, server)
    refused(report, server)
    strange(report, server)
    report.say("files: the server lives", [] if server.alive else ["it is dead"])


def chosen(report, browser, server):
    """By keyboard: a meeting with an own file. The own organisation downloads it; the other party sees the meeting alone."""
    context = browser.visitor(server, places.MUNICIPALITY, accept_downloads=True)
    keys, police = Keyboard(context.new_page()), Client(server).sign_in(places.POLICE)
    keys.page.goto(server.base + K)
    keys.page.evaluate("() => { for (const e of document.querySelectorAll('#registrera details')) e.open = true; }")
    keys.write_date("form#registrering input[name=datum]", "2025-11-14")
    keys.tick("form#registrering input[name=enhet][value=Lomma]")
    sent = picture(chunk(b"tEXt", b"Author\0" + SECRET.encode()))
    keys.page.set_input_files("form#registrering input[name=fil]", [{"name": f"{SECRET}.png", "mimeType": "text/html", "buffer": sent}])
    status = keys.press("form#registrering button", "Registrera")
    report.say("files: a meeting is registered with a file", ([] if status == 200 else [f"status {status}"])
               + holds(keys.words("#hist ~ .events"), ["Hämta filen (bild, 1 kB)", "Läses bara av er organisation.", "Dela filen"], [SECRET]))
    with keys.page.expect_download() as waiting:
        keys.page.click(".events a[download] >> nth=0")
    download = waiting.value
    with open(download.path(), "rb") as file:
        report.say("files: it comes back without what it tells, under our name", ([] if file.read() == picture() else ["other bytes"])
                   + ([] if re.fullmatch(r"underlag-\d+\.png", download.suggested_filename) else [download.suggested_filename]))
    own = addresses(Client(server).sign_in(places.MUNICIPALITY))[0]
    other = police.get(K).text
    report.say("files: the other party sees the meeting, not the file", holds(other, ["14 november 2025"], ["Hämta filen", own, SECRET]))
    for name, post in (("the police", places.POLICE), ("a foreign post", places.FOREIGN)):
        report.say(f"files: to {name} it does not exist", stands(Client(server).sign_in(post).get(own), 404))
    report.say("files: to those outside it asks who they are", stands(Client(server).get(own), 303))
    reply = Client(server).sign_in(places.MUNICIPALITY).get(own)
    wanted = {"Content-Type": "image/png", "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}
    report.say("files: it is sent to be kept, and nothing in it may run", [f"{key}: {reply.header(key)}" for key, value in wanted.items() if reply.header(key) != value]
               + holds(reply.header("Content-Disposition") or "", ['attachment; filename="underlag-'], [SECRET]) + holds(reply.header("Content-Security-Policy") or "", ["; sandbox"]))
    keys.press(".events a", "Dela filen")
    status = keys.press("form#dela-fil button", "Dela med alla parter")
    report.say("files: shared, it says so", ([] if status == 200 else [f"status {status}"]) + holds(keys.words("#hist ~ .events"), ["Delad med alla parter."]))
    shared = addresses(police)
    report.say("files: the other party then downloads it, at another address", (["no address"] if not shared else stands(police.get(shared[0]), 200, picture())) + ([] if own not in shared else ["the same address"]))
    keys.page.set_viewport_size(PHONE)
    keys.page.goto(server.base + K)
    wide = keys.page.evaluate("() => document.documentElement.scrollWidth")
    report.say("files: the page fits a telephone", [] if wide <= 390 else [f"{wide} px"])
    context.close()


def kept(report, browser, server):
    """Too large: said beside the question, with everything that was written still there."""
    context = browser.visitor(server, places.MUNICIPALITY)
    page = context.new_page()
    for size in (10_100_000, 20_000_000):
        page.goto(server.base + K)
        page.evaluate("() => { for (const e of document.querySelectorAll('#registrera details')) e.open = true; }")
        page.fill("form#registrering input[name=datum]", "2025-11-13")
        page.fill("form#registrering textarea[name=anteckning]", NOTE)
        page.evaluate("""size => { const data = new DataTransfer(), start = '%PDF-1.7';
            data.items.add(new File([start, new Uint8Array(size)], 'stor.pdf'));
            document.querySelector('form#registrering input[name=fil]').files = data.files; }""", size)
        with page.expect_navigation():
            page.click("form#registrering button[type=submit]")
        report.say(f"files: {size} bytes are too many, and what was written stays", holds(page.inner_text("main").replace("\u00ad", ""), ["Filen är för stor.", "högst 10,0 MB"])
                   + holds(page.input_value("form#registrering textarea[name=anteckning]"), [NOTE])
                   + ([] if page.input_value("form#registrering input[name=datum]") == "2025-11-13" else ["the day is gone"]))
    context.close()


def later(report, server):
    """Added afterwards by the organisation that registered; taken back it is gone."""
    client, police = Client(server).sign_in(places.MUNICIPALITY), Client(server).sign_in(places.POLICE)
    entry = places.own_entry(client)
    path = f"{places.board()}/fil/{entry}"
    text = ("a.txt", "Bara för oss\n".encode())
    report.say("files: a form asks for one", stands(client.get(path), 200))
    report.say("files: the other party may not add to it", stands(police.get(path), 404) + stands(post_parts(police, path, {"nyckel": "theirs"}, text), 404))
    report.say("files: without a file it is asked for", stands(post_parts(client, path, {"nyckel": "none"}), 422))
    added = post_parts(client, path, {"nyckel": "later", "lasare": "alla"}, text)
    twice = post_parts(client, path, {"nyckel": "later", "lasare": "alla"}, text)
    report.say("files: added once, also when sent twice", stands(added, 303) + stands(twice, 303) + ([] if addresses(police).count(addresses(police)[0]) == 1 else ["twice"]))
    mine = [one for one in addresses(client) if client.get(one).body == text[1]]
    theirs = [one for one in addresses(police) if police.get(one).body == text[1]]
    report.say("files: shared from the start, both download it", [] if mine == theirs and len(mine) == 1 else [f"{mine} {theirs}"])
    number = re.search(r"underlag-(\d+)", client.get(mine[0]).header("Content-Disposition")).group(1)
    taken = client.post(f"{places.board()}/rattelse/{number}", {"nyckel": "taken", "skal": "Fel fil"})
    report.say("files: taken back, nobody downloads it", stands(taken, 303) + stands(client.get(mine[0]), 404) + stands(police.get(theirs[0]), 404))


def refused(report, server):
    """What is not taken is said with a reason; nothing of it is registered."""
    client = Client(server).sign_in(places.MUNICIPALITY)
    before = client.get(K).text.count('class="when"')
    tries = {
        "an identity number in the name": ("811218-9876.pdf", b"%PDF-1.7", "Filens namn innehåller"),
        "an identity number in a text": ("a.txt", b"811218-9876", "Filen innehåller något som ser ut"),
        "a program": ("a.pdf", b"\x7fELF\x02\x01", "varken pdf"), "a page": ("a.pdf", b"\0<script>", "varken pdf"),
        "a broken picture": ("a.png", picture()[:-9], "Bilden är skadad"), "nothing in it": ("a.pdf", b"", "Filen är tom"),
    }
    for name, (called, content, words) in tries.items():
        reply = post_parts(client, K + "/registrera", {"nyckel": name, "datum": "2025-11-12", "enhet": "Lomma", "anteckning": NOTE}, (called, content))
        report.say(f"files: {name} is refused", stands(reply, 422) + holds(reply.text, [words, NOTE]) + ([] if "811218" not in reply.text else ["the number comes back"]))
    both = post_parts(client, K + "/registrera", {"nyckel": "both", "datum": "2030-01-01", "enhet": "Lomma"}, ("a.pdf", b"\0"))
    report.say("files: the file's fault and the day's are told at once", stands(both, 422) + holds(both.text, ["varken pdf", "har inte varit än"]))
    day = post_parts(client, K + "/registrera", {"nyckel": "day", "datum": "2030-01-01", "enhet": "Lomma"}, ("a.pdf", b"%PDF-1.7"))
    report.say("files: a sound file is asked for again when the day is wrong", stands(day, 422) + holds(day.text, ["Välj filen igen."]))
    after = client.get(K).text.count('class="when"')
    report.say("files: nothing was registered", [] if before == after else [f"{before}, then {after}"])


def strange(report, server):
    """Forms in parts as no browser writes them."""
    cookie = Client(server).sign_in(places.MUNICIPALITY).cookies["overens"]
    head = b'Content-Disposition: form-data; name='
    sound = parts({"datum": "2025-11-18"}, ("a.pdf", b"%PDF-1.7"))
    tries = {
        "empty": b"", "only the end": b"--B--\r\n", "no end": sound[:-6], "another boundary": sound.replace(b"--B", b"--C"), "a name twice": parts({"datum": "1"})[:-7] + parts({"datum": "2"}),
        "a file twice": sound[:-7] + parts({}, ("b.pdf", b"%PDF-1")), "a head of 3 kB": b"--B\r\n" + head + b'"' + b"a" * 3000 + b'"\r\n\r\nx\r\n--B--', "no head": b"--B\r\n\r\nx\r\n--B--",
        "NUL in a name": b"--B\r\n" + head + b'"a\0"\r\n\r\nx\r\n--B--', "NUL in a text": b"--B\r\n" + head + b'"datum"\r\n\r\n\0\r\n--B--', "not UTF-8": b"--B\r\n" + head + b'"datum"\r\n\r\n\xff\r\n--B--',
        "5 000 parts": parts({f"f{number}": "1" for number in range(5000)}), "parts within parts": parts({}, ("a", sound)), "lines that end otherwise": sound.replace(b"\r\n", b"\n"),
        "a text of 11 MB": parts({"anteckning": "a" * 11_000_000}), "a million line ends": b"--B\r\n" + head + b'"fil"; filename="a"\r\n\r\n' + b"\r" * 1_000_000,
        "a folder in the name": parts({"datum": "x"}, ("../../../etc/passwd", b"%PDF-1")), "markup in the name": parts({"datum": "x"}, ("<script>.pdf", b"%PDF-1")),
    }
    findings = []
    for name, body in tries.items():
        status = send_parts(server, cookie, K + "/registrera", body)
        findings += judge(name, status) + ([f"{name}: {status}"] if status not in (0, 400, 413, 422) else [])
    report.say(f"files: {len(tries)} strange forms are refused", findings)
    wrong = [send_parts(server, cookie, places.commitment("K1") + "/intervall", sound), send_parts(server, cookie, K + "/registrera", sound, boundary="a" * 71),
             send_parts(server, cookie, K + "/registrera", sound, boundary="a b")]
    report.say("files: a form that takes no file takes none, and strange boundaries are refused", [] if wrong == [415, 400, 400] else [str(wrong)])
    huge = send_parts(server, cookie, K + "/registrera", parts({"datum": "x"}, ("a.pdf", b"%PDF-" + b"a" * 51_000_000)))
    report.say("files: more than 50 MB are not read", judge("huge", huge) + ([] if huge in (0, 413) else [str(huge)]))
    nobody = send_parts(server, "x", K + "/registrera", sound)
    report.say("files: from nobody nothing is taken", [] if nobody == 303 else [str(nobody)])

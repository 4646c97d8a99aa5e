"""What no browser sends: the program answers with a refusal, never with 500, and lives on."""
import base64
import random
import socket
import threading
import time

import places
from wire import Client, raw, status_of

K = places.commitment(places.MEETING) + "/registrera"
SEED = 20251120


def judge(name, status):
    """0 is a closed connection: a refusal too, when the server lives on."""
    return [f"{name}: {status}"] if status >= 500 or 100 <= status < 200 else []


def prove(report, workshop):
    report.prove("hostile answers", judge("x", 400) + judge("x", 0), judge("x", 500))


def run(report, workshop):
    server = workshop.demo("hostile")
    cookie = Client(server).sign_in(places.MUNICIPALITY).cookies["overens"]
    before = Client(server).sign_in(places.MUNICIPALITY).get(places.commitment(places.MEETING)).text.count('class="when"')
    bodies(report, server, cookie)
    paths(report, server, cookie)
    heads(report, server)
    noise(report, server, cookie)
    slow(report, server)
    report.say("hostile: nothing was recorded by what was refused", recorded(server, before))
    report.say("hostile: the server lives and says nothing of failures", lives(server))


def send(server, cookie, path, body, method="POST", extra=""):
    head = f"{method} {path} HTTP/1.1\r\nHost: {server.host}\r\nCookie: overens={cookie}\r\nConnection: close\r\n{extra}"
    if body is not None:
        head += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
    return status_of(raw(server, head.encode() + b"\r\n" + (body or b"")))


def send_parts(server, cookie, path, body, boundary="B"):
    """A form in parts, as those with a file are sent."""
    head = f"POST {path} HTTP/1.1\r\nHost: {server.host}\r\nCookie: overens={cookie}\r\nConnection: close\r\n"
    head += f"Content-Type: multipart/form-data; boundary={boundary}\r\nContent-Length: {len(body)}\r\n\r\n"
    return status_of(raw(server, head.encode() + body))


def bodies(report, server, cookie):
    many = b"&".join(b"f%d=1" % number for number in range(5000))
    tries = {
        "bad percent-encoding": b"datum=%zz", "cut percent-encoding": b"datum=%e", "NUL": b"datum=2025-11-18&anteckning=a%00b",
        "raw NUL": b"datum=2025-11-18&anteckning=a\x00b", "not UTF-8": b"datum=2025-11-18&anteckning=%ff%fe", "overlong": b"datum=%c0%af",
        "surrogate": b"anteckning=%ed%a0%80", "5 000 fields": many, "2 MB": b"anteckning=" + b"a" * 2_000_000,
        "a name twice": b"datum=2025-11-18&datum=2025-11-17&enhet=Lomma", "5 000 present": b"&".join([b"med=skola"] * 5000), "nobody known present": b"datum=2025-11-18&enhet=Lomma&med=" + b"x" * 5000,
        "huge year": b"datum=999999999999-01-01&enhet=Lomma", "year 0": b"datum=0000-00-00&enhet=Lomma", "first of all years": b"datum=0001-01-01&enhet=Lomma",
        "last of all years": b"datum=9999-12-31&enhet=Lomma", "negative": b"datum=-2025-11-18&enhet=Lomma", "Arabic digits": "datum=٢٠٢٥-١١-١٨&enhet=Lomma".encode(),
        "empty": b"", "only &": b"&&&&", "only =": b"=&=", "no name": b"=x", "a long key": b"datum=2025-11-18&enhet=Lomma&nyckel=" + b"k" * 100_000,
        "a key of none": b"datum=2025-11-18&enhet=Lomma&nyckel=", "markup": b"datum=2025-11-18&enhet=%3Cscript%3E", "line breaks": b"datum=2025-11-18&enhet=Lomma%0d%0aSet-Cookie:%20a=b",
        "a long note": b"datum=2025-11-18&enhet=Lomma&anteckning=" + b"%c3%a5" * 100_000, "about a period that is none": b"datum=2025-11-18&enhet=Lomma&avser=" + b"9" * 400,
    }
    findings = []
    for name, body in tries.items():
        status = send(server, cookie, K, body)
        findings += judge(name, status)
        if status == 303 and name not in ("overlong",):
            findings.append(f"{name}: taken")
    report.say(f"hostile: {len(tries)} bodies", findings)
    numbers = ["99999999999999999999999", "-1", "0", "1e9", "0x10", " 7", "7.5", "NaN", "", "9223372036854775807", "9223372036854775808", "-9223372036854775808"]
    findings = []
    for number in numbers:
        findings += judge(f"dagar={number}", send(server, cookie, places.commitment("K1") + "/intervall", f"nyckel=n{number}&dagar={number}".encode()))
        findings += judge(f"ar={number}", send(server, cookie, places.board() + "/giltighet", f"nyckel=a{number}&handling=calendar&ar={number}".encode()))
        findings += judge(f"tillfalle={number}", send(server, cookie, places.commitment("K3") + "/forhinder", f"nyckel=t{number}&tillfalle={number}&skal=x".encode()))
        findings += judge(f"rattelse {number}", send(server, cookie, f"{places.board()}/rattelse/{number.strip() or 'x'}", f"nyckel=r{number}&skal=x".encode()))
        findings += judge(f"rattelse page {number}", send(server, cookie, f"{places.board()}/rattelse/{number.strip() or 'x'}", None, "GET"))
        findings += judge(f"arshjul {number}", send(server, cookie, f"{places.board()}/arshjul/{number.strip() or 'x'}", None, "GET"))
    report.say(f"hostile: {len(numbers)} numbers in six places", findings)
    findings = []
    for act in ("sign", "decide", "fill", "accept", "count", "calendar", "terminate", "final", "finns-inte", ""):
        for value in ("", "x" * 70_000, "9999-12-31", "0001-01-01", "%00", "%ff"):
            body = f"nyckel=l{act}{value[:5]}&handling={act}&vem={value}&vad={value}&varde={value}&fran={value}&skal={value}&digest={value}&ar=2025&vt-fran={value}&vt-till={value}".encode()
            findings += judge(f"{act} {value[:12]!r}", send(server, cookie, places.board(places.MOLNDAL) + "/giltighet", body))
            if act not in ("count", "terminate", "accept", "sign", "fill", "calendar", "decide", "final"):
                findings += judge(f"Lomma {act} {value[:12]!r}", send(server, cookie, places.board() + "/giltighet", body))
    report.say("hostile: the agreement's own acts", findings)


def paths(report, server, cookie):
    tries = [
        "/overenskommelser/lomma-2023%2fatagande%2fK1", "/overenskommelser/..%2f..%2fetc%2fpasswd", "/overenskommelser/../../etc/passwd", "/../../etc/passwd",
        "/overenskommelser/%2e%2e/%2e%2e/etc/passwd", "/overenskommelser/lomma-2023/atagande/..", "/overenskommelser/lomma-2023/atagande/%00", "/overenskommelser/%ff",
        "/overenskommelser/lomma-2023/atagande/" + "K" * 7000, "/overenskommelser//", "//etc/passwd", "/overenskommelser/lomma-2023/atagande/%", "/overenskommelser/lomma-2023/atagande/%zz",
        "/overenskommelser/lomma-2023/atagande/%252e%252e", "/sok?q=%", "/sok?q=%00", "/sok?q=%ff", "/sok?q=" + "a" * 7000, "/sok?q=a&q=b", "/sok?" + "&".join(f"a{n}=1" for n in range(300)),
        "/overenskommelser/lomma-2023?lage=%3Cscript%3E&q=%3Cscript%3Ealert(1)%3C/script%3E&ansvarig=x", "/overenskommelser/lomma-2023?" + "&".join(["lage=forsenat"] * 500),
        "/overenskommelser/lomma-2023/arshjul/2025/..", "/overenskommelser/lomma-2023/arshjul/2199", "/overenskommelser/lomma-2023/arshjul/1990", "/kalender/..%2f..%2fx.ics", "/kalender/.ics",
        "/kalender/%00.ics", "/kalender/" + "f" * 5000 + ".ics", "/polisomraden/%2e%2e", "/polisomraden/kavlinge%00", "/en/en/en", "/en//", "/overens.css/", "/overens.css%00.js", "/%2e%2e/overens.sqlite",
        "/.git/config", "/journal.sqlite", "*", "/?%", "/#x", "/overenskommelser/lomma-2023;id=1", "/overenskommelser/lomma-2023/atagande/K13'--", "/overenskommelser/lomma-2023'%20or%201=1",
    ]
    findings = []
    for path in tries:
        status = send(server, cookie, path.replace(" ", "%20"), None, "GET")
        findings += judge(path[:80], status)
    report.say(f"hostile: {len(tries)} addresses", findings)
    reply = raw(server, f"GET /etc/passwd HTTP/1.1\r\nHost: {server.host}\r\nConnection: close\r\n\r\n".encode())
    page = Client(server).sign_in(places.MUNICIPALITY).get("/sok?q=%3Cscript%3Ealert(1)%3C/script%3E%22%27").text
    page += Client(server).sign_in(places.MUNICIPALITY).get(places.board() + "?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&ansvarig=%22%3E%3Cb%20id=het%3E").text
    report.say("hostile: what was typed comes back as text", [one for one in ("<script>alert", "<b id=het", "root:x") if one in page or one.encode() in reply])


def heads(report, server):
    tries = {
        "a head of 200 kB": f"GET /hjalp HTTP/1.1\r\nHost: {server.host}\r\nX: {'a' * 200_000}\r\n\r\n".encode(),
        "10 000 headers": f"GET /hjalp HTTP/1.1\r\nHost: {server.host}\r\n".encode() + b"A: b\r\n" * 10_000 + b"\r\n",
        "a length of none": f"POST /logga-in HTTP/1.1\r\nHost: {server.host}\r\nContent-Length: abc\r\n\r\nx".encode(),
        "a negative length": f"POST /logga-in HTTP/1.1\r\nHost: {server.host}\r\nContent-Length: -5\r\n\r\nx".encode(),
        "two lengths": f"POST /logga-in HTTP/1.1\r\nHost: {server.host}\r\nContent-Length: 5\r\nContent-Length: 50\r\n\r\nhello".encode(),
        "length and chunks": f"POST /logga-in HTTP/1.1\r\nHost: {server.host}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n".encode(),
        "a chunk that lies": f"POST /logga-in HTTP/1.1\r\nHost: {server.host}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n0\r\n\r\n".encode(),
        "2 MB in chunks": f"POST /logga-in HTTP/1.1\r\nHost: {server.host}\r\nTransfer-Encoding: chunked\r\n\r\n".encode() + (b"10000\r\n" + b"a" * 65536 + b"\r\n") * 32 + b"0\r\n\r\n",
        "no version": b"GET /\r\n\r\n", "another language": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", "a bare line": b"\r\n\r\n\r\n",
        "a cookie of 60 kB": f"GET /hjalp HTTP/1.1\r\nHost: {server.host}\r\nCookie: overens={'a' * 60_000}\r\nConnection: close\r\n\r\n".encode(),
        "a cookie of bytes": f"GET / HTTP/1.1\r\nHost: {server.host}\r\nCookie: overens=".encode() + bytes(range(128, 255)) + b"\r\nConnection: close\r\n\r\n",
        "a notice of bytes": f"GET /hjalp HTTP/1.1\r\nHost: {server.host}\r\nCookie: overens-notis=/////w==\r\nConnection: close\r\n\r\n".encode(),
        "expect": f"POST /logga-in HTTP/1.1\r\nHost: {server.host}\r\nExpect: 200-maybe\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode(),
        "upgrade": f"GET /hjalp HTTP/1.1\r\nHost: {server.host}\r\nConnection: Upgrade\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n".encode(),
    }
    findings = []
    for name, data in tries.items():
        findings += judge(name, status_of(raw(server, data, timeout=3)))
    report.say(f"hostile: {len(tries)} heads", findings)
    # A notice comes from a cookie, which another program on the machine may have set: it must come out as text.
    planted = base64.b64encode(b"<script>alert(1)</script>").decode()
    client = Client(server).sign_in(places.MUNICIPALITY)
    client.cookies["overens-notis"] = planted
    report.say("hostile: a planted notice is text", [] if "<script>alert" not in client.get("/").text else ["it is markup"])


def noise(report, server, cookie):
    """Seeded nonsense in bodies and addresses."""
    dice = random.Random(SEED)
    findings = []
    words = [b"datum=", b"2025-11-18", b"&", b"=", b"%", b"%00", b"%e5", b"enhet=", b"Lomma", b"med=", b"skola", b"nyckel=", b"+", b"\xff", b"anteckning=", b"handling=", b"accept", b"count", b"fran=", b"avser=", b"2025", b"tillfalle=", b"/"]
    targets = [K, places.commitment("K3") + "/forhinder", places.commitment("K1") + "/intervall", places.board() + "/rattelse/3", "/logga-in", "/kalendrar", "/kalendrar/avsluta"]
    for number in range(150):
        body = b"".join(dice.choice(words) for _ in range(dice.randrange(1, 25)))
        target = dice.choice(targets)
        findings += [f"seed {SEED} number {number} {target}: {one} {body!r}" for one in judge("", send(server, cookie, target, body))]
    report.say(f"hostile: 150 bodies of noise (seed {SEED})", findings)


def slow(report, server):
    """Visitors who never finish their sentence do not shut the door for others."""
    lines = []
    for _ in range(60):
        line = socket.create_connection(("127.0.0.1", server.port), timeout=5)
        line.sendall(b"POST /logga-in HTTP/1.1\r\nHost: ")
        lines.append(line)
    begun = time.monotonic()
    status = Client(server, timeout=10).get("/hjalp").status
    took = time.monotonic() - begun
    for line in lines:
        line.close()
    report.say("hostile: 60 slow visitors do not hold up others", [] if status == 200 and took < 5 else [f"{status} after {took:.1f} s"])
    answers = []

    def ask():
        try:
            answers.append(Client(server).get("/hjalp").status)
        except OSError as error:
            answers.append(repr(error))

    crowd = [threading.Thread(target=ask) for _ in range(60)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()
    report.say("hostile: 60 at once are all answered", [str(one) for one in answers if one != 200])


def recorded(server, before):
    """Refused forms left nothing behind; the noise may have registered a few sound acts by chance, never thousands."""
    after = Client(server).sign_in(places.MUNICIPALITY).get(places.commitment(places.MEETING)).text.count('class="when"')
    return [] if before <= after <= before + 5 else [f"{before} entries before, {after} after"]


def lives(server):
    findings = [] if server.alive else [f"it ended with {server.process.returncode}"]
    findings += [line for line in server.lines if "failed" in line or "Fatal" in line or "rror" in line][:5]
    return findings + ([] if server.alive and Client(server).get("/hjalp").status == 200 else ["it does not answer"])

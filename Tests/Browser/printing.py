"""On paper: how many sheets, the header row on each, no menus; and how much a page weighs."""
import gzip
import re
import subprocess

import places
from browser import Browser, open_kind
from wire import Client

# The wheel is a list of a whole year; choosing what to register and the reading are lists of every commitment; a week's board has a map, reports are a long list.
SHEETS = {"board": 4, "commitment": 3, "commitment without interval": 3, "form refused": 3, "wheel": 4, "choose what to register": 3, "plan": 4, "plan over time": 4, "paper brief": 1, "paper year": 9, "paper answers": 3, "decision paper": 1, "problem": 3, "reading card by card": 8, "the week's meeting": 3, "reports": 5, "picture of a year": 8}
OTHERS = 2
MENU = ["In English", "Logga ut", "Meny", "Hoppa till innehållet", "Kalendrar", "Skriv ut", "Visa filter", "Rensa filter"]
HEADS = "Åtagande och källa"
# A board's HTML, the style and the script, in thousands of bytes: plain and packed.
WEIGHTS = {"/overens.css": (40, 10), "/figures.css": (12, 4), "/overens.js": (12, 4), "/report.js": (6, 2.5), "/meeting.js": (6, 2.5)}
BOARD = (150, 25)


def sheets(pdf, limit):
    count = len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))
    return [] if 1 <= count <= limit else [f"{count} sheets, at most {limit}"], count


def printed(text, rows_on, menu=MENU, heads=HEADS):
    """`text` has one string a sheet; `rows_on` says which sheets hold rows of the table."""
    findings = [f"{word!r} is printed" for word in menu if any(re.search(rf"(?m)^\s*{re.escape(word)}\s*$", sheet) for sheet in text)]
    squeezed = ["".join(sheet.split()) for sheet in text]
    findings += [f"sheet {number + 1} has rows but no header row" for number in rows_on if "".join(heads.split()) not in squeezed[number]]
    return findings


def weight(size, packed, limits):
    findings = [f"{size / 1000:.1f} kB, at most {limits[0]}"] if size > limits[0] * 1000 else []
    return findings + ([f"{packed / 1000:.1f} kB packed, at most {limits[1]}"] if packed > limits[1] * 1000 else [])


def text_of(pdf):
    done = subprocess.run(["pdftotext", "-layout", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode().split("\f")[:-1]


def prove(report, workshop):
    report.prove("sheets", sheets(b"/Type /Page /Type /Pages", 1)[0], sheets(b"/Type /Page\n" * 5, 4)[0])
    report.prove("print without menu", printed(["Rapport"], []), printed(["  Logga ut\n"], []))
    report.prove("header row repeats", printed([HEADS, HEADS], [0, 1]), printed([HEADS, "K1"], [0, 1]))
    report.prove("weight", weight(1000, 400, (2, 1)), weight(3000, 400, (2, 1)))


def run(report, workshop):
    server = workshop.demo("printing")
    with Browser() as browser:
        for post in (None, places.MUNICIPALITY, places.POLICE):
            context = browser.visitor(server, post)
            page = context.new_page()
            for kind in [kind for kind in places.kinds(server) if kind.post == post]:
                on_paper(report, page, server, kind)
            context.close()
        for agreement in places.OTHERS:
            context = browser.visitor(server, f"{agreement}/lpo-chef")
            on_paper(report, context.new_page(), server, places.Kind(f"board {agreement}", places.board(agreement)), SHEETS["board"])
            context.close()
        for agreement in [places.LOMMA, *places.OTHERS]:
            context = browser.visitor(server, f"{agreement}/lpo-chef")
            for language in places.LANGUAGES:
                one_sheet(report, context.new_page(), server, agreement, language)
            context.close()
    weigh(report, server)


def one_sheet(report, page, server, agreement, language):
    """The page for the steering group is one sheet, and holds all that it promises."""
    open_kind(page, server, places.Kind("brief", places.board(agreement) + "/papper/lage"), language)
    pdf = page.pdf(prefer_css_page_size=True, tagged=True)
    findings, count = sheets(pdf, 1)
    headings = page.locator("article h2").count()
    report.say(f"print brief {agreement} {language}: {count} sheet", findings + ([] if headings == 4 else [f"{headings} parts"]))


def on_paper(report, page, server, kind, limit=None):
    open_kind(page, server, kind, "sv")
    pdf = page.pdf(prefer_css_page_size=True, tagged=True)
    findings, count = sheets(pdf, limit or SHEETS.get(kind.name, OTHERS))
    report.say(f"print {kind.name}: {count} sheets", findings)
    text = text_of(pdf)
    rows = [number for number, sheet in enumerate(text) if re.search(r"(?m)^\s*[KL]\d+\b", sheet)] if kind.name.startswith("board") else []
    on_board = [number for number in rows if number < len(text) and table_sheet(text[number])]
    report.say(f"print {kind.name}: header row, no menu, tagged", printed(text, on_board) + ([] if b"/StructTreeRoot" in pdf else ["not tagged"]))


def table_sheet(text):
    """Whether rows of the big table stand on the sheet, and not only the list of what is ongoing."""
    return len(re.findall(r"(?m)^\s*[KL]\d+\s", text)) >= 2


def weigh(report, server):
    for path, limits in WEIGHTS.items():
        body = Client(server).get(path).body
        report.say(f"weight {path}: {len(body) / 1000:.1f} kB", weight(len(body), len(gzip.compress(body)), limits))
    for agreement in [places.LOMMA, *places.OTHERS]:
        client = Client(server).sign_in(f"{agreement}/lpo-chef")
        for language in places.LANGUAGES:
            body = client.get(places.inside(language, places.board(agreement))).body
            report.say(f"weight board {agreement} {language}: {len(body) / 1000:.1f} kB", weight(len(body), len(gzip.compress(body)), BOARD))

"""Where things are in the program: posts, addresses, and every kind of page on one agreement."""
import re
from urllib.parse import quote

from wire import Client

LOMMA, BURLOV, SVEDALA, ESLOV, MOLNDAL = "lomma-2023", "burlov-2023", "svedala-2023", "eslov-2021", "molndal-2023"
OTHERS = [BURLOV, SVEDALA, ESLOV, MOLNDAL]
MUNICIPALITY = f"{LOMMA}/samordnare"
POLICE = f"{LOMMA}/kommunpolis"
FOREIGN = f"{MOLNDAL}/samordningsfunktion"
AREA = "kavlinge"
LANGUAGES = ("sv", "en")


def board(agreement=LOMMA):
    return f"/overenskommelser/{agreement}"


def commitment(label, agreement=LOMMA):
    return f"{board(agreement)}/atagande/{label}"


def inside(language, path):
    """The address in a language: English stands under /en."""
    return path if language == "sv" else "/en" if path == "/" else "/en" + path


class Kind:
    """One kind of page. `post` is who looks (None: nobody); `refuse` sends the form that is refused there."""

    def __init__(self, name, path, post=MUNICIPALITY, status=200, refuse=False, unfold=False):
        self.name, self.path, self.post, self.status = name, path, post, status
        self.refuse, self.unfold = refuse, unfold


MEETING = "K13"  # counted per place, shown by a meeting: has the one-click forms


def own_entry(client, after=""):
    """The number of an entry on the meeting's page that the client's organisation may take back: the first one after `after`."""
    history = client.get(commitment(MEETING)).text.partition('id="hist"')[2]
    found = re.search(r"/rattelse/(\d+)", history.partition(after)[2] if after else history)
    if not found:
        raise RuntimeError(f"no entry to take back after {after!r}")
    return int(found.group(1))


def read_in(client):
    """The address of the newest import, which the demo has made."""
    return re.search(r'href="([^"]*/import/[0-9]+)"', client.get(board() + "/import").text).group(1)


def looked_over(client):
    """The address of a chosen file with a fault that is not read in."""
    boundary, rows = "F", "Datum;Kategori\n2025-03-01;Klotter\n31/9 2025;Klotter\n"
    fields = {"slag": "incidents", "kalla": "Felanmälan", "lasare": "own", "nyckel": "f" * 64}
    body = "".join(f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in fields.items())
    body += f'--{boundary}\r\nContent-Disposition: form-data; name="fil"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n{rows}\r\n--{boundary}--\r\n'
    reply = client.ask("POST", board() + "/import", body=body.encode(), headers={"Content-Type": f"multipart/form-data; boundary={boundary}"})
    if reply.status != 303:
        raise RuntimeError(f"the file was not taken: {reply.status}")
    return reply.header("Location")


# A text of three commitments, one of them without a number.
SHORT_TEXT = "Möten\n\nStyrgruppen ska träffas varje månad utom under sommaren. En lägesbild ska tas fram årligen. Nätverket ska träffas regelbundet."


def own_draft(client):
    """The address of a draft made from the short text; the same each time."""
    reply = client.post("/lagg-upp", {"satt": "text", "text": SHORT_TEXT, "nyckel": "d" * 64})
    if reply.status != 303:
        raise RuntimeError(f"no draft: {reply.status}")
    return reply.header("Location")


def own_file(client):
    """The number of an own file on the meeting's page, added when there is none."""
    if "/dela-fil/" not in client.get(commitment(MEETING)).text:
        body = f'--B\r\nContent-Disposition: form-data; name="nyckel"\r\n\r\n{"f" * 64}\r\n'
        body += '--B\r\nContent-Disposition: form-data; name="fil"; filename="a.txt"\r\n\r\nBara vi\r\n--B--\r\n'
        client.ask("POST", f"{board()}/fil/{own_entry(client)}", body=body.encode(), headers={"Content-Type": "multipart/form-data; boundary=B"})
    return int(re.search(r"/dela-fil/(\d+)", client.get(commitment(MEETING)).text).group(1))


def compared_versions(client):
    """The address where two versions of a goal stand beside each other."""
    found = re.search(r'href="([^"]*/kedjan/M1\?jamfor=\d+)"', client.get(board() + "/kedjan/M1").text)
    if not found:
        raise RuntimeError("no earlier version of M1")
    return found.group(1)


def first_minutes(server):
    """The address of the minutes of the latest meeting on Lomma."""
    found = re.search(r'href="([^"]*/papper/mote/\d+)"', Client(server).sign_in(MUNICIPALITY).get(board() + "/papper").text)
    if not found:
        raise RuntimeError("no minutes among the papers")
    return found.group(1)


def kinds(server):
    """Every kind of page, on Lomma."""
    client = Client(server).sign_in(MUNICIPALITY)
    entry, draft = own_entry(client), own_draft(client)
    return [
        Kind("sign-in", "/logga-in", post=None),
        Kind("overview", "/"),
        Kind("board", board()),
        Kind("commitment", commitment(MEETING), unfold=True),
        Kind("commitment without interval", commitment("K1"), unfold=True),
        Kind("form refused", commitment(MEETING), status=422, refuse=True, unfold=True),
        Kind("choose what to register", board() + "/registrera"),
        Kind("a whole week", board() + "/period", unfold=True),
        Kind("a whole month", board() + "/period?manad=2025-11", post=POLICE, unfold=True),
        Kind("correction", f"{board()}/rattelse/{entry}"),
        Kind("add a file", f"{board()}/fil/{entry}"),
        Kind("share a file", f"{board()}/dela-fil/{own_file(client)}"),
        Kind("life", board() + "/giltighet", unfold=True),
        Kind("reading card by card", board() + "/tolkning"),
        Kind("a card changed", board() + "/tolkning/K1", unfold=True),
        Kind("wheel", board() + "/arshjul/2025"),
        Kind("plan", board() + "/plan"),
        Kind("plan over time", board() + "/plan?vy=tidslinje", post=POLICE),
        Kind("measure", board() + "/atgarder/A2", unfold=True),
        Kind("what a measure answers to", board() + "/atgarder/A2/band"),
        Kind("follow-up of a measure", board() + "/atgarder/A2/uppfoljning", unfold=True),
        Kind("new measure", board() + "/plan/ny"),
        Kind("chain", board() + "/kedjan"),
        Kind("problem", board() + "/kedjan/P1"),
        Kind("problem only named", board() + "/kedjan/P2", post=POLICE),
        Kind("document", board() + "/kedjan/M1"),
        Kind("versions compared", compared_versions(client)),
        Kind("write an analysis", board() + "/kedjan/ny/orsaksanalys?om=P1"),
        Kind("write a document again", board() + "/kedjan/M1/skriv"),
        Kind("move a problem", board() + "/kedjan/P1/flytta"),
        Kind("paste rows", board() + "/plan/klistra-in"),
        Kind("read in rows", board() + "/import"),
        Kind("one import", read_in(client)),
        Kind("a file looked over", looked_over(client)),
        Kind("tasks", "/uppgifter"),
        Kind("take a step", board() + "/steg"),
        Kind("a step", board() + "/steg?om=barn-och-ungdomar&steg=beslut&av=styrgrupp", unfold=True),
        Kind("bodies", board() + "/organ"),
        Kind("one body", board() + "/organ/styrgrupp", unfold=True),
        Kind("decision paper", board() + "/organ/styrgrupp/underlag/A2"),
        Kind("the week's meeting", board() + "/veckan/2025-11-20", unfold=True),
        Kind("which forum", board() + "/veckan?forum="),
        Kind("minute of the week", board() + "/veckan/2025-11-20/anteckning", post=POLICE),
        Kind("focus areas", board() + "/fokusomraden"),
        Kind("papers", board() + "/papper"),
        Kind("renewal", board() + "/fornyelse", unfold=True),
        Kind("write a section", board() + "/skriv/year-2025/sammanfattning"),
        Kind("paper brief", board() + "/papper/lage"),
        Kind("paper year", board() + "/papper/ar/2025"),
        Kind("paper answers", board() + "/papper/lagen"),
        Kind("paper minutes", first_minutes(server)),
        Kind("search", "/sok?q=" + quote("Kävlunge")),
        Kind("police area", f"/polisomraden/{AREA}", post=POLICE),
        Kind("calendars", "/kalendrar"),
        Kind("set up", "/lagg-upp"),
        Kind("set up: text and cards", draft, unfold=True),
        Kind("set up: head", draft + "/huvud"),
        Kind("set up: a card", draft + "/kort/lägesbild".replace("ä", "%C3%A4")),
        Kind("set up: local calendar", draft + "/kalender"),
        Kind("set up: propose", draft + "/foresla"),
        Kind("earlier occasions", commitment("K5") + "/tidigare"),
        Kind("administration", board() + "/administration"),
        Kind("quick report", board() + "/rapportera", unfold=True),
        Kind("reports", board() + "/rapporter?sok="),
        Kind("no reports found", board() + "/rapporter?sok=zzzz"),
        Kind("a report", board() + "/rapporter/R1", unfold=True),
        Kind("a month's numbers", board() + "/leveranser/K2/2025-10", post=POLICE),
        Kind("situation pictures", board() + "/lagesbilder"),
        Kind("picture of a year", board() + "/lagesbilder/2025", unfold=True),
        Kind("own picture of a week", board() + "/lagesbilder/2025-v46?part=polis", post=POLICE, unfold=True),
        Kind("picture of nothing", board() + "/lagesbilder/1999"),
        Kind("near repeats", board() + "/lagesbilder/2025/upprepningar?typ=klotter"),
        Kind("write a picture", board() + "/lagesbilder/2025-10/skriv"),
        Kind("help", "/hjalp"),
        Kind("accessibility", "/tillganglighet", post=None),
        Kind("personal data", "/personuppgifter", post=None),
        Kind("not found", "/finns-inte", status=404),
    ]

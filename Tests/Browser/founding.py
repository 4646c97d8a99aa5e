"""A municipality without any agreement: somebody is let in by the command line, sets up the first one with an account, holds the
post there at once, says who else comes in, and reads nothing of others."""
import re
import time

import people
import places
from wire import Client

FOUNDER, ID = "grundare", "norrvassa-2026"


def shut(statuses):
    """Addresses of others that somebody without a post there is answered anything but "not found"."""
    return [f"{path}: {status}" for path, status in statuses.items() if status != 404]


def prove(report, workshop):
    report.prove("what others have is shut", shut({"/overenskommelser/lomma-2023": 404}), shut({"/overenskommelser/lomma-2023": 200}))


def run(report, workshop):
    town = people.Town(workshop, "founding")
    town.account("add", people.mail(FOUNDER), "--name", "Grundaren")
    made = town.account("found", people.mail(FOUNDER), "--organisation", "Norrvassa kommun", "--kind", "municipality", "--code", "0042", "--post", "Trygghetssamordnare")
    report.say("founding: the command line says what was given", [] if re.search(r"coordinator", made) and re.search(r"admin", made) else [made])
    town.links[FOUNDER] = [town.link(FOUNDER) for _ in range(2)]
    server = town.open()
    founds(report, town, server)
    report.say("founding: the server lives", [] if server.alive else ["it is dead"])
    server.stop()


def founds(report, town, server):
    client = town.enter(server, FOUNDER)
    home = client.get("/")
    report.say("founding: the overview leads to setting up", [] if home.status == 200 and "/lagg-upp" in home.text else [f"{home.status}"])
    report.say("founding: others' agreements do not exist", shut({path: client.get(path).status for path in (
        places.board(), places.board() + "/giltighet", places.board() + "/tolkning", places.board() + "/personer", "/overenskommelser/(ny)", "/overenskommelser/(ny)/personer")}))
    draft = sets_up(client, (("egen", "0"), ("part0", "Norrvassa kommun")))
    # The form says another party; the post that is signed in says which one it is.
    page = client.get(draft + "/huvud").text
    report.say("founding: the own party is one's own, whatever the form says", [] if "Norrvassa kommun" in page else ["another name"])
    reply = client.post(draft + "/foresla", {"nyckel": "f" * 64, "adress": ID, "raknas": "2026-02-01"})
    report.say("founding: it is proposed", [] if reply.status == 303 and ID in (reply.header("Location") or "") else [f"{reply.status} {reply.text[:200]}"])
    board = client.get(places.board(ID))
    report.say("founding: who proposed it is in it at once", [] if board.status == 200 and "Vardagsgruppen" in board.text else [f"{board.status}"])
    team = client.get(places.board(ID) + "/personer")
    report.say("founding: and says who else comes in", [] if team.status == 200 else [f"{team.status}"])
    report.say("founding: to everybody else it does not exist", shut({
        f"{name} {path}": town.enter(server, name).get(path).status for name in ("coordinator", "police") for path in (places.board(ID),)}))
    file = client.get(places.board(ID) + "/tolkningsfil")
    report.say("founding: the reading can be fetched", [] if file.status == 200 and file.text.startswith("format: 1") else [f"{file.status}"])
    again = sets_up(client, (("egen", "1"), ("part1", "Lokalpolisområde Kävlinge")))
    page = client.get(again + "/huvud").text
    report.say("founding: nobody speaks for another party", [] if "Lokalpolisområde Kävlinge" not in page else ["the draft is the police's own"])


def sets_up(client, own):
    """A draft of the invented text with every card accepted; its address."""
    with open(places.__file__.replace("places.py", "../../docs/examples/norrvassa.txt"), encoding="utf-8") as file:
        text = file.read()
    draft = client.post("/lagg-upp", {"satt": "text", "text": text, "nyckel": str(time.monotonic_ns()).rjust(64, "a")}).header("Location")
    client.post(draft, {"svar": "godta"})
    head = client.get(draft + "/huvud").text
    fields = dict(re.findall(r'name="((?:titel|fran|till|part\d|post\d))"[^>]*value="([^"]*)"', head))
    for row in range(4):
        fields[f"slag{row}"] = ("municipality", "police area", "region", "other")[row]
    reply = client.post(draft + "/huvud", {**fields, **dict(own), "nyckel": "h" * 64})
    if reply.status != 303:
        raise RuntimeError(f"the head is refused: {reply.status} {reply.text[-600:]}")
    return draft

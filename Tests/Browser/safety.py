"""Who gets what: every route for nobody, the own post, the other party and a foreign post; and changes only from the own site."""
import os
import re

import places
from files import post_parts
from wire import Client, raw, status_of

LOMMA = places.board()
K = places.commitment(places.MEETING)
SIGN_IN, OK, NOTHING, DONE, NO, GONE = "sign-in", 200, 404, 303, 403, 410
NOTE = {"datum": "2025-11-18", "enhet": "Lomma"}

# method, route as the program names it, address, fields, and the answer to: nobody, the municipality, the police, a foreign post
ROUTES = [
    ("GET", "", "/", None, SIGN_IN, OK, OK, OK),
    ("GET", "logga-in", "/logga-in", None, OK, OK, OK, OK),
    ("POST", "logga-in", "/logga-in", {"post": "finns/inte"}, OK, OK, OK, OK),
    ("GET", "sok", "/sok?q=polis", None, SIGN_IN, OK, OK, OK),
    ("GET", "polisomraden/:omrade", "/polisomraden/kavlinge", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "tillganglighet", "/tillganglighet", None, OK, OK, OK, OK),
    ("GET", "personuppgifter", "/personuppgifter", None, OK, OK, OK, OK),
    ("GET", "hjalp", "/hjalp", None, OK, OK, OK, OK),
    ("GET", "overenskommelser/:id", LOMMA, None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/atagande/:k", K, None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/giltighet", LOMMA + "/giltighet", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/tolkning", LOMMA + "/tolkning", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/tolkning", LOMMA + "/tolkning", {"tolkning": "x"}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "overenskommelser/:id/tolkningsfil", LOMMA + "/tolkningsfil", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/tolkning/:k", LOMMA + "/tolkning/K1", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/tolkning/:k", LOMMA + "/tolkning/K1", {"tolkning": "x"}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "overenskommelser/:id/arshjul/:ar", LOMMA + "/arshjul/2025", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/lage.json", LOMMA + "/lage.json", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/registrera", LOMMA + "/registrera", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/atagande/:k/registrera", K + "/registrera", {"datum": "2025-11-18", "enhet": "Lomma"}, SIGN_IN, DONE, DONE, NOTHING),
    ("POST", "overenskommelser/:id/atagande/:k/forhinder", places.commitment("K18") + "/forhinder", {"tillfalle": "x", "skal": ""}, SIGN_IN, 422, 422, NOTHING),
    ("POST", "overenskommelser/:id/atagande/:k/planera", K + "/planera", {"motesdag": ""}, SIGN_IN, 422, 422, NOTHING),
    ("POST", "overenskommelser/:id/atagande/:k/intervall", places.commitment("K1") + "/intervall", {"dagar": "120"}, SIGN_IN, DONE, DONE, NOTHING),
    ("POST", "overenskommelser/:id/giltighet", LOMMA + "/giltighet", {"handling": "count", "fran": "2023-01-01"}, SIGN_IN, DONE, DONE, NOTHING),
    # Without a day nothing is taken for today.
    ("POST", "overenskommelser/:id/giltighet", LOMMA + "/giltighet", {"handling": "sign", "vem": "lpo-chef", "datum": ""}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "overenskommelser/:id/rattelse/:post", LOMMA + "/rattelse/ENTRY", None, SIGN_IN, OK, (OK, 422, NO, NOTHING), NOTHING),
    ("POST", "overenskommelser/:id/rattelse/:post", LOMMA + "/rattelse/ENTRY", {"skal": ""}, SIGN_IN, 422, (422, NO, NOTHING), NOTHING),
    ("GET", "overenskommelser/:id/dela/:post", LOMMA + "/dela/NOTED", None, SIGN_IN, OK, NOTHING, NOTHING),
    ("POST", "overenskommelser/:id/dela/:post", LOMMA + "/dela/NOTED", {"anteckning": ""}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "overenskommelser/:id/papper", LOMMA + "/papper", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/papper/lage", LOMMA + "/papper/lage", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/papper/slutlig", LOMMA + "/papper/slutlig", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/papper/lagen", LOMMA + "/papper/lagen", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/papper/ar/:ar", LOMMA + "/papper/ar/2025", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/papper/mote/:post", LOMMA + "/papper/mote/ENTRY", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/papper/text/:post", LOMMA + "/papper/text/1", None, SIGN_IN, NOTHING, NOTHING, NOTHING),
    ("GET", "overenskommelser/:id/skriv/:papper/:del", LOMMA + "/skriv/year-2025/sammanfattning", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/skriv/:papper/:del", LOMMA + "/skriv/year-2025/sammanfattning", {"text": "x"}, SIGN_IN, DONE, DONE, NOTHING),
    ("POST", "overenskommelser/:id/skriv/:papper", LOMMA + "/skriv/year-2025", {"handling": "dela"}, SIGN_IN, DONE, DONE, NOTHING),
    ("GET", "overenskommelser/:id/fornyelse", LOMMA + "/fornyelse", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/fornyelse/jamfor", LOMMA + "/fornyelse/jamfor", {"text": ""}, SIGN_IN, 422, 422, NOTHING),
    ("POST", "overenskommelser/:id/fornyelse", LOMMA + "/fornyelse", {"formular": "revidering", "datum": "2025-11-20", "skal": ""}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "kalendrar", "/kalendrar", None, SIGN_IN, OK, OK, OK),
    ("POST", "kalendrar", "/kalendrar", {"overenskommelse": places.LOMMA}, SIGN_IN, DONE, DONE, NOTHING),
    ("POST", "kalendrar/avsluta", "/kalendrar/avsluta", {"lank": "0" * 64}, SIGN_IN, NOTHING, NOTHING, NOTHING),
    ("GET", "kalender/:lank", "/kalender/" + "0" * 64 + ".ics", None, NOTHING, NOTHING, NOTHING, NOTHING),
    # By accounts only: in the demo there are none. The part "accounts" sees these routes with people behind them.
    ("POST", "logga-in/lank", "/logga-in/lank", {"epost": "a@b.example"}, NOTHING, NOTHING, NOTHING, NOTHING),
    ("GET", "logga-in/skickat", "/logga-in/skickat", None, NOTHING, NOTHING, NOTHING, NOTHING),
    ("GET", "logga-in/lank/:lank", "/logga-in/lank/" + "0" * 64, None, NOTHING, NOTHING, NOTHING, NOTHING),
    ("POST", "logga-in/lank/:lank", "/logga-in/lank/" + "0" * 64, {}, NOTHING, NOTHING, NOTHING, NOTHING),
    ("GET", "konto", "/konto", None, SIGN_IN, NOTHING, NOTHING, NOTHING),
    ("GET", "uppgifter", "/uppgifter", None, SIGN_IN, OK, OK, OK),
    ("GET", "overenskommelser/:id/plan", LOMMA + "/plan", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/plan/ny", LOMMA + "/plan/ny", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/plan/ny", LOMMA + "/plan/ny", {"atgard": ""}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "overenskommelser/:id/plan/klistra-in", LOMMA + "/plan/klistra-in", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/plan/klistra-in", LOMMA + "/plan/klistra-in", {"rader": ""}, SIGN_IN, 422, 422, NOTHING),
    ("POST", "overenskommelser/:id/plan/godkann", LOMMA + "/plan/godkann", {"nummer": "A999"}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "overenskommelser/:id/atgarder/:a", LOMMA + "/atgarder/A2", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/atgarder/:a", LOMMA + "/atgarder/A2", {"handling": "done", "datum": "i går"}, SIGN_IN, 422, 422, NOTHING),
    ("POST", "overenskommelser/:id/atgarder/:a", LOMMA + "/atgarder/A2", {"handling": "done", "datum": ""}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "overenskommelser/:id/atgarder/:a/band", LOMMA + "/atgarder/A2/band", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/atgarder/:a/band", LOMMA + "/atgarder/A2/band", {"orsaker": "O99.1"}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "overenskommelser/:id/atgarder/:a/uppfoljning", LOMMA + "/atgarder/A2/uppfoljning", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/atgarder/:a/uppfoljning", LOMMA + "/atgarder/A2/uppfoljning", {"datum": "i går"}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "overenskommelser/:id/atagande/:k/tidigare", K + "/tidigare", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/atagande/:k/tidigare", K + "/tidigare", {}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "lagg-upp", "/lagg-upp", None, SIGN_IN, OK, OK, OK),
    ("POST", "lagg-upp", "/lagg-upp", {"satt": "text", "text": ""}, SIGN_IN, 422, 422, 422),
    # A draft is its own organisation's: to the others it does not exist.
    ("GET", "lagg-upp/:utkast", "DRAFT", None, SIGN_IN, OK, NOTHING, NOTHING),
    ("GET", "lagg-upp/:utkast/huvud", "DRAFT/huvud", None, SIGN_IN, OK, NOTHING, NOTHING),
    ("GET", "lagg-upp/:utkast/kalender", "DRAFT/kalender", None, SIGN_IN, OK, NOTHING, NOTHING),
    ("GET", "lagg-upp/:utkast/foresla", "DRAFT/foresla", None, SIGN_IN, OK, NOTHING, NOTHING),
    ("GET", "lagg-upp/:utkast/kort/:kort", "DRAFT/kort/finns-inte", None, SIGN_IN, NOTHING, NOTHING, NOTHING),
    *[("POST", f"lagg-upp/:utkast{rest}", f"/lagg-upp/finns-inte{there}", {}, SIGN_IN, NOTHING, NOTHING, NOTHING)
      for rest, there in (("", ""), ("/huvud", "/huvud"), ("/kort/:kort", "/kort/1"), ("/foresla", "/foresla"), ("/kasta", "/kasta"), ("/kalender", "/kalender"))],
    ("POST", "konto/brev", "/konto/brev", {"monday": "never"}, SIGN_IN, NOTHING, NOTHING, NOTHING),
    ("GET", "klart/:lank", "/klart/" + "0" * 64, None, GONE, GONE, GONE, GONE),
    ("POST", "klart/:lank", "/klart/" + "0" * 64, {"datum": "2025-11-18"}, GONE, GONE, GONE, GONE),
    ("GET", "bekrafta/:lank", "/bekrafta/" + "0" * 64, None, GONE, GONE, GONE, GONE),
    ("POST", "bekrafta/:lank", "/bekrafta/" + "0" * 64, {"alla": "ja"}, GONE, GONE, GONE, GONE),
    ("POST", "konto/namn", "/konto/namn", {"namn": "Anna"}, SIGN_IN, NOTHING, NOTHING, NOTHING),
    ("POST", "konto/losenord", "/konto/losenord", {"nytt": "fyra glada ord i rad"}, SIGN_IN, NOTHING, NOTHING, NOTHING),
    ("POST", "konto/kod", "/konto/kod", {"handling": "borja"}, SIGN_IN, NOTHING, NOTHING, NOTHING),
    ("POST", "konto/avsluta", "/konto/avsluta", {}, SIGN_IN, NOTHING, NOTHING, NOTHING),
    ("POST", "konto/befattning", "/konto/befattning", {"befattning": "0"}, SIGN_IN, NOTHING, NOTHING, NOTHING),
    ("GET", "overenskommelser/:id/personer", LOMMA + "/personer", None, SIGN_IN, NO, NO, NOTHING),
    ("POST", "overenskommelser/:id/personer", LOMMA + "/personer", {"epost": "ny@b.example"}, SIGN_IN, NO, NO, NOTHING),
    ("POST", "overenskommelser/:id/personer/avsluta", LOMMA + "/personer/avsluta", {"uppdrag": "x"}, SIGN_IN, NO, NO, NOTHING),
    ("POST", "overenskommelser/:id/personer/lank", LOMMA + "/personer/lank", {"konto": "x"}, SIGN_IN, NO, NO, NOTHING),
    ("GET", "overenskommelser/:id/underlag/:adress", "FILE", None, SIGN_IN, OK, NOTHING, NOTHING),
    ("GET", "overenskommelser/:id/fil/:post", LOMMA + "/fil/FILED", None, SIGN_IN, OK, NOTHING, NOTHING),
    ("POST", "overenskommelser/:id/fil/:post", LOMMA + "/fil/FILED", {}, SIGN_IN, 422, NOTHING, NOTHING),
    ("GET", "overenskommelser/:id/dela-fil/:post", LOMMA + "/dela-fil/OWNFILE", None, SIGN_IN, OK, NOTHING, NOTHING),
    # Shared once; after that it is no own file any more.
    ("POST", "overenskommelser/:id/dela-fil/:post", LOMMA + "/dela-fil/0", {}, SIGN_IN, NOTHING, NOTHING, NOTHING),
    ("GET", "overenskommelser/:id/utkorg", LOMMA + "/utkorg", None, SIGN_IN, NO, NO, NOTHING),
    ("POST", "overenskommelser/:id/utkorg", LOMMA + "/utkorg", {"brev": "x", "handling": "again"}, SIGN_IN, NO, NO, NOTHING),
    ("POST", "overenskommelser/:id/utkorg/prov", LOMMA + "/utkorg/prov", {}, SIGN_IN, NO, NO, NOTHING),
    ("POST", "overenskommelser/:id/personer/forslag", LOMMA + "/personer/forslag", {"forslag": "x", "svar": "ja"}, SIGN_IN, NO, NO, NOTHING),
    ("GET", "overenskommelser/:id/administration", LOMMA + "/administration", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/logg", LOMMA + "/logg", None, SIGN_IN, NO, NO, NOTHING),
    ("POST", "overenskommelser/:id/logg/csv", LOMMA + "/logg/csv", {}, SIGN_IN, NO, NO, NOTHING),
    ("POST", "konto/reservkoder", "/konto/reservkoder", {"kod": "000000"}, SIGN_IN, NOTHING, NOTHING, NOTHING),
    ("GET", "konto/kvar", "/konto/kvar", None, SIGN_IN, NOTHING, NOTHING, NOTHING),
    ("GET", "overenskommelser/:id/import", LOMMA + "/import", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/import", LOMMA + "/import", {"slag": "incidents"}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "overenskommelser/:id/import/fil/:fil", LOMMA + "/import/fil/" + "0" * 64, None, SIGN_IN, NOTHING, NOTHING, NOTHING),
    ("POST", "overenskommelser/:id/import/fil/:fil", LOMMA + "/import/fil/" + "0" * 64, {"gor": "las-in"}, SIGN_IN, NOTHING, NOTHING, NOTHING),
    ("GET", "overenskommelser/:id/import/fil/:fil/rader", LOMMA + "/import/fil/" + "0" * 64 + "/rader", None, SIGN_IN, NOTHING, NOTHING, NOTHING),
    ("GET", "overenskommelser/:id/import/:nr", LOMMA + "/import/1", None, SIGN_IN, NOTHING, NOTHING, NOTHING),
    ("GET", "overenskommelser/:id/period", LOMMA + "/period", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/period", LOMMA + "/period", {}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "overenskommelser/:id/steg", LOMMA + "/steg?om=barn-och-ungdomar&steg=beslut", None, SIGN_IN, OK, OK, NOTHING),
    # Without a day nothing is taken for today.
    ("POST", "overenskommelser/:id/steg", LOMMA + "/steg", {"om": "barn-och-ungdomar", "steg": "beslut", "av": "styrgrupp", "datum": ""}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "overenskommelser/:id/organ", LOMMA + "/organ", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/organ/:organ", LOMMA + "/organ/styrgrupp", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/organ/:organ/plats", LOMMA + "/organ/styrgrupp/plats", {"plats": ""}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "overenskommelser/:id/organ/:organ/underlag/:om", LOMMA + "/organ/styrgrupp/underlag/barn-och-ungdomar", None, SIGN_IN, OK, OK, NOTHING),
    # Nothing was decided that day.
    ("GET", "overenskommelser/:id/veckan", LOMMA + "/veckan?forum=", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/veckan/:dag", LOMMA + "/veckan/2025-11-20", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/veckan/:dag/anteckning", LOMMA + "/veckan/2025-11-20/anteckning", None, SIGN_IN, OK, OK, NOTHING),
    # A stream has no end: the part `week` reads it. Here a day that is none.
    ("GET", "overenskommelser/:id/veckan/:dag/strom", LOMMA + "/veckan/2025-02-30/strom", None, SIGN_IN, NOTHING, NOTHING, NOTHING),
    ("POST", "overenskommelser/:id/veckan/:dag/skriv", LOMMA + "/veckan/2025-11-20/skriv", {"formular": "uppgift"}, SIGN_IN, 422, 422, NOTHING),
    ("POST", "overenskommelser/:id/veckan/:dag/anteckna", LOMMA + "/veckan/2025-11-20/anteckna", {"punkt": "ovrigt", "text": "Ring 19811218-9876"}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "overenskommelser/:id/organ/:organ/beslut/:dag", LOMMA + "/organ/styrgrupp/beslut/2024-02-29", None, SIGN_IN, NOTHING, NOTHING, NOTHING),
    ("GET", "overenskommelser/:id/fokusomraden", LOMMA + "/fokusomraden", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/kedjan", LOMMA + "/kedjan", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/kedjan/:nr", LOMMA + "/kedjan/P1", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/kedjan/ny/:slag", LOMMA + "/kedjan/ny/problem", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/kedjan/ny/:slag", LOMMA + "/kedjan/ny/problem", {"titel": ""}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "overenskommelser/:id/kedjan/:nr/skriv", LOMMA + "/kedjan/P1/skriv", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/kedjan/:nr/skriv", LOMMA + "/kedjan/P1/skriv", {"titel": ""}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "overenskommelser/:id/kedjan/:nr/flytta", LOMMA + "/kedjan/P1/flytta", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/kedjan/:nr/flytta", LOMMA + "/kedjan/P1/flytta", {"datum": ""}, SIGN_IN, 422, 422, NOTHING),
    ("POST", "overenskommelser/:id/kedjan/:nr/oversyn", LOMMA + "/kedjan/P999/oversyn", {}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "overenskommelser/:id/rapportera", LOMMA + "/rapportera", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/rapportera", LOMMA + "/rapportera", {"typ": ""}, SIGN_IN, 422, 422, NOTHING),
    ("POST", "overenskommelser/:id/rapportera/inget", LOMMA + "/rapportera/inget", {}, SIGN_IN, DONE, DONE, NOTHING),
    ("POST", "overenskommelser/:id/rapportera/angra", LOMMA + "/rapportera/angra", {"nummer": ""}, SIGN_IN, NOTHING, NOTHING, NOTHING),
    ("GET", "overenskommelser/:id/rapporter", LOMMA + "/rapporter", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/rapporter.csv", LOMMA + "/rapporter.csv", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/rapporter/:nr", LOMMA + "/rapporter/R1", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/rapporter/:nr", LOMMA + "/rapporter/R1", {"handling": ""}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "overenskommelser/:id/leveranser/:k/:manad", LOMMA + "/leveranser/K2/2025-10", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/leveranser/:k/:manad", LOMMA + "/leveranser/K2/2025-10", {}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "overenskommelser/:id/lagesbilder", LOMMA + "/lagesbilder", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/lagesbilder/:period", LOMMA + "/lagesbilder/2025", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/lagesbilder/fran/:forsta/till/:sista", LOMMA + "/lagesbilder/fran/2025-11-01/till/2025-11-20", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/lagesbilder/:period/upprepningar", LOMMA + "/lagesbilder/2025/upprepningar", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/lagesbilder/fran/:forsta/till/:sista/upprepningar", LOMMA + "/lagesbilder/fran/2025-11-01/till/2025-11-20/upprepningar", None, SIGN_IN, OK, OK, NOTHING),
    ("GET", "overenskommelser/:id/lagesbilder/:period/skriv", LOMMA + "/lagesbilder/2025/skriv", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/lagesbilder/:period/skriv", LOMMA + "/lagesbilder/2025/skriv", {"siffror": "0"}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "overenskommelser/:id/lagesbilder/fran/:forsta/till/:sista/skriv", LOMMA + "/lagesbilder/fran/2025-11-01/till/2025-11-20/skriv", None, SIGN_IN, OK, OK, NOTHING),
    ("POST", "overenskommelser/:id/lagesbilder/fran/:forsta/till/:sista/skriv", LOMMA + "/lagesbilder/fran/2025-11-01/till/2025-11-20/skriv", {"siffror": "0"}, SIGN_IN, 422, 422, NOTHING),
    ("GET", "overenskommelser/:id/lagesbilder/fryst/:nr", LOMMA + "/lagesbilder/fryst/B999", None, SIGN_IN, NOTHING, NOTHING, NOTHING),
    ("POST", "logga-ut", "/logga-ut", {}, SIGN_IN, SIGN_IN, SIGN_IN, SIGN_IN),
]
HEADERS = {
    "Content-Security-Policy": "default-src 'none'", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
}


def verdict(wanted, status, location):
    """Whether an answer is the wanted one. 303 to the sign-in page is its own answer."""
    got = SIGN_IN if status == 303 and re.search(r"/logga-in$", location or "") else status
    options = wanted if isinstance(wanted, tuple) else (wanted,)
    return [] if got in options else [f"wanted {wanted}, got {got} {location or ''}"]


def unlisted(source, listed):
    """Routes that the program has and the table here lacks."""
    found = set(re.findall(r'\.(get|post)\("([^"]*)"', source))
    return [f"no row for {method.upper()} {path}" for method, path in sorted(found) if (method.upper(), path) not in listed]


def shielded(reply):
    missing = [f"{name} is {reply.header(name)}" for name, start in HEADERS.items() if not (reply.header(name) or "").startswith(start)]
    policy = reply.header("Content-Security-Policy") or ""
    missing += [f"the policy allows {word}" for word in ("unsafe-inline", "unsafe-eval", "*", "http:", "https:") if word in policy]
    missing += [f"the policy lacks {word}" for word in ("form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'") if word not in policy]
    for key, value in reply.headers:
        if key.lower() == "set-cookie":
            missing += [f"a cookie without {word}" for word in ("HttpOnly", "SameSite") if word.lower() not in value.lower()]
    if "text/html" in (reply.header("Content-Type") or "") and "no-store" not in (reply.header("Cache-Control") or ""):
        missing.append("a page may be kept by a cache")
    return missing


class Planted:
    """A reply without a shield."""
    headers = [("Set-Cookie", "overens=x"), ("Content-Security-Policy", "default-src *")]

    def header(self, name):
        return dict(self.headers).get(name)


def prove(report, workshop):
    report.prove("route answers", verdict(SIGN_IN, 303, "/en/logga-in"), verdict(NOTHING, 200, None))
    report.prove("every route has a row", unlisted('.get("sok", .readOwn', {("GET", "sok")}), unlisted('.get("ny/:id", .readOwn', {("GET", "sok")}))
    report.prove("safe headers", [], shielded(Planted()))


def run(report, workshop):
    folder = os.path.join(os.path.dirname(__file__), "..", "..", "Sources", "WebServer", "Routes")
    source = "".join(open(os.path.join(folder, name), encoding="utf-8").read() for name in sorted(os.listdir(folder)))
    report.say("every route of the program has a row here", unlisted(source, {(row[0], row[1]) for row in ROUTES}))
    server = workshop.demo("safety")
    matrix(report, server)
    seats(report, server)
    from_elsewhere(report, server)
    hosts(report, server)
    same_agreement_hint(report, server)
    the_others_word(report, server)
    keys_once(report, server)
    report.say("the server lives", [] if server.alive else ["it is dead"])


def noted_entry(client):
    """The number of a new entry of the client's organisation, with a note that it may share."""
    client.post(K + "/registrera", {"nyckel": "noted", "datum": "2025-11-10", "enhet": "Lomma", "anteckning": "En egen anteckning."})
    found = re.search(r"/dela/(\d+)", client.get(K).text)
    if not found:
        raise RuntimeError("no note to share")
    return int(found.group(1))


def own_file(client):
    """A meeting with an own file: the entry's number, the file's, and its address."""
    post_parts(client, K + "/registrera", {"nyckel": "filed", "datum": "2025-11-09", "enhet": "Lomma"}, ("a.txt", b"Bara vi"))
    page = client.get(K).text
    number = int(re.search(r"/dela-fil/(\d+)", page).group(1))
    return number - 1, number, re.search(r"/overenskommelser/[^\"]*/underlag/[0-9a-f]{32}", page).group(0)


def matrix(report, server):
    posts = {"nobody": None, "municipality": places.MUNICIPALITY, "police": places.POLICE, "foreign": places.FOREIGN}
    municipality = Client(server).sign_in(places.MUNICIPALITY)
    entry, noted, draft = places.own_entry(municipality), noted_entry(municipality), places.own_draft(municipality)
    filed, own, file = own_file(municipality)
    for column, (name, post) in enumerate(posts.items()):
        for language in places.LANGUAGES:
            findings = []
            for number, (method, _, path, fields, *wanted) in enumerate(ROUTES):
                client = Client(server)
                if post:
                    client.sign_in(post)
                if fields is not None:
                    fields = {"nyckel": f"{name}-{language}-{number}", **fields}
                where = places.inside(language, path.replace("ENTRY", str(entry)).replace("NOTED", str(noted)).replace("DRAFT", draft)
                                      .replace("FILED", str(filed)).replace("OWNFILE", str(own)).replace("FILE", file))
                reply = client.get(where) if method == "GET" else client.post(where, fields)
                findings += [f"{method} {where}: {one}" for one in verdict(wanted[column], reply.status, reply.header("Location"))]
                findings += [f"{method} {where}: {one}" for one in shielded(reply)]
                if reply.status == 200 and not post and reply.header("Set-Cookie"):
                    findings.append(f"{method} {where}: a public page sets a cookie")
                client.close()
            report.say(f"routes for {name} {language}: {len(ROUTES)} answers with their headers", findings)
    methods = [f"{method} {path}: {status}" for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE") for path in ("/", LOMMA, "/logga-in")
               if (status := Client(server).ask(method, path).status) not in (403, 404, 405)]
    report.say("other methods are refused", methods)
    head = Client(server).ask("HEAD", "/logga-in")
    report.say("HEAD answers as GET, without a body", [] if head.status == 200 and not head.body else [f"{head.status}, {len(head.body)} bytes"])


def seats(report, server):
    """A post of the same organisation that the agreement does not have: reads, and may not act."""
    client = Client(server).sign_in(f"{places.LOMMA}/las")
    found = []
    reply = client.get(places.board(places.BURLOV))
    found += [] if reply.status == 200 else [f"cannot read the other agreement of the police area: {reply.status}"]
    if "<form method=\"post\" action=\"/overenskommelser" in client.get(places.commitment("K2", places.BURLOV)).text:
        found.append("is offered forms that it may not send")
    reply = client.post(places.commitment("K2", places.BURLOV) + "/registrera", {"nyckel": "las", "datum": "2025-11-18"})
    found += [] if reply.status == 403 else [f"acts where it has no post: {reply.status}"]
    report.say("a post acts only where the agreement has it", found)


def from_elsewhere(report, server):
    client, findings = Client(server).sign_in(places.MUNICIPALITY), []
    fields = {"nyckel": "elsewhere", "datum": "2025-11-18", "enhet": "Lomma", "underlag": "från annan plats"}
    tries = [
        ({"Origin": "http://ond.example"}, 403), ({"Sec-Fetch-Site": "cross-site"}, 403), ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "null"}, 403), ({"Sec-Fetch-Site": "cross-site", "Origin": server.base}, 403),
        ({"Origin": server.base.replace("127.0.0.1", "127.0.0.2")}, 403), ({"Origin": f"http://localhost:{server.port}"}, 403),
        ({"Origin": f"http://127.0.0.1:{server.port + 1}"}, 403), ({"Referer": "http://ond.example/"}, (303, 403)),
        ({"Origin": server.base, "Sec-Fetch-Site": "same-origin"}, 303),
    ]
    for number, (headers, wanted) in enumerate(tries):
        reply = client.post(K + "/registrera", {**fields, "nyckel": f"elsewhere-{number}"}, headers=headers)
        findings += [f"{headers}: {one}" for one in verdict(wanted, reply.status, reply.header("Location"))]
    for path in ("/logga-in", "/logga-ut", "/kalendrar"):
        reply = client.post(path, {"post": places.POLICE, "overenskommelse": places.LOMMA}, headers={"Origin": "http://ond.example"})
        findings += [f"{path}: {one}" for one in verdict(403, reply.status, reply.header("Location"))]
    report.say("changes from another site are refused", findings)
    gets = [path for path in (K + "/registrera?nyckel=g&datum=2025-11-18&enhet=Lomma", f"{LOMMA}/rattelse/{places.own_entry(client)}?skal=g", "/kalendrar/avsluta?lank=x", "/logga-ut")
            if client.get(path).status == 303]
    report.say("nothing changes by GET", [f"GET {path} does something" for path in gets])


def hosts(report, server):
    findings = []
    for host, wanted in [("ond.example", False), (f"ond.example:{server.port}", False), (f"127.0.0.1:{server.port + 1}", False), ("", False),
                         (f"127.0.0.1.ond.example:{server.port}", False), (f"localhost:{server.port}", True), (server.host, True)]:
        status = status_of(raw(server, f"GET /hjalp HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode()))
        if (status == 200) != wanted or status >= 500:
            findings.append(f"Host {host!r}: {status}")
    for name, head in [("no Host", "GET /hjalp HTTP/1.1\r\nConnection: close\r\n\r\n"),
                       ("a whole address of another", "GET http://ond.example/hjalp HTTP/1.1\r\nHost: ond.example\r\nConnection: close\r\n\r\n"),
                       ("two Hosts", f"GET /hjalp HTTP/1.1\r\nHost: {server.host}\r\nHost: ond.example\r\nConnection: close\r\n\r\n")]:
        status = status_of(raw(server, head.encode()))
        if status == 200 or status >= 500:
            findings.append(f"{name}: {status}")
    report.say("other hosts are refused", findings)


def same_agreement_hint(report, server):
    """A foreign agreement and one that never was are answered alike."""
    client = Client(server).sign_in(places.MUNICIPALITY)
    findings = []
    for rest in ("", "/giltighet", "/atagande/K1", "/lage.json"):
        foreign, none = (client.get(f"/overenskommelser/{name}{rest}") for name in (places.SVEDALA, "finns-inte-2023"))
        clean = [re.sub(rb"svedala-2023|finns-inte-2023|[0-9a-f]{64}|[0-9A-F]{8}", b"", reply.body) for reply in (foreign, none)]
        if foreign.status != 404 or clean[0] != clean[1]:
            findings.append(f"{rest or 'the board'}: {foreign.status} and {none.status}, alike: {clean[0] == clean[1]}")
    report.say("a foreign agreement looks like one that never was", findings)


def the_others_word(report, server):
    """Neither party takes back what the other has accepted; a receipt that says so must be true."""
    municipality, police = Client(server).sign_in(places.MUNICIPALITY), Client(server).sign_in(places.POLICE)
    findings = []
    for number in range(1, 12):
        path = f"{LOMMA}/rattelse/{number}"
        page = municipality.get(path)
        words = re.sub(r"<[^>]+>", " ", page.text)
        if page.status != 200 or "Lokalpolisområde Kävlinge godkände tolkningen" not in words:
            continue
        reply = municipality.post(path, {"nyckel": f"theirs-{number}", "skal": "prov"})
        if reply.status == 303:
            still = "godkände" in re.sub(r"<[^>]+>", " ", police.get(path).text) and "Godta tolkningen" not in police.get(LOMMA + "/giltighet").text
            findings.append("the municipality takes back the police's acceptance" + (", is told that it is done, and it still holds" if still else ""))
    report.say("one party does not take back the other's acceptance", findings)


def keys_once(report, server):
    """The same form twice is one act; the same key with other answers is refused."""
    client = Client(server).sign_in(places.MUNICIPALITY)
    fields, count = {"nyckel": "twice", "datum": "2025-11-11", "enhet": "Lomma"}, lambda: client.get(K).text.count('class="when"')
    before = count()
    first, second = client.post(K + "/registrera", fields), client.post(K + "/registrera", fields)
    other = client.post(K + "/registrera", {**fields, "datum": "2025-11-12"})
    nothing = client.post(K + "/registrera", {**fields, "nyckel": ""})
    findings = [] if (first.status, second.status) == (303, 303) else [f"{first.status}, then {second.status}"]
    findings += [] if count() == before + 1 else [f"{count() - before} entries"]
    findings += [] if other.status == 422 else [f"the same key with another day: {other.status}"]
    findings += [] if nothing.status == 422 else [f"without a key: {nothing.status}"]
    links = client.get("/kalendrar").text.count('name="lank"')
    for _ in range(2):
        client.post("/kalendrar", {"nyckel": "twice-link", "overenskommelse": places.LOMMA})
    now = client.get("/kalendrar").text.count('name="lank"')
    findings += [] if now == links + 1 else [f"the same form twice made {now - links} calendar links"]
    report.say("the same form twice is one act", findings)

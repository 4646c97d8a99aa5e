"""Both languages of every kind of page: the same shape, and no word of one in the other."""
import re

import places
import probes
from browser import Browser, open_kind

# Words that are never Swedish, and so must not stand in a Swedish page outside lang="en".
ENGLISH = {
    "the", "and", "of", "with", "commitment", "commitments", "overdue", "due", "soon", "missed", "excused", "recorded", "registered",
    "agreement", "agreements", "status", "save", "show", "log", "sign", "search", "help", "evidence", "reading", "meeting", "was", "were",
    "is", "are", "not", "page", "month", "year", "per", "by", "from", "until", "entry",
} - {"status", "per", "is", "log"}
# Words that are never English, and hold no letter that gives them away.
SWEDISH = {"och", "inte", "som", "till", "av", "med", "ska", "eller", "att", "det", "varje", "senast", "kommunen", "polisen", "saknas", "ingen", "inget", "dagar", "dag", "klar"}
RAW = re.compile(r"\b[a-zåäö]+(?:[A-Z][a-z]+)+\(|\b[a-z]+(?:\.[a-z_]+){2,}\b|%[@sd]|\?\?")


def foreign(texts, language):
    """Words of the other language in text that is marked as this one."""
    findings = []
    for lang, text, place in texts:
        if lang != language:
            continue
        # A title, a choice in a list and an attribute are one piece of text and cannot mark the names in them.
        if language == "en" and place not in ("TITLE", "OPTION", "aria-label") and re.search("[åäöÅÄÖ]", text):
            findings.append(f"Swedish letters in {place}: {text[:90]}")
        words = set(re.findall(r"[a-zåäöé]+", text.lower()))
        other = words & (SWEDISH if language == "en" else ENGLISH)
        if other:
            findings.append(f"{', '.join(sorted(other))} in {place}: {text[:90]}")
        if RAW.search(text):
            findings.append(f"raw text in {place}: {text[:90]}")
    return sorted(set(findings))


def shapes(swedish, english):
    findings = []
    for name, wanted in swedish.items():
        if english[name] != wanted:
            findings += [f"{name}: sv {wanted}", f"{name}: en {english[name]}"]
    return findings


def prove(report, workshop):
    good = [["sv", "Åtagandet är uppfyllt", "P"], ["en", "In English", "A"]]
    report.prove("foreign words in Swedish", foreign(good, "sv"), foreign([["sv", "Uppfyllt and overdue", "P"]], "sv"))
    report.prove("foreign letters in English", foreign([["en", "Met", "P"], ["sv", "Förvaltning", "SPAN"]], "en"), foreign([["en", "Försenat", "P"]], "en"))
    report.prove("foreign words in English", foreign([["en", "Met", "P"]], "en"), foreign([["en", "1 dag", "P"]], "en"))
    report.prove("raw keys", foreign([["en", "Version 1.2", "P"]], "en"), foreign([["en", "board.summary.next", "P"]], "en"))
    one = {"headings": "H1 H2", "controls": "button 2"}
    report.prove("same shape", shapes(one, one), shapes(one, {"headings": "H1", "controls": "button 2"}))


def run(report, workshop):
    server = workshop.demo("languages")
    with Browser() as browser:
        for post in (None, places.MUNICIPALITY, places.POLICE):
            context = browser.visitor(server, post)
            page = context.new_page()
            for kind in [kind for kind in places.kinds(server) if kind.post == post] + more(post):
                shape = {}
                for language in places.LANGUAGES:
                    open_kind(page, server, kind, language)
                    shape[language] = page.evaluate(probes.SHAPE)
                    report.say(f"language {kind.name} {language}", foreign(page.evaluate(probes.TEXTS), language))
                    lang = page.evaluate("() => document.documentElement.lang")
                    if lang != language:
                        report.say(f"lang= {kind.name} {language}", [lang])
                report.say(f"same headings and controls {kind.name}", shapes(shape["sv"], shape["en"]))
            context.close()


def more(post):
    """Pages whose words differ though their kind does not."""
    if post != places.MUNICIPALITY:
        return []
    labels = ["K2", "K3", "K5", "K14", "K17", "K18", "L2"]
    return [places.Kind(f"commitment {label}", places.commitment(label)) for label in labels]

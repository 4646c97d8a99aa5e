"""A termination that the text does not allow: asks for a reason, stands in amber, and goes when the other party says the same."""
import places
import probes
from axe_walk import axe
from browser import Browser
from keys import Keyboard
from languages import foreign

LAST = "2026-12-31"
# What people type has no language that the page could know: these words are of neither list.
REASON = "Vidare i annan form"
MARK = {"sv": "Avvikelse:", "en": "Deviation:"}


def standing(words, language, wanted=True):
    """Whether the deviation stands among the warnings, as it should or should not."""
    found = MARK[language] in words
    return [] if found == wanted else [f"{MARK[language]} {'is missing' if wanted else 'stands still'}: {words[:120]}"]


def prove(report, workshop):
    report.prove("a deviation that stands", standing("Avvikelse: x", "sv"), standing("Att känna till", "sv"))
    report.prove("a deviation that is gone", standing("", "en", False), standing("Deviation: x", "en", False))


def kept(page):
    """After a refusal: the day still stands there, and the summary links to the field with the fault."""
    findings = []
    if page.locator("form#uppsagning input[name=fran]").input_value() != LAST:
        findings.append("the day is gone")
    if page.locator(".error-summary a[href='#uppsagning-skal']").count() != 1:
        findings.append("no link to the reason in the summary")
    return findings


def terminates(keys, server, reason):
    """Fills in the form by keyboard; the answer's words."""
    keys.page.goto(server.base + places.board() + "/giltighet")
    keys.unfold("Registrera en uppsägning")
    keys.write_date("form#uppsagning input[name=fran]", LAST)
    if reason:
        keys.write("form#uppsagning textarea[name=skal]", reason)
    keys.press("form#uppsagning button")
    if keys.status == 200:
        # Nothing is registered before it has been seen once more.
        checked = keys.words("main")
        faults = axe(keys.page)
        if "Kontrollera och bekräfta" not in checked or "31 december 2026" not in checked or faults:
            return f"no check: {faults} {checked}"
        keys.press("form#uppsagning button")
    return keys.words("main, [data-notice], .notice")


def looks(report, page, server, wanted, reads):
    """The board and the validity page in both languages."""
    for language in places.LANGUAGES:
        for rest in ("", "/giltighet"):
            page.goto(server.base + places.inside(language, places.board() + rest))
            words = Keyboard(page).words(".warns")
            findings = standing(words, language, wanted) + axe(page) + foreign(page.evaluate(probes.TEXTS), language)
            if (REASON in words) != (reads and wanted and rest != ""):
                findings.append(f"the reason, to the wrong reader: {words[:160]}")
            report.say(f"deviations: {language} {rest or 'board'}, {'standing' if wanted else 'gone'}", findings)


def run(report, workshop):
    server = workshop.demo("deviations")
    with Browser() as browser:
        pages = {post: browser.visitor(server, post).new_page() for post in (places.POLICE, places.MUNICIPALITY)}
        police, municipality = Keyboard(pages[places.POLICE]), Keyboard(pages[places.MUNICIPALITY])
        words = terminates(police, server, "")
        report.say("deviations: asks for a reason", [] if police.status == 422 and "Ange ett skäl" in words else [f"{police.status} {words[:160]}"])
        report.say("deviations: keeps what was written, and leads to the question", kept(police.page))
        words = terminates(police, server, REASON)
        report.say("deviations: recorded with a reason", [] if "Registrerat" in words else [words[:160]])
        looks(report, police.page, server, wanted=True, reads=True)
        looks(report, municipality.page, server, wanted=True, reads=False)
        words = terminates(municipality, server, "")
        report.say("deviations: the other half needs no reason", [] if "Registrerat" in words else [words[:160]])
        looks(report, municipality.page, server, wanted=False, reads=False)
    server.stop()

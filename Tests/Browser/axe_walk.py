"""axe on every kind of page in all dresses on one agreement, and on the boards of the others in one dress."""
from axe_playwright_python.base import AXE_FILE_PATH

import places
import probes
from browser import PHONE, WIDE, Browser, Watch, open_kind

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Colours that are still fading from one dress to the next would be measured halfway.
RUN = """tags => Promise.all(document.getAnimations().map(a => a.finished.catch(() => 0)))
  .then(() => axe.run(document, { runOnly: tags, resultTypes: ['violations'], elementRef: false }))
  .then(r => ({ violations: r.violations.map(v => `${v.id} (${v.impact}) × ${v.nodes.length}: ${v.nodes[0].html.slice(0, 110)} — ${(v.nodes[0].failureSummary || '').split('\\n')[1] || ''}`),
    incomplete: r.incomplete.map(v => `${v.id} × ${v.nodes.length}`) }))"""
DRESSES = [("1280 light", WIDE, "light"), ("1280 dark", WIDE, "dark"), ("390 light", PHONE, "light"), ("390 dark", PHONE, "dark")]
SOURCE = AXE_FILE_PATH.read_text(encoding="utf-8")

BROKEN = "<html><head><title></title></head><body><img src='data:,'><input><p style='color:#ccc;background:#fff'>svagt</p></body></html>"
SOUND = """<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Sida</title></head><body><main><h1>Sida</h1><p>Text.</p></main></body></html>"""


def axe(page, incomplete=None):
    """The violations on the page as it stands."""
    if not page.evaluate("() => typeof window.axe === 'object'"):
        page.evaluate(SOURCE)
    found = page.evaluate(RUN, TAGS)
    if incomplete is not None:
        incomplete.update(found["incomplete"])
    return found["violations"]


def prove(report, workshop):
    with Browser() as browser:
        page = browser.chromium.new_page()
        page.set_content(SOUND)
        good = axe(page)
        page.set_content(BROKEN)
        report.prove("axe", good, axe(page))


def run(report, workshop):
    server = workshop.demo("axe")
    unsure = set()
    with Browser() as browser:
        for post in (None, places.MUNICIPALITY, places.POLICE):
            context = browser.visitor(server, post)
            page = context.new_page()
            watch = Watch(page, server)
            for kind in [kind for kind in places.kinds(server) if kind.post == post]:
                walk(report, page, server, watch, kind, unsure)
            context.close()
        for agreement in places.OTHERS:
            post = f"{agreement}/lpo-chef"
            context = browser.visitor(server, post)
            page = context.new_page()
            page.goto(server.base + places.board(agreement))
            report.say(f"axe {agreement} board", axe(page, unsure))
            context.close()
    if unsure:
        report.note("note  axe leaves to a person: " + ", ".join(sorted(unsure)))


def walk(report, page, server, watch, kind, unsure):
    for language in places.LANGUAGES:
        page.set_viewport_size(WIDE)
        open_kind(page, server, kind, language)
        report.say(f"status {kind.name} {language}", [] if watch.last_status == kind.status else [f"{watch.last_status}, wanted {kind.status}"])
        if kind.unfold:
            page.evaluate(probes.UNFOLD)
        for name, size, scheme in DRESSES:
            page.set_viewport_size(size)
            page.emulate_media(color_scheme=scheme)
            report.say(f"axe {kind.name} {language} {name}", axe(page, unsure))
        report.say(f"console and requests {kind.name} {language}", watch.findings())
        page.emulate_media(color_scheme="light")

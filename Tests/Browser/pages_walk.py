"""Every kind of page: its structure, how it bends, and whether a keyboard reaches all of it."""
import places
import probes
from browser import PHONE, WIDE, Browser, Watch, open_kind

REFLOW, ZOOMED = {"width": 320, "height": 256}, {"width": 640, "height": 450}
HEAD = "<!doctype html><html lang='sv'><head><meta charset='utf-8'><title>Sida</title>"
SOUND = HEAD + """</head><body><a class="skip" href="#m">Hoppa</a><header></header><main id="m"><h1>Sida</h1>
<form id="f"><button>Spara</button></form></main><footer></footer></body></html>"""
RING = "() => { const s = new CSSStyleSheet(); s.replaceSync(':focus{outline:3px solid}'); document.adoptedStyleSheets = [s]; }"
LEAPS = HEAD + """<style>button{width:12px;height:12px;padding:0;border:0}a:focus,button:focus{outline:0}.w{width:900px}
.m{transition:opacity 3s}.t{height:20px;overflow:hidden;width:30px}</style></head><body><main style="color:red"><h3 id="x">A</h3><h1 id="x"></h1>
<div class="w">brett</div><p class="t">Mycket text som inte ryms när det blir trångt</p><button>a</button><button>b</button><a href="#saknas">c</a>
<form><input name="q"></form><p class="m">nil</p><svg><path d="M0 0"/></svg></main></body></html>"""


def structure(page):
    return page.evaluate(probes.STRUCTURE)


def overflow(page):
    return page.evaluate(probes.OVERFLOW)


def spaced(page):
    page.evaluate(probes.SPACING)
    return overflow(page)


def keyboard(page, backwards=False):
    """Walks with Tab through the whole page: everything is reached, seen, not covered, and nothing holds the focus."""
    wanted = page.evaluate(probes.REACHABLE)
    page.evaluate("() => { window.__stops = null; if (document.activeElement) document.activeElement.blur(); scrollTo(0, 0); getSelection().removeAllRanges(); }")
    seen, findings, last, stuck, left = set(), [], None, 0, 0
    for _ in range(wanted * 4 + 20):
        page.keyboard.press("Shift+Tab" if backwards else "Tab")
        now = page.evaluate(probes.FOCUSED)
        if now is None:
            # Out of the page at its end; the next press comes in at its beginning.
            left += 1
            if left > 1 and seen:
                break
            continue
        if now["id"] == last:
            stuck += 1  # the parts of a date field
            if stuck > 4:
                findings.append("the focus is held at " + now["html"])
                break
            continue
        last, stuck = now["id"], 0
        if now["id"] in seen:
            if left or now["id"] == 0:
                break
            continue
        seen.add(now["id"])
        if not now["ring"]:
            findings.append("no visible focus: " + now["html"])
        if not now["inView"] or now["covered"]:
            findings.append("focus out of sight or covered: " + now["html"])
    if len(seen) < wanted:
        findings.append(f"reached {len(seen)} of {wanted} controls")
    return findings


def prove(report, workshop):
    with Browser() as browser:
        page = browser.chromium.new_page(viewport=REFLOW)
        found = {}
        for name, html in (("sound", SOUND), ("planted", LEAPS)):
            page.set_content(html)
            if html is SOUND:
                page.evaluate(RING)
            found[name] = {
                "structure": structure(page), "reflow": overflow(page), "keyboard": keyboard(page), "targets": page.evaluate(probes.TARGETS, 24),
                "motion": page.evaluate(probes.MOVING)}
        for checker, good in found["sound"].items():
            report.prove(checker, good, found["planted"][checker])
        planted = set(str(found["planted"]["structure"]).split("'"))
        wanted = ["skip link", "style= on MAIN", "id x is used 2 times", "#saknas", "no submit", "neither named", "empty heading", "raw text: nil"]
        missing = [word for word in wanted if not any(word in one for one in planted)]
        report.say("prove: structure finds each of its planted faults", missing)


def run(report, workshop):
    server = workshop.demo("pages")
    titles = {}
    with Browser() as browser:
        for post in (None, places.MUNICIPALITY, places.POLICE):
            context = browser.visitor(server, post)
            page = context.new_page()
            watch = Watch(page, server)
            for kind in [kind for kind in places.kinds(server) if kind.post == post]:
                walk(report, page, server, kind, watch, titles)
            context.close()
    doubled = [f"{title}: {', '.join(names)}" for title, names in titles.items() if len(names) > 1]
    report.say("every kind of page has a title of its own", doubled)


def walk(report, page, server, kind, watch, titles):
    page.set_viewport_size(WIDE)
    open_kind(page, server, kind, "sv")
    titles.setdefault(page.title(), []).append(kind.name)
    if kind.refuse:
        title = page.title()
        report.say(f"title says Fel {kind.name}", [] if title.startswith("Fel:") else [title])
        focus = page.evaluate("() => document.activeElement.className")
        report.say(f"error summary has the focus {kind.name}", [] if "error-summary" in focus else [f"the focus is on {focus!r}"])
    if kind.unfold:
        page.evaluate(probes.UNFOLD)
    report.say(f"structure {kind.name}", structure(page))
    report.say(f"keyboard {kind.name}", keyboard(page))
    if kind.name == "board":
        report.say(f"keyboard backwards {kind.name}", keyboard(page, backwards=True))
        report.say(f"three requests {kind.name}", [] if watch.requests <= 3 else [f"{watch.requests} requests"])
    watch.requests = 0
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    report.say(f"forced colours {kind.name}", page.evaluate(probes.FORCED) + overflow(page))
    report.say(f"reduced motion {kind.name}", page.evaluate(probes.MOVING))
    if kind.name in ("board", "commitment"):
        report.say(f"keyboard in forced colours {kind.name}", keyboard(page))
    page.emulate_media(forced_colors="none", reduced_motion="no-preference")
    report.say(f"targets 24 px {kind.name}", page.evaluate(probes.TARGETS, 24))
    page.set_viewport_size(PHONE)
    report.say(f"targets 24 px on a phone {kind.name}", page.evaluate(probes.TARGETS, 24))
    report.say(f"buttons and fields 44 px on a phone {kind.name}", page.evaluate(probes.THUMBS))
    page.set_viewport_size(REFLOW)
    report.say(f"reflow at 320 px {kind.name}", overflow(page))
    page.set_viewport_size(ZOOMED)
    report.say(f"zoom 200 % {kind.name}", overflow(page))
    page.set_viewport_size(WIDE)
    report.say(f"text spacing {kind.name}", spaced(page))
    page.set_viewport_size(REFLOW)
    report.say(f"text spacing at 320 px {kind.name}", overflow(page))
    report.say(f"console and requests {kind.name}", watch.findings())

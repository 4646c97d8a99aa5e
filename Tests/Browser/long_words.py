"""An address of 220 characters and a word without a break stay inside the page, wherever the reader meets them."""
import pages_walk
import places
from browser import PHONE, WIDE, Browser

ADDRESS = "https://exempel.invalid/diarium/" + "a1b2c3d4e5" * 18 + "/bilaga1"
WORD = "Samverkansprotokoll" * 11
PAGE = pages_walk.HEAD + "</head><body><main><p>{}</p></main></body></html>"


def prove(report, workshop):
    with Browser() as browser:
        page = browser.chromium.new_page(viewport=PHONE)
        found = []
        for words in ("kort", ADDRESS):
            page.set_content(PAGE.format(words))
            found.append(pages_walk.overflow(page))
        report.prove("an address wider than the page", *found)


def registers(page, server, label, place=None):
    """Registers with the long address and a long note; the page with its receipt stands there afterwards."""
    page.goto(server.base + places.commitment(label))
    page.evaluate("() => { for (const e of document.querySelectorAll('main details')) e.open = true; }")
    if place:
        page.check(f"form#registrering input[name=enhet][value={place}]")
    page.fill("form#registrering input[name=underlag]", ADDRESS)
    page.fill("form#registrering textarea[name=anteckning]", WORD)
    with page.expect_navigation():
        page.click("form#registrering button[type=submit]")


def run(report, workshop):
    server = workshop.demo("longwords")
    with Browser() as browser:
        for size in (PHONE, WIDE):
            tag = f"{size['width']} px"
            page = browser.visitor(server, places.MUNICIPALITY, viewport=size).new_page()
            for label, place in ((places.MEETING, "Bjärred"), ("K2", None)):
                registers(page, server, label, place)
                findings = [] if ADDRESS in page.inner_text("main") and WORD in page.inner_text("main") else ["what was registered is not there"]
                report.say(f"long words: {label} with its receipt, {tag}", findings + pages_walk.overflow(page))
            for way in ("a[href*='/dela/']", "a[href*='/rattelse/']"):
                page.goto(server.base + places.commitment("K2"))
                with page.expect_navigation():
                    page.click(f"main {way}")
                report.say(f"long words: {page.url.rsplit('/', 2)[-2]}, {tag}", pages_walk.overflow(page))
            for path in ("/", places.board(), places.board() + "/giltighet"):
                page.goto(server.base + path)
                report.say(f"long words: {path}, {tag}", pages_walk.overflow(page))
            page.context.close()
    server.stop()

"""Without JavaScript: the same text, and every form can be sent."""
import places
from browser import Browser, open_kind

WORDS = "() => document.body.innerText.trim().split(/\\s+/).length"
FORMS = """() => [...document.forms].filter(f => !f.closest('details:not([open]),[popover]') && ![...f.querySelectorAll('button:not([type=button]),input[type=submit]')].some(b => b.checkVisibility())).map(f => 'no way to send ' + (f.id || f.action))"""
DEAD = """() => [...document.querySelectorAll('button[type=button]')].filter(b => b.checkVisibility() && !b.hasAttribute('popovertarget')).map(b => 'does nothing: ' + b.outerHTML.slice(0, 80))"""


def compare(without, full):
    return [] if without >= 0.9 * full else [f"{without} words of {full}"]


def prove(report, workshop):
    report.prove("same text without script", compare(95, 100), compare(80, 100))
    with Browser() as browser:
        page = browser.chromium.new_page()
        page.set_content("<form id=a><button>x</button></form>")
        good = page.evaluate(FORMS)
        page.set_content("<form id=a><input></form><form id=b><button hidden>x</button></form>")
        report.prove("forms that cannot be sent", good, page.evaluate(FORMS))


def run(report, workshop):
    server = workshop.demo("noscript")
    with Browser() as browser:
        for post in (None, places.MUNICIPALITY, places.POLICE):
            with_script, without = browser.visitor(server, post), browser.visitor(server, post, java_script_enabled=False)
            pages = with_script.new_page(), without.new_page()
            for kind in [kind for kind in places.kinds(server) if kind.post == post]:
                for page in pages:
                    open_kind(page, server, kind, "sv")
                full, bare = pages[0].evaluate(WORDS), pages[1].evaluate(WORDS)
                report.say(f"without script: text {kind.name} ({bare} of {full} words)", compare(bare, full))
                report.say(f"without script: forms {kind.name}", pages[1].evaluate(FORMS) + pages[1].evaluate(DEAD))
            with_script.close()
            without.close()

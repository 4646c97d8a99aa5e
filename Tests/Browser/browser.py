"""The browser: one Chromium from the system, contexts with a visitor signed in, and pages watched for what they ask for."""
import os
import shutil
import urllib.parse

import places

WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


class Browser:
    """Chromium for the time of one part."""

    def __init__(self):
        from playwright.sync_api import sync_playwright
        self.maker = sync_playwright()

    def __enter__(self):
        self.playwright = self.maker.__enter__()
        path = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
        if path is None:
            raise RuntimeError("no Chromium on this machine: install the system's chromium")
        flags = ["--lang=sv-SE", "--disable-dev-shm-usage"] + (["--no-sandbox"] if os.geteuid() == 0 else [])
        self.chromium = self.playwright.chromium.launch(
            executable_path=path, args=flags, env={**os.environ, "LANGUAGE": "sv_SE", "LANG": "sv_SE.UTF-8"})
        return self

    def __exit__(self, *error):
        self.chromium.close()
        self.maker.__exit__(*error)

    def visitor(self, server, post=None, **dress):
        """A context with a cookie of its own; `post` signs in first."""
        context = self.chromium.new_context(**{"viewport": WIDE, "locale": "sv-SE", "timezone_id": "Europe/Stockholm", **dress})
        context.set_default_timeout(20000)
        if post:
            sign_in(context, server, post)
        return context


def sign_in(context, server, post):
    """Signs in without a page; the journeys do it by keyboard."""
    reply = context.request.post(server.base + "/logga-in", form={"post": post}, max_redirects=0)
    if reply.status != 303:
        raise RuntimeError(f"cannot sign in as {post}: {reply.status}")


class Watch:
    """Everything a page asks for and complains of."""

    def __init__(self, page, server):
        self.foreign, self.console, self.statuses, self.requests = [], [], {}, 0
        origin = urllib.parse.urlsplit(server.base).netloc

        def asked(request):
            self.requests += 1
            parts = urllib.parse.urlsplit(request.url)
            if parts.scheme != "data" and parts.netloc != origin:
                self.foreign.append("asks elsewhere: " + request.url[:120])

        def answered(response):
            if response.request.is_navigation_request():
                self.statuses[response.url] = response.status
                self.last_status = response.status

        # A page that is meant to be 404 or 422 makes the console say so; that is no complaint of the page.
        page.on("console", lambda message: self.console.append(message.text)
                if message.type in ("error", "warning") and "the server responded with a status of 4" not in message.text else None)
        page.on("pageerror", lambda error: self.console.append(str(error)))
        page.on("request", asked)
        page.on("response", answered)
        self.last_status = 0

    def findings(self):
        found = self.foreign + [f"console: {line}" for line in self.console]
        self.foreign, self.console = [], []
        return found


def open_kind(page, server, kind, language, watch=None):
    """Goes to a page of the kind; for a refused form, fills it in wrongly and sends it."""
    page.goto(server.base + places.inside(language, kind.path))
    if kind.refuse:
        page.evaluate("() => { for (const e of document.querySelectorAll('main details')) e.open = true; }")
        page.fill("form#registrera input[name=datum], form input[type=date][name=datum]", "2030-01-01")
        page.fill("form textarea[name=anteckning]", "Ring 20090101-1234")
        with page.expect_navigation():
            page.click("form:has(textarea[name=anteckning]) button[type=submit]")

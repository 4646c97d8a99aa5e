"""A person who only has a keyboard: moves with Tab, presses Enter and Space, types."""
import re

FIND = """([selector, text]) => { const e = document.activeElement; if (!e || e === document.body) return false;
  return e.matches(selector) && (!text || (e.innerText || e.value || '').replace(/\\u00ad/g, '').includes(text)); }"""
EXISTS = """([selector, text]) => [...document.querySelectorAll(selector)].some(e => !text || (e.innerText || e.value || '').replace(/\\u00ad/g, '').includes(text))"""


class Lost(Exception):
    """The keyboard could not get there."""


class Keyboard:
    def __init__(self, page):
        self.page = page
        self.status = 0
        page.on("response", lambda response: setattr(self, "status", response.status) if response.request.is_navigation_request() else None)

    def tab_to(self, selector, text="", presses=400):
        """Presses Tab until what has the focus is wanted."""
        if not self.page.evaluate(EXISTS, [selector, text]):
            raise Lost(f"no {selector} {text!r} on {self.page.url}")
        for _ in range(presses):
            self.page.keyboard.press("Tab")
            if self.page.evaluate(FIND, [selector, text]):
                return
        raise Lost(f"{presses} × Tab did not reach {selector} {text!r} on {self.page.url}")

    def press(self, selector, text="", key="Enter"):
        """Goes to a link or button and uses it; waits for the page that comes."""
        self.tab_to(selector, text)
        with self.page.expect_navigation():
            self.page.keyboard.press(key)
        return self.status

    def unfold(self, text):
        """Opens a fold that is closed, as Enter on its heading does."""
        self.tab_to("summary", text)
        if not self.page.evaluate("() => document.activeElement.closest('details').open"):
            self.page.keyboard.press("Enter")

    def write(self, selector, text):
        """Goes to a field and replaces what is in it."""
        self.tab_to(selector)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.press("Delete")
        self.page.keyboard.type(text)

    def write_date(self, selector, date):
        """Types a day in the order that this browser shows it."""
        self.tab_to(selector)
        year, month, day = date.split("-")
        for digits in (month + day + year, year + month + day, day + month + year):
            self.page.keyboard.type(digits)
            if self.page.evaluate("() => document.activeElement.value") == date:
                return
            for _ in range(3):
                self.page.keyboard.press("ArrowLeft")
        raise Lost(f"cannot type {date} into {selector}")

    def tick(self, selector):
        self.tab_to(selector)
        if not self.page.evaluate("() => document.activeElement.checked"):
            self.page.keyboard.press("Space")

    def pick(self, selector):
        """Chooses one of several that exclude each other: Tab comes to the chosen one, arrows go on from there."""
        name = self.page.locator(selector).get_attribute("name")
        self.tab_to(f"input[name='{name}']")
        for _ in range(20):
            if self.page.evaluate(FIND, [selector, ""]):
                self.page.keyboard.press("Space")
                return
            self.page.keyboard.press("ArrowDown")
        raise Lost(f"the arrows did not reach {selector} on {self.page.url}")

    def choose(self, selector, words):
        """Picks from a list that drops down by typing the beginning of the words."""
        self.tab_to(selector)
        self.page.keyboard.type(words)

    @property
    def path(self):
        return re.sub(r"^https?://[^/]+", "", self.page.url)

    def words(self, selector="main"):
        """The text that stands there, with soft hyphens taken out and spaces made one."""
        found = self.page.locator(selector)
        return " ".join(" ".join(found.nth(place).inner_text() for place in range(found.count())).replace("\u00ad", "").split())

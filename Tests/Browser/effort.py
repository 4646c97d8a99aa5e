"""What a way through the pages costs a person: what is pressed and written is counted in the real browser, and the time it
takes a person is computed from it by the keystroke-level model of Card, Moran and Newell (Communications of the ACM 23:7,
1980). Nothing of it is measured on people, and the pages say so.

    K  0.28 s  a key or a button, an average typist who is no typist by trade (40 words a minute)
    P  1.10 s  pointing with the mouse
    H  0.40 s  the hand between keyboard and mouse
    M  1.35 s  making up one's mind: before each thing that is pressed and each answer that is written

Reading is no part of that model. It is printed apart, as words at 238 words a minute, the mean of silent reading of
non-fiction (Brysbaert, Journal of Memory and Language 109, 2019).
"""
import time

KEY, POINT, HOME, MIND = 0.28, 1.10, 0.40, 1.35
WORDS_A_MINUTE = 238


class Effort:
    """What several hands have done, added up."""

    def __init__(self):
        self.clicks = self.keys = self.homes = self.minds = self.words = 0
        self.machine = 0.0

    def joined(self, other):
        """Both together."""
        whole = Effort()
        for name in vars(whole):
            setattr(whole, name, getattr(self, name) + getattr(other, name))
        return whole

    def hands(self):
        """Seconds of the model, without reading."""
        pointing = self.clicks * (POINT + KEY)
        return pointing + self.keys * KEY + self.homes * HOME + self.minds * MIND

    def reading(self):
        return self.words * 60 / WORDS_A_MINUTE

    def line(self, what):
        return (
            f"effort  {what}: {self.clicks} clicks, {self.keys} keystrokes, machine {self.machine:.1f} s; "
            f"model {self.hands() / 60:.1f} min of hand and mind, {self.reading() / 60:.1f} min of reading {self.words} words"
        )


class Hand:
    """One person at one page; counts into an effort."""

    def __init__(self, page, effort):
        self.page, self.effort = page, effort

    def press(self, selector):
        self.effort.clicks += 1
        self.effort.minds += 1
        self.timed(lambda: self.page.locator(selector).first.click())

    def write(self, selector, text):
        """Points at the field, writes over what stands there, and goes back to the mouse."""
        self.effort.clicks += 1
        self.effort.minds += 1
        self.effort.homes += 2
        self.effort.keys += len(text) + 2
        self.page.locator(selector).first.fill(text)

    def paste(self, selector, text):
        """Marks everything elsewhere, copies it, and pastes it here: three times two keys, and a point at each place."""
        self.effort.clicks += 2
        self.effort.minds += 2
        self.effort.homes += 4
        self.effort.keys += 6
        self.page.locator(selector).first.fill(text)

    def choose(self, selector, value):
        """A list that drops down: pressed open, and pressed on."""
        self.effort.clicks += 2
        self.effort.minds += 1
        self.page.locator(selector).first.select_option(value)

    def read(self, selector="main"):
        """The words of the page, read through once."""
        self.effort.words += len(self.page.locator(selector).first.inner_text().split())

    def go(self, address):
        self.timed(lambda: self.page.goto(address))

    def timed(self, act):
        begun = time.monotonic()
        act()
        self.page.wait_for_load_state()
        self.effort.machine += time.monotonic() - begun


def prove(report):
    """By hand: two presses and a word of five letters are 3 points, 3 button presses and 7 keys, 2 homings and 3 Ms:
    3.3 + 10 × 0.28 + 0.8 + 4.05 = 10.95 s."""
    effort = Effort()
    effort.clicks, effort.keys, effort.homes, effort.minds = 3, 7, 2, 3
    wrong = Effort()
    wrong.clicks, wrong.keys, wrong.homes, wrong.minds = 3, 7, 2, 4
    reckoned = lambda one: [] if abs(one.hands() - 10.95) < 0.001 else [f"{one.hands()} s"]
    report.prove("effort by the model", reckoned(effort), reckoned(wrong))

"""What a check says: one line each, counted; and how a part is timed and proven."""
import threading
import time
import traceback


class Report:
    """Counts and prints; a finding is a sentence, no findings is a pass."""

    def __init__(self):
        self.passed = self.failed = 0
        self.lock = threading.Lock()
        self.faults = []

    def say(self, what, findings):
        """One check. `findings` is a list of sentences, or a bool."""
        if isinstance(findings, bool):
            findings = [] if findings else ["it is not so"]
        elif isinstance(findings, str):
            findings = [findings] if findings else []
        with self.lock:
            if findings:
                self.failed += 1
                self.faults.append(what)
                print(f"FAIL  {what}", flush=True)
                for finding in findings[:8]:
                    print(f"        {str(finding)[:300]}", flush=True)
                if len(findings) > 8:
                    print(f"        and {len(findings) - 8} more", flush=True)
            else:
                self.passed += 1
                print(f"ok    {what}", flush=True)
        return not findings

    def note(self, text):
        """A line that counts nothing."""
        with self.lock:
            print(text, flush=True)

    def prove(self, what, good, bad):
        """A checker is worth something when it finds the planted fault and is silent on the sound value."""
        findings = []
        if good:
            findings.append(f"it finds fault with a sound value: {list(good)[:2]}")
        if not bad:
            findings.append("it does not find the planted fault")
        self.say(f"prove: {what}", findings)

    def part(self, name, work):
        """Runs one part; an exception is a failed check, not the end of the run."""
        start = time.monotonic()
        self.note(f"--    {name}")
        try:
            work()
        except Exception as error:  # noqa: BLE001 - whatever stops a part must be counted
            self.say(f"{name}: ran to its end", [repr(error)] + traceback.format_exc().strip().splitlines()[-6:])
        self.note(f"time  {name}: {time.monotonic() - start:.1f} s")


def same(what, wanted, got):
    """A finding when two values differ."""
    return [] if wanted == got else [f"{what}: wanted {wanted!r}, got {got!r}"]

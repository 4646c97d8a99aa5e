"""Runs the parts: main.py BINARY [--prove] [--only PART ...]. Ends with 'N passed, N failed'."""
import argparse
import importlib
import os
import queue
import sys
import threading
import time

from checks import Report
from serving import Workshop

PARTS = [
    "axe_walk", "accounts", "crash", "journeys", "pages_walk", "secrecy", "no_script", "printing", "languages", "safety",
    "hostile", "deviations", "long_words", "setting_up", "founding", "plan", "papers", "mail",
    "files", "period", "administration", "chain", "measures", "bodies", "story", "week",
    "reports", "imports", "picture",
]


# The machine is taken to have two cores: two parts at a time, the long ones first.
LANES = int(os.environ.get("LANES", "2"))


def in_lanes(report, workshop, parts):
    waiting = queue.SimpleQueue()
    for name, part in parts.items():
        waiting.put((name, part))

    def work():
        while True:
            try:
                name, part = waiting.get_nowait()
            except queue.Empty:
                return
            report.part(name, lambda: part.run(report, workshop))

    lanes = [threading.Thread(target=work) for _ in range(LANES)]
    for lane in lanes:
        lane.start()
    for lane in lanes:
        lane.join()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--prove", action="store_true", help="only shows that each checker can fail")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)
    if not os.access(binary, os.X_OK):
        sys.exit(f"{options.binary}: no program")
    report, start = Report(), time.monotonic()
    parts = {name: importlib.import_module(name) for name in options.only}
    with Workshop(binary) as workshop:
        report.part("prove", lambda: [part.prove(report, workshop) for part in parts.values()])
        if not options.prove:
            in_lanes(report, workshop, parts)
    print(f"time  everything: {time.monotonic() - start:.1f} s", flush=True)
    if report.faults:
        print("failed: " + "; ".join(report.faults), flush=True)
    print(f"{report.passed} passed, {report.failed} failed", flush=True)
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""Reads an iCalendar file as a strict calendar program would (RFC 5545): lines, folding, and nothing but title, place and day."""
import re

ALLOWED = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "TRANSP"}
NEEDED = {"UID", "DTSTAMP", "DTSTART", "SUMMARY"}


def faults(data, first=None):
    findings = []
    if not data.endswith(b"\r\n"):
        findings.append("the last line does not end")
    lines = data.split(b"\r\n")[:-1]
    for number, line in enumerate(lines, 1):
        if b"\n" in line or b"\r" in line:
            findings.append(f"line {number} ends without CRLF")
        if len(line) > 75:
            findings.append(f"line {number} has {len(line)} octets")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            findings.append(f"line {number} is cut inside a letter")
    try:
        whole = data.decode("utf-8").replace("\r\n ", "").replace("\r\n\t", "").split("\r\n")[:-1]
    except UnicodeDecodeError:
        return findings + ["not UTF-8"]
    if whole[:1] != ["BEGIN:VCALENDAR"] or whole[-1:] != ["END:VCALENDAR"]:
        findings.append("not a calendar from beginning to end")
    for wanted in ("VERSION:2.0", "PRODID:"):
        if sum(line.startswith(wanted) for line in whole) != 1:
            findings.append(f"{wanted} is not there once")
    return findings + events(whole, first)


def events(lines, first):
    findings, event, uids, count = [], None, set(), 0
    for line in lines:
        match = re.match(r"([A-Z-]+)((?:;[^:]*)?):(.*)$", line)
        if not match:
            findings.append(f"no such line: {line[:60]}")
            continue
        name, parameters, value = match.groups()
        if line == "BEGIN:VEVENT":
            event, count = {}, count + 1
        elif line == "END:VEVENT":
            findings += [f"an event without {needed}" for needed in NEEDED - set(event or {})]
            event = None
        elif event is not None:
            if name not in ALLOWED:
                findings.append(f"{name} says more than title, place and day")
            if name in event:
                findings.append(f"{name} twice in one event")
            event[name] = value
            if name == "UID":
                if value in uids:
                    findings.append(f"two events have the id {value}")
                uids.add(value)
            if name in ("DTSTART", "DTEND"):
                if parameters != ";VALUE=DATE" or not re.fullmatch(r"\d{8}", value):
                    findings.append(f"{name} is not a day: {line}")
                elif first and name == "DTSTART" and value < first.strftime("%Y%m%d"):
                    findings.append(f"an event in the past: {value}")
            if name == "DTSTAMP" and not re.fullmatch(r"\d{8}T\d{6}Z", value):
                findings.append(f"DTSTAMP is {value}")
            if name in ("SUMMARY", "LOCATION") and re.search(r"(?<!\\)[,;]", value):
                findings.append(f"not escaped: {value[:60]}")
    if not count:
        findings.append("no event at all")
    return findings


GOOD = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20251120T110000Z\r\nDTSTART;VALUE=DATE:20251219\r\nSUMMARY:M\xc3\xb6te\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"


def prove(report):
    report.prove("calendar line ends", faults(GOOD), faults(GOOD.replace(b"UID:a\r\n", b"UID:a\n")))
    report.prove("calendar line length", faults(GOOD), faults(GOOD.replace(b"M\xc3\xb6te", b"x" * 80)))
    report.prove("calendar says too much", faults(GOOD), faults(GOOD.replace(b"UID:a", b"DESCRIPTION:hemligt\r\nUID:a")))
    report.prove("calendar letters whole", faults(GOOD), faults(GOOD.replace(b"M\xc3\xb6te", b"M\xc3\r\n \xb6te")))

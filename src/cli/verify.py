"""Checks walkdown sessions without walkdown: python3 verify.py FILE... [--expect DIGEST]"""
import hashlib, json, re, sys

def names(value):  # the digests in a list; what is none names nothing
    value = value if isinstance(value, list) else []
    return [name for name in value if isinstance(name, str) and re.fullmatch("[0-9a-f]{64}", name)]

def whole(number):  # whether it is a number of events
    return type(number) is int and 0 <= number < 2 ** 53

def read(raw):  # what a line says, with all in it that is looked at; an error where it is no line of a session
    says = json.loads(raw.decode(), parse_constant=int)  # which takes no NaN
    json.dumps(says, ensure_ascii=False).encode()  # nor is half a sign a text
    if "walkdown" in says:
        known = isinstance(says.get("session"), str) and isinstance(says.get("catalogs"), list)
        if not whole(says["walkdown"]) or says["walkdown"] < 2 and not known:
            raise ValueError
        return says
    items = says["set"] if says["do"] == "set" else []
    if not (whole(says["n"]) and isinstance(says["do"], str) and isinstance(items, list)):
        raise ValueError
    items = [one for one in items if isinstance(one, dict) and isinstance(one.get("line"), str)]
    over = [name for one in items if isinstance(one.get("field"), str) for name in names(one.get("over"))]
    sealed = says.get("events") if whole(says.get("events")) else 0
    return {"n": says["n"], "do": says["do"], "after": names(says.get("after")), "events": sealed,
            "over": over, "of": names(says.get("of")) if says["do"] == "undo" else []}

def check(path, expect=None):
    faults, lines = [], {}  # what is wrong; digest -> (number, what the line says)
    for number, raw in enumerate(open(path, "rb").read().split(b"\n"), 1):
        raw = raw[:-1] if raw.endswith(b"\r") else raw
        raw = raw[3:] if number == 1 and raw.startswith(b"\xef\xbb\xbf") else raw
        if not raw.strip():
            continue
        body, _, rest = raw.rpartition(b',"sum":"')
        digest = hashlib.sha256(body).hexdigest()
        if rest != digest.encode() + b'"}':
            faults.append((number, "its digest does not fit its text"))
        elif digest not in lines:
            try:
                lines[digest] = (number, read(raw))
            except (ValueError, KeyError, TypeError, RecursionError):
                faults.append((number, "it is no line of a session"))
    headers = [(n, says) for n, says in lines.values() if "walkdown" in says]
    faults += [(0, "it has no sound header")] if not headers else []
    faults += [(n, "it is another header") for n, _ in headers[1:]]
    faults += [(n, "its format is not known") for n, says in headers if says["walkdown"] != 1]
    events = {digest: line for digest, line in lines.items() if "walkdown" not in line[1]}
    for number, says in events.values():
        for name in says["after"] + says["over"] + says["of"]:
            if name not in lines:
                faults.append((number, "it names a line that is not here: " + name[:12]))
    after = {name: line[1]["after"] for name, line in events.items()}
    def beyond(names, by=None, ends=None):  # these lines with all that they come after, and the changes beside them
        known, holes, still = set(), {}, [(name, by) for name in names]
        while still:
            name, by = still.pop()
            if name in events and name not in known:
                known.add(name)
                still += [(one, events[name][1]["n"]) for one in after[name]]
            elif name not in lines and by is not None:
                holes[name] = min(by, holes.get(name, by))
        if holes:  # what a lost line came after has a number two below the line that names the lost one
            later, still, follow = set(), list(ends or names), {}
            for name in events:
                for one in after[name]:
                    follow.setdefault(one, []).append(name)
            while still:
                name = still.pop()
                still += [] if name in later else follow.get(name, [])
                later.add(name)
            top = max(holes.values()) - 2
            known |= {name for name in events if events[name][1]["n"] <= top and name not in later}
        return known, [name for name in events if name not in known and events[name][1]["do"] != "seal"]
    since, but = None, ""
    for digest, (number, says) in sorted(events.items(), key=lambda line: (line[1][1]["n"], line[0])):
        if says["do"] == "seal":
            before, since = beyond(after[digest], says["n"], [digest])
            if says["events"] and says["events"] != len(before):
                faults.append((number, "%d changes were sealed, %d are here" % (says["events"], len(before))))
    if expect and expect not in lines:
        but = "the digest expected is not in it"
    elif expect and (late := beyond([expect])[1]):
        but = "%d change%s since the digest expected" % (len(late), "s"[:len(late) > 1])
        for number in sorted(events[name][0] for name in late):
            print("%s, line %d: changed since the digest expected" % (path, number))
    elif since:
        but = "%d change%s since the seal" % (len(since), "s"[:len(since) > 1])
    for number, what in sorted(set(faults)):
        print("%s, line %d: %s" % (path, number, what))
    word = ("not sound" if faults else "sound") + (but and (", and " if faults else ", but ") + but)
    seals = sum(says["do"] == "seal" for _, says in events.values())
    told = " and %d seal%s" % (seals, "s"[:seals > 1]) if seals else ""
    told += "" if since is None else ", sealed, %d changes since" % len(since)
    count = len(events) - seals
    print("%s: %s, %d change%s%s" % (path, word, count, "s"[:count != 1], told))
    return bool(faults or since or but)

if __name__ == "__main__":
    args, kept = sys.argv[1:], None
    if "--expect" in args:
        at = args.index("--expect")
        kept = (args[at + 1:] or sys.exit("--expect: say which digest"))[0]
        del args[at:at + 2]
    sys.exit(max([check(path, kept) for path in args], default=0))

"""Ask for every external page that the data links to, and report those that don't answer.

python tools/links.py [--report FILE]

A host is asked one thing at a time, with a pause between; several hosts at once. A page counts as
gone only when it said so, or nothing, twice; not when the host lets no program in. The report is
empty where every page answers; it is printed, and written to a file. The exit code is 0 in both
cases: hosts have bad days.
"""

from __future__ import annotations

import argparse
import http.client
import re
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urldefrag, urlsplit

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from renewal import fit  # noqa: E402

import comparison  # noqa: E402
from comparison.diff import items  # noqa: E402
from comparison.markdown import code, table  # noqa: E402

#: Hosts that are asked at once.
HOSTS = 8
AGENT = "Mozilla/5.0 (compatible; checks the sources of a comparison of web frameworks)"
#: Answers to HEAD by hosts that only know GET.
_GET_ONLY = (400, 403, 404, 405, 501)
#: Answers that say that the host lets no program in, or not so many; a reader may see the page.
_CLOSED = (401, 403, 429)
#: An address within a text, or the whole of one.
_ADDRESS = re.compile(r"https://[^\s)<>`\"']+")


class Pace(NamedTuple):
    """Seconds: to wait for an answer, between two questions to a host, and before asking again."""

    timeout: float = 20
    pause: float = 1
    again: float = 10


def main() -> int:
    """Read the data, ask, report."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--report", type=Path, help="where to write the report")
    options = parser.parse_args()
    data, problems = comparison.read(ROOT)
    if data is None:
        print(*problems, sep="\n", file=sys.stderr)
        return 1
    places = external(data)
    text = report(places, check({urldefrag(address).url for address in places}))
    if options.report:
        options.report.write_text(text, "utf-8")
    print(text or f"All {len(places)} addresses answer.")
    return 0


def external(data: comparison.Comparison) -> dict[str, list[str]]:
    """Where each external address stands: `row csrf, django.source`."""
    found: dict[str, list[str]] = {}
    for kind, those in items(data).items():
        for name, fields in those.items() if kind != "proof" else ():
            for field, text in fields.items():
                for part in text.split(", "):
                    whole = [part] if part.startswith("https://") and " " not in part else None
                    for address in whole or _ADDRESS.findall(part):
                        found.setdefault(address, []).append(f"{kind} {name}, {field}")
    return found


def check(addresses: Iterable[str], pace: Pace | None = None) -> dict[str, str]:
    """What is wrong with those addresses that don't answer as they should."""
    pace = pace or Pace()
    hosts = groupby(sorted(addresses, key=_host), key=_host)
    with ThreadPoolExecutor(HOSTS) as pool:
        answers = pool.map(lambda those: _one_host(those, pace), [list(each) for _, each in hosts])
        return {address: what for each in answers for address, what in each.items()}


def report(places: Mapping[str, Sequence[str]], wrong: Mapping[str, str]) -> str:
    """The pages that don't answer, and where the data links to them; empty without any."""
    rows = [
        (code(address), wrong[urldefrag(address).url], "<br>".join(map(code, where)))
        for address, where in sorted(places.items())
        if urldefrag(address).url in wrong
    ]
    if not rows:
        return ""
    return fit("\n".join(["## Links", "", *table(("Address", "Answer", "Where"), rows), ""]))


def _host(address: str) -> str:
    return urlsplit(address).netloc


def _one_host(addresses: Sequence[str], pace: Pace) -> dict[str, str]:
    """Ask for one page after the other, and again at the end for those that did not answer."""
    wrong = _each(addresses, pace)
    if wrong:
        time.sleep(pace.again)
        wrong = _each(list(wrong), pace)
    return wrong


def _each(addresses: Sequence[str], pace: Pace) -> dict[str, str]:
    wrong = {}
    for number, address in enumerate(addresses):
        if number:
            time.sleep(pace.pause)
        if what := _ask(address, pace):
            wrong[address] = what
    return wrong


def _ask(address: str, pace: Pace) -> str:
    """What is wrong with one address; nothing where the page is there."""
    status = 0
    for method in ("HEAD", "GET"):
        asked = urllib.request.Request(address, method=method, headers={"User-Agent": AGENT})  # noqa: S310 - https, by the check of the data
        try:
            with urllib.request.urlopen(asked, timeout=pace.timeout):  # noqa: S310
                return ""
        except urllib.error.HTTPError as error:
            error.close()
            status = error.code
            if status not in _GET_ONLY:
                break
        except (OSError, http.client.HTTPException) as error:
            # OSError holds URLError, whose reason says more, and what ends a connection midway.
            reason = getattr(error, "reason", None) or error
            return f"no answer: {code(str(reason) or type(error).__name__)}"
        time.sleep(pace.pause)
    return "" if status in _CLOSED else str(status)


if __name__ == "__main__":
    sys.exit(main())

"""External links are asked for politely, and only pages that are gone are reported."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import links
import pytest
from project import ROOT, read

HURRY = links.Pace(timeout=2, pause=0, again=0)


class Host(BaseHTTPRequestHandler):
    """Answers with the status that the path names; counts what it is asked."""

    asked: Counter[tuple[str, str]]
    at_once: list[int]
    lock: threading.Lock

    def do_HEAD(self) -> None:
        cls = type(self)
        with cls.lock:
            cls.asked[self.command, self.path] += 1
            cls.at_once.append(cls.at_once[-1] + 1)
        status = self.path.strip("/").partition("?")[0].split("-")
        if status[0] == "cut":
            self.close_connection = True
        elif status[0] == "later" and cls.asked["HEAD", self.path] == 1:
            self.answer(500)
        elif status[0] == "moved":
            self.answer(301, Location="/200")
        elif self.command == "HEAD" and len(status) == 2:
            self.answer(int(status[1]))
        else:
            self.answer(200 if status[0] == "later" else int(status[0]))
        with cls.lock:
            cls.at_once.append(cls.at_once[-1] - 1)

    do_GET = do_HEAD

    def answer(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def host() -> Iterator[tuple[str, type[Host]]]:
    handler = type(
        "Handler", (Host,), {"asked": Counter(), "at_once": [0], "lock": threading.Lock()}
    )
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", handler
        server.shutdown()
        thread.join()


def test_what_answers_is_well_and_what_is_gone_is_told(host: tuple[str, type[Host]]) -> None:
    address, _ = host
    well = ["/200", "/moved", "/later", "/200-405", "/200-404", "/403", "/429"]
    gone = {"/404": "404", "/410": "410", "/500": "500"}
    assert links.check({address + path for path in [*well, *gone]}, HURRY) == {
        address + path: what for path, what in gone.items()
    }


def test_no_answer_is_told_with_its_reason(host: tuple[str, type[Host]]) -> None:
    address, _ = host
    found = links.check({address + "/cut", "http://127.0.0.1:9/"}, HURRY)
    assert "Remote end closed connection" in found[address + "/cut"]
    assert "refused" in found["http://127.0.0.1:9/"]


def test_a_host_is_asked_one_thing_at_a_time_and_nothing_more_than_needed(
    host: tuple[str, type[Host]],
) -> None:
    address, handler = host
    links.check({f"{address}/200?{number}": "" for number in range(5)}, HURRY)
    links.check({f"{address}/404"}, HURRY)
    assert max(handler.at_once) == 1
    assert sum(handler.asked.values()) == 5 + 2 * 2
    assert handler.asked["GET", "/404"] == 2


def test_hosts_are_given_a_pause(
    host: tuple[str, type[Host]], monkeypatch: pytest.MonkeyPatch
) -> None:
    address, _ = host
    slept: list[float] = []
    monkeypatch.setattr(links.time, "sleep", slept.append)
    links.check({f"{address}/{status}" for status in (200, 202, 500)}, links.Pace(2, 7, 11))
    assert slept == [7, 7, 11]


def test_every_address_of_the_data_is_asked_for_with_its_places(small: Path) -> None:
    file = small / "data" / "features" / "tools.yml"
    text = file.read_text("utf-8").replace("Many commands.", "'[Many](https://a.example/b/).'")
    file.write_text(text, "utf-8")
    found = links.external(read(small))
    assert found["https://alpha.example.org/docs/cli/"] == [
        "row cli, alpha.source",
        "claim alpha-commands, source",
    ]
    assert found["https://a.example/b/"] == ["row cli, alpha.note"]
    assert {address.partition(":")[0] for address in links.external(read(ROOT))} == {"https"}


def test_the_report_names_the_places_and_is_empty_without_any() -> None:
    places = {"https://a.example/#b": ["row csrf, alpha.source"], "https://c.example/": ["myth x"]}
    assert links.report(places, {}) == ""
    assert links.report(places, {"https://a.example/": "404"}).splitlines()[-1] == (
        "| `https://a.example/#b` | 404 | `row csrf, alpha.source` |"
    )

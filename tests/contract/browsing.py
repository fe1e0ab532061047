"""A small browser: keeps cookies, reads forms, and follows links and redirects when told to.

It also plays the proxy that ends HTTPS in front of a server: it speaks plain HTTP on loopback and
says by X-Forwarded-Proto what the visitor's browser would have used.
"""

import http.client
import json
from collections.abc import Mapping
from contextlib import closing
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx2
from lxml import html
from lxml.html import FormElement

from tools.app_server import HOST

ORIGIN = f"https://{HOST}"
#: A file in a form: the name that the browser sends, and what is in it.
File = tuple[str, bytes]


class Page:
    """What a server answered."""

    def __init__(self, address: str, response: http.client.HTTPResponse) -> None:
        self.address = address
        self.status = response.status
        self.headers = response.headers
        self.body = response.read()

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def to(self) -> str:
        """Where a redirect leads, without the host if it is the site's own."""
        assert self.status in (301, 302, 303), (self.status, self.text)
        return urljoin(ORIGIN + self.address, self.headers["Location"]).removeprefix(ORIGIN)

    @property
    def tree(self) -> html.HtmlElement:
        return html.fromstring(self.body)

    @property
    def says(self) -> str:
        """The text that a reader sees, in one line."""
        return " ".join(self.tree.body.text_content().split())

    @property
    def errors(self) -> str:
        """What the form complains of, in one line."""
        lists = self.tree.find_class("errorlist")
        return " ".join(" ".join(found.text_content().split()) for found in lists)

    @property
    def token(self) -> str:
        """The CSRF token that the page offers to scripts."""
        (token,) = self.tree.xpath("//meta[@name='csrf-token']/@content")
        return str(token)

    def form(self, field: str = "") -> FormElement:
        """The form that has a field of that name; without a name, the form of the main part."""
        if not field:
            (found,) = self.tree.xpath("//main//form")
            return found
        return next(form for form in self.tree.forms if field in form.fields)

    def link(self, text: str) -> str:
        """The address of the last link with that text: menus come before what they lead to."""
        links = [a for a in self.tree.iter("a") if " ".join(a.text_content().split()) == text]
        return urljoin(self.address, links[-1].get("href"))


class Browser:
    """One visitor of a server on loopback."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookies: dict[str, str] = {}
        #: Every Set-Cookie header that came, as it came.
        self.set_cookies: list[str] = []

    def request(
        self,
        method: str,
        address: str,
        body: bytes | None = None,
        headers: Mapping[str, str | None] | None = None,
    ) -> Page:
        """One request; `None` in place of a header leaves it out."""
        sent: dict[str, str | None] = {"Host": HOST, "X-Forwarded-Proto": "https"}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if method != "GET":
            sent |= {"Origin": ORIGIN, "Referer": ORIGIN + address}
        sent |= headers or {}
        given = {name: value for name, value in sent.items() if value is not None}
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)) as connection:
            connection.request(method, address, body, given)
            response = connection.getresponse()
            self._keep(response.headers.get_all("Set-Cookie") or [])
            return Page(address, response)

    def get(self, address: str, **headers: str) -> Page:
        return self.request("GET", address, headers=headers)

    def follow(self, address: str) -> Page:
        """The page at an address, wherever redirects within the site lead."""
        for _ in range(5):
            page = self.get(address)
            if page.status not in (301, 302, 303):
                return page
            address = page.to
        raise AssertionError(f"no end of redirects at {address}")

    def post(self, address: str, fields: Mapping[str, str | File], **headers: str) -> Page:
        """Send fields as a form does; as multipart where one of them is a file."""
        texts = {name: value for name, value in fields.items() if isinstance(value, str)}
        # What a sender says of the kind of a file proves nothing.
        files = {name: (*fields[name], "text/html") for name in fields.keys() - texts}
        form = httpx2.Request("POST", ORIGIN, data=texts, files=files)
        kind = {"Content-Type": form.headers.get("Content-Type")}
        return self.request("POST", address, form.read(), kind | headers)

    def send_json(self, address: str, value: object, **headers: str) -> Page:
        body = json.dumps(value).encode()
        return self.request("POST", address, body, {"Content-Type": "application/json", **headers})

    def submit(self, page: Page, fields: Mapping[str, str | File], form: str = "") -> Page:
        """Fill in a form of a page and send it, with what it holds already and its token."""
        found = page.form(form)
        values: dict[str, str | File] = dict(found.form_values())
        action = urlsplit(urljoin(page.address, found.action or page.address))
        return self.post(action._replace(scheme="", netloc="").geturl(), values | dict(fields))

    def fill(self, address: str, **fields: str | File) -> Page:
        """Open a page, fill in the form of its main part, and send it."""
        return self.submit(self.get(address), fields)

    def sign_up(self, name: str, password: str) -> Page:
        return self.fill("/signup", username=name, password1=password, password2=password)

    def log_in(self, name: str, password: str, address: str = "/login") -> Page:
        return self.fill(address, username=name, password=password)

    def log_out(self) -> Page:
        page = self.get("/notes/")
        (form,) = page.tree.xpath("//header//form")
        return self.post(form.action, dict(form.form_values()))

    @property
    def logged_in(self) -> bool:
        return self.get("/notes/").status == 200

    def note(self, title: str, **fields: str | File) -> int:
        """Write a note; its number."""
        page = self.fill("/notes/new", title=title, **fields)
        assert page.to == "/notes/"
        return next(number for number, found in self.notes() if found == title)

    def notes(self) -> list[tuple[int, str]]:
        """The notes in the list: numbers and titles."""
        articles = self.get("/notes/").tree.xpath("//article")
        return [
            (int(note.xpath(".//a[.='Edit']/@href")[0].split("/")[2]), note.find("h2").text)
            for note in articles
        ]

    def _keep(self, cookies: list[str]) -> None:
        self.set_cookies += cookies
        for line in cookies:
            for name, cookie in SimpleCookie(line).items():
                gone = cookie["max-age"] == "0" or "1970" in cookie["expires"]
                if gone:
                    self.cookies.pop(name, None)
                else:
                    self.cookies[name] = cookie.value

"""A small browser: an HTTP client that reads forms, fills them in and sends them."""

from collections.abc import Mapping

import httpx2
from lxml import html
from lxml.html import FormElement
from project import words

from tools.app_server import HOST

ORIGIN = f"https://{HOST}"
#: A file in a form: the name that the browser sends, and what is in it.
File = tuple[str, bytes]


class Page(httpx2.Response):
    """What a server answered."""

    @property
    def to(self) -> str:
        """Where a redirect leads, without the host if it is the site's own."""
        assert self.next_request, (self.status_code, self.text)
        return str(self.next_request.url).removeprefix(ORIGIN)

    @property
    def tree(self) -> html.HtmlElement:
        return html.fromstring(self.content)

    @property
    def says(self) -> str:
        """The text that a reader sees, in one line."""
        return words(self.tree.body)

    @property
    def errors(self) -> str:
        """What the form complains of, in one line."""
        return " ".join(map(words, self.tree.find_class("errorlist")))

    @property
    def token(self) -> dict[str, str]:
        """The header with the CSRF token that the page offers to scripts."""
        (token,) = self.tree.xpath("//meta[@name='csrf-token']/@content")
        return {"X-CSRFToken": str(token)}

    def form(self, field: str = "") -> FormElement:
        """The form that has a field of that name; without a name, the form of the main part."""
        if not field:
            (found,) = self.tree.xpath("//main//form")
            return found
        return next(form for form in self.tree.forms if field in form.fields)


class Proxy(httpx2.HTTPTransport):
    """The proxy that ends HTTPS in front of a server on loopback."""

    def __init__(self, port: int) -> None:
        super().__init__(verify=False, limits=httpx2.Limits(max_keepalive_connections=0))
        self.port = port

    def handle_request(self, request: httpx2.Request) -> Page:
        headers = request.headers.copy()
        headers["X-Forwarded-Proto"] = request.url.scheme
        url = request.url.copy_with(scheme="http", host="127.0.0.1", port=self.port)
        answer = super().handle_request(
            httpx2.Request(request.method, url, headers=headers, stream=request.stream)
        )
        return Page(answer.status_code, headers=answer.headers, stream=answer.stream)


def from_the_site(request: httpx2.Request) -> None:
    """Say that what is sent comes from the site's own pages, unless it says otherwise."""
    if request.method != "GET":
        request.headers.setdefault("Origin", ORIGIN)
        request.headers.setdefault("Referer", str(request.url))


class Browser(httpx2.Client):
    """One visitor of the site behind a proxy."""

    def __init__(self, port: int) -> None:
        hooks = {"request": [from_the_site]}
        super().__init__(base_url=ORIGIN, transport=Proxy(port), event_hooks=hooks, timeout=30)

    def post_form(self, address: str, fields: Mapping[str, str | File], **headers: str) -> Page:
        """Send fields as a form does; as multipart where one of them is a file."""
        texts = {name: value for name, value in fields.items() if isinstance(value, str)}
        # What a sender says of the kind of a file proves nothing.
        files = {name: (*fields[name], "text/html") for name in fields.keys() - texts}
        return self.post(address, data=texts, files=files, headers=headers)

    def submit(self, page: Page, fields: Mapping[str, str | File], form: str = "") -> Page:
        """Fill in a form of a page and send it, with what it holds already and its token."""
        found = page.form(form)
        values: dict[str, str | File] = dict(found.form_values())
        return self.post_form(str(page.url.join(found.action or "")), values | dict(fields))

    def fill(self, address: str, **fields: str | File) -> Page:
        """Open a page, fill in the form of its main part, and send it."""
        return self.submit(self.get(address), fields)

    def sign_up(self, name: str, password: str) -> Page:
        return self.fill("/signup", username=name, password1=password, password2=password)

    def log_in(self, name: str, password: str, address: str = "/login") -> Page:
        return self.fill(address, username=name, password=password)

    def log_out(self) -> Page:
        (form,) = self.get("/notes/").tree.xpath("//header//form")
        return self.post_form(form.action, dict(form.form_values()))

    @property
    def logged_in(self) -> bool:
        return self.get("/notes/").status_code == 200

    def note(self, title: str, **fields: str | File) -> int:
        """Write a note; its number."""
        assert self.fill("/notes/new", title=title, **fields).to == "/notes/"
        return next(number for number, found in self.notes() if found == title)

    def notes(self) -> list[tuple[int, str]]:
        """The notes in the list: numbers and titles."""
        articles = self.get("/notes/").tree.xpath("//article")
        return [
            (int(note.xpath(".//a[.='Edit']/@href")[0].split("/")[2]), note.find("h2").text)
            for note in articles
        ]

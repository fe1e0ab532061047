# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "feedgen", "httpx2"]
# ///
"""FastAPI has no feeds; feedgen makes RSS and Atom, and a sitemap is written by hand."""

import re
from datetime import UTC, datetime
from xml.sax.saxutils import escape

from fastapi import FastAPI, Request, Response
from fastapi.testclient import TestClient
from feedgen.feed import FeedGenerator

app = FastAPI()
ARTICLES = {"dune": "Dune & Emma", "emma": "Emma"}


@app.get("/articles/{slug}/")
def article(slug: str):
    return ARTICLES[slug]


@app.get("/{kind}.feed", response_class=Response)
def feed(kind: str, request: Request):
    feed = FeedGenerator()
    feed.id(str(request.url_for("feed", kind=kind)))
    feed.title("Articles")
    feed.link(href=str(request.url), rel="self")
    feed.description("What we read.")
    for slug, title in ARTICLES.items():
        entry = feed.add_entry(order="append")
        entry.id(str(request.url_for("article", slug=slug)))
        entry.title(title)
        entry.link(href=str(request.url_for("article", slug=slug)))
        entry.published(datetime(2026, 11, 29, tzinfo=UTC))
    text = feed.rss_str() if kind == "rss" else feed.atom_str()
    return Response(text, media_type=f"application/{kind}+xml")


@app.get("/sitemap.xml", response_class=Response)
def sitemap(request: Request):
    addresses = [str(request.url_for("article", slug=slug)) for slug in ARTICLES]
    rows = "".join(f"<url><loc>{escape(address)}</loc></url>" for address in addresses)
    text = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</urlset>'
    return Response(text, media_type="application/xml")


if __name__ == "__main__":

    def get(url, host="example.com"):
        response = TestClient(app).get(url, headers={"Host": host})
        return response.headers["Content-Type"], response.text

    print("RSS, with feedgen:", get("/rss.feed")[0])
    print("Titles:", ", ".join(re.findall("<title>(.*?)</title>", get("/rss.feed")[1])))
    print("Atom, with feedgen:", get("/atom.feed")[0])
    print("Sitemap, by hand:", get("/sitemap.xml")[0])
    print("Its addresses:", ", ".join(re.findall("<loc>(.*?)</loc>", get("/sitemap.xml")[1])))
    answer = get("/sitemap.xml", "evil.example")[1]
    print("Its first address, asked under another host:", re.search("<loc>(.*?)</loc>", answer)[1])

# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "feedgen"]
# ///
"""Flask has no feeds; feedgen makes RSS and Atom, and a sitemap is a template of your own."""

import re
from datetime import UTC, datetime

from feedgen.feed import FeedGenerator
from flask import Flask, render_template_string, url_for

app = Flask(__name__)
ARTICLES = {"dune": "Dune & Emma", "emma": "Emma"}
SITEMAP = """\
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{% for slug in articles %}<url><loc>{{ url_for("article", slug=slug, _external=True) }}</loc></url>
{% endfor %}</urlset>
"""


@app.get("/articles/<slug>/")
def article(slug):
    return ARTICLES[slug]


@app.get("/<any(rss, atom):kind>")
def feed(kind):
    feed = FeedGenerator()
    feed.id(url_for("feed", kind=kind, _external=True))
    feed.title("Articles")
    feed.link(href=url_for("feed", kind=kind, _external=True), rel="self")
    feed.description("What we read.")
    for slug, title in ARTICLES.items():
        entry = feed.add_entry(order="append")
        entry.id(url_for("article", slug=slug, _external=True))
        entry.title(title)
        entry.link(href=url_for("article", slug=slug, _external=True))
        entry.published(datetime(2026, 11, 29, tzinfo=UTC))
    text = feed.rss_str() if kind == "rss" else feed.atom_str()
    return app.response_class(text, mimetype=f"application/{kind}+xml")


@app.get("/sitemap.xml")
def sitemap():
    text = render_template_string(SITEMAP, articles=ARTICLES)
    return app.response_class(text, mimetype="application/xml")


if __name__ == "__main__":

    def get(url, host="example.com"):
        response = app.test_client().get(url, headers={"Host": host})
        return response.mimetype, response.text

    print("RSS, with feedgen:", get("/rss")[0])
    print("Titles:", ", ".join(re.findall("<title>(.*?)</title>", get("/rss")[1])))
    print("Atom, with feedgen:", get("/atom")[0])
    print("Sitemap, from a template:", get("/sitemap.xml")[0])
    print("Its addresses:", ", ".join(re.findall("<loc>(.*?)</loc>", get("/sitemap.xml")[1])))
    answer = get("/sitemap.xml", "evil.example")[1]
    print("Its first address, asked under another host:", re.search("<loc>(.*?)</loc>", answer)[1])

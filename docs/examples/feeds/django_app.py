# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django writes feeds and sitemaps from classes; without its sites app, visitors name the host."""

import re
from datetime import UTC, datetime

import django
from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap
from django.contrib.syndication.views import Feed
from django.core.wsgi import get_wsgi_application
from django.test import Client
from django.urls import path
from django.utils.feedgenerator import Atom1Feed

settings.configure(
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=["django.contrib.sitemaps"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
)
django.setup()
ARTICLES = {"dune": "Dune & Emma", "emma": "Emma"}


class Articles(Feed):
    title = "Articles"
    link = "/"
    description = "What we read."

    def items(self):
        return list(ARTICLES)

    def item_title(self, item):
        return ARTICLES[item]

    def item_link(self, item):
        return f"/articles/{item}/"

    def item_pubdate(self, item):
        return datetime(2026, 11, 29, tzinfo=UTC)


class AtomArticles(Articles):
    feed_type = Atom1Feed


class ArticleSitemap(Sitemap):
    def items(self):
        return list(ARTICLES)

    def location(self, item):
        return f"/articles/{item}/"


urlpatterns = [
    path("rss/", Articles()),
    path("atom/", AtomArticles()),
    path("sitemap.xml", sitemap, {"sitemaps": {"articles": ArticleSitemap}}),
]
application = get_wsgi_application()

if __name__ == "__main__":

    def get(url, host="example.com"):
        response = Client(headers={"Host": host}).get(url)
        return response.headers["Content-Type"].partition(";")[0], response.content.decode()

    print("RSS:", get("/rss/")[0])
    print("Titles:", ", ".join(re.findall("<title>(.*?)</title>", get("/rss/")[1])))
    print("Atom:", get("/atom/")[0])
    print("Sitemap:", get("/sitemap.xml")[0])
    print("Its addresses:", ", ".join(re.findall("<loc>(.*?)</loc>", get("/sitemap.xml")[1])))
    answer = get("/sitemap.xml", "evil.example")[1]
    print("Its first address, asked under another host:", re.search("<loc>(.*?)</loc>", answer)[1])

"""Every page has a policy under which only its own scripts run, and says so in a header, too."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement
from project import ROOT, load, page_files

policy = load(ROOT / "hooks" / "content_security_policy.py")


def parts(text: str) -> dict[str, set[str]]:
    """A policy as its directives with their values."""
    rules = [rule.split() for rule in text.split(";")]
    return {name: set(values) for name, *values in rules}


def inline(page: HtmlElement) -> set[str]:
    """The hashes of the scripts that stand in a page and run."""
    found = page.xpath("//script[not(@src) and not(contains(@type, 'json'))]")
    digests = [hashlib.sha256((script.text or "").encode()).digest() for script in found]
    return {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}


def test_every_page_names_its_scripts_and_nothing_unsafe(site: Path) -> None:
    headers = (site / "_headers").read_text()
    everywhere = parts(headers.partition("Policy: ")[2].partition("\n")[0])
    assert everywhere["frame-ancestors"] == {"'none'"}
    pages = page_files(site)
    assert len(pages) > 60
    for file in pages:
        page = html.fromstring(file.read_bytes())
        (content,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        found = parts(content)
        assert found["default-src"] == {"'none'"}
        assert found["script-src"] == {"'self'"} | inline(page), file
        assert found["script-src"] <= everywhere["script-src"]
        assert not re.search("unsafe|http", content + headers)
        charset, policy = page.xpath("//head/*")[:2]
        assert charset.get("charset") == "utf-8"
        assert policy.get("content") == content, "what stands before it does not obey it"
        assert page.xpath("//@style") == [], file
        # Nothing is fetched ahead. Material takes an exact `alternate` for a translation.
        allowed = {"alternate ", "alternate feed", "canonical", "icon", "stylesheet"}
        assert set(page.xpath("//link/@rel")) <= allowed, file


def test_a_page_without_a_policy_is_not_written_but_served(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(policy, "refused", [])
    head = '<meta charset="utf-8">'
    assert policy.finish(f"{head}<script>a()</script>", "docs/a.md") == ""
    assert len(policy.refused) == 1
    data = '<script type="application/json">{}</script>'
    assert data in policy.finish(head + data, "docs/b.md")
    assert policy.hashes == set()
    with pytest.raises(policy.PluginError, match="to put it after"):
        policy.finish("<p>a page</p>", "docs/a.md")
    monkeypatch.setattr(policy, "serving", True)  # where pages have a script that reloads them
    assert policy.finish("<p>a page</p>", "docs/a.md") == "<p>a page</p>"

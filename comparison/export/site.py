"""Where published files stand, and how they refer to pages and to each other."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from comparison.fields.markup import Link

#: The folder of what is published for programs. Its name changes when a field changes or goes.
API = "api/v1"


@dataclass(frozen=True, slots=True)
class Site:
    """A site: its name, its address ("" where nobody set one), and where its pages are.

    `link` turns `page.md#anchor`, `#row` or a file of docs/ into an address below the site's root.
    """

    name: str
    address: str
    link: Link

    def at(self, path: str) -> Here:
        """Return what a file at a path below the root needs to refer to others."""
        return Here(self, path)


@dataclass(frozen=True, slots=True)
class Here:
    """The file that is being written.

    Its references are absolute where the site's address is known, else relative to the file: in
    both cases a reader resolves them against the address that the file came from.
    """

    site: Site
    path: str

    def page(self, target: str) -> str:
        """Return a reference to `page.md#anchor`, `#row` or a file of docs/."""
        return self.file(self.site.link(target))

    def file(self, path: str) -> str:
        """Return a reference to an address below the site's root, which may be "" for the root."""
        if self.site.address:
            return self.site.address + path
        path, hash_, anchor = path.partition("#")
        relative = posixpath.relpath(f"/{path}", posixpath.dirname(f"/{self.path}"))
        slash = "/" if path.endswith("/") or not path else ""
        return f"{relative}{slash}{hash_}{anchor}"

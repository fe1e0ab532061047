"""Where published files are, and how they refer to pages and to each other."""

import posixpath
from dataclasses import dataclass
from functools import partial

from comparison.fields.markup import Link

#: The folder of what is published for programs. Its name changes when a field changes or goes.
API = "api/v1"


@dataclass(frozen=True, slots=True)
class SiteAddresses:
    """A site: its name, its address ("" where nobody set one), and where its pages are.

    `link` turns `page.md#anchor`, `#row` or a file of docs/ into an address below the site's root.
    """

    name: str
    address: str
    link: Link

    def links_from(self, path: str) -> Link:
        """Return what turns a target into a reference from the file at a path below the root.

        A target is what `link` takes, or a path below the root that starts with a slash.
        References are absolute where the site's address is known, else relative to the file: in
        both cases a reader resolves them against the address that the file came from.
        """
        return partial(self._refer, posixpath.dirname(f"/{path}"))

    def _refer(self, folder: str, target: str) -> str:
        path = target[1:] if target.startswith("/") else self.link(target)
        if self.address:
            return self.address + path
        path, hash_, anchor = path.partition("#")
        slash = "/" if path.endswith("/") or not path else ""
        return f"{posixpath.relpath(f'/{path}', folder)}{slash}{hash_}{anchor}"

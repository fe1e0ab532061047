"""Where the files of the project can be read, edited and reported on, at the host of its code."""

import re
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit


def web_address(text: str) -> str:
    """Return the address of a repository as a browser opens it; "" for what is no https address.

    Some hosts name the one for cloning, which ends in `.git`. Others name one for SSH, below which
    a browser finds nothing.
    """
    address = text.strip().rstrip("/").removesuffix(".git")
    # Nothing in it could be markup, on the pages that link to it.
    form = r"https://[A-Za-z0-9.-]+(:[0-9]+)?(/[\w.~-]+)+"
    return address if re.fullmatch(form, address, re.ASCII) else ""


@dataclass(frozen=True)
class Repository:
    """A repository on the web; without an address, every link of it is "".

    Where its branch is not known, nothing can be edited, and the default branch is shown.
    """

    address: str = ""
    branch: str = ""

    def view(self, path: str, line: int = 0) -> str:
        """Return where a file is shown, from a line on."""
        return self._file("blob", path, line)

    def edit(self, path: str, line: int = 0) -> str:
        """Return where a file is edited in the browser. GitHub offers a fork to others.

        GitLab's editor goes to the line; GitHub's opens at the top and leaves the fragment alone.
        """
        return self._file("edit" if self.branch else "blob", path, line)

    def report(self, form: str, **fields: str) -> str:
        """Return where a mistake is reported: a form of .github/ISSUE_TEMPLATE, filled in.

        Only GitHub has such forms; on GitLab the fields become the title.
        """
        if not self.address:
            return ""
        if self._gitlab:
            title = {"issue[title]": ", ".join(f"{key}: {value}" for key, value in fields.items())}
            return f"{self.address}/-/issues/new?{urlencode(title)}"
        return f"{self.address}/issues/new?{urlencode({'template': form, **fields})}"

    @property
    def _gitlab(self) -> bool:
        return "gitlab" in (urlsplit(self.address).hostname or "")

    def _file(self, action: str, path: str, line: int) -> str:
        if not self.address:
            return ""
        # GitLab's own paths start with a hyphen; any other host is taken for GitHub, which a
        # company may run under any name.
        root = f"{self.address}/-" if self._gitlab else self.address
        branch = quote(self.branch or "HEAD")
        return f"{root}/{action}/{branch}/{quote(path)}{f'#L{line}' if line else ''}"

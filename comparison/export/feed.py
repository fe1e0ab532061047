"""The changes of the data -> an Atom feed (RFC 4287)."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from comparison.export.addresses import SiteAddresses
from comparison.export.document_types import License
from comparison.model.changes import PAGE, Change
from comparison.project import Comparison
from comparison.render.templating import render

PATH = "feed.xml"
#: What the ids of the feed and its entries are made from, whatever the address of the site.
_SPACE = UUID("6f0a3c1e-58d5-4a57-9f3c-1f1c0f6a7d42")


def atom(data: Comparison, site: SiteAddresses) -> str:
    """Write the feed, newest change first. Its ids depend on the ids of the changes alone."""
    text = render(
        "feed.xml",
        changes=data.changes.values(),
        matrix=data.matrix,
        moments=_moments(data.changes.values()),
        license=License.of(),
        name=site.name,
        page=PAGE,
        path=PATH,
        refer=site.links_from(PATH),
        urn=lambda name: uuid5(_SPACE, name).urn,
    )
    return f"{text}\n"


def _moments(changes: Iterable[Change]) -> dict[str, str]:
    """Return a moment in UTC for each change: a second of its day, because the data names no time.

    The changes of a day, which come newest first, are counted from the oldest one, so that a
    change which is added has a later moment than the others and leaves them theirs.
    """
    moments: dict[str, str] = {}
    days: Counter[str] = Counter()
    for change in reversed([*changes]):
        moment = datetime.fromisoformat(change.date) + timedelta(seconds=days[change.date])
        moments[change.id] = f"{moment.isoformat()}Z"
        days[change.date] += 1
    return moments

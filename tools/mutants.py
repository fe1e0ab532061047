"""Tell which changes of the code no test noticed, after `mutmut run`; fail where they are many.

python tools/mutants.py
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parent.parent
#: The share of changes, in percent, of which a test must notice more.
LEAST = 85
#: What mutmut records where a test failed, where pytest itself did, and where time was up.
NOTICED = (1, 3, 24, 36, 152, 255, -24)


def main(folder: Path) -> int:
    """Print each file with its figures and its unnoticed changes; 1 where a file has too many."""
    few = False
    for file in sorted(folder.rglob("*.py.meta")):
        codes = json.loads(file.read_text("utf-8"))["exit_code_by_key"]
        if not codes:
            continue
        lines, share = figures(codes.items())
        print(f"{file.relative_to(folder).with_suffix('')}: {share:.1f} % of {len(codes)} noticed")
        print("".join(f"    {line}\n" for line in lines), end="")
        few |= share <= LEAST
    print("'python -m mutmut show NAME' shows a change.")
    return int(few)


def figures(codes: Iterable[tuple[str, int | None]]) -> tuple[list[str], float]:
    """The names of the changes that no test noticed, and the share that one did, in percent."""
    codes = list(codes)
    unnoticed = [name for name, code in codes if code not in NOTICED]
    return unnoticed, 100 * (1 - len(unnoticed) / len(codes))


if __name__ == "__main__":
    sys.exit(main(ROOT / "mutants"))

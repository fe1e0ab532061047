"""The command line: `python -m comparison check` and `diff`."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from comparison import Comparison, base, diff, read
from comparison.source import Problem, count


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 when all is well, 1 after printing what is wrong."""
    parser = argparse.ArgumentParser(prog="python -m comparison", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("check", help="check the data, print every problem")
    command.set_defaults(run=_check)
    command.add_argument("root", nargs="?", type=Path, default=Path(), help="the project's folder")
    command = commands.add_parser("diff", help="say in Markdown what changed in the data")
    command.set_defaults(run=_diff)
    command.add_argument("base", help="a git revision or a folder to compare with")
    command.add_argument("--root", type=Path, default=Path(), help="the project's folder")
    options = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal may not know every letter
    run: Callable[[argparse.Namespace], int] = options.run
    return run(options)


def _check(options: argparse.Namespace) -> int:
    found, problems = read(options.root)
    line = annotation if os.environ.get("GITHUB_ACTIONS") == "true" else str
    for problem in problems:
        print(line(problem))
    print(summary(found) if found else count(len(problems)))
    return 0 if found else 1


def _diff(options: argparse.Namespace) -> int:
    try:
        before = diff.State(options.base, *base.read_base(options.root, options.base))
    except base.Unreadable as error:
        print(f"python -m comparison diff: {error}", file=sys.stderr)
        return 1
    print(diff.markdown(before, diff.State("the working tree", *read(options.root))), end="")
    return 0


def annotation(problem: Problem) -> str:
    """A problem as a GitHub workflow command, which GitHub shows at the line itself."""
    file = _escaped(problem.path, ":,")
    return f"::error file={file},line={problem.line},col={problem.column}::{_escaped(str(problem))}"


def summary(found: Comparison) -> str:
    """One line of figures."""
    matrix, decision, proofs = found.matrix, found.decision, found.proofs
    cells = len(matrix.features) * len(matrix.frameworks)
    return (
        f"{len(matrix.features)} features in {len(matrix.vocabulary.categories)} categories, "
        f"{cells} cells, {len(matrix.packages)} packages, {len(decision.questions)} questions, "
        f"{len(decision.outcomes)} outcomes, {len(proofs)} proofs, {len(found.claims)} claims, "
        f"{len(found.myths)} myths: no problems"
    )


def _escaped(text: str, more: str = "") -> str:
    """Escaped as workflow commands ask for: %, line breaks, in properties also : and ,"""
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return text


if __name__ == "__main__":
    sys.exit(main())

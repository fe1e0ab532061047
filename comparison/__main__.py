"""The command line: `python -m comparison check`, and what makes contributing easier."""

from __future__ import annotations

import argparse
import io
import os
import signal
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from comparison import diff, git_revision, new
from comparison.data import formatter
from comparison.data.problems import Problem, Problems, count, visible
from comparison.model import schemas
from comparison.project import Comparison, read

#: What can be started, and what is said of it.
STARTS = {
    "feature": "a row of the matrix",
    "package": "a package that cells can name",
    "proof": "programs, test and page that show a row",
    "framework": "a column, with a cell in every row",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return 0, 1 after printing what is wrong, 2 for a wrong call."""
    parser = argparse.ArgumentParser(prog="python -m comparison", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)

    def add(name: str, run: Callable[[argparse.Namespace], int], what: str, **root: str) -> None:
        command = commands.add_parser(name, help=what)
        command.set_defaults(run=run)
        if name == "check":
            command.add_argument("root", nargs="?", type=Path, default=Path(), help="the project")
            return
        command.add_argument("--root", type=Path, default=Path(), help="the project; else here")
        if name == "diff":
            command.add_argument("base", help="a git revision or a folder to compare with")
        if name == "fmt":
            what = "change nothing, fail where something would change"
            command.add_argument("--check", action="store_true", help=what)
        if name == "schema":
            what = f"where to write them; else {schemas.FOLDER}"
            command.add_argument("folder", nargs="?", type=Path, help=what)
        if name == "new":
            kinds = "; ".join(f"{kind}: {what}" for kind, what in STARTS.items())
            command.add_argument("kind", choices=STARTS, help=kinds)
            command.add_argument("id", help="lower-case words and hyphens")
            command.add_argument("--category", default="", help="of a new feature")
            command.add_argument("--row", default="", help="that a proof shows; else of its id")

    add("check", _check, "check the data, print every problem")
    add("diff", _diff, "compare the data with a revision, as Markdown")
    add("fmt", _format, "lay out the data files, print those that change")
    add("schema", _schema, "write the JSON Schemas that editors use")
    add("new", _new, "start a row, a package, a proof or a framework")
    options = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal may not know every letter
    run: Callable[[argparse.Namespace], int] = options.run
    return run(options)


def _new(options: argparse.Namespace) -> int:
    try:
        texts = new.start(options.root, options.kind, options.id, options.category, options.row)
    except new.Refused as refused:
        print(f"python -m comparison new: {refused}", file=sys.stderr)
        return 2
    for path, text in texts.items():
        _write(options.root / path, text)
        print(path)
    known = schemas.known_ids(options.root)
    for file in schemas.write(options.root / schemas.FOLDER, known) if known else ():
        print(file.relative_to(options.root).as_posix())
    print("Fill in what 'make check' names:")
    _check(options)
    return 0


def _check(options: argparse.Namespace) -> int:
    found, problems = read(options.root)
    _print(problems)
    print(summary(found) if found else count(len(problems)))
    return 0 if found else 1


def _diff(options: argparse.Namespace) -> int:
    try:
        print(diff.diff(options.root, options.base), end="")
    except git_revision.Unreadable as error:
        print(f"python -m comparison diff: {error}", file=sys.stderr)
        return 1
    return 0


def _format(options: argparse.Namespace) -> int:
    problems = Problems()
    changed = formatter.format_all(options.root, problems)
    _print(problems)
    for path, text in changed.items():
        if options.check:
            print(visible(f"{path}: not laid out as the data is; 'make fmt' does it"))
        else:
            print(path)
            _write(options.root / path, text)
    return 1 if problems or (options.check and changed) else 0


def _schema(options: argparse.Namespace) -> int:
    known = schemas.known_ids(options.root)
    if known is None:
        _print(read(options.root)[1])
        return 1
    for path in schemas.write(options.folder or options.root / schemas.FOLDER, known):
        print(path)
    return 0


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="\n")


def _print(problems: Iterable[Problem]) -> None:
    line = annotation if os.environ.get("GITHUB_ACTIONS") == "true" else str
    for problem in problems:
        print(line(problem))


def annotation(problem: Problem) -> str:
    """Return a problem as a GitHub workflow command, which GitHub shows at the line itself."""
    file = _escaped(problem.path, ":,")
    return f"::error file={file},line={problem.line},col={problem.column}::{_escaped(str(problem))}"


def summary(found: Comparison) -> str:
    """Return one line of figures."""
    matrix, decision, proofs = found.matrix, found.decision, found.proofs
    cells = len(matrix.features) * len(matrix.frameworks)
    return (
        f"{len(matrix.features)} features in {len(matrix.vocabulary.categories)} categories, "
        f"{cells} cells, {len(matrix.packages)} packages, {len(decision.questions)} questions, "
        f"{len(decision.outcomes)} outcomes, {len(proofs)} proofs, {len(found.claims)} claims, "
        f"{len(found.myths)} myths: no problems"
    )


def _escaped(text: str, more: str = "") -> str:
    """Escape what workflow commands need escaped: %, line breaks, in properties also : and ,"""
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return text


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):  # end without a word where nobody reads on, as in `| head`
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.exit(main())

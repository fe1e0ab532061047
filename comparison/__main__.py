"""The command line: `python -m comparison check`, and what makes contributing easier."""

from __future__ import annotations

import argparse
import io
import os
import signal
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from comparison import diff, git_revision, new
from comparison.data import files, formatter
from comparison.data.problems import Problem, Problems, count, visible
from comparison.model import schemas
from comparison.project import Comparison, read


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return 0, 1 after printing what is wrong, 2 for a wrong call."""
    options = _parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal may not know every letter
    try:
        return int(options.run(options))
    except (new.Refused, git_revision.Unreadable) as error:
        print(f"python -m comparison {options.command}: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m comparison", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="check the data, print every problem")
    check.set_defaults(run=_check)
    check.add_argument("root", nargs="?", type=Path, default=Path(), help="the project")

    for name, run, what in (
        ("diff", _diff, "compare the data with a revision, as Markdown"),
        ("fmt", _format, "lay out the data files, print those that change"),
        ("schema", _schema, "write the JSON Schemas that editors use"),
        ("new", _new, "start a row, a package, a proof or a framework"),
    ):
        command = commands.add_parser(name, help=what)
        command.add_argument("--root", type=Path, default=Path(), help="the project; else here")
        command.set_defaults(run=run)
    add = {name: command.add_argument for name, command in commands.choices.items()}
    add["diff"]("base", help="a git revision or a folder to compare with")
    what = "change nothing, fail where something would change"
    add["fmt"]("--check", action="store_true", help=what)
    what = f"where to write them; else {schemas.FOLDER}"
    add["schema"]("folder", nargs="?", type=Path, help=what)
    add["new"]("kind", choices=new.KINDS, help="what to start")
    add["new"]("id", help="lower-case words and hyphens")
    add["new"]("--category", default="", help="of a new feature")
    add["new"]("--row", default="", help="that a proof shows; else of its id")
    return parser


def _new(options: argparse.Namespace) -> int:
    texts = new.start(options.root, options.kind, options.id, options.category, options.row)
    for path, text in texts.items():
        files.write(options.root / path, text)
        print(path)
    _schema(argparse.Namespace(root=options.root, folder=None))
    print("Fill in what 'make check' names:")
    _check(options)
    return 0


def _check(options: argparse.Namespace) -> int:
    found, problems = read(options.root)
    _print(problems)
    print(summary(found) if found else count(len(problems)))
    return 0 if found else 1


def _diff(options: argparse.Namespace) -> int:
    print(diff.diff(options.root, options.base), end="")
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
            files.write(options.root / path, text)
    return 1 if problems or (options.check and changed) else 0


def _schema(options: argparse.Namespace) -> int:
    known = schemas.known_ids(options.root)
    if known is None:
        _print(read(options.root)[1])
        return 1
    folder = options.folder or options.root / schemas.FOLDER
    for name, text in schemas.documents(known).items():
        if files.write(folder / name, text):
            print(folder / name)
    return 0


def _print(problems: Iterable[Problem]) -> None:
    line = annotation if os.environ.get("GITHUB_ACTIONS") == "true" else str
    for problem in problems:
        print(line(problem))


def annotation(problem: Problem) -> str:
    """Return a problem as a GitHub workflow command, which GitHub shows at the line itself."""
    file = _escaped(problem.path, ":,")
    return f"::error file={file},line={problem.line},col={problem.column}::{_escaped(str(problem))}"


def _escaped(text: str, more: str = "") -> str:
    """Escape what workflow commands need escaped: %, line breaks, in properties also : and ,"""
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return text


def summary(found: Comparison) -> str:
    """Return one line of figures."""
    matrix, decision = found.matrix, found.decision
    cells = [cell for row in matrix.features.values() for cell in row.cells.values()]
    silent = sum(not cell.says for cell in cells)
    return (
        f"{len(matrix.features)} features in {len(matrix.vocabulary.categories)} categories, "
        f"{len(cells)} cells, {silent} of which quote no source, {len(matrix.packages)} packages, "
        f"{len(decision.questions)} questions, {len(decision.outcomes)} outcomes, "
        f"{len(found.proofs)} proofs, {len(found.claims)} claims, {len(found.myths)} myths: "
        "no problems"
    )


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):  # end without a word where nobody reads on, as in `| head`
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.exit(main())

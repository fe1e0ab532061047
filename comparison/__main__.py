"""The command line: `python -m comparison check`, `diff`, and what makes contributing easier."""

from __future__ import annotations

import argparse
import io
import os
import signal
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from comparison import Comparison, base, diff, layout, read, schema, start
from comparison.source import Problem, count, visible


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 when all is well, 1 after printing what is wrong, 2 for a wrong call."""
    parser = argparse.ArgumentParser(prog="python -m comparison", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("check", help="check the data, print every problem")
    command.set_defaults(run=_check)
    command.add_argument("root", nargs="?", type=Path, default=Path(), help="the project's folder")
    command = commands.add_parser("diff", help="say in Markdown what changed in the data")
    command.set_defaults(run=_diff)
    command.add_argument("base", help="a git revision or a folder to compare with")
    _root(command)
    command = commands.add_parser("fmt", help="lay out the data files, print those that change")
    command.set_defaults(run=_format)
    command.add_argument(
        "--check", action="store_true", help="change nothing, fail where something would change"
    )
    _root(command)
    command = commands.add_parser("schema", help="write the JSON Schemas that editors use")
    command.set_defaults(run=_schema)
    command.add_argument(
        "folder", nargs="?", type=Path, help=f"where to write them; else {schema.FOLDER}"
    )
    _root(command)
    _add_new(commands.add_parser("new", help="start a row, a package, a proof or a framework"))
    options = parser.parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal may not know every letter
    run: Callable[[argparse.Namespace], int] = options.run
    return run(options)


def _root(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--root", type=Path, default=Path(), help="the project's folder; else the current one"
    )


def _add_new(command: argparse.ArgumentParser) -> None:
    command.set_defaults(run=_new)
    kinds = command.add_subparsers(dest="kind", required=True)
    for kind, what in {
        "feature": "a row of the matrix",
        "package": "a package that cells can name",
        "proof": "programs, test and page that show a row",
        "framework": "a column, with a cell in every row",
    }.items():
        parser = kinds.add_parser(kind, help=what)
        parser.add_argument("id", help="lower-case words and hyphens")
        if kind == "feature":
            parser.add_argument("--category", required=True, help="one of data/vocabulary.yml")
        if kind == "proof":
            parser.add_argument("--row", help="the row that it shows; else the one of the same id")
        _root(parser)


def _new(options: argparse.Namespace) -> int:
    try:
        project = start.Project(options.root)
        match options.kind:
            case "feature":
                texts = project.feature(options.id, options.category)
            case "proof":
                texts = project.proof(options.id, options.row or options.id)
            case "package":
                texts = project.package(options.id)
            case _:
                texts = project.framework(options.id)
    except start.Refused as refused:
        print(f"python -m comparison new: {refused}", file=sys.stderr)
        return 2
    for path, text in texts.items():
        file = options.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")
        print(path)
    names, _ = schema.names(options.root)
    for file in schema.write(options.root / schema.FOLDER, names) if names else ():
        print(file.relative_to(options.root).as_posix())
    print("Fill in what 'make check' names:")
    _check(options)
    return 0


def _check(options: argparse.Namespace) -> int:
    found, problems = read(options.root)
    _tell(problems)
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


def _format(options: argparse.Namespace) -> int:
    problems: list[Problem] = []
    changed = layout.format_all(options.root, problems)
    _tell(problems)
    for path, text in changed.items():
        if options.check:
            print(visible(f"{path}: not laid out as the data is; 'make fmt' does it"))
        else:
            print(path)
            (options.root / path).write_text(text, "utf-8", newline="\n")
    return 1 if problems or (options.check and changed) else 0


def _schema(options: argparse.Namespace) -> int:
    names, problems = schema.names(options.root)
    if problems:
        _tell(problems)
        return 1
    for path in schema.write(options.folder or options.root / schema.FOLDER, names):
        print(path)
    return 0


def _tell(problems: Iterable[Problem]) -> None:
    line = annotation if os.environ.get("GITHUB_ACTIONS") == "true" else str
    for problem in problems:
        print(line(problem))


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
    if hasattr(signal, "SIGPIPE"):  # end without a word where nobody reads on, as in `| head`
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.exit(main())

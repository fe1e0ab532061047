"""Check, compare, format and scaffold the data on the command line."""

import argparse
import io
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from comparison import diff, new
from comparison.data import files, formatter
from comparison.data.problems import Problems, Refused, count, visible
from comparison.export import editor_schemas
from comparison.project import read


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return 0, 1 after printing problems, 2 for wrong usage."""
    options = _parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal may not know every letter
    try:
        return _COMMANDS[options.command](options)
    except Refused as error:
        print(f"python -m comparison {options.command}: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m comparison", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="check the data, print every problem")
    check.add_argument("root", nargs="?", type=Path, default=Path(), help="project folder")
    add = {}
    for name, what in (
        ("diff", "compare the data with a revision, as Markdown"),
        ("fmt", "lay out the data files, write their schemas, print what changes"),
        ("new", "start a row, a package, a proof or a framework"),
    ):
        add[name] = commands.add_parser(name, help=what).add_argument
        add[name]("--root", type=Path, default=Path(), help="project folder (default: .)")
    add["diff"]("base", help="a git revision or a folder to compare with")
    add["fmt"]("--check", action="store_true", help="change nothing, fail where something would")
    add["new"]("kind", choices=("feature", "package", "proof", "framework"), help="what to start")
    add["new"]("id", help="lower-case words and hyphens")
    add["new"]("--category", default="", help="category of the new feature")
    add["new"]("--row", default="", help="row that the proof shows (default: the one of its id)")
    return parser


def _new(options: argparse.Namespace) -> int:
    texts = new.start(options.root, options.kind, options.id, options.category, options.row)
    _write(options.root, texts)
    _write(options.root, editor_schemas.files(options.root))
    print("Fill in what 'make check' names:")
    _check(options)
    return 0


def _check(options: argparse.Namespace) -> int:
    if not (options.root / "data").is_dir():
        raise Refused(f"there is no folder 'data' in {options.root}")
    found, problems = read(options.root)
    print(*problems, sep="\n", end="\n" * bool(problems))
    if found is None:
        print(count(len(problems)))
        return 1
    rows = found.matrix.features.values()
    cells = sum(len(row.cells) for row in rows)
    print(f"{len(rows)} features, {cells} cells, {len(found.proofs)} proofs: no problems")
    return 0


def _diff(options: argparse.Namespace) -> int:
    print(diff.diff(options.root, options.base), end="")
    return 0


def _format(options: argparse.Namespace) -> int:
    problems = Problems()
    texts = formatter.format_all(options.root, problems) | editor_schemas.files(options.root)
    print(*problems, sep="\n", end="\n" * bool(problems))
    changed = _write(options.root, texts, options.check)
    return 1 if problems or (options.check and changed) else 0


def _write(root: Path, texts: Mapping[str, str], check: bool = False) -> bool:
    """Write the texts that differ from their files, or only list them; return whether any does."""
    changed = [path for path, text in texts.items() if not files.holds(root / path, text)]
    for path in changed:
        if check:
            print(visible(f"{path}: not as 'make fmt' writes it"))
        else:
            print(path)
            files.write(root / path, texts[path])
    return bool(changed)


_COMMANDS = {"check": _check, "diff": _diff, "fmt": _format, "new": _new}

if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):  # end quietly when nobody reads on, as in `| head`
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    sys.exit(main())

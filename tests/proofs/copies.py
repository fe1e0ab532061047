"""Start programs as copies of a process that has imported what most of them import.

Each line of the standard input names a program, a file for what it prints and one for its errors;
each line of the standard output is the exit code of one.
"""

import gc
import importlib
import json
import os
import signal
import sys
from pathlib import Path
from types import ModuleType

#: Modules that take long to import, and keep no settings when they are.
PRELOADED = (
    *("django.contrib.auth", "django.core.asgi", "django.core.management", "django.core.wsgi"),
    *("django.db.models", "django.forms", "django.template", "django.test", "django.urls"),
    *("flask.cli", "fastapi.testclient", "sqlmodel"),
)
#: Seconds after which a program is ended.
PATIENCE = 180


def next_program() -> str:
    """Return the path of a program in a copy that is to run it; end where there is no more."""
    for line in sys.stdin:
        path, output, errors = json.loads(line)
        child = os.fork()
        if not child:
            for descriptor, file in enumerate((os.devnull, output, errors)):
                os.dup2(os.open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT), descriptor)
            signal.alarm(PATIENCE)
            return str(path)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
    sys.exit()


def become(path: str) -> None:
    """Run a program as an interpreter that starts with it would."""
    sys.argv = [path]
    sys.path[0] = str(Path(path).parent)
    sys.modules["__main__"] = main = ModuleType("__main__")
    main.__file__ = path
    exec(compile(Path(path).read_bytes(), path, "exec", dont_inherit=True), main.__dict__)


if __name__ == "__main__":
    for module in PRELOADED:
        importlib.import_module(module)
    gc.freeze()  # what nobody collects stays shared
    become(next_program())

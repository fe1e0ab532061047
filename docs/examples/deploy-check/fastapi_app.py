# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "fastapi-cli"]
# ///
"""The fastapi command serves an app; a check is not among its commands."""

import subprocess
import sys

from fastapi import FastAPI

app = FastAPI(debug=True)


def fastapi(*arguments):
    command = [sys.executable, "-m", "fastapi", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8")


if __name__ == "__main__":
    print("Exit code of fastapi --help:", fastapi("--help").returncode)
    done = fastapi("check")
    print("Exit code of fastapi check:", done.returncode)
    print("It is no command:", "No such command" in done.stderr)

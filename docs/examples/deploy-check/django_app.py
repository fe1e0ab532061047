# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""`manage.py check --deploy` lists what is unsafe in a new project; plain `check` finds nothing."""

import re
import subprocess
import sys
import tempfile

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        project = [sys.executable, "-m", "django", "startproject", "mysite", folder]
        subprocess.run(project, check=True)

        def check(*options):
            command = [sys.executable, "manage.py", "check", *options]
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
            return re.findall(r"\((\w+\.[EW]\d+)\)", done.stderr), done.returncode

        found, _ = check()
        print("Found by check:", len(found))

        found, code = check("--deploy")
        security = [name for name in found if name.startswith("security.")]
        print("Security warnings of check --deploy:", len(security))
        print("Their names:", ", ".join(security))
        print("Found besides:", ", ".join(set(found) - set(security)) or "nothing")
        print("Exit code:", code)
        print("Exit code, warnings count:", check("--deploy", "--fail-level", "WARNING")[1])

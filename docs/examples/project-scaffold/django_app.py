# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django writes the files of a new project and of an app, from its templates or your own."""

import subprocess
import sys
import tempfile
from pathlib import Path

from django.core.management import call_command


def files(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.py"))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        project, app, own = (Path(folder, name) for name in ["mysite", "mysite/notes", "library"])

        project.mkdir()
        call_command("startproject", "mysite", project)
        print("Files of a new project:", len(files(project)))
        print("Their names:", ", ".join(files(project)))
        check = subprocess.run(
            [sys.executable, "manage.py", "check"], cwd=project, capture_output=True, text=True
        )
        print("manage.py check in the new project:", check.stdout.strip())

        app.mkdir()
        call_command("startapp", "notes", app)
        print("Files of a new app:", len(files(app)))
        print("Names of the app's files:", ", ".join(files(app)))

        template = Path(folder, "template")
        template.mkdir()
        Path(template, "settings.py-tpl").write_text('SITE_NAME = "{{ project_name }}"\n')
        own.mkdir()
        call_command("startproject", "library", own, template=str(template))
        print("Files from your own template:", ", ".join(files(own)))
        print("What the template became:", Path(own, "settings.py").read_text().strip())

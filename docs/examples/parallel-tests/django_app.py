# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django's test command runs classes side by side, each process with a database of its own."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from django.core.wsgi import get_wsgi_application

TESTS = '''
import time
from pathlib import Path

from django.contrib.auth.models import Group
from django.test import TransactionTestCase


def meet(name):
    """Wait until the other test has come here, too."""
    Path(name).touch()
    deadline = time.monotonic() + 20
    while len(list(Path().glob("here-*"))) < 2:
        assert time.monotonic() < deadline, "The tests did not run side by side."
        time.sleep(0.02)


class FirstTest(TransactionTestCase):
    def test_alone(self):
        Group.objects.create(name="first")
        meet("here-first")
        self.assertEqual(Group.objects.count(), 1)


class SecondTest(TransactionTestCase):
    def test_alone(self):
        Group.objects.create(name="second")
        meet("here-second")
        self.assertEqual(Group.objects.count(), 1)
'''
folder = tempfile.TemporaryDirectory()
subprocess.run([sys.executable, "-m", "django", "startproject", "mysite", folder.name], check=True)
sys.path.insert(0, folder.name)
os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
application = get_wsgi_application()

if __name__ == "__main__":
    Path(folder.name, "tests.py").write_text(TESTS)

    command = [sys.executable, "manage.py", "test", "--parallel", "2"]
    done = subprocess.run(command, cwd=folder.name, capture_output=True, text=True)
    print("Two test classes, side by side:", "passed" if done.returncode == 0 else done.stderr)
    print("Copies made of the test database:", done.stderr.count("Cloning test database"))
    folder.cleanup()

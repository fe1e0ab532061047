# /// script
# requires-python = ">=3.11"
# dependencies = ["django"]
# ///
"""Django reads a Python module, named by DJANGO_SETTINGS_MODULE, with defaults for nearly all."""

import os
import sys
import tempfile
from pathlib import Path

from django.conf import global_settings, settings
from django.core.exceptions import ImproperlyConfigured

PRODUCTION = """
import os

TIME_ZONE = "Europe/Vienna"
EMAIL_HOST = os.environ.get("BOOKSHOP_EMAIL_HOST", "localhost")
"""

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "production"
    os.environ["DJANGO_LANGUAGE_CODE"] = os.environ["LANGUAGE_CODE"] = "de"
    os.environ["BOOKSHOP_EMAIL_HOST"] = "mail.example.com"

    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "production.py").write_text(PRODUCTION)
        sys.path.insert(0, folder)
        print("TIME_ZONE, set in the module:", settings.TIME_ZONE)

    print("LANGUAGE_CODE, set in the environment alone:", settings.LANGUAGE_CODE)
    print("EMAIL_HOST, which the module takes from the environment:", settings.EMAIL_HOST)
    defaults = [name for name in dir(global_settings) if name.isupper()]
    print("Django has more than 100 defaults:", len(defaults) > 100)
    try:
        print("SECRET_KEY, left out:", settings.SECRET_KEY)
    except ImproperlyConfigured as error:
        print("SECRET_KEY, left out:", error)

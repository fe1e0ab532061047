# /// script
# dependencies = ["pytz"]
# ///
"""Make a time aware of a zone of pytz, at an hour that comes twice."""

import datetime

import django
import pytz
from django.conf import settings

settings.configure(USE_TZ=True)
django.setup()

from django.utils.timezone import make_aware

night = datetime.datetime(2026, 6, 1, 12)
print("make_aware with a zone of pytz:", make_aware(night, pytz.timezone("Europe/Berlin")))

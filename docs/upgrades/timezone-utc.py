# /// script
# dependencies = []
# ///
"""Import the UTC time zone from django.utils.timezone."""

try:
    from django.utils.timezone import utc

    print("django.utils.timezone.utc:", utc)
except ImportError as error:
    print("django.utils.timezone.utc:", str(error).partition(" (")[0])

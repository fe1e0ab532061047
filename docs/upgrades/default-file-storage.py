# /// script
# dependencies = []
# ///
"""Name the storage of uploads by the old setting."""

from django.conf import settings

try:
    settings.configure(DEFAULT_FILE_STORAGE="django.core.files.storage.InMemoryStorage")
    from django.core.files.storage import default_storage

    default_storage.exists("x")
    print("DEFAULT_FILE_STORAGE = InMemoryStorage:", default_storage.__class__.__name__)
except Exception as error:
    print("DEFAULT_FILE_STORAGE:", error)

"""What figures depend on: the machine, and the environment of the programs."""

from __future__ import annotations

import os
import platform
import re
from pathlib import Path
from typing import Any


def machine() -> dict[str, Any]:
    """Return system, architecture, processor, cores and gigabytes of memory."""
    info = Path("/proc/cpuinfo")
    found = re.search(r"model name\s*: (.+)", info.read_text("utf-8")) if info.is_file() else None
    processor = found[1] if found else platform.processor() or "unknown processor"
    return {
        "system": platform.system(),
        "architecture": platform.machine(),
        "processor": re.sub(r"\((R|TM)\)", "", processor),
        "cores": os.cpu_count() or 1,
        "memory": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9),
    }


def environment(**more: str) -> dict[str, str]:
    """Return this environment without what would change how Python or the programs run."""
    changing = ("PYTHON", "DJANGO_", "FLASK_", "NOTES_")
    return {
        name: value for name, value in os.environ.items() if not name.startswith(changing)
    } | more

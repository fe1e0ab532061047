"""What figures depend on: the machine, and the environment of the programs."""

from __future__ import annotations

import os
import platform
import re
from pathlib import Path
from typing import Any


def machine() -> dict[str, Any]:
    """System, architecture, processor, cores and gigabytes of memory, as far as they are told."""
    info = Path("/proc/cpuinfo")
    found = re.search(
        r"(?m)^model name\s*:\s*(.+)$", info.read_text("utf-8") if info.is_file() else ""
    )
    processor = found[1] if found else platform.processor() or "unknown processor"
    said: dict[str, Any] = {
        "system": platform.system(),
        "architecture": platform.machine(),
        "processor": re.sub(r"\((R|TM)\)", "", processor),
        "cores": os.cpu_count() or 1,
    }
    if hasattr(os, "sysconf"):  # Windows has none
        said["memory"] = round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9)
    return said


def environment(**more: str) -> dict[str, str]:
    """This environment without what would change how Python or the programs run."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "DJANGO_", "FLASK_", "NOTES_"))
    }
    return kept | more

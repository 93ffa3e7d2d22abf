"""Taking the time and the memory of whole processes."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

Command = Sequence[str | Path]

# pip compiles what it installs; a process that may not keep compiled modules would compile them in each run.
AS_INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class Cost(NamedTuple):
    """Seconds by the clock, and the memory of the largest process in MiB."""

    seconds: float
    mebibytes: float


def run(commands: Sequence[Command], folder: Path) -> Cost:
    """Run the commands one after the other in `folder`. Raises RuntimeError with what a failed one printed."""
    log = folder / "log.txt"
    most = 0
    start = time.perf_counter()
    for command in commands:
        with log.open("wb") as output:
            process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=output, env=AS_INSTALLED)
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise RuntimeError(f"{' '.join(map(str, command))} failed:\n{log.read_text('utf-8', 'replace')}")
        most = max(most, usage.ru_maxrss)
    return Cost(time.perf_counter() - start, most / (2**20 if sys.platform == "darwin" else 2**10))


def median(commands: Sequence[Command], folder: Path, runs: int) -> Cost:
    """Return the median cost of several runs."""
    costs = [run(commands, folder) for _ in range(runs)]
    return Cost(*(statistics.median(values) for values in zip(*costs, strict=True)))

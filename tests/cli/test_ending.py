"""A signal whose exception Python drops ends the command all the same."""

from __future__ import annotations

import subprocess
import sys

DROPPED = """
import os, signal
from trainkit.cli.ending import exit_code, listen, until_ended

class Presses:
    def __del__(self):
        os.kill(os.getpid(), signal.{name})

def results():
    yield "one"
    Presses()
    yield "two"

listen()
seen = []
try:
    seen.extend(until_ended(results()))
except BaseException as ended:
    print(type(ended).__name__, exit_code(0))
"""


def outcome(name: str) -> tuple[str, bool]:
    command = [sys.executable, "-c", DROPPED.format(name=name)]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.stdout, "Exception ignored" in done.stderr


def test_ctrl_c_within_a_finaliser() -> None:
    assert outcome("SIGINT") == ("KeyboardInterrupt 130\n", True)


def test_terminated_within_a_finaliser() -> None:
    assert outcome("SIGTERM")[0] == "SystemExit 143\n"

"""The seal of a PDF file: its identifier, which tells whether anybody has changed the file since it was written.

ISO 32000-1, 14.4: the trailer's /ID holds two byte strings; the first stays as it was when the file was created, the
second changes with the content. In a fresh file both are the digest of the whole file with this field blank.
"""

from __future__ import annotations

import re
from hashlib import blake2b
from pathlib import Path

# 16 bytes is the length of the MD5 digests that readers expect here.
_DIGEST_SIZE = 16

BLANK_ID = b"[<%b><%b>]" % (b"0" * 2 * _DIGEST_SIZE, b"0" * 2 * _DIGEST_SIZE)

_FRESH_ID = re.compile(rb"\[<([0-9a-f]{32})><\1>\]")


def seal(data: bytes) -> bytes:
    """Return a PDF file with its last BLANK_ID filled in. Raises ValueError if there is none."""
    start = data.rindex(BLANK_ID)
    digest = blake2b(data, digest_size=_DIGEST_SIZE).hexdigest().encode()
    return b"%b[<%b><%b>]%b" % (data[:start], digest, digest, data[start + len(BLANK_ID) :])


def is_pristine(path: Path) -> bool:
    """Whether the file is, byte for byte, one that `seal` has closed; False for whatever can't be read."""
    try:
        data = path.read_bytes() if path.is_file() else b""
    except (OSError, ValueError):
        return False
    start = data.rfind(b"[<")
    field = data[start : start + len(BLANK_ID)]
    return bool(_FRESH_ID.fullmatch(field)) and seal(data[:start] + BLANK_ID + data[start + len(BLANK_ID) :]) == data

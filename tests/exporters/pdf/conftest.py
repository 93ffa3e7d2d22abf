from __future__ import annotations

import pytest

from .builder import NOTO_SC


@pytest.fixture
def chinese_font() -> str:
    """Skips where the optional extra `cjk` is not installed."""
    if not NOTO_SC:
        pytest.skip("needs the extra 'cjk' (justmytype-intl-cjk) for a Chinese font")
    return NOTO_SC

import pytest

from trainkit.outline.language import recognise


@pytest.mark.parametrize(
    ("text", "claimed", "language"),
    [
        ("Kaffe og te.", "", "nb"),
        ("Kaffe og te.", "da", "da"),
        ("Kaffe og te.", "da-DK", "da"),
        ("Title page", "", "en"),
        ("Title page", "de", "de"),
        ("Title page", "he", "he"),
        ("Title page", "nb-NO", "nb"),
        ("Title page", "no such language", "en"),
        ("Das Formular ist bis Freitag abzugeben.", "en", "de"),
        ("请先关闭电源。", "en", "zh-Hans"),
    ],
)
def test_a_claim_tells_where_the_text_does_not(text: str, claimed: str, language: str) -> None:
    assert recognise([text], claimed) == language

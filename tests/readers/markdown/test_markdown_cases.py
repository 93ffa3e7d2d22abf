import pytest
from cases import Case, read_cases
from markdown_cases import HERE, blocks_of, warnings_of


@pytest.mark.parametrize("case", read_cases(HERE), ids=lambda case: case.name)
def test_blocks_of_text(case: Case) -> None:
    assert blocks_of(case.source) == case.expected


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        (
            "Try it:\n\n```sh\nls\n\nThen rest.",
            "The code that begins in line 3 has no end, so it goes to the end of the",
        ),
        ("Wash.\n<!-- later\n\nDry.", "The comment that begins in line 2 has no end"),
        ("---\ndate: May\n---\n::: notes\nBreathe.\n\nRinse.\n", "The division that begins in line 4 has no end"),
    ],
)
def test_a_mark_that_takes_all_the_text_below_it_is_reported(text: str, warning: str) -> None:
    (found,) = warnings_of(text)
    assert found.message.startswith(warning)
    assert found.hint.startswith("Close it with ")


@pytest.mark.parametrize(
    "text",
    ["```\nls\n```", "- ```\n  ls\n\nThen rest.", "<!-- later -->\n", "::: notes\nBreathe.\n:::\n\n", "```", ":::"],
)
def test_a_mark_that_ends_is_not_reported(text: str) -> None:
    assert warnings_of(text) == ()


def test_unknown_keys_of_front_matter_are_named() -> None:
    (found,) = warnings_of("---\ntitle: Knots\nlayout: wide\n---\nText.")
    assert str(found) == (
        "text.md:1: info: Nothing is made of these keys of the front matter: layout. "
        "Known are title, author, organisation, date, duration, language, density and layouts."
    )

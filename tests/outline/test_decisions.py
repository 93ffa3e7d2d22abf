from outline_cases import outline_of

from trainkit.model import Role, Severity

TEXT = """\
You are here: Home > Courses > Saying No at Work
Saying No at Work
A clear no saves everybody time.

1. Say it early: People can still ask somebody else.
2. Say it kindly: Give one reason and stop.
   Do not apologise twice.

To sum up, a clear no is a favour.
"""


def test_decisions_say_for_every_line_what_it_is_and_why() -> None:
    decisions = outline_of(TEXT).value.decisions
    numbered = "one of 2 items numbered '1.' from 1 to 2; it stands before a colon, as in 2 of 2 points beside it"
    assert [(d.span.start_line, d.span.end_line, d.role, d.why) for d in decisions] == [
        (1, 1, Role.LEFT_OUT, "a trail of 3 page names: it begins with 'You are here' and leads to this page"),
        (2, 2, Role.TITLE, "the first line, the trail of page names ends with it"),
        (3, 3, Role.SUMMARY, "it stands before the first point"),
        (5, 5, Role.HEADING, numbered),
        (5, 5, Role.BODY, "it follows the heading"),
        (6, 6, Role.HEADING, numbered),
        (6, 6, Role.BODY, "it follows the heading"),
        (7, 7, Role.BODY, "it stands below this point"),
        (9, 9, Role.CONCLUSION, "it begins with 'To sum up', as a conclusion does"),
    ]


def test_spans_are_exact_to_the_column() -> None:
    outline = outline_of(TEXT).value
    heading = outline.points[1].heading
    assert heading is not None
    assert (heading.span.start_line, heading.span.start_column, heading.span.end_column) == (6, 4, 17)
    assert (outline.points[1].span.start_column, outline.points[1].span.end_line) == (1, 7)
    (last,) = outline.conclusion
    assert (last.span.start_line, last.span.start_column, last.span.end_column) == (9, 1, 35)


def test_faults_of_a_list_are_told() -> None:
    decisions = outline_of("Opening\n\n1. Light.\n2. Till.\n4. Floor.\n4. Sign.\n5. Door.").value.decisions
    assert decisions[1].why.startswith("one of 5 items numbered '1.' from 1 to 5, 1 missing, 1 repeated")


def test_a_text_without_points_is_a_warning_with_a_hint() -> None:
    (warning,) = outline_of("We came. We saw.\n\nWe went home.").diagnostics
    assert (warning.severity, warning.code) == (Severity.WARNING, "no-points")
    assert warning.hint == "Number the points (1. 2. 3.) or give each a short heading on a line of its own."


def test_a_text_without_paragraphs_is_told_apart() -> None:
    (warning,) = outline_of("Home > Training > Giving feedback\n").diagnostics
    assert (warning.code, warning.message) == (
        "no-points",
        "No points were found, and no paragraphs that could become points.",
    )


def test_the_only_heading_of_its_rank_is_no_entry_of_a_menu() -> None:
    outline = outline_of("# Jobs\n\nThree of them.\n\n## Ask\n\nEarly.\n\n## Thank\n\nTwice.\n").value
    assert outline.title is not None
    assert outline.title.text == "Jobs"


def test_numbers_without_text_are_accounted_for() -> None:
    decisions = outline_of("1. Ask.\n2.\n3. Listen.").value.decisions
    assert [(d.span.start_line, d.role) for d in decisions] == [(1, Role.BODY), (2, Role.LEFT_OUT), (3, Role.BODY)]

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainkit.plan.languages import KNOWN, grammar_of
from trainkit.plan.shortening import series_in, shortest


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        pytest.param(
            "en",
            "In most offices, the printer stands in the corridor beside the kitchen door.",
            "The printer stands in the corridor beside the kitchen door.",
            id="opening adverbial",
        ),
        pytest.param(
            "en",
            "The printer stands in the corridor beside the kitchen, making noise for the whole floor.",
            "The printer stands in the corridor beside the kitchen.",
            id="participle clause",
        ),
        pytest.param(
            "en",
            "The printer is old and slow; the paper comes from the cheapest supplier in town.",
            "The printer is old and slow.",
            id="semicolon",
        ),
        pytest.param(
            "en",
            "The printer stands in the corridor, and the paper lies on the shelf beside it.",
            "The printer stands in the corridor.",
            id="further main clause",
        ),
        pytest.param(
            "en",
            "In many offices, you can use the printer only if you have a card of your own.",
            "In many offices, you can use the printer only if you have a card of your own.",
            id="nothing goes before a condition",
        ),
        pytest.param(
            "en",
            "The printer stands in the corridor beside the kitchen, making noise unless somebody closes the door.",
            "The printer stands in the corridor beside the kitchen, making noise unless somebody closes the door.",
            id="a condition at the end stays",
        ),
        pytest.param(
            "en",
            "On wet grass, the feet of the ladder slide away under the weight of a person.",
            "On wet grass, the feet of the ladder slide away under the weight of a person.",
            id="an adverbial that limits stays",
        ),
        pytest.param("en", "In short, it works.", "In short, it works.", id="a short sentence stays"),
        pytest.param(
            "de",
            "Kurz gesagt, die meisten Geräte stehen dort, wo Platz für sie war und eine Steckdose.",
            "Die meisten Geräte stehen dort, wo Platz für sie war und eine Steckdose.",
            id="German",
        ),
        pytest.param(
            "de",
            "In den meisten Büros steht der Drucker auf dem Flur neben der Tür zur Küche.",
            "In den meisten Büros steht der Drucker auf dem Flur neben der Tür zur Küche.",
            id="German: the verb would come first",
        ),
        pytest.param(
            "fr",
            "Dans la plupart des bureaux, l'imprimante se trouve dans le couloir près de la cuisine.",
            "L'imprimante se trouve dans le couloir près de la cuisine.",
            id="French",
        ),
        pytest.param(
            "fr",
            "L'imprimante se trouve dans le couloir près de la cuisine, laissant la porte ouverte au bruit.",
            "L'imprimante se trouve dans le couloir près de la cuisine.",
            id="French participle",
        ),
        pytest.param(
            "es",
            "En la mayoría de las oficinas, la impresora está en el pasillo junto a la cocina.",
            "La impresora está en el pasillo junto a la cocina.",
            id="Spanish",
        ),
        pytest.param(
            "es",
            "En la mayoría de las oficinas, la impresora funciona solo si hay papel en el cajón.",
            "En la mayoría de las oficinas, la impresora funciona solo si hay papel en el cajón.",
            id="Spanish condition",
        ),
        pytest.param(
            "zh", "在大多数办公室里，打印机放在走廊里厨房的门边上。", "打印机放在走廊里厨房的门边上。", id="Chinese"
        ),
        pytest.param(
            "zh",
            "在大多数办公室里，只有有卡的人才能用走廊里的打印机。",
            "在大多数办公室里，只有有卡的人才能用走廊里的打印机。",
            id="Chinese condition",
        ),
    ],
)
def test_what_may_be_left_off(language: str, sentence: str, expected: str) -> None:
    grammar = grammar_of(language)
    assert grammar is not None
    assert shortest(sentence, grammar) == expected


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "Bring gloves, goggles and a hat.", ("Bring", ("gloves", "goggles", "a hat"))),
        ("en", "Do not bring gloves, goggles and a hat.", None),
        ("en", "Bring gloves, goggles and a hat if it rains.", None),
        ("en", "Bring gloves and goggles.", None),
        ("de", "Wir brauchen Papier, Stifte und eine Tafel.", ("Wir brauchen", ("Papier", "Stifte", "eine Tafel"))),
        (
            "fr",
            "Apportez des gants, des lunettes et un casque.",
            ("Apportez", ("des gants", "des lunettes", "un casque")),
        ),
        ("es", "Prepare agua, sombra y hielo.", ("Prepare", ("agua", "sombra", "hielo"))),
        ("zh", "请准备：手套、护目镜和帽子。", ("请准备：", ("手套", "护目镜", "帽子"))),
    ],
)
def test_a_series_at_the_end_of_a_sentence(
    language: str, sentence: str, expected: tuple[str, tuple[str, ...]] | None
) -> None:
    grammar = grammar_of(language)
    assert grammar is not None
    assert series_in(sentence, grammar) == expected


def test_other_languages_have_their_sentences_whole() -> None:
    assert grammar_of("ru") is None
    assert {grammar_of(language) is not None for language in (*KNOWN, "zh-Hans", "de-CH")} == {True}


@given(st.sampled_from(KNOWN), st.text(alphabet="ab IiTthe,;:.–—not()“” in mostand，。；", max_size=300))
def test_what_stays_is_one_stretch_of_the_sentence(language: str, sentence: str) -> None:
    grammar = grammar_of(language)
    assert grammar is not None
    kept = shortest(sentence, grammar)
    assert kept[1:].rstrip(".。") in sentence

"""Words stand side by side as the spoken language puts them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import habit_desktop
from habit_desktop.language import ENGLISH
from habit_desktop.wording.joins import (
    END,
    ISOLATE,
    called,
    capitalised,
    facts_of,
    halves_of,
    line_of,
    list_of,
    remarks_of,
    sentence_of,
    stopped,
    text_of,
)
from habit_desktop.wording.languages import language_for, speak_in

PLAIN = dict.fromkeys(map(ord, (ISOLATE, END)))
NAMES = ("Walk", "", "Read")
CODE = Path(habit_desktop.__file__).parent
BY_HAND = re.compile(r"""["'][,;.:、，] ["']\.join\(|[+]=? ["'][,;.:]? ["'] [+]|[+]= ["'][,;.:]? ["']""")


@pytest.fixture(autouse=True)
def english_afterwards() -> Iterator[None]:
    yield
    speak_in(ENGLISH)


def spoken_in(code: str) -> tuple[str, ...]:
    speak_in(language_for([code]))
    joined = (list_of(NAMES), line_of(NAMES), halves_of(NAMES), text_of(NAMES), remarks_of(NAMES))
    return (*joined, called(*NAMES[::2]), sentence_of("walk"))


def test_what_is_empty_is_left_out() -> None:
    assert spoken_in("en") == (
        "Walk, Read",
        "Walk, Read",
        "Walk; Read",
        "Walk Read",
        "Walk. Read",
        "Walk: Read",
        "Walk.",
    )


def test_chinese_has_marks_of_its_own_and_no_spaces() -> None:
    expected = ("Walk、Read", "Walk，Read", "Walk；Read", "WalkRead", "Walk。Read", "Walk：Read", "Walk。")
    assert spoken_in("zh_CN") == expected


def test_arabic_has_commas_of_its_own() -> None:
    assert [words.translate(PLAIN) for words in spoken_in("ar")[:3]] == ["Walk، Read", "Walk، Read", "Walk؛ Read"]


def test_in_arabic_a_name_of_another_script_keeps_its_own_direction() -> None:
    speak_in(language_for(["ar"]))
    assert facts_of(("Did you walk?", "كل يوم")) == f"{ISOLATE}Did you walk?{END} · كل يوم"
    speak_in(ENGLISH)
    assert facts_of(("Did you walk?", "", "every day")) == "Did you walk? · every day"


def test_french_sets_a_colon_apart() -> None:
    assert spoken_in("fr")[5] == "Walk\u00a0: Read"


def test_nothing_joined_is_nothing() -> None:
    assert list_of(()) == text_of(("", "")) == sentence_of("") == capitalised("") == ""


def test_braces_of_a_persons_own_stay() -> None:
    assert list_of(("{Walk}", "{}")) == "{Walk}, {}"
    assert called("{name}", "{") == "{name}: {"


@pytest.mark.parametrize("words", ["Walk.", "Walk!", "Walk?", "走。", "Walk…"])
def test_a_sentence_that_has_its_stop_gets_no_other(words: str) -> None:
    assert sentence_of(words) == stopped(words) == words


def test_nothing_a_person_reads_is_joined_by_english_marks() -> None:
    files = [file for room in ("wording", "ui") for file in (CODE / room).rglob("*.py")]
    assert len(files) > 100
    assert [file.name for file in files if BY_HAND.search(file.read_text("utf-8"))] == []

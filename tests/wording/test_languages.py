"""Which language a person is spoken to in."""

from collections.abc import Iterator
from datetime import date

import pytest

from habit_desktop.domain.calendar import Mark
from habit_desktop.language import ENGLISH
from habit_desktop.wording.dates import day_title, long_day, near_day
from habit_desktop.wording.language import _, ngettext, spoken
from habit_desktop.wording.languages import LANGUAGES, language_choices, language_for, speak_in, wishes
from habit_desktop.wording.marks import change_said
from habit_desktop.wording.numbers import amount, decimals, percent_sign, plain_amount, short_amount
from habit_desktop.wording.typed_amounts import TypedAmount, typed_amount

THURSDAY = date(2026, 3, 19)
NAMES = [language.code for language in LANGUAGES]


@pytest.fixture(params=LANGUAGES, ids=NAMES)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """One language after the other is spoken."""
    speak_in(request.param)
    yield request.param.code
    speak_in(ENGLISH)


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LANG": "de_AT.UTF-8"}, "de"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "fr_CA.UTF-8"}, "fr"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "es_MX"}, "es"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "ja:ar:de"}, "ar"),
        ({"LANGUAGE": "de"}, "de"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "de"}, "en"),
        ({"LC_ALL": "POSIX", "LANG": "de_DE"}, "en"),
        ({"LANG": "zh_SG"}, "zh_CN"),
        ({"LANG": "zh-Hans-CN"}, "zh_CN"),
        ({"LANG": "zh_TW.UTF-8"}, "en"),
        ({"LANG": "sr_RS@latin"}, "en"),
        ({"LANG": "der"}, "en"),
    ],
)
def test_the_environment_chooses_the_first_language_there_is(environment: dict[str, str], code: str) -> None:
    assert language_for(wishes(environment)).code == code


def test_each_language_is_offered_in_its_own_name() -> None:
    assert [code for code, _name in language_choices()] == ["", *NAMES]
    assert ("de", "Deutsch") in language_choices()


def test_what_is_spoken_is_known(language: str) -> None:
    assert spoken().code == language


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("value", [0.5, 999.0, 6000.0, 1234567.25])
def test_an_amount_that_is_written_is_read_again(value: float) -> None:
    assert typed_amount(f"{amount(value)} x") == TypedAmount(value, more=False)
    assert typed_amount(plain_amount(value)) == TypedAmount(value, more=False)


@pytest.mark.parametrize(
    ("code", "written"),
    [("en", "6,000.5"), ("de", "6.000,5"), ("fr", "6\u202f000,5"), ("zh_CN", "6,000.5"), ("ar", "6,000.5")],
)
def test_an_amount_has_the_marks_of_its_language(code: str, written: str) -> None:
    speak_in(language_for([code]))
    assert amount(6000.5) == written
    speak_in(ENGLISH)


def test_german_reads_a_point_between_thousands_and_after_a_few_digits_as_decimals() -> None:
    speak_in(language_for(["de"]))
    read = [typed_amount(text) for text in ("6.000", "2.5", "2,5")]
    written = decimals(0.52, 3), short_amount(6200)
    speak_in(ENGLISH)
    assert read == [TypedAmount(value, more=False) for value in (6000, 2.5, 2.5)]
    assert written[0] == "0,520"
    assert "6,2" in written[1]


def test_a_name_of_another_script_leaves_an_arabic_sentence_its_direction() -> None:
    speak_in(language_for(["ar"]))
    said = change_said("Gym (1)", Mark.DONE), many_of(2)
    speak_in(ENGLISH)
    assert said[0].startswith("\u2068Gym (1)\u2069: ")
    assert "\u2068" not in said[1]


def many_of(count: int) -> str:
    return ngettext("{count} habit", "{count} habits", count).format(count=count)


@pytest.mark.parametrize(("code", "sign"), [("en", "\u00a0%"), ("de", "\u00a0%"), ("zh_CN", "%")])
def test_a_percentage_that_is_typed_has_the_sign_of_its_language(code: str, sign: str) -> None:
    speak_in(language_for([code]))
    written = percent_sign()
    speak_in(ENGLISH)
    assert written == sign


@pytest.mark.parametrize(
    ("code", "title", "short", "long"),
    [
        ("fr", "Jeudi 19 mars", "19 mars 2025", "19 mars 2026"),
        ("es", "Jueves, 19 de marzo", "19 mar 2025", "19 de marzo de 2026"),
        ("zh_CN", "3月19日 星期四", "2025年3月19日", "2026年3月19日"),
    ],
)
def test_a_day_is_written_as_its_language_does(code: str, title: str, short: str, long: str) -> None:
    speak_in(language_for([code]))
    written = day_title(THURSDAY, THURSDAY), near_day(THURSDAY.replace(year=2025), THURSDAY), long_day(THURSDAY)
    speak_in(ENGLISH)
    assert written == (title, short, long)


def test_english_needs_no_catalogue() -> None:
    speak_in(ENGLISH)
    assert _("Today") == "Today"

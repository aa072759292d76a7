"""A translation that would break a sentence is found before anybody reads it."""

import pytest
from babel.messages.catalog import Catalog
from translations.faults import faults

ONE, MANY = "{count} week of {name}", "{count} weeks of {name}"


def found(english: str | tuple[str, str], said: str | tuple[str, ...], flags: tuple[str, ...] = ()) -> list[str]:
    catalogue = Catalog(locale="de")
    catalogue.add(english, said, flags=flags)
    return [fault.split(":")[0].partition(" in ")[0] for fault in faults(catalogue, catalogue)]


@pytest.mark.parametrize(
    ("english", "said", "fault"),
    [
        ("Today", "", "missing"),
        ("{name} rests", "ruht", "lacks name"),
        ("{name} rests", "{nom} ruht", "unknown nom"),
        ("{name} rests", "{name ruht", "expected '}' before end of string"),
        ("{name} rests", "{} {name} ruht", "{} is no plain name between braces"),
        ("{name} rests", "{name!r} ruht", "{name} is no plain name between braces"),
        ("{name} rests", "{name:>9} ruht", "{name} is no plain name between braces"),
        (" %", "%", "begins or ends otherwise"),
        ("write it with --export FILE", "schreibe es mit --ausgabe DATEI", "changes what is typed (--export)"),
    ],
)
def test_a_fault_is_told(english: str, said: str, fault: str) -> None:
    assert fault in found(english, said)


def test_a_sentence_that_is_whole_has_no_fault() -> None:
    assert found("{name} rests", "Es ruht {name}") == []


def test_a_doubtful_one_is_told() -> None:
    assert found("Today", "Heute", ("fuzzy",)) == ["fuzzy"]


def test_each_plural_form_is_looked_at() -> None:
    assert found((ONE, MANY), ("{count} Woche von {name}", "{count} Wochen von")) == ["lacks name"]
    assert found((ONE, MANY), ("{count} Woche von {name}", "")) == ["missing"]
    assert found((ONE, MANY), ("{count} Woche von {name}",)) == ["has 1 plural forms, not 2"]


def test_a_form_for_one_alone_need_not_say_the_number() -> None:
    assert found((ONE, MANY), ("ein Woche von {name}", "{count} Wochen von {name}")) == []


def test_a_message_that_only_the_code_has_is_told() -> None:
    gathered = Catalog()
    gathered.add("Today")
    assert faults(Catalog(locale="de"), gathered) == ["not in the catalogue: 'Today'"]

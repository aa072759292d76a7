"""Every catalogue holds what the code says, and the app reads what the translator wrote."""

from functools import cache

import pytest
from babel.messages.catalog import Catalog
from translations.catalogue import is_stale, read, template, written
from translations.faults import faults
from translations.places import CODES, template_path

UNDER_WAY = frozenset[str]()
"""The languages whose translators are not through: in these, and no others, messages may be missing."""


@cache
def gathered() -> Catalog:
    return template()


def test_the_template_holds_what_the_code_says() -> None:
    assert template_path().read_bytes() == written(gathered()), "run make translations"


@pytest.mark.parametrize("code", CODES)
def test_the_app_reads_what_the_translator_wrote(code: str) -> None:
    assert not is_stale(code), "run make translations"


@pytest.mark.parametrize("code", CODES)
def test_nothing_is_missing_or_wrong(code: str) -> None:
    found = faults(read(code), gathered())
    wrong = [fault for fault in found if not (code in UNDER_WAY and fault.startswith("missing"))]
    assert not wrong, "\n".join(wrong)

"""What make audit says of the packages that are installed."""

import pytest
from audit import FAULTY, SOUND, UNKNOWN, Package, verdict

GOOD: Package = {"name": "good", "version": "1.0", "vulns": []}
BAD: Package = {"name": "bad", "version": "1.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.1"]}]}
UNASKED: Package = {"name": "odd", "version": "1.0", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("found", "status", "said"),
    [
        ([GOOD], SOUND, ["make audit: 0 known faults in 1 packages"]),
        ([GOOD, BAD], FAULTY, ["bad 1.0: PYSEC-1, mended in 1.1", "make audit: 1 known faults in 2 packages"]),
        (
            [GOOD, UNASKED],
            UNKNOWN,
            ["make audit: 0 known faults in 1 packages; of 1 others nothing could be found out"],
        ),
    ],
)
def test_faults_are_counted_and_named(found: list[Package], status: int, said: list[str]) -> None:
    assert verdict(found) == (status, said)


@pytest.mark.parametrize("found", [[], [UNASKED, UNASKED]])
def test_where_nobody_could_be_asked_it_is_not_called_sound(found: list[Package]) -> None:
    status, (said,) = verdict(found)
    assert status == UNKNOWN
    assert "cannot be reached" in said

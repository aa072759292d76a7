"""Damage in words."""

from datetime import UTC, datetime

from habit_desktop.domain.recovery import Brought, RecoveryStage
from habit_desktop.wording import recovery

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def test_what_came_back_is_counted_with_where_it_came_from() -> None:
    brought = Brought(1234, NOW, 1240, 0, 7, 1100)
    assert recovery.brought_back(brought, NOW, only_look=False) == (
        "Brought back: 7 habits, 1,100 marks. 1,234 facts could be read in the damaged file, and the newest good "
        "backup is used (Today, 12:00). As far as can be told nothing is lost."
    )


def test_what_is_lost_is_said() -> None:
    brought = Brought(1, None, 1, 2, 1, 0)
    said = recovery.brought_back(brought, NOW, only_look=True)
    assert said.startswith("Can be brought back: 1 habit, 0 marks. 1 fact could be read")
    assert said.endswith("there is no good backup. 2 facts can be read nowhere any more.")


def test_what_nobody_can_tell_is_not_called_safe() -> None:
    brought = Brought(1, NOW, 1, 0, 1, 0, part_gone=True)
    assert recovery.brought_back(brought, NOW, only_look=False).endswith("Please look at the last days.")


def test_each_stage_is_a_step() -> None:
    assert [recovery.stage(each)[:12] for each in RecoveryStage] == [f"Step {n} of 3:"[:12] for n in (1, 2, 3)]


def test_networks_are_named() -> None:
    assert "Version 3, Version 4" in recovery.networks_back((3, 4), only_look=True)
    assert recovery.networks_back((3,), only_look=False) == "Taken from a backup: Version 3 of the network."


def test_facts_that_are_sound_are_called_so() -> None:
    assert "would be worked out anew" in recovery.told_anew(only_look=True)
    assert "was worked out anew" in recovery.told_anew(only_look=False)

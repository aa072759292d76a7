"""What is said of what a machine offers."""

import pytest

from habit_desktop.engine.machine import Desktop, Part
from habit_desktop.wording.machine import hint, missing_told, offer_said, part_name


@pytest.mark.parametrize("part", Part)
def test_every_part_has_a_name_and_says_what_it_means(part: Part) -> None:
    assert part_name(part) != part
    assert offer_said(part, there=True) != offer_said(part, there=False)
    assert offer_said(part, there=False).endswith(".")


@pytest.mark.parametrize("desktop", Desktop)
@pytest.mark.parametrize("wayland", [True, False])
@pytest.mark.parametrize("part", [Part.NOTIFICATIONS, Part.BUTTONS, Part.TRAY])
def test_every_desktop_has_a_way_to_what_it_lacks(part: Part, desktop: Desktop, wayland: bool) -> None:
    assert hint(part, desktop, wayland=wayland).endswith(".")


def test_gnome_is_told_of_its_extension() -> None:
    assert "AppIndicator" in hint(Part.TRAY, Desktop.GNOME, wayland=True)


def test_where_nothing_can_be_done_nothing_is_asked() -> None:
    assert hint(Part.POWER, Desktop.OTHER, wayland=False) == hint(Part.ATTENTION, Desktop.KDE, wayland=True) == ""
    assert hint(Part.IDLE, Desktop.GNOME, wayland=True) == ""


def test_who_offers_it_is_named() -> None:
    assert offer_said(Part.TRAY, there=True, by="XEmbed").endswith("(XEmbed)")
    assert "XEmbed" not in offer_said(Part.TRAY, there=False, by="XEmbed")


def test_without_notifications_their_buttons_are_elsewhere() -> None:
    assert offer_said(Part.BUTTONS, there=False, missed=False) == "The app’s own windows have the same ones."


def test_what_is_missing_is_said_in_one_breath() -> None:
    told = missing_told({Part.NOTIFICATIONS, Part.TRAY, Part.IDLE})
    assert told.startswith(
        "This desktop does not offer right now: notifications, a tray, how long the computer is unused."
    )

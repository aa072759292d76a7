"""One painted row: its pieces, its keys, its clicks."""

from collections.abc import Iterator
from dataclasses import fields, replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from habit_desktop.domain.abstinence import Abstinence
from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.history import Answer
from habit_desktop.engine.readings import Bell, Chance, TodayRow
from habit_desktop.ui.pages.today.row import TodayRow as Row
from habit_desktop.ui.pages.today.row_places import Places
from habit_desktop.ui.pages.today.row_state import row_state
from habit_desktop.ui.pages.today.wish import Wish
from habit_desktop.ui.theme.fonts import set_text_percent
from habit_desktop.ui.widgets.stopwatch_button import StopwatchButton
from tests.ui.pages.test_today_row_state import PIANO, ROOM, SMOKE
from tests.ui.people import GYM, READ, REMIND, TODAY, UNLIKELY, WALK, at, row

LONG = replace(READ, name="Read a newspaper from the first to the very last page, adverts included", icon="book")
SHOWN = (
    row(GYM),
    row(WALK, amount=4120.0, chance=Chance(0.58, 0.5, 0.68), bell=Bell(REMIND, at(19, 30))),
    replace(
        row(LONG, note="Chapter 4 of 12", chance=Chance(0.3, 0.2, 0.4), bell=Bell(UNLIKELY, at(21, 0))), slack=ROOM
    ),
    row(PIANO, amount=5.0, bell=Bell(UNLIKELY, at(21, 0))),
    replace(row(SMOKE), abstinence=Abstinence(12, 40, slipped=True)),
)


def made(shown: TodayRow, qtbot: QtBot, width: int = 852, *, narrow: bool = False) -> Row:
    """A row on a screen."""
    made = Row(row_state(shown, TODAY, TODAY, 1), TODAY)
    made.set_narrow(narrow)
    qtbot.addWidget(made)
    made.resize(width, made.heightForWidth(width))
    with qtbot.waitActive(made):  # or the keys of another test's window would be heard first
        made.show()
        made.activateWindow()
    return made


def pieces(places: Places) -> dict[str, QRect]:
    """The pieces that are there."""
    found = {field.name: getattr(places, field.name) for field in fields(places)}
    return {name: place for name, place in found.items() if isinstance(place, QRect) and not place.isEmpty()}


def wishes(shown: Row) -> list[tuple[str, object]]:
    """What is wanted from now on."""
    heard: list[tuple[str, object]] = []
    shown.wished.connect(lambda habit, wish: heard.append((habit, wish)))
    return heard


def answers(shown: Row) -> list[tuple[object, object]]:
    """What is answered from now on."""
    heard: list[tuple[object, object]] = []
    shown.answered.connect(lambda _habit, answer, amount: heard.append((answer, amount)))
    return heard


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize(
    ("width", "narrow"), [(270, True), (280, True), (460, True), (800, False), (852, False), (1200, False)]
)
@pytest.mark.parametrize("shown", SHOWN, ids=lambda shown: shown.habit.id)
def test_its_pieces_lie_within_it_and_beside_each_other(
    qtbot: QtBot, shown: TodayRow, width: int, narrow: bool, mirrored: bool
) -> None:
    widget = Row(row_state(shown, TODAY, TODAY, 1), TODAY)
    qtbot.addWidget(widget)
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    widget.set_narrow(narrow)
    places = widget.places(width)
    there = pieces(places)
    outside = [name for name, place in there.items() if not QRect(QPoint(0, 0), places.size).contains(place)]
    covered = [
        (one, other)
        for one, place in there.items()
        for other, another in there.items()
        if one < other and place.intersects(another)
    ]
    assert (outside, covered) == ([], [])


@pytest.fixture
def large_text() -> Iterator[None]:
    """Text of twice its usual size."""
    set_text_percent(200)
    yield
    set_text_percent(100)


@pytest.mark.usefixtures("large_text")
@pytest.mark.parametrize("width", [270, 460, 1000])
@pytest.mark.parametrize("shown", SHOWN, ids=lambda shown: shown.habit.id)
def test_large_text_covers_nothing(qtbot: QtBot, shown: TodayRow, width: int) -> None:
    test_its_pieces_lie_within_it_and_beside_each_other(qtbot, shown, width, narrow=True, mirrored=False)


def test_a_name_is_the_way_to_the_habit_and_the_ring_to_what_was_learned(qtbot: QtBot) -> None:
    shown = made(SHOWN[1], qtbot)
    heard, places = wishes(shown), shown.places(852)
    for piece in (places.name, places.ring, places.streak):
        QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=piece.center())
    assert heard == [("walk", Wish.OPEN), ("walk", Wish.INSIGHT)]


@pytest.mark.parametrize(
    ("key", "wish"),
    [
        (Qt.Key.Key_Return, Wish.OPEN),
        (Qt.Key.Key_I, Wish.INSIGHT),
        (Qt.Key.Key_E, Wish.EDIT),
        (Qt.Key.Key_N, Wish.NOTE),
        (Qt.Key.Key_A, Wish.AMOUNT),
        (Qt.Key.Key_P, Wish.STOPWATCH),
    ],
)
def test_keys_say_what_is_wanted(qtbot: QtBot, key: Qt.Key, wish: Wish) -> None:
    shown = made(SHOWN[3], qtbot)
    heard = wishes(shown)
    QTest.keyClick(shown.mark, key)
    assert heard == [("piano", wish)]


def test_a_shortcut_of_the_window_is_no_answer(qtbot: QtBot) -> None:
    shown = made(SHOWN[0], qtbot)
    heard = answers(shown)
    QTest.keyClick(shown.mark, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert heard == []


def test_a_habit_without_an_amount_asks_for_none(qtbot: QtBot) -> None:
    shown = made(SHOWN[0], qtbot)
    heard = wishes(shown)
    for key in (Qt.Key.Key_A, Qt.Key.Key_P):
        QTest.keyClick(shown.mark, key)
    assert heard == []


def test_a_slip_is_one_press_and_cannot_be_pressed_away(qtbot: QtBot) -> None:
    shown = made(SHOWN[4], qtbot)
    heard = answers(shown)
    steps = [button for button in shown.findChildren(QPushButton) if button.isVisible() and button.text()]
    assert len(steps) == 1
    steps[0].click()
    assert heard == [(Answer.DONE, 1.0)]


def test_a_running_stopwatch_shows_its_time_in_place_of_the_steps(qtbot: QtBot) -> None:
    shown = made(SHOWN[3], qtbot)
    before = shown.places(852).controls.width()
    shown.show_elapsed("12:07")
    (stopwatch,) = shown.findChildren(StopwatchButton)
    assert stopwatch.text() == "12:07"
    assert stopwatch.accessibleName() == "Stop timing Piano"
    assert not [button for button in shown.findChildren(QPushButton) if button.isVisible() and button.text()]
    shown.show_elapsed("")
    assert shown.places(852).controls.width() == before


@pytest.mark.parametrize(
    ("piece", "words"),
    [
        ("ring", "chance 30 %, between 20 % and 40 %"),
        ("detail", "skipping today lowers"),
        ("name", "adverts included"),
        ("week", "Wednesday done"),
    ],
)
def test_what_has_no_room_is_told_by_the_tool_tip(qtbot: QtBot, piece: str, words: str) -> None:
    shown = made(SHOWN[2], qtbot)
    place: QRect = getattr(shown.places(852), piece)
    told = shown.told_at(QPoint(place.right() - 1, place.center().y()))
    assert words in told.replace("\u00a0", " ")


def test_a_screen_reader_hears_the_week_and_the_chance(qtbot: QtBot) -> None:
    told = made(SHOWN[2], qtbot).accessibleDescription().replace("\u00a0", " ")
    assert "chance 30 %" in told
    assert "Last seven days: Thursday done" in told


def test_the_keyboard_goes_through_a_row_from_its_mark_to_its_menu(qtbot: QtBot) -> None:
    stops = made(SHOWN[3], qtbot).stops
    assert [type(stop).__name__ for stop in stops] == [
        "MarkButton",
        "StopwatchButton",
        "WordButton",
        "WordButton",
        "IconButton",
    ]


class Paints(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


@pytest.fixture
def paints() -> Paints:
    return Paints()


def test_what_is_as_it_was_is_not_painted_again(qtbot: QtBot, paints: Paints) -> None:
    shown = made(SHOWN[1], qtbot)
    QApplication.processEvents()
    for part in (shown, *shown.stops):
        part.installEventFilter(paints)
    shown.show_state(shown.state)
    QApplication.processEvents()
    assert paints.count == 0
    shown.show_state(row_state(replace(SHOWN[1], mark=Mark.DONE), TODAY, TODAY, 1))
    qtbot.waitUntil(lambda: paints.count > 0)


def test_a_row_has_room_for_its_steps_as_large_as_the_theme_makes_them(qtbot: QtBot) -> None:
    shown = made(SHOWN[3], qtbot, 280, narrow=True)
    assert shown.places(280).controls.height() < 90
    for button in shown.findChildren(QPushButton):
        button.setStyleSheet("min-height: 90px")
    qtbot.waitUntil(lambda: shown.places(280).controls.height() >= 90)
    assert shown.places(280).controls.bottom() < shown.heightForWidth(280)

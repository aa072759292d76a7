"""All that a page can be asked for is asked for by keyboard alone, wish by wish: none is left to the mouse."""

from collections.abc import Callable, Mapping
from functools import partial

import pytest
from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QSpinBox, QWidget

from habit_desktop.domain.event import ReminderShown
from habit_desktop.domain.habit import Json
from habit_desktop.engine.readings import TrainingState
from habit_desktop.ui.charts.chance_chart import ChanceChart
from habit_desktop.ui.charts.threshold_handle import ThresholdHandle
from habit_desktop.ui.dialogs.palette.palette_dialog import PaletteDialog
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.pages.habit.heatmap import Heatmap
from habit_desktop.ui.pages.habits.day_button import DayButton
from habit_desktop.ui.pages.insight.page import InsightPage
from habit_desktop.ui.pages.reminders.line_list import LineList
from habit_desktop.ui.pages.reminders.times_card import ProposalRow
from habit_desktop.ui.pages.today.row import TodayRow
from habit_desktop.ui.widgets.marked_slider import MarkedSlider
from tests.engine.living import day, made, remember
from tests.journeys.fingers import Fingers
from tests.journeys.hands import names_of
from tests.journeys.home import Home
from tests.ui.whole import wait_until_whole

Way = Callable[[Fingers], None]

pytestmark = pytest.mark.parametrize("home", [Fingers], indirect=True, ids=["by keyboard alone"])


def keys(*sequences: str) -> Way:
    """Keys alone."""
    return lambda fingers: fingers.keys(*sequences)


def on_row(habit: str, *sequences: str) -> Way:
    """Keys on the row of a habit on Today."""

    def do(fingers: Fingers) -> None:
        fingers.go_to(fingers.find(TodayRow, habit).mark)
        fingers.keys(*sequences)

    return do


def on(kind: type[QWidget], *sequences: str) -> Way:
    """Keys on the last thing of a kind."""

    def do(fingers: Fingers) -> None:
        fingers.go_to([each for each in fingers.window.findChildren(kind) if each.isVisible()][-1])
        fingers.keys(*sequences)

    return do


def more(habit: str, *names: str) -> Way:
    """An action of a habit's menu."""
    return lambda fingers: fingers.more(habit, *names)


def press(*names: str) -> Way:
    """Buttons one after the other."""

    def do(fingers: Fingers) -> None:
        for name in names:
            fingers.press(name)

    return do


def menu(*names: str) -> Way:
    """An action of the page's menu."""

    def do(fingers: Fingers) -> None:
        fingers.press("More")
        fingers.choose(*names)

    return do


def chosen(*names: str) -> Way:
    """An action of the menu that is open."""
    return lambda fingers: fingers.choose(*names)


def on_list(name: str, *sequences: str) -> Way:
    """Keys on a list of a name."""

    def do(fingers: Fingers) -> None:
        fingers.go_to(fingers.find(LineList, name))
        fingers.keys(*sequences)

    return do


def answered(habit: str, *, yes: bool) -> Way:
    """The answer to the time that is proposed for a habit."""

    def do(fingers: Fingers) -> None:
        rows = fingers.window.page_of(Page.REMINDERS).findChildren(ProposalRow)
        row = next(each for each in rows if each.isVisible() and names_of(each.no)[0].startswith(habit))
        fingers.press(names_of(row.yes if yes else row.no)[0])

    return do


def pick(name: str, words: str) -> Way:
    """One of the values of a choice."""
    return lambda fingers: fingers.pick(name, words)


def then(*ways: Way) -> Way:
    """One way after the other."""

    def do(fingers: Fingers) -> None:
        for way in ways:
            way(fingers)

    return do


def until_trained(fingers: Fingers) -> None:
    """The training has come to its end: while it runs, its card grows and moves what is below."""
    (train,) = [way for way in fingers.window.insight.findChildren(QAbstractButton) if way.text() == "Train now"]
    while not train.isVisible():
        QApplication.processEvents()
    wait_until_whole(fingers.window.insight)


def written(way: Way, text: str, *sequences: str) -> Way:
    """A text where a way leads to."""

    def do(fingers: Fingers) -> None:
        way(fingers)
        fingers.enter(text)
        fingers.keys(*sequences)

    return do


TODAY: Mapping[str, Way] = {
    "mark_requested": on_row("Walk", "Space"),
    "note_requested": then(written(on_row("Walk", "N"), "Along the river"), press("Save")),
    "time_corrected": then(more("Walk", "Done at another time…"), press("Save")),
    "order_requested": on_row("Swim", "Ctrl+Up"),
    "view_chosen": keys("G", "G"),
    "day_requested": keys("Left", "T"),
    "stopwatch_pressed": on_row("Read", "P", "P"),
    "habit_wanted": then(press("New habit"), keys("Escape")),
    "edit_wanted": then(on_row("Swim", "E"), keys("Escape")),
    "import_wanted": then(menu("Import…"), keys("Escape")),
    "guide_wanted": then(menu("User guide"), keys("Escape")),
    "undo_requested": menu("Undo"),
    "redo_requested": menu("Redo"),
    "pause_requested": more("Swim", "Pause", "For a week"),
    "archive_requested": more("Read", "Archive"),
    "delete_requested": more("Walk", "Delete"),
    "insight_wanted": then(on_row("Tea", "I"), keys("Ctrl+1")),
    "habit_opened": then(on_row("Tea", "Return"), keys("Escape")),
}
TOLD: Mapping[str, Way] = {
    "backup_answered": press("Only now"),
    "machine_wanted": press("How to turn it on"),
    "missing_read": press("Fine as it is"),
    "log_wanted": press("Open log"),
}
NOBODY: Mapping[str, Way] = {
    "demo_requested": press("Look around first"),
    "habits_wanted": press("Read", "Create 1 habit"),
}
HABITS: Mapping[str, Way] = {
    "habit_opened": then(press("Walk"), keys("Escape")),
    "insight_wanted": then(more("Walk", "Look inside…"), keys("Ctrl+2")),
    "edit_wanted": then(more("Walk", "Edit habit…"), keys("Escape")),
    "habit_wanted": then(press("New habit"), keys("Escape")),
    "day_chosen": then(on(DayButton, "Return"), keys("Ctrl+2")),
    "month_requested": press("The month before"),
    "year_requested": then(press("Report of the year…"), keys("Escape")),
    "archive_requested": more("Walk", "Archive"),
    "unarchive_requested": then(press("Archived (1)"), more("Walk", "Bring back")),
    "delete_requested": more("Walk", "Delete"),
    "restore_requested": then(press("Trash (1)"), press("Restore Walk")),
}
HABIT: Mapping[str, Way] = {
    "mark_requested": on(Heatmap, "Space"),
    "note_requested": then(written(on(Heatmap, "N"), "Along the river"), press("Save note")),
    "time_corrected": then(on(Heatmap, "Return"), press("Save time")),
    "copied": on(Heatmap, "Ctrl+C"),
    "edit_wanted": keys("E", "Escape"),
    "pause_requested": menu("Pause", "For a week"),
    "resume_requested": menu("Resume"),
    "archive_requested": menu("Archive"),
    "unarchive_requested": menu("Take it back from the archive"),
    "insight_wanted": keys("I"),
    "back_requested": then(keys("Ctrl+2"), press("Walk"), keys("Escape")),
    "delete_requested": then(press("Walk"), menu("Delete")),
}
REMINDERS: Mapping[str, Way] = {
    "why_wanted": on_list("Today's reminders", "Return"),
    "policy_chosen": pick("Walk: when it reminds", "Always"),
    "times_wanted": then(press("Walk: times"), keys("Escape")),
    "setting_chosen": written(on(QSpinBox, "Ctrl+A"), "45", "Return"),
    "time_accepted": answered("Walk", yes=True),
    "time_declined": answered("Swim", yes=False),
    "pause_requested": then(press("Pause all…"), chosen("For an hour")),
    "resume_requested": press("Resume"),
    "trial_requested": press("Send a test reminder"),
    "more_wanted": press("Show a week more"),
    "span_chosen": press("Compared: 90 days"),
    "copied": on_list("Log of decisions", "Ctrl+C"),
}
SETTINGS: Mapping[str, Way] = {
    "setting_chosen": pick("A week begins on", "Sunday"),
    "preferences_chosen": pick("Theme", "Dark"),
    "pause_wanted": then(press("Pause…"), press("Pause")),
    "resume_wanted": press("Resume all"),
    "folder_wanted": press("Open folder"),
    "export_wanted": then(press("Export…"), keys("Escape")),
    "check_wanted": press("Check"),
    "log_wanted": press("Open log"),
    "backups_wanted": then(press("Backups…"), keys("Escape")),
    "import_wanted": then(press("Import…"), keys("Escape")),
    "erase_wanted": then(press("Erase…"), keys("Escape")),
    "reminders_wanted": then(press("Open reminders"), keys("Ctrl+5")),
    "login_wanted": press("Open at login: In the tray"),
    "key_wanted": press("A key for the quick check: Anywhere"),
    "guide_wanted": then(press("User guide"), keys("Escape")),
}
INSIGHT: Mapping[str, Way] = {
    "habit_chosen": pick("Habit", "Swim"),
    "habit_opened": then(press("All about this habit"), keys("Ctrl+3")),
    "copied": on(ChanceChart, "Ctrl+C"),
    "thresholds_chosen": on(ThresholdHandle, "Up", "Return"),
    "what_if_asked": on(MarkedSlider, "Right"),
    "day_wanted": press("Light it by the day before"),
    "train_requested": then(press("Train now"), until_trained),
    "versions_wanted": then(press("Versions…"), keys("Escape")),
    "leave_out_wanted": then(press("Leave days out of training…"), keys("Escape")),
    "export_wanted": written(keys("Ctrl+K"), "Export the network", "Return"),
}
TOLD_BY_INSIGHT = {"whole_came"}
NOT_OF_INSIGHT_AT_REST = {"habit_wanted", "import_wanted", "stop_requested"}
EMPTY_INSIGHT: Mapping[str, Way] = {
    "habit_wanted": then(press("Create a habit"), keys("Escape")),
    "import_wanted": then(press("Import from another tracker"), keys("Escape")),
}
NOT_OF_A_FULL_LIST = {"habits_wanted", "demo_requested"}
NOT_OF_A_LIST_WITH_HABITS = {"import_wanted"}
NOT_OF_REMINDERS_WITH_HABITS = {"habit_wanted"}
MORNING: list[Json] = [{"at": "09:00", "weekdays": [*range(7)]}]


def wishes_of(page: QWidget) -> set[str]:
    """What a page may be asked for: its own signals."""
    return {name for name, what in vars(type(page)).items() if isinstance(what, Signal)}


def hear(page: QWidget, ways: Mapping[str, Way], fingers: Fingers) -> None:
    """Each way leads to its wish."""
    for name, way in ways.items():
        heard: list[object] = []
        slot = partial(_note, heard)
        signal = getattr(page, name)
        signal.connect(slot)
        way(fingers)
        signal.disconnect(slot)
        assert heard, f"no key asked for {name}"


def _note(heard: list[object], *told: object) -> None:
    heard.append(told)


def live(home: Home) -> Fingers:
    """Four habits, two of them begun a month ago, on an evening on which nothing is answered yet."""
    for name in ("Walk", "Swim"):
        remember(home.session, made(home.session, name), "xx")
    made(home.session, "Read", kind="numeric", unit="minutes", target=20.0)
    made(home.session, "Tea")
    home.wait_until(35, "18:00")
    assert isinstance(home.hands, Fingers)
    return home.hands


def test_every_wish_of_today_has_a_key(home: Home) -> None:
    fingers = live(home)
    page = home.window.today
    assert {*TODAY} == wishes_of(page) - NOT_OF_A_FULL_LIST
    hear(page, TODAY, fingers)


def test_every_wish_of_what_is_told_above_has_a_key(home: Home) -> None:
    fingers = live(home)
    notices = home.window.today.notices
    assert {*TOLD} == wishes_of(notices) - {"keyboard_left"}
    notices.say_missing("This desktop shows no notifications.")
    notices.say_crash("It stopped.")
    notices.say_backup("In the watched folder is a newer backup.")
    hear(notices, TOLD, fingers)


def test_every_wish_of_somebody_without_habits_has_a_key(home: Home) -> None:
    assert isinstance(home.hands, Fingers)
    assert {*NOBODY} == NOT_OF_A_FULL_LIST
    hear(home.window.today, NOBODY, home.hands)


def test_every_wish_of_the_list_of_habits_has_a_key(home: Home) -> None:
    fingers = live(home)
    fingers.keys("Ctrl+2")
    page = home.window.page_of(Page.HABITS)
    assert {*HABITS} == wishes_of(page) - NOT_OF_A_LIST_WITH_HABITS
    hear(page, HABITS, fingers)


def test_every_wish_of_a_habits_page_has_a_key(home: Home) -> None:
    fingers = live(home)
    fingers.keys("Ctrl+2")
    fingers.press("Walk")
    page = home.window.habit
    assert {*HABIT} == wishes_of(page)
    hear(page, HABIT, fingers)


def test_every_wish_of_the_reminders_has_a_key(home: Home) -> None:
    """Two habits done at eight each evening and reminded of in the morning: decisions of two weeks, better times."""
    habits = [made(home.session, name, reminders=MORNING) for name in ("Walk", "Swim")]
    for offset in range(15):
        for habit in habits:
            home.clock.show(offset, "09:00")
            home.session.record([(habit, day(offset), ReminderShown(f"{habit}|{day(offset)}|09:00", "unsure", 0.5))])
            home.clock.show(offset, "20:00")
            home.session.complete(habit, day(offset))
    home.wait_until(15, "08:00")
    assert isinstance(home.hands, Fingers)
    home.hands.keys("Ctrl+4")
    page = home.window.page_of(Page.REMINDERS)
    while len(page.findChildren(ProposalRow)) < len(habits):  # the days before today are read bit by bit
        QApplication.processEvents()
    assert {*REMINDERS} == wishes_of(page) - NOT_OF_REMINDERS_WITH_HABITS
    hear(page, REMINDERS, home.hands)


def whole_insight(home: Home, fingers: Fingers) -> InsightPage:
    """Insight, with everything on it."""
    fingers.keys("Ctrl+3")
    wait_until_whole(home.window.insight)
    return home.window.insight


def test_every_wish_of_insight_has_a_key(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_told: ("", ""))
    fingers = live(home)
    page = whole_insight(home, fingers)
    assert {*INSIGHT} == wishes_of(page) - NOT_OF_INSIGHT_AT_REST - TOLD_BY_INSIGHT
    hear(page, INSIGHT, fingers)


def test_every_wish_of_an_empty_insight_has_a_key(home: Home) -> None:
    assert isinstance(home.hands, Fingers)
    home.hands.keys("Ctrl+3")
    assert {*EMPTY_INSIGHT} == NOT_OF_INSIGHT_AT_REST - {"stop_requested"}
    hear(home.window.insight, EMPTY_INSIGHT, home.hands)


def test_a_training_under_way_is_stopped_by_a_key(home: Home) -> None:
    fingers = live(home)
    page = whole_insight(home, fingers)
    page.show_training(TrainingState(running=True, waiting=None, epoch=3, epochs=20, losses=(0.5, 0.49, 0.48)))
    hear(page, {"stop_requested": press("Stop")}, fingers)


def test_every_wish_of_the_settings_has_a_key(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    fingers = live(home)
    fingers.keys("Ctrl+5")
    page = home.window.page_of(Page.SETTINGS)
    assert {*SETTINGS} == wishes_of(page)
    hear(page, SETTINGS, fingers)


def test_every_command_has_a_key_or_is_found_by_its_words(home: Home) -> None:
    fingers = live(home)
    for command in home.window.commands():
        fingers.keys("Ctrl+K")
        fingers.enter(command.words)
        found = home.window.findChildren(PaletteDialog)[-1].shown()
        fingers.keys("Escape")
        assert command.shortcut or command.words in found

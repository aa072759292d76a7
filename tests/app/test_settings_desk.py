"""What is chosen on the Settings page is on disk, and what is on disk is shown."""

from datetime import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from habit_desktop.app.desk import Desk
from habit_desktop.app.house_desk import HouseDesk
from habit_desktop.app.page_desks import PageDesks
from habit_desktop.engine.foresight import Foresight
from habit_desktop.engine.ports import AtLogin, LoginState
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.runtime.training_watch import TrainingWatch
from habit_desktop.ui.dialogs.guide.guide_dialog import GuideDialog
from habit_desktop.ui.dialogs.pause_wish import PauseWish
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.pages.settings.page import SettingsPage
from habit_desktop.ui.preferences import Preferences
from habit_desktop.ui.theme.theme import Scheme
from habit_desktop.ui.widgets.words import Words
from tests.app.saying import said
from tests.app.silent_drive import silent
from tests.engine.living import StandingClock, day, made, marks, opened


@pytest.fixture
def page(desk: Desk, window: MainWindow) -> SettingsPage:
    window.open_page(Page.SETTINGS)
    page = window.page_of(Page.SETTINGS)
    assert isinstance(page, SettingsPage)
    return page


def test_what_is_chosen_is_on_disk(
    page: SettingsPage, session: Session, folder: Path, clock: StandingClock, window: MainWindow
) -> None:
    page.setting_chosen.emit("day_starts_at", "04:30")
    other = opened(folder, clock)
    assert other.settings().day_starts_at == time(4, 30)
    other.folder.close()
    assert said(window) == "A day begins at: 04:30"


def test_the_guide_is_opened_at_this_page(page: SettingsPage, window: MainWindow) -> None:
    page.guide.click()
    assert [dialog.name for dialog in window.findChildren(GuideDialog)] == ["settings"]


def test_undo_takes_it_back_and_shows_it(
    page: SettingsPage, session: Session, window: MainWindow, qtbot: QtBot
) -> None:
    page.setting_chosen.emit("training_idle_min", 1)
    window.undo_requested.emit()
    assert session.settings().training_idle_min == 5
    qtbot.waitUntil(lambda: page.row("training_idle_min").field.read() == 5)
    assert said(window) == "Undone: Train after a rest of: 1 minute"


def test_the_rules_of_reminders_are_a_press_away(page: SettingsPage, window: MainWindow) -> None:
    page.open_reminders.click()
    assert window.page is Page.REMINDERS


def test_what_another_process_set_is_shown(
    page: SettingsPage, session: Session, folder: Path, clock: StandingClock, qtbot: QtBot
) -> None:
    other = opened(folder, clock)
    other.set("week_start", "sun")
    other.folder.close()
    session.refresh()
    qtbot.waitUntil(lambda: page.row("week_start").field.read() == "sun")


def test_a_preference_is_told_to_whoever_dresses_the_window(
    page: SettingsPage, window: MainWindow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.preferences_chosen) as chosen:
        page.preferences_chosen.emit(Preferences(scheme=Scheme.DARK))
    assert chosen.args == [Preferences(scheme=Scheme.DARK)]
    assert page.row("scheme").field.read() == "dark"


def test_a_check_of_a_sound_folder_says_so(page: SettingsPage, qtbot: QtBot) -> None:
    page.data.check.click()
    qtbot.waitUntil(lambda: any(words.text().startswith("Everything is sound") for words in page.findChildren(Words)))


def test_a_pause_of_all_is_shown_on_the_page(
    page: SettingsPage, session: Session, window: MainWindow, qtbot: QtBot
) -> None:
    HouseDesk(session, window)
    habit = made(session)
    window.pause_requested.emit(PauseWish("", day(0), day(6)))
    assert marks(session, habit) == "p"
    qtbot.waitUntil(page.resume.isVisible)


class Login:
    """A login that starts what it is told to, and at times refuses to be changed."""

    def __init__(self) -> None:
        self.on = self.refuses = False

    def read(self) -> AtLogin:
        return AtLogin(LoginState.ON if self.on else LoginState.OFF)

    def turn(self, on: bool) -> None:
        if self.refuses:
            raise Refused("The folder could not be changed.")
        self.on = on


@pytest.fixture
def login(session: Session, training: TrainingWatch, window: MainWindow) -> Login:
    login = Login()
    PageDesks(session, Foresight(session), training, window, login)
    return login


def test_a_click_has_the_program_start_at_login(qtbot: QtBot, window: MainWindow, login: Login) -> None:
    window.open_page(Page.SETTINGS)
    page = window.page_of(Page.SETTINGS)
    assert isinstance(page, SettingsPage)
    assert not page.login.isChecked()
    page.login.click()
    assert (login.on, page.login.isChecked()) == (True, True)
    page.login.click()
    assert (login.on, page.login.isChecked()) == (False, False)


def test_what_another_program_changes_about_the_login_is_shown(window: MainWindow, login: Login) -> None:
    window.open_page(Page.SETTINGS)
    login.on = True
    window.open_page(Page.TODAY)
    window.open_page(Page.SETTINGS)
    page = window.page_of(Page.SETTINGS)
    assert isinstance(page, SettingsPage)
    assert page.login.isChecked()


def test_a_login_that_cannot_be_changed_says_why_and_the_switch_stays_true(window: MainWindow, login: Login) -> None:
    login.refuses = True
    window.open_page(Page.SETTINGS)
    page = window.page_of(Page.SETTINGS)
    assert isinstance(page, SettingsPage)
    page.login.click()
    assert not page.login.isChecked()
    assert page.login.accessibleDescription() == "The folder could not be changed."


def test_a_window_that_will_be_gone_says_so(page: SettingsPage) -> None:
    assert not page.login.isEnabled()
    assert "demo" in page.login.accessibleDescription()


def test_a_folder_on_a_drive_that_does_not_answer_keeps_nobody_waiting(
    page: SettingsPage, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    def told() -> str:
        return " ".join(words.text() for words in page.data.findChildren(Words))

    with silent(tmp_path):
        page.setting_chosen.emit("backup_folder", str(tmp_path))
        page.setting_chosen.emit("watched_folder", str(tmp_path / "gone"))
        qtbot.waitUntil(lambda: f"{tmp_path / 'gone'} cannot be reached just now" in told())
        assert f"{tmp_path}, too; it is being looked for…" in told()
    qtbot.waitUntil(lambda: f"Every backup is put into {tmp_path}, too." in told())

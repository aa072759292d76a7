"""The Settings page shown as it is set, and what is chosen on it carried out."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from habit_desktop.app.folder_work import FolderWork
from habit_desktop.app.key_desk import KeyDesk
from habit_desktop.app.wishes import carry_out
from habit_desktop.domain.habit import Json
from habit_desktop.engine.backing_up import Reach, reach
from habit_desktop.engine.ports import AtLogin, Autostart
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.engine.upkeep import find_problems
from habit_desktop.runtime.lookup import Lookup
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.settings.page import SettingsPage
from habit_desktop.ui.pages.settings.state import SettingsReading
from habit_desktop.ui.preferences import Preferences
from habit_desktop.wording.settings import setting_said


class SettingsDesk(QObject):
    """Stands between the Settings page and the session."""

    def __init__(
        self,
        session: Session,
        page: SettingsPage,
        window: MainWindow,
        login: Autostart,
        key: KeyDesk | None = None,
    ) -> None:
        super().__init__(window)
        self._key = key
        if key:
            page.key_wanted.connect(key.want)
            key.changed.connect(self.refresh)
        self._login, self._login_problem = login, ""
        self._session, self._page, self._window = session, page, window
        self._reaches: dict[str, Reach] = {}
        self._finding = {key: Lookup(self) for key in ("backup_folder", "watched_folder")}
        for finding in self._finding.values():
            finding.answered.connect(self._on_found)
        self._checking = FolderWork(session, self)
        self._checking.done.connect(self._show_check)
        self._checking.failed.connect(self._show_check_failed)
        page.setting_chosen.connect(self._set)
        page.preferences_chosen.connect(window.choose_preferences)
        page.pause_wanted.connect(window.dialogs.open_pause)
        page.resume_wanted.connect(window.resume_requested)
        page.export_wanted.connect(window.dialogs.open_export)
        page.folder_wanted.connect(self._open_folder)
        page.check_wanted.connect(self._check)
        page.login_wanted.connect(self._start_at_login)
        page.log_wanted.connect(window.log_requested)
        page.erase_wanted.connect(window.erase_requested)
        page.reminders_wanted.connect(window.open_reminders)
        page.backups_wanted.connect(window.backups_requested)
        page.import_wanted.connect(window.dialogs.open_import)
        page.guide_wanted.connect(window.open_guide)
        window.preferences_chosen.connect(self._prefer)

    @Slot()
    def refresh(self) -> None:
        """Show what is set; whether the chosen folders are there is shown once it is known."""
        self._show()
        settings = self._session.settings()
        self._look_for("backup_folder", settings.backup_folder)
        self._look_for("watched_folder", settings.watched_folder)

    def _look_for(self, key: str, folder: str) -> None:
        finding = self._finding[key]
        if folder and finding.waits_for != folder:
            finding.ask(folder, lambda: reach(folder))

    @Slot(object, object)
    def _on_found(self, folder: str, found: Reach) -> None:
        if self._session.folder.is_open and self._reaches.get(folder) is not found:
            self._reaches[folder] = found
            self._show()

    def _show(self) -> None:
        login = self._login.read()
        reading = read_settings(self._session, self._window.preferences, login, self._login_problem, self._reaches)
        if self._key:
            reading = replace(reading, key=self._key.key, key_command=self._key.command)
        self._page.show_reading(reading)

    @Slot(str, object)
    def _set(self, key: str, value: Json) -> None:
        if carry_out(self._window, lambda: self._session.set(key, value)):
            self._window.say(setting_said(key, value), undo=True)
        self.refresh()

    @Slot(object)
    def _prefer(self, _preferences: Preferences) -> None:
        self.refresh()

    @Slot(bool)
    def _start_at_login(self, on: bool) -> None:
        self._login_problem = ""
        try:
            self._login.turn(on)
        except Refused as refusal:
            self._login_problem = str(refusal)
        self.refresh()

    @Slot()
    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._session.folder.path)))

    @Slot()
    def _check(self) -> None:
        if self._checking.start(find_problems):
            self._page.data.show_checking()

    @Slot(object)
    def _show_check(self, problems: list[str]) -> None:
        self._page.data.show_check(problems)

    @Slot(str)
    def _show_check_failed(self, why: str) -> None:
        self._page.data.show_check([why])


def read_settings(
    session: Session,
    preferences: Preferences,
    login: AtLogin,
    login_problem: str,
    reaches: Mapping[str, Reach],
) -> SettingsReading:
    """Return what the page shows; ``reaches`` is what is known of folders."""
    today = session.today()
    habits = session.in_use()
    pauses = [pause for history in habits.values() if (pause := history.pause_on(today))]
    ends = {pause.last for pause in pauses}
    settings = session.settings()
    return SettingsReading(
        settings,
        preferences,
        str(session.folder.path),
        today,
        len(habits),
        len(pauses),
        next(iter(ends)) if len(ends) == 1 else None,
        login,
        login_problem,
        copies=_reach(reaches, settings.backup_folder),
        watched=_reach(reaches, settings.watched_folder),
    )


def _reach(known: Mapping[str, Reach], folder: str) -> Reach:
    return known.get(folder, Reach.UNKNOWN) if folder else Reach.NONE_CHOSEN

"""What can be done about the data as a whole: kept twice, taken along, brought in, checked, erased."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from habit_desktop.engine.backing_up import Reach
from habit_desktop.ui.pages.settings.folder_row import FolderRow
from habit_desktop.ui.pages.settings.row import SettingRow
from habit_desktop.ui.pages.settings.section import SettingsSection
from habit_desktop.ui.pages.settings.state import SettingsReading, check_lines
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.wording import backups, problems, watching
from habit_desktop.wording.language import _
from habit_desktop.wording.settings import setting_name


class DataSection(SettingsSection):
    """A row for each; ``folder_chosen`` carries the key of a setting and its folder."""

    folder_chosen = Signal(str, object)

    def __init__(self) -> None:
        super().__init__(_("Data"))
        self.open_folder, self.export, self.check = button(_("Open folder")), button(_("Export…")), button(_("Check"))
        self.erase, self.backups, self.bring_in = button(_("Erase…")), button(_("Backups…")), button(_("Import…"))
        self.open_log = button(problems.open_log_label())
        self._folder_row = SettingRow(_("Data folder"), self.open_folder)
        self._backups_row = SettingRow(_("Backups"), self.backups)
        self.copies, self.watched = FolderRow(setting_name("backup_folder")), FolderRow(setting_name("watched_folder"))
        import_row = SettingRow(_("Import"), self.bring_in)
        export_row = SettingRow(_("Export everything"), self.export)
        self._check_row = SettingRow(_("Is everything sound?"), self.check)
        log_row = SettingRow(problems.log_name(), self.open_log)
        erase_row = SettingRow(_("Erase for good"), self.erase)
        self._backups_row.say(backups.explained())
        import_row.say(_("A file of another habit tracker, or an export; looked at before anything is written."))
        export_row.say(_("One file with every habit, day, note and chance; importing it brings all of it back."))
        self._check_row.say(check_lines(None))
        log_row.say(problems.log_meaning())
        erase_row.say(_("A habit, some days, or everything: also from the backups and from what was learned."))
        self.copies.chosen.connect(lambda folder: self.folder_chosen.emit("backup_folder", folder))
        self.watched.chosen.connect(lambda folder: self.folder_chosen.emit("watched_folder", folder))
        kept = (self._folder_row, self._backups_row, self.copies)
        for row in (*kept, import_row, self.watched, export_row, self._check_row, log_row, erase_row):
            self.add(row)

    def show_reading(self, reading: SettingsReading) -> None:
        """The section shows this from now on."""
        self._folder_row.say(reading.folder)
        copied, watched = reading.settings.backup_folder, reading.settings.watched_folder
        fine = {Reach.NONE_CHOSEN, Reach.UNKNOWN, Reach.WRITABLE}
        _tell(self.copies, copied, backups.folder_meaning(copied, reading.copies), sound=reading.copies in fine)
        said, sound = watching.folder_meaning(watched, reading.watched), reading.watched is not Reach.AWAY
        _tell(self.watched, watched, said, sound=sound)

    def show_check(self, problems: Sequence[str]) -> None:
        """A check has found these; the button can be pressed again."""
        self.check.setEnabled(True)
        self._check_row.say("" if problems else check_lines(problems), check_lines(problems) if problems else "")

    def show_checking(self) -> None:
        """A check is under way."""
        self.check.setEnabled(False)
        self._check_row.say(_("Checking…"))


def _tell(row: FolderRow, folder: str, sentence: str, *, sound: bool) -> None:
    row.show_folder(folder, sentence if sound else "", "" if sound else sentence)

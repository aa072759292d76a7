"""Settings shown as rows: each says what its value means, or why it cannot be, and hands on only what can."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from habit_desktop.domain.habit import Json
from habit_desktop.engine.settings import Settings
from habit_desktop.ui.pages.settings.fields import Field
from habit_desktop.ui.pages.settings.row import ValueRow
from habit_desktop.ui.pages.settings.state import preview, problem, row_states
from habit_desktop.wording.settings import setting_name


class Facts(QObject):
    """Holds the rows of some settings, wherever these stand."""

    chosen = Signal(str, object)  # key, JSON value
    edited = Signal(str, object)  # key, JSON value that can be: while it is still being typed

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: dict[str, ValueRow] = {}
        self._settings: Settings | None = None

    def add(self, key: str, field: Field) -> ValueRow:
        """One more setting has a row, which is returned."""
        row = ValueRow(setting_name(key), field)
        row.edited.connect(partial(self._edit, key))
        row.settled.connect(partial(self._set, key))
        self._rows[key] = row
        return row

    def row(self, key: str) -> ValueRow | None:
        """The row of a setting, None where it has none here."""
        return self._rows.get(key)

    def show_settings(self, settings: Settings) -> None:
        """The rows show this from now on."""
        self._settings = settings
        values = row_states(settings)
        for key, row in self._rows.items():
            row.show_value(values[key].value)
            self._say(key, row.field.read())

    def _edit(self, key: str, value: Json) -> None:
        self._say(key, value)
        if self._settings and not problem(self._settings, key, value):
            self.edited.emit(key, value)

    def _say(self, key: str, value: Json) -> None:
        """Say what a value means, or why it cannot be."""
        if self._settings:
            wrong = problem(self._settings, key, value)
            self._rows[key].say("" if wrong else preview(self._settings, key, value), wrong)

    def _set(self, key: str, value: Json) -> None:
        if self._settings is None or problem(self._settings, key, value):
            return
        if value != row_states(self._settings)[key].value:
            self.chosen.emit(key, value)

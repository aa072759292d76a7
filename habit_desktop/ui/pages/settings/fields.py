"""The controls of the settings, all read and written in the values that are kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import time

from PySide6.QtCore import Qt, QTime, SignalInstance
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSizePolicy, QSpinBox, QTimeEdit, QWidget

from habit_desktop.domain.habit import Json
from habit_desktop.ui.dialogs.fields import AmountField, WholeChoice
from habit_desktop.ui.widgets.check_box import CheckBox
from habit_desktop.ui.widgets.time_field import TimeField
from habit_desktop.wording.joins import called
from habit_desktop.wording.language import _
from habit_desktop.wording.numbers import percent_sign, unit_after
from habit_desktop.wording.settings import setting_name

KEPT_TIME = "HH:mm"
STEP_PERCENT = 5
NUMBER_PX = 120


@dataclass(frozen=True, slots=True)
class Field:
    """A control, how it is read and shown, and the signal of every edit; ``typed`` where a value comes bit by bit."""

    widget: QWidget
    read: Callable[[], Json]
    show: Callable[[Json], None]
    edited: SignalInstance
    typed: bool


def time_field(key: str) -> Field:
    """A time on the wall."""
    edit = TimeField(time(), "")
    _as_number(edit, key)
    return Field(
        edit,
        lambda: edit.time().toString(KEPT_TIME),
        lambda value: edit.setTime(QTime.fromString(str(value), KEPT_TIME)),
        edit.timeChanged,
        typed=True,
    )


def share_field(key: str) -> Field:
    """A chance, in per cent."""
    edit = QSpinBox(minimum=0, maximum=100, singleStep=STEP_PERCENT, suffix=percent_sign())
    _as_number(edit, key)
    return Field(
        edit,
        lambda: edit.value() / 100,
        lambda value: edit.setValue(round(100 * float(str(value)))),
        edit.valueChanged,
        typed=True,
    )


def count_field(key: str, low: int, high: int, unit: str = "", step: int = 1) -> Field:
    """A whole number within bounds."""
    edit = QSpinBox(minimum=low, maximum=high, singleStep=step, suffix=unit_after(unit))
    _as_number(edit, key)
    return Field(edit, edit.value, lambda value: edit.setValue(int(str(value))), edit.valueChanged, typed=True)


def minutes_field(key: str, low: float, high: float) -> Field:
    """Minutes, halves of them where they are wanted."""
    edit = AmountField(low, _("min"))
    edit.setRange(low, high)
    _as_number(edit, key)
    return Field(edit, edit.value, lambda value: edit.setValue(float(str(value))), edit.valueChanged, typed=True)


def choice_field(name: str, options: Sequence[tuple[str, str]]) -> Field:
    """One of a few values, each with its words."""
    choice = WholeChoice(name)
    for value, words in options:
        choice.addItem(words, value)
    return Field(
        choice,
        lambda: str(choice.currentData()),
        lambda value: choice.setCurrentIndex(choice.findData(str(value))),
        choice.currentIndexChanged,
        typed=False,
    )


def switch_field(key: str, words: str) -> Field:
    """Yes or no."""
    check = CheckBox(words)
    check.setAccessibleName(called(setting_name(key), words))
    return Field(check, check.isChecked, lambda value: check.setChecked(bool(value)), check.toggled, typed=False)


def _as_number(edit: QTimeEdit | QSpinBox | QDoubleSpinBox, key: str) -> None:
    edit.setAccessibleName(setting_name(key))
    edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
    edit.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)
    edit.setMinimumWidth(NUMBER_PX)
    edit.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)  # as wide as its words are by now

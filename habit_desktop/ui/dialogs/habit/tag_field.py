"""Tags, written with commas between, completed from those in use, or chosen among them."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QVBoxLayout, QWidget

from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.wording.joins import list_of
from habit_desktop.wording.language import _

MOST_OFFERED = 8
NO_TAG = ","  # no tag has a comma in it
_COMMA = re.compile("[,،，、]")  # whatever keyboard it was typed on


def tags_in(text: str) -> tuple[str, ...]:
    """The tags of a line, each once, without empty ones."""
    return tuple(dict.fromkeys(tag.strip() for tag in _COMMA.split(text) if tag.strip()))


class LastTagCompleter(QCompleter):
    """Completes what stands after the last comma; a tag that is written in full is offered no more.

    Its list would take the next click, which is meant for a button of the form.
    """

    def __init__(self, known: Sequence[str], parent: QWidget) -> None:
        super().__init__([*known], parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._known = tuple(known)

    def splitPath(self, path: str) -> list[str]:
        part = _COMMA.split(path)[-1].strip()
        found = [tag for tag in self._known if tag.casefold().startswith(part.casefold())]
        return [NO_TAG if found == [part] else part]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        field = self.widget()
        before = _COMMA.split(field.text())[:-1] if isinstance(field, QLineEdit) else []
        return list_of([*tags_in(",".join(before)), str(index.data())])


class TagField(QWidget):
    """A line for the tags, and below it those in use as buttons."""

    changed = Signal()

    def __init__(self, known: Sequence[str]) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("Morning, Health"))
        self.line.setCompleter(LastTagCompleter(known, self.line))
        self._offered: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.line)
        if known:
            offers = QWidget()
            row = Flow(6, offers)
            for tag in known[:MOST_OFFERED]:
                row.addWidget(self._offer(tag))
            column.addWidget(offers)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._written)

    def tags(self) -> tuple[str, ...]:
        """The tags that stand there."""
        return tags_in(self.line.text())

    def show_tags(self, tags: Sequence[str]) -> None:
        """The tags are these from now on."""
        self.line.setText(list_of(tags))
        self.line.home(False)

    def _offer(self, tag: str) -> QPushButton:
        made = button(tag.replace("&", "&&"), small=True)
        made.setCheckable(True)
        made.setProperty("toggle", True)
        made.setAccessibleName(_("Tag {name}").format(name=tag))
        made.clicked.connect(self._clicked)
        self._offered[tag] = made
        return made

    @Slot()
    def _clicked(self) -> None:
        chosen = next((tag for tag, made in self._offered.items() if made is self.sender()), None)
        if chosen is not None:
            others = [tag for tag in self.tags() if tag != chosen]
            self.show_tags([*others, chosen] if self._offered[chosen].isChecked() else others)

    @Slot()
    def _written(self) -> None:
        for tag, made in self._offered.items():
            made.setChecked(tag in self.tags())
        self.changed.emit()

"""All that can be done with a habit of the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from habit_desktop.wording.language import _


class RowMenu(QMenu):
    """Looks at a habit, changes it, puts it away or brings it back."""

    opened = Signal()
    insight_wanted = Signal()
    edit_wanted = Signal()
    archive_wanted = Signal()
    unarchive_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, archived: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addAction(_("Open")).triggered.connect(self.opened)
        self.addAction(_("Look inside…")).triggered.connect(self.insight_wanted)
        self.addAction(_("Edit habit…")).triggered.connect(self.edit_wanted)
        self.addSeparator()
        if archived:
            self.addAction(_("Bring back")).triggered.connect(self.unarchive_wanted)
        else:
            self.addAction(_("Archive")).triggered.connect(self.archive_wanted)
        self.addAction(_("Delete")).triggered.connect(self.delete_wanted)

"""How the habit looks: its icon and its colour."""

from dataclasses import replace

from habit_desktop.ui.dialogs.color_row import ColorRow
from habit_desktop.ui.dialogs.fields import labelled
from habit_desktop.ui.dialogs.habit.draft import Draft
from habit_desktop.ui.dialogs.habit.icon_grid import IconGrid
from habit_desktop.ui.dialogs.habit.problems import Place
from habit_desktop.ui.dialogs.habit.section import Section
from habit_desktop.wording.language import _


class LookSection(Section):
    """Asks for the icon and the colour."""

    def __init__(self) -> None:
        super().__init__(_("Look"))
        self.color = ColorRow(Draft().color)
        self.icon = IconGrid()
        self.column.addLayout(labelled(_("Colour"), self.color))
        self.column.addLayout(self.with_line(Place.ICON, self.icon.emoji, labelled(_("Icon"), self.icon)))
        self.color.changed.connect(self._colored)
        self.icon.changed.connect(self.changed)

    def show_draft(self, draft: Draft) -> None:
        """The fields hold what the draft says."""
        self.color.show_color(draft.color)
        self.icon.show_icon(draft.icon)
        self.icon.show_color(draft.color)

    def told(self, draft: Draft) -> Draft:
        """The draft with what the fields hold."""
        return replace(draft, color=self.color.color(), icon=self.icon.icon())

    def _colored(self) -> None:
        self.icon.show_color(self.color.color())
        self.changed.emit()

"""What the model is, how good it is and for whom not: the card that ships with it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from habit_desktop.resources import resource
from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.widgets.written_page import WrittenPage
from habit_desktop.wording.language import _, spoken

CARD = "model-card.md"


class ModelCardDialog(Dialog):
    """Shows the card, read when it is opened; its heading is the title."""

    leaf = "chance"

    def __init__(self, parent: QWidget | None = None) -> None:
        heading, _newline, text = _card().read_text(encoding="utf-8").partition("\n")
        title = heading.removeprefix("# ")
        super().__init__(title, _("Close"), parent)
        self.cancel_button.hide()
        self.page = WrittenPage(title, text)
        self.body.addWidget(self.page, 1)
        self.resize(560, 640)
        self.page.setFocus()


def open_model_card(parent: QWidget) -> QDialog:
    """Open the card over a window; it is gone when it is closed."""
    dialog = ModelCardDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def _card() -> Path:
    """The card in the language that is spoken; in English where nobody has translated it."""
    try:
        return resource(f"model-card.{spoken().code}.md")
    except FileNotFoundError:
        return resource(CARD)

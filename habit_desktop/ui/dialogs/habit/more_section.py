"""What else there is to say about the habit: its tags and its description."""

from dataclasses import replace

from habit_desktop.ui.dialogs.fields import labelled
from habit_desktop.ui.dialogs.habit.description_field import DescriptionField
from habit_desktop.ui.dialogs.habit.draft import Draft
from habit_desktop.ui.dialogs.habit.problems import Known
from habit_desktop.ui.dialogs.habit.section import Section
from habit_desktop.ui.dialogs.habit.tag_field import TagField
from habit_desktop.wording.language import _


class MoreSection(Section):
    """Asks for tags and a description."""

    def __init__(self, known: Known) -> None:
        super().__init__(_("More"))
        self.tags = TagField(known.tags)
        self.description = DescriptionField()
        self.tags.line.setAccessibleName(_("Tags"))
        self.column.addLayout(labelled(_("Tags, with commas between"), self.tags))
        self.column.addLayout(labelled(_("Description"), self.description))
        self.tags.changed.connect(self.changed)
        self.description.changed.connect(self.changed)

    def show_draft(self, draft: Draft) -> None:
        """The fields hold what the draft says."""
        self.tags.show_tags(draft.tags)
        self.description.show_description(draft.description)

    def told(self, draft: Draft) -> Draft:
        """The draft with what the fields hold."""
        return replace(draft, tags=self.tags.tags(), description=self.description.description())

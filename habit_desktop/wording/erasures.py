"""What an erasure takes, before and after: said plainly, because there is no way back."""

from collections.abc import Sequence
from datetime import date

from habit_desktop.domain.erasure import ErasureProgress, Stage
from habit_desktop.wording.dates import short_day
from habit_desktop.wording.joins import list_of, text_of
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.transfers import contents


def habit_doomed(name: str, marks: int, notes: int) -> str:
    """A habit and all of it: ``“Gym” with 112 marks, 3 notes``."""
    return _("“{name}” with {contents}").format(name=name, contents=_marks_and_notes(marks, notes))


def days_doomed(first: date | None, last: date | None, names: Sequence[str], marks: int, notes: int) -> str:
    """Some days of habits: ``112 marks, 3 notes from Sun 1 March 2026 to Sat 7 March 2026 (Gym, Read)``."""
    kept = _marks_and_notes(marks, notes)
    if first and last:
        said = _("{contents} from {first} to {last}").format(
            contents=kept, first=short_day(first), last=short_day(last)
        )
    elif first:
        said = _("{contents} since {first}").format(contents=kept, first=short_day(first))
    else:
        said = _("{contents} up to {last}").format(contents=kept, last=short_day(last) if last else "")
    return _("{days} ({names})").format(days=said, names=list_of(names)) if names else said


def everything_doomed(habits: int, marks: int, notes: int) -> str:
    """All there is: ``everything: 5 habits, 1,204 marks, 31 notes, all settings``."""
    return _("everything: {contents}, all settings").format(contents=contents(habits, marks, notes))


def what_goes(doomed: str, networks: int, backups: int) -> str:
    """The first question: what would be erased, from where, and that there is no way back."""
    sentences = [_("This erases {doomed}.").format(doomed=doomed)]
    if backups:
        copies = ngettext("It goes from {count} backup as well.", "It goes from {count} backups as well.", backups)
        sentences.append(copies.format(count=backups))
    if networks:
        sentences.append(_("The network forgets all it has learned on this computer, and starts anew."))
    sentences.append(_("This cannot be undone. Files you have exported keep it."))
    return text_of(sentences)


def is_looked_for() -> str:
    """It is not known yet what would go."""
    return _("What would go is being looked for…")


def goes_on() -> str:
    """Why nothing else may begin: an erasure is not through."""
    return _("Something is just being erased for good. Nothing was changed; try again in a moment.")


def import_goes_on() -> str:
    """Why nothing may be erased yet: an import would bring it back."""
    return _("An import is still going on. Nothing was erased; try again once it is through.")


def copy_goes_on() -> str:
    """Why nothing may be erased yet: a copy that is just being made would keep it."""
    return _("Today's backup is just being made. Nothing was erased; try again in a moment.")


def making_ready() -> str:
    """Before the first step."""
    return _("Making ready…")


def step(progress: ErasureProgress) -> str:
    """What is being done of an erasure: ``Step 1 of 4: backup 3 of 7 is written anew without it. …``."""
    number = [*Stage].index(progress.stage) + 1
    return _("Step {number} of {of}: {doing}").format(number=number, of=len(Stage), doing=_doing(progress))


def _doing(progress: ErasureProgress) -> str:
    match progress.stage:
        case Stage.BACKUPS:
            words = _("backup {number} of {of} is written anew without it. You can still cancel.")
            return words.format(number=progress.done + 1, of=progress.of)
        case Stage.LOG:
            return _("it goes from the log. From here on there is no way back.")
        case Stage.NETWORKS:
            return _("the new backups take their places, and the network forgets.")
        case Stage.COMPACTING:
            return _("the file is made as small as what it holds.")


def finishing() -> str:
    """At a start after an erasure was broken off."""
    return _("An erasure was interrupted; what is left of it is done now.")


def finished() -> str:
    """An erasure that was broken off is through."""
    return _("The interrupted erasure is done: nothing of it is left.")


def nothing_erased() -> str:
    """An erasure was stopped in time."""
    return _("Nothing was erased.")


def erased(doomed: str, lost_backups: Sequence[str], *, compact: bool) -> str:
    """What was erased, and what did not go as it should."""
    sentences = [_("Erased: {doomed}.").format(doomed=doomed)]
    if lost_backups:
        lost = _("These backups could not be read and were deleted whole: {names}.")
        sentences.append(lost.format(names=list_of(lost_backups)))
    if not compact:
        sentences.append(_("It is overwritten, but the file could not be made smaller just now."))
    return text_of(sentences)


def _marks_and_notes(marks: int, notes: int) -> str:
    parts = [ngettext("{count} mark", "{count} marks", marks).format(count=marks)]
    if notes:
        parts.append(ngettext("{count} note", "{count} notes", notes).format(count=notes))
    return list_of(parts)

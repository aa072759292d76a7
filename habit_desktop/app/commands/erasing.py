"""The command that takes something away for good, once it was asked twice."""

from argparse import Namespace

from habit_desktop.app.context import Answer, opened, say, tell_progress
from habit_desktop.domain.habit import Json
from habit_desktop.engine.backing_up import elsewhere
from habit_desktop.engine.erasing import Doomed, find_erasable
from habit_desktop.engine.erasing import erase as erase_for_good
from habit_desktop.engine.erasing import what_goes as doomed_by
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.storage.scope import Scope
from habit_desktop.wording import erasures
from habit_desktop.wording.language import _


def erase(options: Namespace) -> int:
    """Erase a habit, some days or everything; refused, saying what would go, until both questions are answered."""
    with opened(options) as session:
        scope = _scope(session, options)
        doomed = doomed_by(session, scope, elsewhere(session))
        words = _words(scope, doomed)
        if not (options.yes and options.really):
            asked = erasures.what_goes(words, doomed.networks, doomed.backups)
            raise Refused(_("{asked} Nothing was changed; add --yes --really to do it.").format(asked=asked))
        erased = erase_for_good(session, scope, lambda progress: tell_progress(erasures.step(progress)))
        tell_progress("")
    document: dict[str, Json] = {
        "erased": {
            "names": [*doomed.names],
            "habits": doomed.habits,
            "marks": doomed.marks,
            "notes": doomed.notes,
            "predictions": doomed.predictions,
        },
        "networks": doomed.networks,
        "backups": doomed.backups,
        "lost_backups": [*erased.lost_backups],
        "compact": erased.compact,
    }
    line = erasures.erased(words, erased.lost_backups, compact=erased.compact)
    return say(Answer(document, [line]), options)


def _scope(session: Session, options: Namespace) -> Scope:
    """Return what is meant; everything only where that is said. Raises Refused."""
    days = options.first is not None or options.last is not None
    if options.everything == (options.habit is not None or days):
        raise Refused(_("Say what to erase: a habit, --from DAY --to DAY, or --everything alone; nothing was changed."))
    if days and None in (options.first, options.last):
        raise Refused(_("Days to erase have a first and a last one: --from DAY --to DAY; nothing was changed."))
    habit = find_erasable(session, options.habit) if options.habit is not None else None
    return Scope(habit, options.first, options.last)


def _words(scope: Scope, doomed: Doomed) -> str:
    if scope.is_everything:
        return erasures.everything_doomed(doomed.habits, doomed.marks, doomed.notes)
    if scope.has_days:
        return erasures.days_doomed(scope.first, scope.last, doomed.names, doomed.marks, doomed.notes)
    return erasures.habit_doomed("".join(doomed.names), doomed.marks, doomed.notes)

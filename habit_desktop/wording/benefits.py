"""Whether reminders help, in words: as much as is known, with its range, and no more."""

from habit_desktop.reminders.benefit import Benefit
from habit_desktop.wording.joins import capitalised
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import amount, signed_points


def benefit_said(benefit: Benefit) -> str:
    """What reminders are worth: ``reminders add about 6 points (−2 to +14), from 83 decisions``, or not known yet."""
    if not benefit.known:
        return not_known(benefit.trials)
    points = round(100 * benefit.mean)
    if points > 0:
        sentence = ngettext("reminders add about {points} point", "reminders add about {points} points", points)
    elif points < 0:
        sentence = ngettext("reminders cost about {points} point", "reminders cost about {points} points", -points)
    else:
        sentence = _("reminders change hardly anything")
    return _("{sentence} ({low} to {high}), from {decisions}").format(
        sentence=sentence.format(points=amount(abs(points))),
        low=signed_points(100 * benefit.low),
        high=signed_points(100 * benefit.high),
        decisions=decisions(benefit.trials),
    )


def not_known(trials: int) -> str:
    """Too little is known to tell: ``not known yet``, and from how many decisions, where there were any."""
    if not trials:
        return _("not known yet")
    return _("not known yet: {decisions} so far").format(decisions=decisions(trials))


def decisions(count: int) -> str:
    """A number of decisions that were left to chance: ``83 decisions``."""
    return ngettext("{count} decision", "{count} decisions", count).format(count=amount(count))


def points_meaning() -> str:
    """What a point is, and what the range holds."""
    return _(
        "A point is one day more in a hundred. The range holds the truth nine times in ten. Days are compared on which "
        "chance alone decided whether you were reminded."
    )


def trying_meaning(trying: bool) -> str:
    """What it means to let reminders be tried, or not to."""
    if trying:
        return _(
            "Where a habit is neither likely nor unlikely, chance holds some reminders back, fewer where they help. "
            "Those pinned to “always” it never holds back."
        )
    return _(
        "If allowed, chance holds some reminders back where a habit is neither likely nor unlikely. Without that "
        "nobody can tell whether they help."
    )


def worth_title(said: str, *, known: bool) -> str:
    """Whether reminders help, as a sentence that begins a card."""
    return capitalised(said) if known else _("Whether reminders help is {not_known}").format(not_known=said)


def worth_unknown(*, trying: bool) -> str:
    """What it takes to know."""
    if trying:
        return _("Some weeks of reminders that chance has shown or held back will tell.")
    return _(
        "Days with a reminder differ from others in more than the reminder, so they cannot be compared. "
        "Let chance hold back a few in the uncertain middle, and it can be told."
    )

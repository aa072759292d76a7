"""Why a chance is what it is: each feature's part in words, for and against."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from math import fsum

from habit_desktop.domain.value import value
from habit_desktop.learning.contribution import Contribution, Feature, Group
from habit_desktop.wording.dates import weekdays_in_general
from habit_desktop.wording.joins import text_of
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import amount, days, percent

REASONS_TOLD = 3


@value
class Surroundings:
    """What a reason may name: the day it is about."""

    day: date


def reason_words(contribution: Contribution, around: Surroundings) -> str:
    """One reason as a sentence's part: ``Thursdays are harder: 4 of the last 16``."""
    words = _words(contribution, around)
    if contribution.done is None or not contribution.of:
        return words
    return _counted(contribution.feature, words, contribution.done, contribution.of)


def group_words(group: Group) -> str:
    """What a bar of all contributions about the same thing is called."""
    match group:
        case Group.RULES:
            return _("Simple rules")
        case Group.RECENT_BEHAVIOUR:
            return _("Recent behaviour")
        case Group.WEEKDAY:
            return _("Weekday")
        case Group.TIME:
            return _("Time of day")
        case Group.REMINDERS:
            return _("Reminders")
        case Group.APP_USE:
            return _("App use")
        case Group.OTHER_HABITS:
            return _("Other habits")
        case Group.BLEND:
            return _("Blend on a usual day")


def evidence(days_known: int, base: float, explained: bool = True) -> str:
    """What a chance starts from: how many days are known, and the share of them done.

    ``explained`` tells whether reasons stand above, which lead from there to today.
    """
    if days_known == 0:
        return _("No day is known yet: this is how most people begin.")
    counted = ngettext("Learned from {count} day.", "Learned from {count} days.", days_known)
    if explained:
        start = _("In the long run you do it on {rate} of your days; the reasons above move that to today's chance.")
        start = start.format(rate=percent(base))
    else:
        start = in_the_long_run(base)
    return text_of((counted.format(count=amount(days_known)), start))


def in_the_long_run(base: float) -> str:
    """What a chance starts from, where the reasons that move it stand below."""
    return _("In the long run you do it on {rate} of your days.").format(rate=percent(base))


def told_together(contributions: Sequence[Contribution]) -> list[Contribution]:
    """Contributions about the same thing added up, strongest first; the sum of points stays.

    A weekday is known to the simple rules and to the network: a person is told once, with the count where it speaks
    for the side that both come down on. What reminders change is not known, so they come last.
    """
    told: dict[Feature, list[Contribution]] = {}
    for part in contributions:
        told.setdefault(_subject(part), []).append(part)
    return sorted(map(_as_one, told.values()), key=lambda part: (part.feature in _UNPROVEN, -abs(part.points)))


def strongest(contributions: Sequence[Contribution]) -> list[Contribution]:
    """The few contributions a person is told, the strongest first; none of less than a point."""
    return [part for part in told_together(contributions) if round(part.points)][:REASONS_TOLD]


_SAME = {
    Feature.WEEKDAY: Feature.WEEKDAY_RULE,
    Feature.RATE_30D: Feature.RECENT,
    Feature.RULES: Feature.RECENT,
    Feature.REMINDER_DOSE: Feature.REMINDED,
}
_HALF = 0.5
_UNPROVEN = {Feature.REMINDED, Feature.REMINDER_DOSE}


def _subject(part: Contribution) -> Feature:
    """What a person hears of; a run of two or more is more than that the last day was done, or how long ago it was."""
    if part.feature is Feature.STREAK and part.value is not None and part.value < 2:
        return Feature.SINCE_DONE_RULE
    return _SAME.get(part.feature, part.feature)


def _as_one(parts: Sequence[Contribution]) -> Contribution:
    points = fsum(part.points for part in parts)
    same_side = [part for part in parts if part.points * points > 0] or parts
    return replace(max(same_side, key=lambda part: (part.of is not None, abs(part.points))), points=points)


def _counted(feature: Feature, words: str, done: int, of: int) -> str:
    if feature is Feature.SINCE_DONE_RULE:
        told = ngettext("{reason}: {done} of {of} such day", "{reason}: {done} of {of} such days", of)
        return told.format(reason=words, done=done, of=of)
    return _("{reason}: {done} of the last {of}").format(reason=words, done=done, of=of)


def _words(contribution: Contribution, around: Surroundings) -> str:
    """The feature and its side. How the month or the rules' chance reads depends on all else: only the side is said."""
    feature, value, speaks_for = contribution.feature, contribution.value, contribution.points >= 0
    match feature:
        case Feature.RECENT if contribution.of is None:
            return _("the last few days alone say little")
        case Feature.RECENT:
            return _("done more often lately") if speaks_for else _("done less often lately")
        case Feature.WEEKDAY_RULE | Feature.WEEKDAY:
            words = _("{weekdays} go better") if speaks_for else _("{weekdays} are harder")
            return words.format(weekdays=weekdays_in_general(around.day.weekday()))
        case Feature.SINCE_DONE_RULE:
            return _since(None if value is None else round(value))
        case Feature.STREAK:
            return _run(None if value is None else round(value), speaks_for)
        case Feature.RATE_30D:
            if speaks_for:
                return _("the network makes more of the last 30 days")
            return _("the network makes less of the last 30 days")
        case Feature.RULES:
            if speaks_for:
                return _("the network makes more of what the simple rules say")
            return _("the network makes less of what the simple rules say")
        case Feature.OTHER_HABITS:
            return _other_habits(speaks_for if value is None else value >= _HALF, speaks_for)
        case Feature.HOUR:
            return _("a good time of day") if speaks_for else _("not done yet at this hour")
        case Feature.APP_OPENINGS:
            return _("opening the app speaks for it") if speaks_for else _("opening the app today speaks against it")
        case Feature.REMINDERS_OPENED:
            return _("opening a reminder speaks for it") if speaks_for else _("opening a reminder speaks against it")
        case Feature.REMINDED:
            return _("reminded today; what that changes is not known yet")
        case Feature.REMINDER_DOSE:
            return _("reminders in the last week; what they change is not known yet")
        case Feature.BLEND:
            if speaks_for:
                return _("the network otherwise expects more than the simple rules")
            return _("the network otherwise expects less than the simple rules")


def _since(days_since_done: int | None) -> str:
    if days_since_done is None:
        return _("time since it was last done")
    if days_since_done == 0:
        return _("not done so far")
    if days_since_done == 1:
        return _("done just yesterday")
    return _("{days} since the last time").format(days=days(days_since_done))


def _run(run: int | None, speaks_for: bool) -> str:
    """The run of days done, or, below zero, the days without."""
    if run is None:
        return _("your run carries on") if speaks_for else _("a new run would start today")
    if run == 0:
        return _("no run yet")
    if run < 0:
        words = _("{days} without: time for it again") if speaks_for else _("{days} without")
        return words.format(days=days(-run))
    if run == 1:
        return _("it was done the last time") if speaks_for else _("after the last time, a break is likelier")
    words = _("your run of {count} carries on") if speaks_for else _("after a run of {count}, a break is likelier")
    return words.format(count=amount(run))


def _other_habits(most_done: bool, speaks_for: bool) -> str:
    if speaks_for:
        if most_done:
            return _("your other habits went well since yesterday")
        return _("other habits were left since yesterday, which speaks for this one")
    if most_done:
        return _("other habits were done since yesterday, which speaks against this one")
    return _("your other habits went less well since yesterday")

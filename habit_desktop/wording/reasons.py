"""Why a chance is what it is: each feature's part in words, for and against."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from habit_desktop.learning.contribution import Contribution, Feature
from habit_desktop.wording.dates import weekdays_in_general
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import amount, days, percent


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a reason may name: the day it is about, and how long ago the habit was last done."""

    day: date
    days_since_done: int | None = None


def reason_words(contribution: Contribution, around: Surroundings) -> str:
    """One reason as a sentence's part: ``Thursdays are harder: 4 of the last 16``."""
    words = _for(contribution.feature, around) if contribution.points >= 0 else _against(contribution.feature, around)
    if contribution.done is None or not contribution.of:
        return words
    return _counted(contribution.feature, words, contribution.done, contribution.of)


def evidence(days_known: int, base: float, explained: bool = True) -> str:
    """What a chance starts from: how many days are known, and the share of them done.

    ``explained`` tells whether reasons stand above, which lead from there to today.
    """
    if days_known == 0:
        return _("No day is known yet: this is how most people begin.")
    counted = ngettext("Learned from {count} day.", "Learned from {count} days.", days_known)
    if explained:
        start = _("In the long run you do it on {rate} of your days; the reasons above move that to today's chance.")
    else:
        start = _("In the long run you do it on {rate} of your days.")
    return counted.format(count=amount(days_known)) + " " + start.format(rate=percent(base))


def told_together(contributions: Sequence[Contribution]) -> list[Contribution]:
    """Contributions with those about the same thing added up, strongest first; the sum of points stays.

    A weekday is known to the simple rules and to the network: a person is told once.
    """
    sums: dict[Feature, Contribution] = {}
    for part in contributions:
        feature = _SAME.get(part.feature, part.feature)
        told = sums.get(feature, Contribution(feature, 0.0))
        counted = part if told.of is None else told
        sums[feature] = Contribution(feature, told.points + part.points, counted.done, counted.of)
    return sorted(sums.values(), key=lambda told: -abs(told.points))


_SAME = {
    Feature.WEEKDAY: Feature.WEEKDAY_RULE,
    Feature.DAYS_SINCE_DONE: Feature.SINCE_DONE_RULE,
    Feature.RATE_30D: Feature.RECENT,
}


def _counted(feature: Feature, words: str, done: int, of: int) -> str:
    if feature in (Feature.SINCE_DONE_RULE, Feature.DAYS_SINCE_DONE):
        return _("{reason}: {done} of {of} such days").format(reason=words, done=done, of=of)
    return _("{reason}: {done} of the last {of}").format(reason=words, done=done, of=of)


def _since(around: Surroundings) -> str:
    if around.days_since_done is None:
        return _("time since it was last done")
    if around.days_since_done == 1:
        return _("done just yesterday")
    return _("{days} since the last time").format(days=days(around.days_since_done))


def _for(feature: Feature, around: Surroundings) -> str:
    match feature:
        case Feature.RECENT:
            return _("it went well lately")
        case Feature.WEEKDAY_RULE | Feature.WEEKDAY:
            return _("{weekdays} go well").format(weekdays=weekdays_in_general(around.day.weekday()))
        case Feature.SINCE_DONE_RULE | Feature.DAYS_SINCE_DONE:
            return _since(around)
        case Feature.OTHER_RULES:
            return _("the pattern of your days speaks for it")
        case Feature.STREAK:
            return _("your run carries on")
        case Feature.RATE_30D:
            return _("a good month")
        case Feature.APP_OPENINGS:
            return _("opening the app today speaks for it")
        case Feature.REMINDERS_OPENED:
            return _("answering reminders today speaks for it")
        case Feature.HOUR:
            return _("a good time of day")
        case Feature.RULES:
            return _("the simple rules expect it")
        case Feature.MOMENTUM:
            return _("the last week was above your month")
        case Feature.REMINDED:
            return _("reminded today; what that changes is not known yet")


def _against(feature: Feature, around: Surroundings) -> str:
    match feature:
        case Feature.RECENT:
            return _("done less often lately")
        case Feature.WEEKDAY_RULE | Feature.WEEKDAY:
            return _("{weekdays} are harder").format(weekdays=weekdays_in_general(around.day.weekday()))
        case Feature.SINCE_DONE_RULE | Feature.DAYS_SINCE_DONE:
            return _since(around)
        case Feature.OTHER_RULES:
            return _("the pattern of your days speaks against it")
        case Feature.STREAK:
            return _("a new run would start today")
        case Feature.RATE_30D:
            return _("a thinner month")
        case Feature.APP_OPENINGS:
            return _("openings of the app today speak against it")
        case Feature.REMINDERS_OPENED:
            return _("reminders opened today speak against it")
        case Feature.HOUR:
            return _("at this time of day it happens less")
        case Feature.RULES:
            return _("the simple rules expect it less")
        case Feature.MOMENTUM:
            return _("the last week was below your month")
        case Feature.REMINDED:
            return _("reminded today; what that changes is not known yet")

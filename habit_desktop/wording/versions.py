"""The versions of the network in words: what each learned from, how good it was, and how two of them differ."""

from collections.abc import Sequence
from datetime import date, datetime

from habit_desktop.learning.contribution import Feature
from habit_desktop.wording.dates import day_and_month, moment, span
from habit_desktop.wording.inputs import input_name
from habit_desktop.wording.joins import line_of, list_of
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import amount, decimals, percent
from habit_desktop.wording.training import days_of_habits, refusal_words, version_name


def span_words(first: date, last: date, today: date) -> str:
    """Some days, with their year where it is another one: ``3 Feb – 18 Mar``."""
    if first == last:
        return _day(first, today)
    return span(_day(first, today), _day(last, today))


def learned_words(
    rows: int, first: date | None, last: date | None, left_out: Sequence[tuple[date, date]], today: date
) -> str:
    """What a run learned from: ``412 days of habits, 3 Feb – 18 Mar, without 6 Feb – 12 Feb``."""
    parts = [days_of_habits(rows)]
    if first and last:
        parts.append(span_words(first, last, today))
    if left_out:
        spans = list_of(span_words(*span, today) for span in left_out)
        parts.append(_("without {spans}").format(spans=spans))
    return line_of(parts)


def cause_words(cause: str) -> str:
    """Why a run was made; empty where that is not known."""
    return {
        "asked": _("asked for"),
        "idle": _("by itself"),
        "stale": _("by itself, after a week without"),
        "import": _("after an import"),
    }.get(cause, "")


def verdict_words(*, accepted: bool, reason: str) -> str:
    """What became of a run."""
    return _("accepted") if accepted else refusal_words(reason)


def loss_words(before: float | None, after: float | None) -> str:
    """What a run changed on the days it learned from."""
    if before is None or after is None:
        return ""
    return _("On the days it learned from, surprise {before} → {after}.").format(
        before=decimals(before, 4), after=decimals(after, 4)
    )


def foretold_words(network: float, rules: float, days: int) -> str:
    """How good a version was on days it had not seen, beside the simple rules."""
    counted = ngettext(
        "On {count} day of a habit, before it came: surprise {network}, the simple rules {rules}.",
        "On {count} days of habits, before they came: surprise {network}, the simple rules {rules}.",
        days,
    )
    return counted.format(count=amount(days), network=decimals(network, 3), rules=decimals(rules, 3))


def charge_words(since: datetime | None, now: datetime) -> str:
    """That a version is in charge, and since when."""
    if since is None:
        return _("in charge")
    return _("in charge since {moment}").format(moment=moment(since, now))


def delivered_words() -> str:
    """What the network everybody starts with is."""
    return _("Learned from simulated people alone, from none of your days.")


def lost_words() -> str:
    """That a version cannot be put in charge."""
    return _("Not on this computer any more, or damaged.")


def rows_that_go(rows: int) -> str:
    """How much leaving a span out takes away."""
    if not rows:
        return _("Nothing has been learned from these days: none of them counts.")
    return _("The network would not learn from {days}.").format(days=days_of_habits(rows))


def compared_title(before: int, after: int) -> str:
    """The title of two versions beside each other."""
    return _("{one} and {other}").format(one=version_name(before), other=version_name(after))


def moved_words(share: float) -> str:
    """How far the weights of two versions lie apart."""
    if share == 0:
        return _("Both have the same weights.")
    return _("All weights together moved by {share} of their size.").format(
        share=percent(share) if share >= 0.01 else _("less than {share}").format(share=percent(0.01))
    )


def weight_words(layer: int, source: int | None, target: int, before: float, after: float, key: str = "") -> str:
    """One weight that changed: ``From “streak” to neuron 3: +0.120 → +0.310``; ``key`` is an input's own."""
    numbers = _("{before} → {after}").format(before=f"{before:+.3f}", after=f"{after:+.3f}")
    place = _unit(layer, target)
    if source is None:
        return _("Bias of {unit}: {numbers}").format(unit=place, numbers=numbers)
    begin = _("“{input}”").format(input=input_name(Feature(key))) if key else _unit(layer - 1, source)
    return _("From {unit} to {other}: {numbers}").format(unit=begin, other=place, numbers=numbers)


def said_words(habit: str, before: float, after: float) -> str:
    """What two versions by themselves say of a habit: ``Read: 44 % → 41 %``."""
    return _("{habit}: {before} → {after}").format(habit=habit, before=percent(before), after=percent(after))


def _unit(layer: int, number: int) -> str:
    if layer == 3:
        return _("the answer")
    names = {1: _("neuron {number} of the first layer"), 2: _("neuron {number} of the second layer")}
    return names[layer].format(number=number + 1)


def _day(day: date, today: date) -> str:
    if day.year == today.year:
        return day_and_month(day)
    return _("{day} {year}").format(day=day_and_month(day), year=day.year)

"""Training in words: why it waits, how it goes, how it went.

States that live in the engine arrive as their values.
"""

from datetime import datetime

from habit_desktop.wording.dates import moment
from habit_desktop.wording.joins import line_of, stopped
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import amount, days, decimals

LEAST_SECONDS = 0.01


def waiting_sentence(waiting: str, idle_needed_s: float = 0.0) -> str:
    """Why training does not start now: as in ``Waiting: on battery``."""
    minutes = max(1, round(idle_needed_s / 60))
    unused = ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)
    sentences = {
        "nothing_new": _("Up to date: nothing new since the last run."),
        "already_today": _("Up to date: already trained today."),
        "in_use": _("Waiting: until this computer has been unused for {time}.").format(time=unused),
        "on_battery": _("Waiting: on battery."),
        "power_saver": _("Waiting: the power saver is on."),
        "no_rows": _("Waiting: for the first finished days."),
    }
    return sentences.get(waiting, _("Waiting."))


def ready_sentence() -> str:
    """What is said when nothing keeps training from starting."""
    return _("Ready to train.")


def last_run_sentence(
    at: datetime, now: datetime, epochs: int, seconds: float | None, refusal: str | None = None
) -> str:
    """How the last run went, as in ``Last run yesterday 23:14, 20 epochs in 0.03 s, accepted``.

    ``refusal`` is the reason a version was not accepted, None where it was.
    """
    parts = [_("Last run {moment}").format(moment=moment(at, now))]
    if epochs and seconds is not None:
        parts.append(_epochs(epochs, seconds))
    parts.append(_("accepted") if refusal is None else refusal_words(refusal))
    return stopped(line_of(parts))


def run_words(rows: int, epochs: int, seconds: float) -> str:
    """What a training learned from and what it took: ``41 days of habits, 20 epochs in 0.03 s``."""
    return line_of([days_of_habits(rows), _epochs(epochs, seconds)])


def _epochs(epochs: int, seconds: float) -> str:
    counted = ngettext("{count} epoch in {seconds} s", "{count} epochs in {seconds} s", epochs)
    return counted.format(count=amount(epochs), seconds=_seconds(seconds))


def _seconds(seconds: float) -> str:
    return decimals(seconds, 2) if seconds >= LEAST_SECONDS else _("less than {seconds}").format(seconds=LEAST_SECONDS)


def refusal_words(reason: str) -> str:
    """Why a trained version does not serve."""
    words = {
        "not_finite": _("refused: its numbers made no sense"),
        "schema": _("refused: made for another version of this app"),
        "moved_too_far": _("refused: it changed its mind too much at once"),
        "calibration": _("refused: its chances were off"),
        "no_rows": _("nothing to learn from yet"),
        "no_better": _("refused: no better than before"),
        "erased": _("thrown away: some of what it learned from was erased meanwhile"),
    }
    return words.get(reason, _("refused"))


def days_of_habits(count: int) -> str:
    """How many rows: ``41 days of habits``."""
    return ngettext("{count} day of a habit", "{count} days of habits", count).format(count=amount(count))


def version_name(version: int) -> str:
    """A version of the network: ``Version 14``; 0 is the one the app came with."""
    return _("Version {number}").format(number=version) if version else _("As delivered")


def in_charge_sentence(version: int, at: datetime | None, now: datetime, rows: int) -> str:
    """Which version predicts: ``Version 14, trained yesterday 23:14 on 412 days``."""
    if at is None:
        return _("Not trained on your days yet: the network predicts as delivered, with the simple rules")
    return _("{version}, trained {moment} on {days}").format(
        version=version_name(version), moment=moment(at, now), days=days(rows)
    )


def losses(before: float | None, after: float | None) -> str:
    """What a run changed: ``surprise 0.452 → 0.447``; empty where it is not known."""
    if before is None or after is None:
        return ""
    return _("surprise {before} → {after}").format(before=decimals(before, 3), after=decimals(after, 3))

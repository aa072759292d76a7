"""What training waits for, need by need, in words. Needs that live in the engine arrive as their values."""

from habit_desktop.wording.language import _, ngettext

_SAVER = 2  # as the engine counts ways to live


def condition_words(
    need: str,
    *,
    met: bool,
    asked: bool,
    value: float | None,
    idle_needed_s: float,
    stale: bool = False,
    own_only: bool = False,
) -> str:
    """One need and how it stands: ``Unused for 5 minutes: 2 minutes so far``.

    ``own_only`` says that of the rest of the computer nobody knows.
    """
    match need:
        case "new_days":
            return _new_days(round(value or 0))
        case "once_a_day":
            return _("Once a day: not trained today yet") if met else _("Once a day: today's training has been")
        case "idle":
            return _idle(value, idle_needed_s, met=met, asked=asked, own_only=own_only)
        case _power:
            return _power_words(value, met=met, asked=asked, stale=stale)


def condition_state(*, met: bool, asked: bool) -> str:
    """How a need stands, for who does not see its mark."""
    if not asked:
        return _("not needed")
    return _("met") if met else _("waiting")


def _new_days(count: int) -> str:
    if not count:
        return _("New days: none has ended since the last run")
    return ngettext("New days: {count} since the last run", "New days: {count} since the last run", count).format(
        count=count
    )


def _idle(idle_s: float | None, needed_s: float, *, met: bool, asked: bool, own_only: bool) -> str:
    if not asked:
        return _("Unused computer: no longer needed, as the last run was a week ago")
    time = _minutes(needed_s)
    unused = (
        _("These windows unused for {time}, as the system does not say more") if own_only else _("Unused for {time}")
    )
    needed = unused.format(time=time)
    if met:
        return needed
    if idle_s is None:
        return _("{need}: this system does not say").format(need=needed)
    return _("{need}: {time} so far").format(need=needed, time=_duration(idle_s))


def _power_words(power: float | None, *, met: bool, asked: bool, stale: bool) -> str:
    if asked and met:
        return (
            _("Mains power: this system does not say, and is taken at its best")
            if power is None
            else _("On mains power")
        )
    if asked:
        return _("Mains power: the power saver is on") if power == _SAVER else _("Mains power: on battery now")
    if stale:
        return _("Mains power: no longer needed, as the last run was a week ago")
    return _("Mains power: not needed, as you set it")


def _minutes(seconds: float) -> str:
    minutes = max(1, round(seconds / 60))
    return ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)


def _duration(seconds: float) -> str:
    if seconds < 60:
        whole = int(seconds)
        return ngettext("{count} second", "{count} seconds", whole).format(count=whole)
    minutes = int(seconds / 60)
    return ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)

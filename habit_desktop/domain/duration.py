"""Which units count time, so that a stopwatch can count it."""

from habit_desktop.domain.habit import Habit, Kind

_SECONDS = (
    "s sec secs second seconds sek sekunde sekunden seconde secondes segundo segundos secondo secondi seconden "
    "秒 秒钟 秒鐘 ثانية ثوان ثوانٍ ثواني"
)
_MINUTES = "min mins minute minutes minuten minuto minutos minuti minuut 分 分钟 分鐘 دقيقة دقائق"
_HOURS = "h hr hrs hour hours std stunde stunden heure heures hora horas ora uur uren 小时 小時 ساعة ساعات"
SECONDS_PER_UNIT = {
    **dict.fromkeys(_SECONDS.split(), 1),
    **dict.fromkeys(_MINUTES.split(), 60),
    **dict.fromkeys(_HOURS.split(), 3600),
}
"""How long each unit is, as people write it in a few languages: units are the person's own words."""


def seconds_per_unit(habit: Habit) -> int | None:
    """Return how many seconds one of a habit's unit lasts; None where it is not counted in time."""
    if habit.kind is Kind.YES_NO or habit.to_quit:
        return None
    return SECONDS_PER_UNIT.get(habit.unit.strip().rstrip(".").casefold())


def timed_amount(habit: Habit, elapsed_s: float) -> float:
    """Return an elapsed time in a habit's unit: whole seconds and minutes, hours to the minute; 0 for too little."""
    unit_s = seconds_per_unit(habit) or 60
    counted_s = 1 if unit_s == 1 else 60
    return round(elapsed_s / counted_s) * counted_s / unit_s

"""After the month: what the program tells of it by every way, held against the notebook."""

from collections import Counter

from habit_desktop.app.identity import IDENTITY
from month.life import Life
from month.notebook import MADE, REPLAYED


def compare(life: Life) -> None:
    """Every difference is told."""
    _days(life)
    _reminders(life)
    _notifications(life)
    _trainings(life)
    life.differs("what is wrong on disk", life.desk.command("check")["problems"], [])


def _days(life: Life) -> None:
    """Each day's mark, amount, note and strength, and the chance it began with, which was made that morning once."""
    for name, page in life.book.pages.items():
        told = {each["day"]: each for each in life.desk.command("history", name)}
        for day in page.days(life.today):
            here = told.pop(str(day.day), None)
            if here is None:
                life.differs(f"{name} on {day.day}", None, day)
                continue
            chance = life.book.mornings.get((name, day.day))
            source = None if not day.due else MADE if chance is not None else REPLAYED
            life.differs(
                f"{name} on {day.day}",
                (*(here[key] for key in ("due", "mark", "amount", "note")), round(here["strength"], 9)),
                (day.due, day.mark, day.amount, day.note, round(day.strength, 9)),
            )
            life.differs(f"where {name}'s chance of {day.day} is from", here["probability_from"], source)
            if chance is not None:
                life.differs(f"{name}'s chance of {day.day}", here["probability"], chance)
        life.differs(f"{name}'s days", [*told], [])


def _reminders(life: Life) -> None:
    """The log of decisions has what was heard and what stayed quiet, with the answers, and nothing else."""
    log = life.desk.command("reminders", "--days", "60")
    decided = Counter(
        (each["name"], each["day"], each["reminder"].rpartition("|")[2], each["shown"], each["answer"])
        for each in log
        if each["reason"] != "too_late"
    )
    noted = Counter((each.name, str(each.day), each.slot, each.spoken, each.answer) for each in life.book.heard)
    life.differs("reminders that nobody noted", sorted((decided - noted).items(), key=str), [])
    life.differs("reminders that are not in the log", sorted((noted - decided).items(), key=str), [])
    for each in log:
        life.differs(
            f"what became of {each['name']} on {each['day']}",
            each["outcome"],
            next(day.mark for day in life.page(each["name"]).days(life.today) if str(day.day) == each["day"]),
        )


def _notifications(life: Life) -> None:
    """What the notification service was asked to show is what the log says was shown."""
    shown = Counter(each["name"] for each in life.desk.command("reminders", "--days", "60") if each["shown"])
    seen = Counter(each.title for each in life.desk.witness.notices if not each.replaces and not each.forgotten)
    reminders = Counter({title: count for title, count in seen.items() if title in life.book.pages})
    life.differs("notifications by title", dict(shown), dict(reminders))
    others = {IDENTITY.app_name: life.told_of_closing} if life.told_of_closing else {}
    life.differs("other notifications", dict(seen - reminders), others)


def _trainings(life: Life) -> None:
    """Each training is on record as it was told when it ran."""
    told = [
        (each["day"], each["data"]["cause"], each["data"].get("version"), each["data"]["accepted"])
        for each in life.desk.events("TrainingRan")
    ]
    noted = [(str(each.day), each.cause, each.version, each.accepted) for each in life.book.trainings]
    life.differs("the trainings", told, noted)

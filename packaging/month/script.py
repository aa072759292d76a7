"""Thirty days, told as strips: how each habit is answered on each of them, and what else happens."""

import csv
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from habit_desktop.app.identity import IDENTITY
from month.desk import Desk
from month.life import LISTED, UNASKED, Life
from month.notebook import DAY, DONE, MISSED, PENDING, SKIPPED, Heard
from tests.system.desktop.household import PAPER, TITLE

FIRST = date(2026, 10, 5)
"""A Monday; the clocks go back on the twenty-first day."""
DAYS = 30
HOME, ABROAD = "Europe/Berlin", "America/New_York"

# n l k +  in the notification: done; later, and then done; skip; one more
# m 1 s x  in the window: the mouse, the space bar, skipped by key, not done by key
# a        in the window: an amount typed
# c p      in a terminal: done; a part of the amount (at a limit: too much)
# .        no answer
STRIPS = {
    #            Mo      Su Mo      Su Mo      Su Mo      Su Mo
    "Meditate": "nnlmn1n" "n.kn.nn" "n..nmnl" "nnn.nnn" "nn",
    "Run":      "n.m..1." "n.c.m.." "n..c1.." "1.n.m.." "m.",
    "Words":    "nnc1n.." "nn1nn.." ".nnsn.." "nnnn1.." "c1",
    "Water":    "na+cnpn" "nnanc.n" "a+cnnan" "ncnp.na" "nc",
    "Smoking":  "ccccccc" "cccpccc" "c.ccccc" "cccccc." "cc",
    "Piano":    "nan..nc" "nnca.nn" "c.nnacn" "n.cncan" "nc",
    "Journal":  ".....c1" "c.1cmm." "c.c1c.m" "cc.m1cc" "1c",
    "Stretch":  ".....cc" "m.c..cc" "1.mcc.c" ".ccm.cc" "mc",
}  # fmt: skip
SLOTS = {"Meditate": "07:30", "Water": "15:00", "Run": "18:00", "Piano": LISTED, "Words": "20:00"}
LIST_AT = "19:00"
IMPORTED_ON, AWAY_ON, RESTORED_ON = 5, 13, 24
SNOOZED = {"Meditate": "08:30", "Water": "16:00"}
OFF_AT_NIGHT = (2, 5, 9, 10, 11, 12, 15, 20, 27)
STARTS = {0: "06:50", 3: "07:50"}
ELSEWHERE = (("Words", FIRST + 14 * DAY, "on the other device"), ("Stretch", FIRST + 13 * DAY, "stiff"))
"""What is written down on the other device: a habit, its day and a note."""
PICTURED = {0: "day 1", 7: "day 8", 14: "day 15", 29: "day 30"}


class Month:
    """The person's month."""

    def __init__(self, place: Path, days: int = DAYS) -> None:
        """``place`` takes everything that is written; only the first ``days`` are lived."""
        self.desk, self.days = Desk(place, HOME), days
        self.life = Life(self.desk)
        self._late = dict[str, str]()  # what is answered in the evening as its reminder stayed quiet
        self._mornings: dict[int, Callable[[], None]] = {8: self._crash, 18: self._think_an_import_over}
        self._noons: dict[int, Callable[[], None]] = {
            3: self._undo_a_slip_of_the_hand,
            5: self._bring_the_past,
            6: partial(self._train_in_the_window, "asked"),
            7: self._answer_at_the_tray,
            10: self._move_the_threshold,
            11: self._fly_out,
            14: self._tell_of_yesterday,
            24: self._restore,
            26: self._go_to_the_other_device,
        }
        self._evenings: dict[int, Callable[[], None]] = {
            2: self._train_by_command,
            17: self._leave_the_machine_alone,
            21: self._back_up,
            22: self._leave_the_machine_alone,
            27: self._bring_it_back,
            28: self._train_by_command,
        }
        self._nights: dict[int, Callable[[], None]] = {15: self._fly_home, 19: self._stay_up}

    def live(self) -> None:
        """Every day, one after the other."""
        for number in range(self.days):
            print(f"day {number + 1:2}, {FIRST + number * DAY:%A %d %B}", flush=True)
            if number != AWAY_ON:
                self._live(number)

    def _live(self, number: int) -> None:
        """What cannot be done as it is written here is a difference, too; the person goes on with what is next."""
        acts: tuple[Callable[[int], None], ...] = (
            self._get_up,
            partial(self._reminder, name="Meditate"),
            partial(self._do, self._mornings),
            partial(self._at, wall="12:10"),
            partial(self._do, self._noons),
            self._answer_in_the_window,
            *(partial(self._reminder, name=name) for name in ("Water", "Run", "Piano", "Words")),
            partial(self._at, wall="21:30"),
            self._answer_in_a_terminal,
            partial(self._do, self._evenings),
            self._look_back,
            partial(self._do, self._nights),
        )
        for act in acts:
            try:
                act(number)
            except AssertionError as error:
                self.life.differs("what could not be done", str(error), None)

    def _look_back(self, number: int) -> None:
        """The day is compared, and the machine switched off on some evenings."""
        self._note_what_spoke_unasked()
        self.life.check_evening()
        if number in PICTURED:
            self._take_pictures(PICTURED[number])
        if number in OFF_AT_NIGHT:
            self._at(number, "22:30")
            self.desk.quit()

    @staticmethod
    def _do(acts: dict[int, Callable[[], None]], number: int) -> None:
        if number in acts:
            acts[number]()

    def _at(self, number: int, wall: str) -> None:
        self.desk.show(FIRST + number * DAY, wall)

    # The usual day

    def _get_up(self, number: int) -> None:
        self._came = len(self.desk.witness.notices)
        self._at(number, STARTS.get(number, "07:00"))
        if number == 0:
            self._begin()
        elif not self.desk.program:
            self.desk.open()
        self._note_trainings("stale")
        self.life.look()

    def _begin(self) -> None:
        """The first habit is made in the window, the others in a terminal."""
        self.desk.open()
        self.desk.keys("ctrl+n")
        self.desk.until(lambda: self.desk.desktop.windows_titled("New habit"), "the dialog")
        self.desk.desktop.press_keys_in("New habit", "M", *"editate", "Return")
        self.desk.until(lambda: self.desk.row("Meditate"), "the new habit")
        made = self.desk.command("edit", "Meditate", "--policy", "always", "--reminder", "07:30")
        self.life.knows("Meditate", made["id"], "always")
        begins = self.life.begins
        begins("Run", "--schedule", "times:3/week", "--reminder", "18:00", policy="smart", a_week=3)
        days = "mon,tue,wed,thu,fri"
        begins(
            *("Words", "--schedule", f"weekdays:{days}", "--reminder", "20:00"),
            policy="smart",
            weekdays=frozenset(range(5)),
        )
        begins("Water", "--target", "8", "--unit", "glasses", "--reminder", "15:00", policy="smart", target=8.0)
        begins("Smoking", "--target", "0", "--at-most", policy="off", target=0.0, at_most=True)
        begins("Piano", "--target", "20", "--unit", "min", policy="digest", target=20.0)
        self.desk.reads("Piano", "open")

    def _way(self, number: int, name: str) -> str:
        """How a habit is answered on a day, where it is asked for."""
        known = name in self.life.book.pages
        return STRIPS[name][number] if known and self.life.mark(name) == PENDING else "."

    def _reminder(self, number: int, name: str) -> None:
        """A habit's time comes."""
        slot, way = SLOTS[name], self._way(number, name)
        if self.life.mark(name) != PENDING or not self.desk.program:
            return
        wall = LIST_AT if slot == LISTED else slot
        late = wall < STARTS.get(number, "")
        answer = {"n": "done", "l": "snooze", "k": "skip", "+": "more"}.get(way, "")
        spoken = self.life.hear(name, slot, answer, "" if late else wall, self._came if late else None)
        if spoken and answer == "snooze":
            self.life.hear(name, slot, "done", at=SNOOZED[name])
        if answer and not spoken:
            self._late[name] = way

    def _answer_in_the_window(self, number: int) -> None:
        for name in self.life.book.pages:
            match self._way(number, name):
                case "m":
                    self.life.by_mouse(name)
                case "1":
                    self.life.by_key(name, "space", DONE, self.life.page(name).target)
                case "s":
                    self.life.by_key(name, "s", SKIPPED)
                case "x":
                    self.life.by_key(name, "x", MISSED)
                case "a":
                    self.life.by_amount(name, (self.life.page(name).target or 0) + number)

    def _answer_in_a_terminal(self, number: int) -> None:
        late, self._late = self._late, {}
        for name, page in self.life.book.pages.items():
            match late.get(name) or self._way(number, name).replace("n", ".").replace("+", "."):
                case "c" | "n" | "l":
                    self.life.by_command(name, DONE, page.target)
                case "k":
                    self.life.by_command(name, SKIPPED)
                case "p" | "+":
                    self.life.by_command(name, DONE, 2.0)

    def _note_what_spoke_unasked(self) -> None:
        """Reminders nobody set a time for come when they may: each is written down as it was heard."""
        heard = {(each.name, each.day, each.slot) for each in self.life.book.heard}
        for event in self.desk.events("ReminderShown"):
            habit, day, slot = event["data"]["reminder"].split("|")
            name = next(name for name, known in self.life.ids.items() if known == habit)
            if slot == UNASKED and (name, date.fromisoformat(day), slot) not in heard:
                self.life.book.heard.append(Heard(name, date.fromisoformat(day), slot, spoken=True))

    # What happens once

    def _undo_a_slip_of_the_hand(self) -> None:
        """A habit is ticked by mistake, and the tick taken back by key; then another by command."""
        self.life.by_mouse("Smoking")
        self.desk.keys("ctrl+z")
        del self.life.page("Smoking").entries[self.life.today]
        self.life.reads("Smoking")
        self.life.by_command("Piano", SKIPPED)
        self.desk.command("undo")
        del self.life.page("Piano").entries[self.life.today]
        self.life.reads("Piano")

    def _bring_the_past(self) -> None:
        """Sixty days of two habits come in from a table."""
        table, today = self.desk.place / "past.csv", self.life.today
        days = [today - back * DAY for back in range(60, 0, -1)]
        with table.open("w", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["Date", "Journal", "Stretch"])
            rows.writerows([day.isoformat(), int(day.day % 3 != 0), int(day.day % 4 == 0)] for day in days)
        answer = self.desk.command("import", str(table))
        self.life.differs("the marks that came in", (answer["habits"], answer["marks"]), (2, 120))
        ids = {each["name"]: each["id"] for each in self.desk.command("list", "--all")}
        self.life.knows("Journal", ids["Journal"], "smart")
        self.life.knows("Stretch", ids["Stretch"], "smart")
        for day in days:
            self.life.write("Journal", DONE if day.day % 3 else MISSED, day=day)
            self.life.write("Stretch", MISSED if day.day % 4 else DONE, day=day)
        self.desk.command("edit", "Stretch", "--policy", "off")
        self.life.policies["Stretch"] = "off"
        self.desk.reads("Stretch", "open")
        self.life.look()

    def _answer_at_the_tray(self) -> None:
        """A click on the icon, and a key for the first habit that is open."""
        name = next(name for name in self.life.book.pages if self.life.mark(name) == PENDING)
        self._close_the_window()
        self.desk.desktop.click_colour("#3557C8")
        self.desk.desktop.press_keys_in("Quick check.*", "1")
        self.life.write(name, DONE, self.life.page(name).target)
        self.desk.until(lambda: self.desk.events("HabitCompleted")[-1]["via"] == "tray", "the answer")
        self.desk.desktop.press_keys_in("Quick check.*", "ctrl+Return")
        self.life.reads(name)

    def _close_the_window(self) -> None:
        """The window is gone from the screen, and so is the word of where it is, which comes a moment later."""
        told = len(self.desk.witness.notices)
        self.desk.keys("ctrl+w")
        self.desk.until(lambda: not self.desk.desktop.windows_titled(TITLE), "the window to go")
        self.desk.until(lambda: self.desk.heard(IDENTITY.app_name, told), "the word of where it is")
        self.life.told_of_closing += 1
        self.desk.until(lambda: not self.desk.desktop.notifications(), "the word of where it is to go")
        self.desk.until(lambda: not self.desk.desktop.pixels_of_colour(PAPER), "an empty screen")

    def _crash(self) -> None:
        """The program is killed a moment after a mark was shown as done; a notification is still on the screen."""
        self.life.by_mouse("Smoking")
        self.desk.kill()
        self._at(8, "07:40")
        self.desk.open()
        self.life.reads("Smoking")
        if self.desk.desktop.notifications():
            self.life.answer_notice("Meditate", self._came, "done", self.life.today)

    def _move_the_threshold(self) -> None:
        """From now on reminders are quiet from a lower chance on."""
        answer = self.desk.command("settings", "set", "quiet_above", "0.65")
        self.life.differs("the threshold", answer["quiet_above"], 0.65)
        self.life.quiet_above = 0.65

    def _fly_out(self) -> None:
        """At noon in Berlin it is six in the morning in New York; a window that sees the zone change stays open."""
        if not self.desk.zone.is_seen_at_once:
            self.desk.quit()
        self.desk.zone.move_to(ABROAD)
        self._at(11, "08:10")
        if not self.desk.program:
            self.desk.open()
        self.life.look()

    def _fly_home(self) -> None:
        self.desk.zone.move_to(HOME)

    def _tell_of_yesterday(self) -> None:
        """The day without the machine is told afterwards, but for some habits."""
        yesterday = self.life.today - DAY
        self.life.by_command("Smoking", DONE, 0.0, day=yesterday)
        self.life.by_command("Meditate", DONE, day=yesterday)

    def _think_an_import_over(self) -> None:
        """Another tracker's file comes in, and is taken out again at once, with all it brought."""
        other = self.desk.place / "other.csv"
        other.write_text("Date,Juggle\n2026-09-01,1\n2026-09-02,0\n2026-09-03,1\n")
        answer = self.desk.command("import", str(other))
        self.life.differs("the habits that came in", answer["habits"], 1)
        self.desk.reads("Juggle", "open")
        self.desk.keys("ctrl+z")
        self.desk.until(lambda: self.desk.row("Juggle") is None, "the import is undone")

    def _stay_up(self) -> None:
        """The clocks have just gone back; it is half past two for the second time, and still the day before."""
        self.desk.show(FIRST + 20 * DAY, "02:30", fold=1)
        self.life.differs("the night's day", self.life.today, FIRST + 19 * DAY)
        self.life.by_command("Stretch", DONE)
        self.life.check_evening()

    def _back_up(self) -> None:
        self._at(21, "22:00")
        self._note_what_spoke_unasked()
        self.kept = Path(self.desk.command("backup", str(self.desk.place / "kept.db"))["file"])
        self.life.keep()

    def _restore(self) -> None:
        """Three days later the backup takes the place of everything; what came after is written in by the notebook."""
        later = self.life.go_back()
        self.desk.command("restore", str(self.kept))
        self.life.differs("a restore point", len(self.desk.restore_points()), 1)
        for name in self.life.book.pages:
            if self.life.mark(name) == PENDING:
                self.life.reads(name)
        self.life.look()
        for day in (FIRST + 22 * DAY, FIRST + 23 * DAY, FIRST + 24 * DAY):
            for name, page in later.pages.items():
                if (entry := page.entries.get(day)) and day not in self.life.page(name).entries:
                    self.life.by_command(name, entry.kind, entry.amount, day)

    def _go_to_the_other_device(self) -> None:
        """Everything is brought to another folder; both go on."""
        file, there = self.desk.place / "everything.json", self.desk.place / "other device"
        self.desk.command("export", str(file))
        self.desk.command("import", str(file), folder=there)
        for name, day, note in ELSEWHERE:
            self.desk.command("done", name, "--day", str(day), "--note", note, folder=there)
        self.desk.command("export", str(self.desk.place / "back.json"), folder=there)

    def _bring_it_back(self) -> None:
        """What was written on the other device is here as well now, and nothing else is another than it was."""
        answer = self.desk.command("import", str(self.desk.place / "back.json"))
        self.life.differs("the marks that came back", answer["marks"], len(ELSEWHERE))
        for name, day, note in ELSEWHERE:
            self.life.write(name, DONE, day=day)
            self.life.page(name).notes[day] = note

    # Trainings

    def _train_by_command(self) -> None:
        self.desk.command("train")
        self.life.note_training("asked")

    def _train_in_the_window(self, cause: str) -> None:
        """Find the command by its name, and press Return."""
        before = len(self.desk.events("TrainingRan"))
        self.desk.find_command("train now")
        self.desk.until(lambda: len(self.desk.events("TrainingRan")) > before, "the training")
        self.life.note_training(cause)

    def _leave_the_machine_alone(self) -> None:
        """Nobody touches the machine for as long as a training waits for."""
        before = len(self.desk.events("TrainingRan"))
        self.desk.command("settings", "set", "training_idle_min", "0.03")
        self.desk.until(lambda: self.desk.nobody_there_s() > 2, "nobody there")
        self.desk.tick()
        self.desk.until(lambda: len(self.desk.events("TrainingRan")) > before, "the training")
        self.desk.command("settings", "set", "training_idle_min", "5")
        self.life.note_training("idle")

    def _note_trainings(self, cause: str) -> None:
        """A training nobody asked for, after more than a week without one, may have run since the last look."""
        ran = [each.day for each in self.life.book.trainings]
        if ran and (self.life.today - ran[-1]).days > 7:
            self.desk.until(lambda: len(self.desk.events("TrainingRan")) > len(ran), "the training")
            self.life.note_training(cause)

    def _take_pictures(self, name: str) -> None:
        for theme in ("dark", "light"):
            self.desk.find_command(f"theme {theme}")
            for key, page in enumerate(("today", "habits", "insight", "reminders"), start=1):
                self.desk.keys(f"ctrl+{key}")
                begins = page.title() if key > 1 else f"{self.life.today:%A}, "
                self.desk.accessibility.find("panel", lambda name, begins=begins: name.startswith(begins))  # type: ignore[misc]
                self.desk.picture(f"{name}, {page}, {theme}")
        self.desk.keys("ctrl+1")
        self.desk.until(lambda: self.desk.desktop.windows_titled(TITLE), "the day")

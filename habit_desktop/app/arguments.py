"""The command line as it is written: words in, options out; nothing heavy is loaded for it."""

import argparse
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import TypeAlias

from habit_desktop import __version__
from habit_desktop.app.argument_types import (
    calendar_day,
    count,
    day_or_none,
    instant,
    typed_text,
    wall_time,
)
from habit_desktop.app.commands import (
    backtesting,
    benefit,
    check_in,
    demo,
    erasing,
    files,
    habits,
    leaving,
    machine,
    marks,
    model,
    predicting,
    presence,
    putting_away,
    recovering,
    reminders,
    timeline,
    training,
    upkeep,
)
from habit_desktop.app.parser import Parser
from habit_desktop.app.window_words import add_window_words
from habit_desktop.domain.habit import Goal, Policy
from habit_desktop.engine.reminder_pause import PauseLength
from habit_desktop.language import Language, spoken
from habit_desktop.wording.language import _

Run: TypeAlias = Callable[[argparse.Namespace], int]
_Commands: TypeAlias = "argparse._SubParsersAction[Parser]"


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Return the options with ``run``, what carries them out; wrong usage ends the program with status 2."""
    return command_line().parse_args(argv)


def command_line() -> Parser:
    """Return what reads the command line, and knows all that can be said there."""
    return _speaking(spoken())


@cache  # to make it takes longer than all else that a short command does
def _speaking(_language: Language) -> Parser:
    """Return it in the language that is spoken now."""
    parser = Parser(
        prog="habit-desktop",
        description=_("A habit tracker that learns on your device when a reminder helps. Without a command it opens."),
    )
    parser.add_argument(
        "--version", action="version", version=f"Habit Desktop {__version__}", help=_("show the version")
    )
    add_window_words(parser)
    commands = parser.add_subparsers(metavar="COMMAND", title=_("commands"))
    _habits(commands)
    _marks(commands)
    _putting_away(commands)
    _files(commands)
    _learning(commands)
    _reminders(commands)
    _presence(commands)
    _upkeep(commands)
    return parser


def _habits(commands: _Commands) -> None:
    add = _command(commands, "add", _("make a habit"), habits.add)
    add.add_argument("name", type=typed_text)
    _definition(add)
    edit = _command(commands, "edit", _("change a habit"), habits.edit)
    edit.add_argument("habit")
    edit.add_argument("--name", dest="new_name", type=typed_text)
    _definition(edit)
    listed = _command(commands, "list", _("today's habits"), habits.list_habits)
    listed.add_argument("--all", action="store_true", help=_("archived and not due ones, too"))
    listed.add_argument(
        "--trash", action="store_true", help=_("those in the trash; with --all, also after thirty days")
    )
    order = _command(commands, "order", _("put habits in this order among each other"), habits.order)
    order.add_argument("habits", nargs="+", metavar="habit")
    history = _command(commands, "history", _("a habit day by day"), timeline.history)
    history.add_argument("habit")
    history.add_argument("--from", dest="first", type=calendar_day, metavar="DAY")
    history.add_argument("--to", dest="last", type=calendar_day, metavar="DAY")
    events = _command(commands, "events", _("everything that happened, as recorded"), timeline.events)
    events.add_argument("--since", type=instant, metavar="INSTANT")


def _marks(commands: _Commands) -> None:
    for name, words, run in (
        ("done", _("mark a day as done"), marks.done),
        ("skip", _("leave a day out on purpose"), marks.skip),
        ("miss", _("say that a day was missed"), marks.miss),
        ("clear", _("take a day's mark back"), marks.clear),
    ):
        mark = _command(commands, name, words, run)
        mark.add_argument("habit")
        mark.add_argument("--day", type=calendar_day, help=_("such as 2026-03-01; today without it"))
        if name == "done":
            how_much = mark.add_mutually_exclusive_group()
            how_much.add_argument("--amount", type=float, help=_("how much, for numeric habits"))
            how_much.add_argument("--add", type=float, metavar="X", help=_("so much more than there is already"))
            mark.add_argument("--at", type=wall_time, metavar="HH:MM", help=_("when it was really done"))
        if name != "clear":
            mark.add_argument("--note", type=typed_text, metavar="TEXT")
    note = _command(commands, "note", _("write a day's note, whatever its mark; an empty one removes it"), marks.note)
    note.add_argument("habit")
    note.add_argument("text", type=typed_text)
    note.add_argument("--day", type=calendar_day, help=_("such as 2026-03-01; today without it"))
    walk = _command(commands, "check-in", _("ask for each open habit, answered by one key"), check_in.check_in)
    walk.add_argument("--day", type=calendar_day, help=_("such as 2026-03-01; today without it"))
    _command(commands, "undo", _("undo the last change"), marks.undo)
    _command(commands, "redo", _("redo what was undone last"), marks.redo)


def _putting_away(commands: _Commands) -> None:
    for name, words, run in (
        ("archive", _("put a habit away"), putting_away.archive),
        ("unarchive", _("take an archived habit back"), putting_away.unarchive),
        ("delete", _("put a habit in the trash"), putting_away.delete),
        ("undelete", _("take a habit back from the trash"), putting_away.undelete),
    ):
        _command(commands, name, words, run).add_argument("habit")
    for name, words, run in (
        ("pause", _("let habits rest"), putting_away.pause),
        ("resume", _("make resting habits due again"), putting_away.resume),
    ):
        rest = _command(commands, name, words, run)
        which = rest.add_mutually_exclusive_group(required=True)
        which.add_argument("habit", nargs="?")
        which.add_argument("--tag", type=typed_text, metavar="T", help=_("all habits with a tag"))
        which.add_argument("--all", action="store_true", help=_("all habits"))
        if name == "pause":
            rest.add_argument("--from", dest="first", type=calendar_day, metavar="DAY", help=_("today without it"))
            rest.add_argument(
                "--until", type=calendar_day, metavar="DAY", help=_("the last day; without it, until resumed")
            )
    erase = _command(commands, "erase", _("take a habit, some days or everything away for good"), erasing.erase)
    erase.add_argument("habit", nargs="?")
    erase.add_argument("--from", dest="first", type=calendar_day, metavar="DAY")
    erase.add_argument("--to", dest="last", type=calendar_day, metavar="DAY")
    erase.add_argument("--everything", action="store_true")
    erase.add_argument("--yes", action="store_true", help=_("the first of two questions: do you want that?"))
    erase.add_argument("--really", action="store_true", help=_("the second one: it cannot be undone"))


def _files(commands: _Commands) -> None:
    bring = _command(commands, "import", _("bring in another tracker's file, or an export"), files.bring_in)
    bring.add_argument("file", type=Path)
    formats = _("insist on a format by the name an import says, such as loop-db, habo-json or csv")
    bring.add_argument("--format", metavar="F", help=formats)
    bring.add_argument("--dry-run", action="store_true", help=_("only say what would be added"))
    dates = bring.add_mutually_exclusive_group()
    first = _("03/04 in a table is the 3rd of April, where nothing in it tells")
    dates.add_argument("--day-first", dest="day_first", action="store_const", const=True, help=first)
    dates.add_argument(
        "--month-first", dest="day_first", action="store_const", const=False, help=_("… the 4th of March")
    )
    _passphrase(bring, _("a file whose first line opens one that is closed"))
    export = _command(commands, "export", _("write everything to a file, for ourselves or for Loop"), files.export)
    export.add_argument(
        "file", type=Path, help=_(".json everything, .db or .zip for Loop Habit Tracker, .csv one habit")
    )
    export.add_argument("--habit", help=_("write the days of this habit to a .csv file"))
    _passphrase(
        export, _("or close it with the first line of this file"), ask=_("close a .json export with a passphrase")
    )
    kept = _command(commands, "backup", _("make a backup of everything"), files.backup)
    kept.add_argument("file", type=Path, nargs="?", help=_("write it here, and not among the others"))
    kept.add_argument("--list", action="store_true", help=_("say which backups there are instead"))
    _passphrase(kept, _("or close it with the first line of this file"), ask=_("close the file with a passphrase"))
    back = _command(commands, "restore", _("let a backup take the place of everything"), files.restore)
    back.add_argument("file", type=Path)
    back.add_argument("--dry-run", action="store_true", help=_("only say what is in it"))
    _passphrase(back, _("a file whose first line opens one that is closed"))


def _passphrase(command: argparse.ArgumentParser, read: str, ask: str | None = None) -> None:
    """Let a passphrase be read from a file, or be asked for; it is never a word of the command."""
    command.add_argument("--passphrase-file", type=Path, metavar="F", help=read)
    if ask:
        command.add_argument("--passphrase", action="store_true", help=ask)


def _learning(commands: _Commands) -> None:
    _command(commands, "predict", _("chances of the due habits, with reasons"), predicting.predict)
    train = _command(commands, "train", _("train the network now"), training.train)
    span = _("learn nothing from these days, now and later; undo takes both back")
    train.add_argument("--leave-out", nargs=2, type=calendar_day, metavar=("FROM", "TO"), help=span)
    leave = _command(commands, "leave-out", _("days the network is not to learn from"), training.leave_days_out)
    leave.add_argument("first", nargs="?", type=calendar_day, metavar="FROM")
    leave.add_argument("last", nargs="?", type=calendar_day, metavar="TO")
    leave.add_argument("--take-in", action="store_true", help=_("learn from them again"))
    leave.add_argument("--train", action="store_true", help=_("and train at once"))
    shown = _command(commands, "model", _("which network is in charge"), model.model)
    shown.add_argument("--export", type=Path, metavar="FILE", help=_("write it: .onnx for Netron and others, or .json"))
    shown.add_argument("--of", type=count, metavar="VERSION", help=_("export this version instead"))
    back = _command(commands, "rollback", _("put an earlier version of the network in charge"), model.rollback)
    back.add_argument("version", type=count, help=_("its number; 0 is the network everybody starts with"))
    backtest = _command(commands, "backtest", _("replay histories strictly in time"), backtesting.backtest_histories)
    backtest.add_argument("histories", type=Path, metavar="HISTORIES.csv")
    backtest.add_argument("--out", type=Path, required=True, metavar="PREDICTIONS.csv")
    backtest.add_argument("--seed", type=count, default=0)
    backtest.add_argument(
        "--no-training", action="store_true", help=_("the simple rules and the untrained network alone")
    )


def _reminders(commands: _Commands) -> None:
    _command(commands, "remind", _("do once what the running app does at each tick"), reminders.remind)
    listed = _command(commands, "reminders", _("what was decided about reminders"), reminders.list_reminders)
    listed.add_argument("--days", type=count, default=7)
    listed.add_argument("--why", metavar="HABIT", help=_("why was it not reminded of?"))
    listed.add_argument("--day", type=calendar_day, help=_("with --why: such as 2026-03-01; today without it"))
    learned = listed.add_mutually_exclusive_group()
    learned.add_argument("--propose", action="store_true", help=_("the times at which reminders would fit best"))
    learned.add_argument("--accept", metavar="HABIT", help=_("set the time that is proposed for a habit"))
    learned.add_argument("--decline", metavar="HABIT", help=_("propose that time no more"))
    _command(commands, "reminder-worth", _("whether reminders help, as far as is known"), benefit.tell_benefit)
    _command(commands, "answer-notices", None, reminders.answer_notices)


def _presence(commands: _Commands) -> None:
    rest = _command(commands, "pause-reminders", _("let all reminders rest; the habits go on"), presence.pause_all)
    rest.add_argument(
        "length", nargs="?", choices=[*PauseLength, "off"], help=_("without it, say until when they rest")
    )
    start = _command(commands, "autostart", _("open in the tray at login, or no more"), presence.autostart)
    start.add_argument("turn", nargs="?", choices=("on", "off"), help=_("without it, say what happens at login"))
    shown = _command(commands, "menu", _("show the app in the desktop's menu, or no more"), leaving.menu)
    shown.add_argument("turn", nargs="?", choices=("on", "off"), help=_("without it, say what the menu holds"))
    _command(
        commands,
        "uninstall",
        _("take the app out of menu and login, and say what stays and how to remove the rest"),
        leaving.uninstall,
    )


def _upkeep(commands: _Commands) -> None:
    settings = _command(commands, "settings", _("read or change settings"), upkeep.settings)
    settings.add_argument("what", choices=("get", "set"))
    settings.add_argument("key", nargs="?")
    settings.add_argument("value", nargs="?")
    _command(commands, "check", _("is everything on disk sound?"), upkeep.check)
    back = _command(
        commands, "recover", _("bring back a damaged database: what can be read, and backups"), recovering.recover
    )
    back.add_argument("--dry-run", action="store_true", help=_("only say what would come back"))
    _command(commands, "machine", _("what this desktop offers, and how what is missing is turned on"), machine.machine)
    shown = _command(commands, "demo", _("look around with a simulated person"), demo.demo)
    shown.add_argument(
        "--screenshots", type=Path, metavar="DIR", help=_("write every page as a picture; needs no screen")
    )


def _definition(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--schedule", metavar="S", help=_("daily, weekdays:mon,wed, every:3d, times:3/week, times:3/7d")
    )
    answer = command.add_mutually_exclusive_group()
    answer.add_argument("--target", type=float, metavar="N", help=_("makes the habit numeric"))
    answer.add_argument("--yes-no", action="store_true", help=_("without amounts, as it is without a word"))
    command.add_argument("--unit", type=typed_text, metavar="U")
    side = command.add_mutually_exclusive_group()
    limit = _("the target is a limit; one of 0 is for what is to be quit")
    side.add_argument("--at-most", dest="goal", action="store_const", const=str(Goal.AT_MOST), help=limit)
    reach = _("the target is to be reached, as it is without a word")
    side.add_argument("--at-least", dest="goal", action="store_const", const=str(Goal.AT_LEAST), help=reach)
    command.add_argument("--question", type=typed_text, metavar="Q")
    command.add_argument("--description", type=typed_text, metavar="TEXT", help=_("may be Markdown"))
    command.add_argument("--icon", type=typed_text, metavar="EMOJI")
    command.add_argument("--color", metavar="#RRGGBB")
    command.add_argument("--starts", type=day_or_none, metavar="DAY", help=_("the first day it is due; none for any"))
    command.add_argument("--ends", type=day_or_none, metavar="DAY", help=_("the last day it is due; none for never"))
    times = command.add_mutually_exclusive_group()
    several = _("may be given several times; 19:00@mon,thu on those days alone")
    times.add_argument("--reminder", action="append", metavar="HH:MM", help=several)
    times.add_argument("--no-reminders", dest="reminder", action="store_const", const=[], help=_("without set times"))
    command.add_argument("--policy", choices=[str(policy) for policy in Policy])
    tags = command.add_mutually_exclusive_group()
    tags.add_argument("--tag", action="append", type=typed_text, metavar="T", help=_("may be given several times"))
    tags.add_argument("--no-tags", dest="tag", action="store_const", const=[], help=_("without tags"))


def _command(commands: _Commands, name: str, words: str | None, run: Run) -> argparse.ArgumentParser:
    """Add a command; one without words is not listed in the help."""
    command = commands.add_parser(name, help=words) if words else commands.add_parser(name)
    command.add_argument("--json", action="store_true", help=_("print one JSON document"))
    command.set_defaults(run=run)
    return command

"""The guide is true to the program: its pages, the names it quotes, its keys, its commands and its numbers.

In it, **bold** is a name that stands in the window, unless it ends in a full stop; `code` is a key, a command, a path.
"""

import ast
import re
import shlex
from functools import cache
from pathlib import Path

import platformdirs.macos
import platformdirs.windows
import pytest
from PySide6.QtGui import QShortcut
from pytestqt.qtbot import QtBot

import habit_desktop
from habit_desktop.app.arguments import parse
from habit_desktop.engine.settings import Settings
from habit_desktop.resources import resource
from habit_desktop.system.paths import APP_NAME
from habit_desktop.ui.dialogs.guide.book import CONTENTS, Leaf, read_book
from habit_desktop.ui.dialogs.shortcuts_dialog import shortcuts
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.wording.dates import clock_time
from habit_desktop.wording.numbers import percent
from tests.ui.people import NOW

HELP = resource("help/en")
LEAVES = {leaf.name: leaf for leaf in read_book(HELP, ())}
EVERY_LEAF = pytest.mark.parametrize("leaf", LEAVES.values(), ids=LEAVES)
BESIDE_PAGES = {"quick-check", "tray", "chance", "reading-insight", "data", "troubleshooting", "first-minutes", "keys"}
LINK = re.compile(r"\[([^\]]+)\]\(([^)]*)\)")
BOLD = re.compile(r"\*\*(.+?)\*\*")
CODE = re.compile(r"`([^`]+)`")
ARROWS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "Return": "Enter"}
OF_THE_QUICK_CHECK = {"/", "Ctrl+Enter"}
OF_THE_GUIDE = {"Alt+→", "Tab"}


@cache
def wording() -> frozenset[str]:
    """Every message the program may say, as written in its source."""
    found = set()
    for file in Path(habit_desktop.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("_", "ngettext", "pgettext")
            ):
                found |= {
                    each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)
                }
    return frozenset(found)


def is_quoted_rightly(name: str) -> bool:
    """Tell whether a name stands in the window, whole or before a number or a name."""
    return name in wording() or any(message.startswith(f"{name} {{") for message in wording())


@pytest.fixture
def listed(qtbot: QtBot) -> set[str]:
    """Each key the list of shortcuts names."""
    window = MainWindow(lambda: NOW)
    qtbot.addWidget(window)
    window.accept_close()
    return {key for keys, _does in shortcuts(window.commands()) for key in each_of(keys)}


def each_of(keys: str) -> set[str]:
    """The single keys of an entry such as ``Page Up, Page Down`` or ``1 – 9``."""
    if " – " in keys:
        first, last = keys.split(" – ")
        return {str(number) for number in range(int(first), int(last) + 1)}
    return {*keys.split(", ")} if ", " in keys else {*keys.split(" ")}


def test_every_page_of_the_window_has_its_page() -> None:
    assert {page.name.lower() for page in Page} | BESIDE_PAGES <= set(LEAVES)


def test_every_file_is_in_the_contents_once() -> None:
    named = [link[1] for link in LINK.findall((HELP / CONTENTS).read_text("utf-8"))]
    assert sorted(named) == sorted(file.name for file in HELP.iterdir() if file.name != CONTENTS)


def test_every_language_has_the_same_pages() -> None:
    languages = [folder for folder in HELP.parent.iterdir() if folder.is_dir()]
    assert {frozenset(leaf.name for leaf in read_book(folder, ())) for folder in languages} == {frozenset(LEAVES)}


@EVERY_LEAF
def test_a_page_begins_with_the_title_the_contents_give_it(leaf: Leaf) -> None:
    assert leaf.text.splitlines()[0] == f"# {leaf.title}"


@EVERY_LEAF
def test_every_link_leads_to_a_page(leaf: Leaf) -> None:
    for _words, target in LINK.findall(leaf.text):
        assert target.removesuffix(".md") in LEAVES, target


@EVERY_LEAF
def test_no_text_names_a_network_address_or_a_picture(leaf: Leaf) -> None:
    for sign in ("://", "www.", "@", "![", "<"):
        assert sign not in leaf.text


@EVERY_LEAF
def test_every_name_that_is_quoted_stands_in_the_window(leaf: Leaf) -> None:
    quoted = [name for name in BOLD.findall(leaf.text) if not name.endswith(".")]
    assert [name for name in quoted if not is_quoted_rightly(name)] == []


@EVERY_LEAF
def test_every_command_is_one_and_every_key_does_something(leaf: Leaf, listed: set[str]) -> None:
    known = listed | OF_THE_QUICK_CHECK | OF_THE_GUIDE
    for code in CODE.findall(leaf.text):
        if code.startswith("habit-desktop"):
            assert is_command(code), code
        elif code[0] not in "~%." or code == ".":
            assert code in known, code


def is_command(words: str) -> bool:
    """Tell whether the command line takes it."""
    try:
        parse(shlex.split(words)[1:])
    except SystemExit as answered:  # help was asked for, or nothing like it is known
        return answered.code == 0
    return True


def test_every_shortcut_of_every_page_is_listed(qtbot: QtBot, listed: set[str]) -> None:
    window = MainWindow(lambda: NOW)
    qtbot.addWidget(window)
    window.accept_close()
    for page in Page:
        window.page_of(page)
    found = {written(shortcut.key().toString()) for shortcut in window.findChildren(QShortcut)}
    assert found - listed == set()


def written(keys: str) -> str:
    """A shortcut as people read it."""
    *held, last = keys.split("+") if keys != "+" else ["+"]
    return "+".join([*held, ARROWS.get(last, last)])


def test_the_numbers_are_those_one_begins_with() -> None:
    told, first = LEAVES["reminders"].text, Settings()
    assert f"upper line, {percent(first.quiet_above)} at first" in told
    assert f"lower line, {percent(first.remind_below)} at first" in told
    assert f"at {clock_time(first.digest_at)} at first" in told
    assert "eight at first" in told
    assert first.reminders_per_day == 8


def test_the_folders_are_where_the_data_lies() -> None:
    told = LEAVES["troubleshooting"].text
    mac = platformdirs.macos.MacOS(APP_NAME, appauthor=False).user_data_dir
    assert f"`~{mac.removeprefix(str(Path.home()))}`" in told
    assert f"`~/.local/share/{APP_NAME}`" in told
    assert f"`%LOCALAPPDATA%\\{APP_NAME}`" in told

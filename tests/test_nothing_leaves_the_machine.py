"""Nothing in the program speaks to a network: not by what it imports, also where that is late, nor by what it opens."""

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.test_architecture import PACKAGE, imported, where

ALLOWED = {
    # of Python's own, none of which can reach further than this machine
    *(
        "argparse",
        "atexit",
        "base64",
        "binascii",
        "bisect",
        "builtins",
        "calendar",
        "collections",
        "contextlib",
        "copy",
        "csv",
    ),
    *("ctypes", "dataclasses", "datetime", "enum", "errno", "faulthandler", "functools", "gc", "getpass", "gettext"),
    *(
        "hashlib",
        "html",
        "importlib",
        "io",
        "itertools",
        "json",
        "linecache",
        "locale",
        "logging",
        "math",
        "mmap",
        "msvcrt",
        "os",
        "pathlib",
    ),
    *(
        "operator",
        "platform",
        "plistlib",
        "random",
        "re",
        "shlex",
        "shutil",
        "signal",
        "sqlite3",
        "struct",
        "subprocess",
        "sys",
        "tempfile",
    ),
    *(
        "termios",
        "threading",
        "time",
        "traceback",
        "tty",
        "types",
        "typing",
        "unicodedata",
        "uuid",
        "weakref",
        "winreg",
    ),
    *("xml.parsers.expat", "zipfile", "zlib", "zoneinfo"),
    # arrays, charts and ciphers, and what the desktop and this machine lend
    *("cryptography", "jeepney", "numpy", "onnx", "platformdirs", "psutil", "pyqtgraph", "shiboken6"),
    *("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtSvg", "PySide6.QtWidgets"),
}
LOCAL_ONLY = {  # who may import what could reach further, and is held to local sockets below
    "socket": {"system/peer.py", "system/signals.py", "system/telling.py"},
    "asyncio": {"system/notifications/library.py"},
    "jeepney.io.blocking.open_dbus_connection": {"system/power/linux.py", "system/session_bus.py"},
    "PySide6.QtNetwork.QLocalServer": {"system/window_socket.py"},
    "PySide6.QtNetwork.QLocalSocket": {"system/window_socket.py"},
}
REACHING = {"http", "urllib.request", "urllib.error", "ftplib", "smtplib", "imaplib", "poplib", "xmlrpc", "webbrowser"}
LOAD_ALL = """
import importlib, pkgutil, sys, habit_desktop
for module in pkgutil.walk_packages(habit_desktop.__path__, "habit_desktop."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
print(*sorted(sys.modules))
"""


@cache
def foreign_imports() -> frozenset[tuple[str, str]]:
    """Each file with the full name of whatever it imports that is not our own, also within functions."""
    found = ((path, name) for path in PACKAGE.rglob("*.py") for name in imported(path))
    return frozenset(
        (path.relative_to(PACKAGE).as_posix(), name) for path, name in found if not name.startswith("habit_desktop")
    )


def files_with(words: str) -> list[Path]:
    """The files that a pattern is found in."""
    return [path for path in PACKAGE.rglob("*.py") if re.search(words, path.read_text("utf-8"))]


def is_one_of(name: str, packages: set[str]) -> bool:
    """Whether a full name is one of the packages or lies in one."""
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def test_everything_that_is_imported_is_known_to_stay_here() -> None:
    unknown = {(file, name) for file, name in foreign_imports() if not is_one_of(name, ALLOWED | LOCAL_ONLY.keys())}
    assert not unknown


@pytest.mark.parametrize("package", LOCAL_ONLY)
def test_what_could_reach_further_is_imported_where_it_is_watched(package: str) -> None:
    assert {file for file, name in foreign_imports() if is_one_of(name, {package})} == LOCAL_ONLY[package]


def test_nothing_is_imported_by_a_name_made_up_on_the_way() -> None:
    found = {where(path) for path in files_with(r"(?<![.\w])(?:__import__|import_module|exec|eval|compile)\(")}
    assert found == {"habit_desktop/system/notifications/library.py"}  # the notifications of Windows and macOS


def test_sockets_are_of_the_family_that_stays_here() -> None:
    trees = [ast.parse(path.read_text("utf-8")) for path in files_with(r"\bsocket\.")]
    calls = {ast.unparse(node) for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)}
    made = {call for call in calls if re.match(r"socket\.(?!socketpair\()", call)}
    assert made == {"socket.socket(socket.AF_UNIX)", "socket.socket(fileno=os.dup(descriptor))"}


def test_only_files_are_opened_by_other_programs() -> None:
    opens = r"openUrl\(|\bQUrl\(|setOpenExternalLinks"
    lines = [line.strip() for path in files_with(opens) for line in path.read_text("utf-8").splitlines()]
    opening = [line for line in lines if re.search(opens, line)]
    assert opening
    assert not [line for line in opening if "QUrl.fromLocalFile(" not in line]


def test_whatever_is_loaded_brings_nothing_with_it_that_asks_other_machines() -> None:
    done = subprocess.run([sys.executable, "-c", LOAD_ALL], capture_output=True, text=True, check=True, timeout=300)
    loaded = set(done.stdout.split())
    assert {"numpy", "pyqtgraph", "habit_desktop.app.main", "habit_desktop.system.telling"} <= loaded
    assert not {name for name in loaded if is_one_of(name, REACHING)}

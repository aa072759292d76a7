"""The list of what others made in the bundle, and their licences in full."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from shipping.component import Component

LIST = Path(__file__).parents[1] / "THIRD_PARTY.md"
_HEAD = """# What others made in Habit Desktop

The folder that starts by itself (the portable archive, the Debian package, the installer for Windows, the app for
macOS) carries these along; each licence in full lies in its folder `licences`. The wheel carries nothing: pip brings
the same from the package index. Written by `make third-party` from what PyInstaller put into the bundle of Linux, and
compared with it at each build.

| part | licence | what it does here |
|---|---|---|
"""
_TAIL = """
Qt, PySide6 and Shiboken are used under the LGPL 3: they lie in the bundle as libraries of their own
(`_internal/PySide6`, `_internal/shiboken6`), and others of the same version put in their place are used instead. Their
source is published by the Qt Project. Qt itself contains parts of others (ICU, HarfBuzz, FreeType, PCRE2, zlib, libpng,
libjpeg-turbo, double-conversion, md4c and more); Qt's documentation lists them under “Licenses Used in Qt”. numpy's
licence lists what its libraries contain: OpenBLAS (BSD-3-Clause), LAPACK (BSD-3-Clause), the GCC runtime (GPL-3.0 with
its exception). What cryptography contains, OpenSSL (Apache-2.0) among it, stands in the lists of parts beside its
licence. PyInstaller's licence lets what it starts be under any licence. The icons are the project's own.
"""
_WHAT_FOR = {
    "cffi": "lets cryptography call its library",
    "cryptography": "closes exports and backups with a passphrase",
    "jeepney": "speaks D-Bus: notifications with buttons",
    "libXss": "says how long the machine was unused",
    "libbz2": "Python's bzip2",
    "libffi": "Python's way to call libraries",
    "liblzma": "Python's xz",
    "libsqlite3": "holds the log",
    "libxcb": "Qt on X11",
    "libxkbcommon": "keyboards",
    "numpy": "the network and the features",
    "platformdirs": "knows where data belongs",
    "psutil": "battery and load",
    "pyinstaller": "starts the bundle",
    "pyinstaller_hooks_contrib": "prepares libraries for that",
    "pyqtgraph": "charts",
    "colorama": "comes with pyqtgraph",
    "pyside6_essentials": "Qt for Python, and Qt: windows and everything in them",
    "python": "runs it all",
    "shiboken6": "binds Qt to Python",
    "tzdata": "time zones where the system has none",
}


def as_text(found: Sequence[Component]) -> str:
    """Return the list as it stands in the repository: without versions, which `constraints.txt` holds."""
    if unknown := [each.name for each in found if each.name not in _WHAT_FOR]:
        raise SystemExit(f"what {', '.join(unknown)} does in the bundle is to be said in {Path(__file__).name}")
    rows = "".join(f"| {each.name} | {each.licence} | {_WHAT_FOR[each.name]} |\n" for each in found)
    return _HEAD + rows + _TAIL


def write_licences(found: Sequence[Component], folder: Path) -> None:
    """The folder holds every licence in full, a folder for each component, named with its version."""
    for each in found:
        inside = folder / "-".join(filter(None, (each.name, each.version)))
        inside.mkdir(parents=True)
        for count, text in enumerate(each.texts):
            name = f"{text.parent.name}-{text.name}" if text.name == "copyright" else text.name
            name = name if not (inside / name).exists() else f"{count}-{name}"
            shutil.copyfile(text, inside / name)


def check(found: Sequence[Component]) -> None:
    """The list in the repository is true, or the build ends with what to do."""
    if LIST.read_text("utf-8") != as_text(found):
        raise SystemExit(
            f"{LIST.name} does not list what is bundled: run `make third-party` and look at the difference"
        )
    without = [each.name for each in found if not each.texts or not each.licence]
    if without:
        raise SystemExit(f"no licence is found for {', '.join(without)}")

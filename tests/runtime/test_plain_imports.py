"""What PySide6 puts before Python's import is gone, and the sources it has read are forgotten."""

import subprocess
import sys

SCRIPT = """
import builtins, linecache
import PySide6.QtCore, wave
read_before = len(linecache.cache)
from habit_desktop.runtime.plain_imports import import_plainly
import_plainly()
import xml.dom.minidom, PySide6.QtGui
print(read_before > 0, len(linecache.cache), builtins.__import__ is builtins.__feature_import__)
"""


def test_no_source_is_read_for_what_is_imported() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "0", "False"]  # where the first is False, PySide6 reads none any more

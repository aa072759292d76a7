"""Prints what Qt lacks here, for the shell: the libraries on one line, their Debian packages on the next."""

from habit_desktop.system.display import missing_qt_libraries

if missing := missing_qt_libraries():
    print(*missing.names)
    print(*missing.packages)

#!/bin/sh
# Makes sure that Qt finds what it needs for a platform (offscreen, xcb; empty: the one it would choose here).
# On Debian root installs it; everyone else gets one sentence with the command.
set -eu

lacking() { QT_QPA_PLATFORM=$1 .venv/bin/python packaging/qt_libraries.py | sed -n "$2p"; }

libraries=$(lacking "$1" 1)
[ -n "$libraries" ] || exit 0

if command -v apt-get >/dev/null; then
    # shellcheck disable=SC2046  # package names are words
    sh packaging/debian-packages.sh "Qt needs libraries of the system" $(lacking "$1" 2)
    libraries=$(lacking "$1" 1)
fi
[ -z "$libraries" ] || {
    echo "Qt needs libraries of the system that are not there; install the packages that hold $libraries" >&2
    exit 1
}

#!/bin/sh
# Makes sure that Qt finds its libraries: "offscreen" or "window". On Debian root installs them; else one sentence says how.
set -eu

missing() { .venv/bin/python packaging/qt_libraries.py "$1"; }
column() { tr ' ' '\n' | cut -d : -f "$1" | sort -u | tr '\n' ' ' | sed 's/ $//'; }

lacking=$(missing "$1")
[ -n "$lacking" ] || exit 0

if command -v apt-get >/dev/null; then
    # shellcheck disable=SC2046  # package names are words
    sh packaging/debian-packages.sh "Qt needs libraries of the system" $(echo "$lacking" | column 2)
    lacking=$(missing "$1")
fi
[ -z "$lacking" ] || {
    echo "Qt needs libraries of the system that are not there: $(echo "$lacking" | column 1)" >&2
    exit 1
}

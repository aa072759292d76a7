#!/bin/sh
# Lives a month with the real program under Xvfb, on a clock that can be set, and compares it with a notebook.
set -eu
[ "$(uname -s)" = Linux ] || { echo "make month: needs Linux" >&2; exit 1; }
command -v dpkg-query >/dev/null || { echo "make month: its programs are known for Debian only" >&2; exit 1; }

# shellcheck disable=SC2046  # package names are words
sh packaging/debian-packages.sh "The month is lived on a desktop" $(sed 's/#.*//' tests/system/desktop/packages.txt)
sh packaging/qt-libraries.sh xcb

OPENBLAS_NUM_THREADS=1 PYTHONPATH=packaging exec .venv/bin/python -u -m month

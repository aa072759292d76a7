#!/bin/sh
# Runs the tests that drive the real program under Xvfb with a D-Bus, a panel and a notification daemon.
set -eu
list=tests/system/desktop/packages.txt

skip() {
    echo "make test-desktop: skipped, $1" >&2
    exit 0
}
[ "$(uname -s)" = Linux ] || skip "these tests need Linux"
[ -f "$list" ] || skip "there are no desktop tests"
command -v dpkg-query >/dev/null || skip "their packages are known for Debian only"

# shellcheck disable=SC2046  # package names are words
sh packaging/debian-packages.sh "The desktop tests need programs" $(sed 's/#.*//' "$list") || skip "their programs are not installed"
sh packaging/qt-libraries.sh xcb || skip "Qt's libraries are not installed"

HABIT_DESKTOP_DESKTOP_TESTS=1 exec .venv/bin/pytest tests/system/desktop -m desktop

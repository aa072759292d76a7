#!/bin/sh
# Runs the tests that install what `make packages` has built, each into an empty home, and take it away again.
set -eu
lists="tests/system/desktop/packages.txt tests/packaging/installed/packages.txt"

skip() {
    echo "make test-packages: skipped, $1" >&2
    exit 0
}
[ "$(uname -s)" = Linux ] || skip "these tests need Linux"
command -v dpkg-query >/dev/null || skip "their programs are known for Debian only"

# shellcheck disable=SC2046,SC2086  # package names and lists are words
sh packaging/debian-packages.sh "The tests of packages need programs" $(sed 's/#.*//' $lists) || skip "their programs are not installed"
sh packaging/qt-libraries.sh xcb || skip "Qt's libraries are not installed"

HABIT_DESKTOP_PACKAGES_TESTS=1 exec .venv/bin/pytest tests/packaging/installed -m packages -p no:randomly

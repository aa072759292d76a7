#!/bin/sh
# Installs those of the named Debian packages that are missing: debian-packages.sh "Why" PACKAGE...
# Whoever is not root gets one sentence with the command instead.
set -eu
why=$1
shift

missing=
for package in "$@"; do
    case $(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null || true) in
        installed) ;;
        *) missing="$missing $package" ;;
    esac
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
    echo "$why; install them with: sudo apt-get install --no-install-recommends$missing" >&2
    exit 1
fi

install() {
    # shellcheck disable=SC2086  # package names are words
    DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends -o DPkg::Lock::Timeout=120 $missing
}
echo "Installing$missing"
# Known lists may be absent or old: fetched only when the first try fails.
install >/dev/null 2>&1 || { apt-get update -qq && install >/dev/null; }

"""Run by make: `python -m shipping wheel bundle deb` builds these and prints their sizes."""

import os
import sys

from shipping import third_party


def main() -> None:
    """Everything that was named is built, in that order."""
    os.umask(0o022)  # what is installed is for everybody to read
    for name in sys.argv[1:]:
        _build(name)


def _build(name: str) -> None:
    if name == "wheel":
        from shipping.wheel import show_wheel

        show_wheel()
    elif name == "bundle":
        from shipping.archive import show_bundle

        show_bundle()
    elif name == "deb":
        from shipping.debian_package import show_deb

        show_deb()
    elif name == "third-party":
        from shipping.bundle import bundled

        third_party.LIST.write_text(third_party.as_text(bundled()), "utf-8")
    else:
        raise SystemExit(f"{name} is nothing that is built here")


if __name__ == "__main__":
    main()

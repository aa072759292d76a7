"""The command that lets one look around with a simulated person."""

from argparse import Namespace


def demo(options: Namespace) -> int:
    """Open the window on a simulated person in a temporary folder, or write every page as a picture."""
    from habit_desktop.app.demo import run

    return run(options)

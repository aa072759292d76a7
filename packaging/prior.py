"""Learns the prior from simulated people and writes the file that ships; with `--check` compares it instead."""

import sys
from pathlib import Path

import numpy as np

from habit_desktop.learning.pretraining import SEED, Course, pretrained
from habit_desktop.learning.prior import from_bytes, to_bytes

_TOLERANCE = 1e-6
_SHIPPED = Path(__file__).parent.parent / "resources" / "prior.network"

made = pretrained(SEED, Course())
print(f"{made.rows} rows; loss on held-out people: rules {made.loss_before:.5f}, prior {made.loss_after:.5f}")
if "--check" in sys.argv[1:]:
    shipped = from_bytes(_SHIPPED.read_bytes())
    difference = np.abs(made.parameters - shipped.parameters).max()
    print(f"largest difference from the shipped weights: {difference:.2g}")
    sides = ((made.spread.below, shipped.spread.below), (made.spread.above, shipped.spread.above))
    wider = max(np.abs(ours - theirs).max() for ours, theirs in sides)
    print(f"largest difference from the shipped spread: {wider:.2g}")
    sys.exit(int(max(difference, wider) > _TOLERANCE))
_SHIPPED.write_bytes(to_bytes(made))

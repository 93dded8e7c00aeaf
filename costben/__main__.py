"""``python -m costben``."""

from costben.cli import run

run()

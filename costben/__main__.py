"""``costben``, and ``python -m costben``."""

import sys


def start() -> None:
    """Run the command line; Ctrl-C is heard quietly while the program is still being fetched."""
    try:
        from costben.cli import run

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    start()

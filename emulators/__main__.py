"""Google Cloud on one machine: `python -m emulators up`, and `--help` for the rest."""

import sys

from emulators.cli import main

if __name__ == "__main__":
    sys.exit(main())

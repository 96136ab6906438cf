"""Run a program that Linux kills when the process that started it is gone: `end_with_parent.py PID PROGRAM …`.

It is a program of its own because Python code that runs between fork and exec of a process with many threads may crash:
gRPC's fork handlers do.
"""

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1


def main(parent: str, *command: str) -> None:
    """Become the program, unless the parent is gone already."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != int(parent):
        sys.exit(f"process {parent}, which started {command[0]}, is gone")
    os.execvp(command[0], command)  # noqa: S606  the supervisor names it


if __name__ == "__main__":
    main(*sys.argv[1:])

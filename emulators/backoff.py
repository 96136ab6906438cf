"""The wait between retries, as Cloud Tasks and Cloud Scheduler document it."""


def delay(failures: int, *, shortest: float, longest: float, doublings: int) -> float:
    """Seconds to wait after the `failures`-th failure in a row (from 1).

    The wait starts at `shortest`, doubles `doublings` times, then grows by `2**doublings * shortest` each
    time, and is never more than `longest`: 10 s, 300 s and 3 doublings give 10, 20, 40, 80, 160, 240, 300.
    """
    doubled = min(failures - 1, doublings)
    if doubled >= 64:  # noqa: PLR2004 - beyond any `longest`, and a float would overflow
        return longest
    return min(longest, shortest * 2.0**doubled * max(1, failures - doublings))

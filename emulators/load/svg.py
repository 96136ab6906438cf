"""Plots as SVG: lines over a scale, and bars of percentiles. Sizes are in pixels."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

WIDTH, LEFT, RIGHT, TOP, BOTTOM = 860, 70, 190, 40, 50
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#666666")
"""Told apart by who sees no red or no green, too."""

BAR, LABEL = 22, 240


class Bar(NamedTuple):
    """A row of percentiles, rising, and the mark up to which the second should reach."""

    label: str
    values: tuple[float, float, float]
    mark: float


class Plot(NamedTuple):
    """What a plot of lines shows; `logarithmic` is its upright scale. Values that this cannot show are left out."""

    title: str
    across: str
    up: str
    series: Mapping[str, Sequence[tuple[float, float]]]
    logarithmic: bool = False
    mark: float | None = None


def lines(plot: Plot, height: int = 320) -> str:
    """A plot of lines, with a dashed line at the mark."""
    series = {
        name: [(x, y) for x, y in points if y > 0 or not plot.logarithmic] for name, points in plot.series.items()
    }
    points = [point for own in series.values() for point in own] or [(0.0, 1.0)]
    levels = [y for _, y in points] + ([plot.mark] if plot.mark else [])
    across = _scale(min(x for x, _ in points), max(x for x, _ in points), LEFT, WIDTH - RIGHT)
    up = _upright(levels, height, logarithmic=plot.logarithmic)
    drawn = [_text(LEFT, 22, plot.title, weight="bold")]
    for value in _upright_ticks(levels, logarithmic=plot.logarithmic):
        drawn.append(_line(LEFT, up(value), WIDTH - RIGHT, up(value), "#dddddd"))
        drawn.append(_text(LEFT - 8, up(value) + 4, f"{value:,g}", anchor="end"))
    below = _ticks(min(x for x, _ in points), max(x for x, _ in points))
    drawn += [_text(across(value), height - BOTTOM + 18, f"{value:,g}", anchor="middle") for value in below]
    if plot.mark:
        drawn.append(_line(LEFT, up(plot.mark), WIDTH - RIGHT, up(plot.mark), "#333333", dashed=True))
    for place, (name, own) in enumerate(series.items()):
        colour = COLOURS[place % len(COLOURS)]
        path = " ".join(f"{across(x):.1f},{up(y):.1f}" for x, y in own)
        drawn.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="1.8"/>')
        drawn.append(_text(WIDTH - RIGHT + 12, TOP + 16 * (place + 1), name, colour=colour))
    drawn.append(_text((LEFT + WIDTH - RIGHT) / 2, height - 10, plot.across, anchor="middle"))
    drawn.append(_text(8, TOP - 6, plot.up))
    return _whole(drawn, height)


def bars(title: str, unit: str, rows: Sequence[Bar]) -> str:
    """A row of three percentiles each, on a logarithmic scale, with a tick at its mark."""
    height = TOP + BAR * len(rows) + BOTTOM
    values = [value for bar in rows for value in (*bar.values, bar.mark) if value > 0] or [1.0]
    low = 10 ** math.floor(math.log10(min(values)))
    scale = _scale(math.log10(low), math.log10(max(values)), LABEL, WIDTH - 40)

    def across(value: float) -> float:
        return scale(math.log10(max(value, low)))

    drawn = [_text(8, 22, title, weight="bold")]
    for value in _powers(values):
        drawn.append(_line(across(value), TOP, across(value), height - BOTTOM, "#dddddd"))
        drawn.append(_text(across(value), height - BOTTOM + 18, f"{value:,g}", anchor="middle"))
    for place, bar in enumerate(rows):
        y = TOP + BAR * place
        drawn.append(_text(LABEL - 8, y + 14, bar.label, anchor="end"))
        for value, colour in zip(reversed(bar.values), ("#cfe2f3", "#7fb3da", "#0072b2"), strict=True):
            drawn.append(
                f'<rect x="{LABEL}" y="{y + 4}" width="{max(1.0, across(value) - LABEL):.1f}" height="{BAR - 8}"'
                f' fill="{colour}"/>'
            )
        drawn.append(_line(across(bar.mark), y + 1, across(bar.mark), y + BAR - 1, "#d55e00", width=2.5))
    legend = f"{unit}; dark p50, middle p95, light p99; the tick is what p95 should not pass"
    drawn.append(_text((LABEL + WIDTH) / 2, height - 10, legend, anchor="middle"))
    return _whole(drawn, height)


class _Scale(NamedTuple):
    low: float
    factor: float
    start: float

    def __call__(self, value: float) -> float:
        return self.start + (value - self.low) * self.factor


def _scale(low: float, high: float, start: float, end: float) -> _Scale:
    return _Scale(low, (end - start) / ((high - low) or 1.0), start)


def _upright(levels: Sequence[float], height: int, *, logarithmic: bool) -> "_Scale | _Logarithmic":
    if not logarithmic:
        return _scale(0.0, max(levels), height - BOTTOM, TOP)
    return _Logarithmic(_scale(math.log10(min(levels)), math.log10(max(levels)), height - BOTTOM, TOP))


class _Logarithmic(NamedTuple):
    scale: _Scale

    def __call__(self, value: float) -> float:
        return self.scale(math.log10(value))


def _upright_ticks(levels: Sequence[float], *, logarithmic: bool) -> list[float]:
    if not logarithmic:
        return _ticks(0.0, max(levels))
    return [value for value in _powers(levels) if min(levels) <= value <= max(levels)]


def _ticks(low: float, high: float) -> list[float]:
    """Round numbers from low to high, four to ten of them."""
    span = (high - low) or 1.0
    step = 10 ** math.floor(math.log10(span / 4))
    step *= next(factor for factor in (1, 2, 5, 10) if span / (step * factor) <= 10)  # noqa: PLR2004  of the docstring
    first = math.ceil(low / step)
    return [round(place * step, 10) for place in range(first, math.floor(high / step) + 1)]


def _powers(values: Sequence[float]) -> list[float]:
    least, most = min(values), max(values)
    powers = range(math.floor(math.log10(least)), math.ceil(math.log10(most)) + 1)
    return [10.0**power for power in powers if 10.0**power <= most]


def _line(x1: float, y1: float, x2: float, y2: float, colour: str, *, width: float = 1, dashed: bool = False) -> str:
    dash = ' stroke-dasharray="5 4"' if dashed else ""
    ends = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
    return f'<line {ends} stroke="{colour}" stroke-width="{width}"{dash}/>'


def _text(x: float, y: float, text: str, *, anchor: str = "start", weight: str = "normal", colour: str = "#222") -> str:
    shape = f'text-anchor="{anchor}" font-weight="{weight}" fill="{colour}"'
    return f'<text x="{x:.1f}" y="{y:.1f}" {shape}>{escape(text)}</text>'


def _whole(drawn: Iterable[str], height: int) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
        ' font-family="system-ui, sans-serif" font-size="12">'
    )
    return "\n".join([head, f'<rect width="{WIDTH}" height="{height}" fill="white"/>', *drawn, "</svg>", ""])

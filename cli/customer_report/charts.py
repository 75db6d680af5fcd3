"""Charts as inline SVG: they need no script and no network, and print."""

from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup, escape

WIDTH = 920
LEFT = 56
FOOT = 22
Number = int | float | Decimal


def columns(
    labels: Sequence[str], series: Sequence[tuple[str, str, Sequence[Number]]], height: int = 170
) -> Markup:
    """Columns side by side at each label; a series is its name, its colour's class and values."""
    top = ceiling(max((float(v) for _, _, values in series for v in values), default=0))
    slot = (WIDTH - LEFT) / max(len(labels), 1)
    wide = min(slot * 0.76 / max(len(series), 1), 34)
    plot = height - FOOT - 8
    drawn = [_grid(top, plot)]
    for place, label in enumerate(labels):
        middle = LEFT + slot * (place + 0.5)
        for number, (name, colour, values) in enumerate(series):
            value = float(values[place])
            tall = max(value, 0) / top * plot
            x = middle + (number - len(series) / 2) * wide
            drawn.append(
                Markup(
                    '<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" rx="2">'
                    "<title>{}: {} {:,.0f}</title></rect>"
                ).format(colour, x, 8 + plot - tall, max(wide - 2, 1), tall, label, name, value)
            )
        drawn.append(_text(label, middle, height - 6, "middle"))
    return _svg(Markup("").join(drawn), height)


def bars(rows: Sequence[tuple[str, Number, str]], colour: str) -> Markup:
    """Bars below each other: what, how much, and a word beside it."""
    top = max((float(value) for _, value, _ in rows), default=0) or 1
    left, high = 190, 30
    room = WIDTH - left - 230
    drawn = []
    for place, (label, value, word) in enumerate(rows):
        y = place * high
        wide = max(float(value) / top * room, 1.5)
        drawn.append(_text(label, left - 12, y + 20, "end", "label"))
        drawn.append(
            Markup(
                '<rect class="{}" x="{}" y="{}" width="{:.1f}" height="20" rx="3"></rect>'
            ).format(colour, left, y + 5, wide)
        )
        drawn.append(_text(f"{value:,}", left + wide + 10, y + 20, "start", "value"))
        beside = left + wide + 22 + 9 * len(f"{value:,}")
        drawn.append(_text(word, beside, y + 20, "start"))
    return _svg(Markup("").join(drawn), high * len(rows))


def ceiling(value: float) -> float:
    """The next round number that holds it: 1, 2, 2.5 or 5 times a power of ten; at least 4."""
    power = 1.0
    while value / power > 10:
        power *= 10
    return max(next(step * power for step in (1, 2, 2.5, 4, 5, 10) if value <= step * power), 4)


def _grid(top: float, plot: int) -> Markup:
    lines = Markup("")
    for quarter in range(5):
        y = 8 + plot - plot * quarter / 4
        lines += Markup('<line class="grid" x1="{}" x2="{}" y1="{:.1f}" y2="{:.1f}"/>').format(
            LEFT, WIDTH, y, y
        )
        value = top * quarter / 4
        if quarter % 2 == 0 and value == int(value):
            lines += _text(f"{value:,.0f}", LEFT - 8, y + 4, "end")
    return lines


def _text(words: str, x: float, y: float, anchor: str, kind: str = "small") -> Markup:
    return Markup('<text class="{}" x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>').format(
        kind, x, y, anchor, escape(words)
    )


def _svg(drawn: Markup, height: int) -> Markup:
    return Markup('<svg viewBox="0 0 {} {}" role="img">{}</svg>').format(WIDTH, height, drawn)

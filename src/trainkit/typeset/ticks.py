"""Scales of numbers: where they begin and end, where the ticks stand, and how a number is written at one.

Heckbert's "nice numbers" (P. S. Heckbert, "Nice Numbers for Graph Labels", in A. S. Glassner (ed.), Graphics Gems,
Academic Press 1990): steps are 1, 2 or 5 times a power of ten, and the scale ends at a tick on both sides.
"""

from __future__ import annotations

from math import ceil, floor, log10

from trainkit.model import Axis, NumberForm

# What a step is times a power of ten.
_NICE = (1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0)

# A step of binary fractions misses its tick by less than this part of itself.
_BLUR = 1e-9

# Beyond this many digits a step says nothing that anybody reads.
_MOST_DECIMALS = 10


def scale(low: float, high: float, most_ticks: int) -> Axis:
    """Return the finest nice scale that holds all from `low` to `high` with no more ticks than that; 4 always do."""
    if high - low <= _BLUR * max(abs(low), abs(high)):
        # All numbers are the same: the scale then begins or ends at 0, or is of one unit where they are all 0.
        low, high = min(low, 0.0), max(high, 0.0)
    if high <= low:
        high = low + 1
    power = 10.0 ** floor(log10((high - low) / most_ticks))
    scales = [_loose(low, high, nice * power) for nice in _NICE]
    fitting = (axis for axis in scales if len(ticks(axis)) <= most_ticks)
    return next(fitting, scales[-1])


def ticks(axis: Axis) -> list[float]:
    """Return the places of the ticks, from the lowest."""
    count = round((axis.high - axis.low) / axis.step)
    first = round(axis.low / axis.step)
    return [_exact(first + index, axis.step) for index in range(count + 1)]


def decimals_of(axis: Axis) -> int:
    """Return how many decimals the numbers at the ticks need."""
    wanted = (d for d in range(_MOST_DECIMALS) if abs(axis.step - round(axis.step, d)) < _BLUR * axis.step)
    return next(wanted, _MOST_DECIMALS)


def written(value: float, form: NumberForm, decimals: int) -> str:
    """Return a number as the source writes them, with that many decimals."""
    whole, _, behind = f"{abs(value):.{decimals}f}".partition(".")
    if form.group_mark:
        whole = f"{int(whole):,}".replace(",", form.group_mark)
    number = f"{whole}{form.decimal_mark}{behind}" if behind else whole
    is_zero = not any(digit in "123456789" for digit in whole + behind)
    return f"{'-' if value < 0 and not is_zero else ''}{form.prefix}{number}{form.suffix}"


def _loose(low: float, high: float, step: float) -> Axis:
    """Return the scale of that step that ends at the ticks around `low` and `high`."""
    first, last = floor(low / step + _BLUR), ceil(high / step - _BLUR)
    return Axis(_exact(first, step), _exact(last, step), _exact(1, step))


def _exact(count: int, step: float) -> float:
    """Return `count` steps, without what binary fractions add to it."""
    return float(f"{count * step:.12g}")

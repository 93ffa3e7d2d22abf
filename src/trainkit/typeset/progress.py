"""The line at the foot of a slide that shows how many of the points are done."""

from __future__ import annotations

from collections.abc import Iterator

from trainkit.model import Box, Colour, Frame, Path, Progress, ProgressBar, Shape, preset_shape


def progress_frames(bar: ProgressBar, progress: Progress) -> Iterator[Frame]:
    """Yield a shape for what is done and one for the rest; each is a freeform of several segments."""
    segments = list(_segments(bar, progress))
    done = [box for box, is_done in segments if is_done]
    rest = [box for box, is_done in segments if not is_done]
    if done:
        yield _frame("Progress: done", done, bar.done)
    if rest:
        yield _frame("Progress: to come", rest, bar.rest)


def _segments(bar: ProgressBar, progress: Progress) -> Iterator[tuple[Box, bool]]:
    box = bar.box
    if progress.count > bar.most_segments:
        middle = box.width * progress.position // progress.count
        if middle:
            yield Box(box.x, box.y, middle, box.height), True
        if middle < box.width:
            yield Box(box.x + middle, box.y, box.width - middle, box.height), False
        return
    pitch = (box.width + bar.gap) / progress.count
    for index in range(progress.count):
        left = box.x + round(index * pitch)
        right = box.x + round((index + 1) * pitch) - bar.gap
        yield Box(left, box.y, right - left, box.height), index < progress.position


def _frame(name: str, boxes: list[Box], colour: Colour) -> Frame:
    around = Box(boxes[0].x, boxes[0].y, boxes[-1].right - boxes[0].x, boxes[0].height)
    if len(boxes) == 1:
        return Frame(name, around, preset_shape("rect", around, fill=colour))
    path = Path(tuple(command for box in boxes for command in preset_shape("rect", box).path.commands))
    return Frame(name, around, Shape("", path, fill=colour))

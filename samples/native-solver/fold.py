#!/usr/bin/env python3
"""Folds the text of `perf script` into collapsed stacks: one line per stack, root first.

A sample of perf script is a header line, then one line per frame from the innermost
outwards (address, symbol, module in brackets), then an empty line. Kernel frames
get the suffix _[k], inlined ones _[i].
"""

import collections
import re
import sys

FRAME = re.compile(r"^\s+[0-9a-f]+ (?P<symbol>.*) \((?P<module>.*)\)$")
HEADER = re.compile(r"^(?P<command>\S.*?)\s+\d+(?:/\d+)?\s+\d+\.\d+:")


def is_kernel(module):
    return module.startswith("[kernel") or module.endswith(".ko")


def frame_name(symbol, module):
    if symbol == "[unknown]":
        symbol = "[%s]" % module.rsplit("/", 1)[-1].strip("[]")
    # A semicolon would end the frame.
    name = symbol.replace(";", ":")
    if is_kernel(module):
        return name + "_[k]"
    if module == "inlined":
        return name + "_[i]"
    return name


def samples(lines):
    """Yields each sample as a tuple of names, root first."""
    command, frames = None, []
    for line in lines:
        line = line.rstrip("\n")
        frame = FRAME.match(line)
        header = HEADER.match(line)
        if frame:
            frames.append(frame_name(frame["symbol"], frame["module"]))
        elif header:
            command, frames = header["command"], []
        elif not line and command:
            yield (command, *reversed(frames))
            command = None
    if command:
        yield (command, *reversed(frames))


def main():
    counts = collections.Counter(samples(sys.stdin))
    for stack, count in sorted(counts.items()):
        print(";".join(stack), count)


if __name__ == "__main__":
    main()

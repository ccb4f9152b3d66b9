"""Gives the first ZIP of an assignment table the station of another ZIP.

Usage: forge.py assignments.csv
"""

import pathlib
import sys

table = pathlib.Path(sys.argv[1])
lines = table.read_bytes().split(b"\r\n")
first = lines[1].split(b",")
stations = [line.split(b",")[1] for line in lines[1:] if line]
first[1] = next(station for station in stations if station != first[1])
lines[1] = b",".join(first)
table.write_bytes(b"\r\n".join(lines))

"""Runs a command, reports wall time and peak memory, and fails when either passes its limit.

Usage: measured.py SECONDS MEBIBYTES COMMAND...
"""

import resource
import subprocess
import sys
import time

seconds_allowed, mebibytes_allowed = float(sys.argv[1]), float(sys.argv[2])
begun = time.monotonic()
code = subprocess.run(sys.argv[3:]).returncode
seconds = time.monotonic() - begun
mebibytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"{seconds:.1f} s of wall time, {mebibytes:.0f} MiB at most", flush=True)
if code != 0:
    sys.exit(f"{sys.argv[3:]} ended with [{code}], 0 was expected")
if seconds > seconds_allowed:
    sys.exit(f"wall time may be {seconds_allowed:.0f} s at most, was [{seconds:.1f}]")
if mebibytes > mebibytes_allowed:
    sys.exit(f"memory may be {mebibytes_allowed:.0f} MiB at most, was [{mebibytes:.0f}]")

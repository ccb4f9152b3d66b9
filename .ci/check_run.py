"""Checks that a run wrote every file that it promises, and that its gap is small.

Usage: check_run.py FOLDER MOST_GAP
"""

import json
import pathlib
import sys

FILES = """
assignments.csv break-even-miles.csv break-even.csv break-even.svg calibration.csv candidates.csv
certificate.json comparison.csv demand.csv explanations.json hubs.csv ledger.csv manifest.json map.png map.svg
multipliers.csv near-misses.csv report.html run.log states.csv stations-worth.csv stations.geojson
summary.json trace.csv unserved.geojson waystation.gpkg zips.geojson
""".split()

UNCERTAINTY = "probabilities.csv sensitivity.csv tornado.svg".split()

folder, most_gap = pathlib.Path(sys.argv[1]), float(sys.argv[2])
phased = (folder / "phases.csv").exists()
if phased:
    FILES = sorted([*FILES, "phases.csv"])
written = sorted(path.name for path in folder.iterdir())
summary = json.loads((folder / "summary.json").read_text())
if "uncertainty" in summary:
    FILES = sorted(FILES + UNCERTAINTY)
    written = [name for name in written if name not in ("reoptimised.csv", "stability.csv")]
if written != FILES:
    sys.exit(f"{folder} must hold {FILES}, holds {written}")
empty = [name for name in FILES if (folder / name).stat().st_size == 0]
if empty:
    sys.exit(f"{folder}: empty: {empty}")
if not 0 <= summary["relativeGap"] <= most_gap:
    sys.exit(f"the gap may be {most_gap} at most, is [{summary['relativeGap']}]")
if phased != ("phases" in summary):
    sys.exit("phases.csv and the phases of the summary come together or not at all")
if phased and not 0 <= summary["phases"]["relativeGap"] <= most_gap:
    sys.exit(f"the order's gap may be {most_gap} at most: {summary['phases']['relativeGap']}")
print(f"{len(FILES)} files, gap {summary['relativeGap']}, timings {summary['timingsSeconds']}")

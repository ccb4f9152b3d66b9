"""Checks that a run wrote every file that the README promises and no other, and that its gap is small.

Usage: check_run.py FOLDER MOST_GAP

The promise is the tables under "What comes out". A file of a row with "only with" is there if and only
if the scenario says one of the keys of that row; of the uncertainty's table the last two files only if
plans were made anew. What a table does not name must not be there.
"""

import json
import pathlib
import re
import sys

README = pathlib.Path(__file__).resolve().parent.parent / "README.md"
NAME = re.compile(r"`([a-z][a-z0-9-]*\.[a-z]+)`")
MADE_ANEW = {"reoptimised.csv", "stability.csv"}
BESIDE_THE_MANIFEST = {"manifest.json", "report.html"}


def rows(text):
    """Cells of the rows of all tables of a text that begin with the name of a file."""
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.split("|")[1:-1]]
        if cells and NAME.match(cells[0]):
            yield cells


def says(scenario, key):
    """Whether a resolved scenario says something by a key such as programme.compared; of a list, any of its parts."""
    if isinstance(scenario, list) and key:
        return any(says(part, key) for part in scenario)
    word, _, rest = key.partition(".")
    if word:
        return says(scenario.get(word) if isinstance(scenario, dict) else None, rest)
    return scenario not in (None, False, [], {}, "")


def promised(readme, scenario):
    """Files that must be there, and those that may."""
    chapter = readme.split("## What comes out")[1].split("<details>")[0]
    usual, uncertain = chapter.split("(`uncertainty.draws`")
    must, may = set(), set()
    for cells in rows(usual):
        condition = re.search(r"only with (.*)", " ".join(cells[1:]))
        keys = re.findall(r"`([a-zA-Z.]+)`", condition.group(1)) if condition else []
        if not keys or any(says(scenario, key) for key in keys):
            must.update(NAME.findall(cells[0]))
    if says(scenario, "uncertainty.draws"):
        named = {name for cells in rows(uncertain) for name in NAME.findall(cells[0])}
        must |= named - MADE_ANEW
        may |= named & MADE_ANEW
    return must, may


folder, most_gap = pathlib.Path(sys.argv[1]), float(sys.argv[2])
if not (folder / "manifest.json").exists():
    sys.exit(f"{folder} holds no run: it has no manifest.json")
manifest = json.loads((folder / "manifest.json").read_text())
must, may = promised(README.read_text(), manifest["scenario"])
written = {path.name for path in folder.iterdir()}
faults = []
for name in sorted(must - written):
    faults.append(f"is not there, and the README promises it: {name}")
for name in sorted(written - must - may):
    faults.append(f"is there, and the README has it in no table: {name}")
for name in sorted(written ^ {one["name"] for one in manifest["files"]} ^ BESIDE_THE_MANIFEST):
    faults.append(f"is there or in the manifest, but not both: {name}")
for name in sorted(written):
    if (folder / name).stat().st_size == 0:
        faults.append(f"is empty: {name}")
summary = json.loads((folder / "summary.json").read_text())
if not 0 <= summary["relativeGap"] <= most_gap:
    faults.append(f"the gap may be {most_gap} at most, is [{summary['relativeGap']}]")
if ("phases" in summary) != ("phases.csv" in written):
    faults.append("phases.csv and the phases of the summary come together or not at all")
if "phases" in summary and not 0 <= summary["phases"]["relativeGap"] <= most_gap:
    faults.append(f"the order's gap may be {most_gap} at most: {summary['phases']['relativeGap']}")
if faults:
    sys.exit(f"{folder}:\n" + "\n".join(faults))
print(f"{len(written)} files, gap {summary['relativeGap']}, timings {summary['timingsSeconds']}")

"""Runs a batch of thousands of tiny cases and tells whether it gets slower as it grows.

    python3 .ci/many_cases.py WORK [CASES]

WORK is a folder for plan and batch; usually 10,000 cases, each a few ZIPs of Delaware with one station at a
price of its own. The program is ./waystation, or what the variable WAYSTATION names. Prints, for each tenth
of the cases, cases a second and the processor milliseconds a case that the batch itself took and its workers
took; ends with 1 if the batch itself took more than twice as much for a case of the last tenth as for one of
the second (in the first Java still warms up), or if a case is missing.
"""

import csv
import os
import subprocess
import sys
import time
from pathlib import Path

PLAN = """name: many
base: vermont
set:
  scope.states: [DE]
  scope.belowPeoplePerSquareMile: 100
  network.coverageFloor: {measure: zips, amount: 0}
  network.stations: 1
  solve.threads: 1
  solve.relativeGap: 0.05
sweep:
  latinHypercube: {cases: CASES, seed: 1, ranges: {postal.priceUsdPerParcel: {low: 2, high: 8}}}
caseFiles: brief
"""
HOME = Path(__file__).resolve().parent.parent
TENTHS = 10
TICKS = os.sysconf("SC_CLK_TCK")


def processor(pid):
    """Seconds of a process, without its children; 0 if it is gone."""
    try:
        fields = Path("/proc/%d/stat" % pid).read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS
    except OSError:
        return 0.0


def children(pid):
    found = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=False)
    return [int(child) for child in found.stdout.split()]


def ended(journal, at):
    """Cases that ended in what the journal has beyond a place, and the place after them."""
    if not journal.exists():
        return 0, at
    with open(journal, "rb") as file:
        file.seek(at)
        text = file.read()
    whole = text[: text.rfind(b"\n") + 1]
    return whole.count(b'"event":"ended"'), at + len(whole)


def main():
    work = Path(sys.argv[1])
    cases = int(sys.argv[2]) if len(sys.argv) > 2 else 10000
    work.mkdir(parents=True, exist_ok=True)
    (work / "many.yaml").write_text(PLAN.replace("CASES", str(cases)))
    program = os.environ.get("WAYSTATION", str(HOME / "waystation"))
    folder = work / "many"
    batch = subprocess.Popen([program, "batch", str(work / "many.yaml"), "--out", str(folder), "--quiet"],
                             stdout=subprocess.DEVNULL)
    at = done = 0
    most = {}
    marks = []
    begun = None
    while batch.poll() is None:
        for pid in children(batch.pid):
            most[pid] = max(most.get(pid, 0.0), processor(pid))
        more, at = ended(folder / "journal.jsonl", at)
        done += more
        now = time.monotonic(), processor(batch.pid), sum(most.values()), done
        if begun is None and done > 0:
            print("the first case ended after %.1f processor seconds of the batch" % now[1], flush=True)
            begun = now
            marks.append(now)
        if begun is not None and done >= (len(marks)) * cases / TENTHS and len(marks) <= TENTHS:
            before = marks[-1]
            count = max(1, done - before[3])
            print("%6d done: %6.1f cases/s, batch %5.2f ms, workers %6.1f ms of processor a case"
                  % (done, count / (now[0] - before[0]), 1000 * (now[1] - before[1]) / count,
                     1000 * (now[2] - before[2]) / count), flush=True)
            marks.append(now)
        time.sleep(0.2)
    if not (folder / "results.csv").exists():
        sys.exit("the batch did not begin, exit code %d" % batch.returncode)
    with open(folder / "results.csv", newline="") as file:
        planned = sum(row["result"] == "planned" for row in csv.DictReader(file))
    if batch.returncode != 0 or planned != cases:
        sys.exit("%d of %d cases have a plan, exit code %d" % (planned, cases, batch.returncode))
    own = [(b[1] - a[1]) / (b[3] - a[3]) for a, b in zip(marks, marks[1:])]
    if len(own) > 3 and own[-2] > 2 * own[1]:
        sys.exit("the batch itself got slower: %.2f ms a case, then %.2f" % (1000 * own[1], 1000 * own[-2]))
    print("%d cases, all planned, no slower at the end than at the begin" % cases)


main()

"""Kills a batch at random instants (SIGKILL), lets it go on, and compares with an undisturbed one.

    python3 .ci/kill_batches.py WORK [KILLS [CASES [SEED]]]

WORK is a folder for plan and batches; usually 100 kills of a batch of 200 cases. The program is
./waystation, or what the variable WAYSTATION names. Prints what was found; ends with 1 if a result differs, a
case was lost, or a case that was complete was run again.
"""

import csv
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

PLAN = """name: small
base: vermont
set:
  scope.states: [DE]
  scope.belowPeoplePerSquareMile: 400
  network.coverageFloor: {measure: zips, amount: 0}
  solve.threads: 1
  solve.relativeGap: 0.05
sweep:
  grid:
    network.stations: [1, 2, 3, 4]
    postal.priceUsdPerParcel: [PRICES]
warmStartAlong: network.stations
caseFiles: brief
"""
STATIONS = 4

FIRST_OF_THE_RUN = "attempts"
HOME = Path(__file__).resolve().parent.parent


def command(work, folder):
    return [os.environ.get("WAYSTATION", str(HOME / "waystation")), "batch", str(work / "plan.yaml"), "--out", str(folder),
            "--workers", "2", "--quiet"]


def results(folder):
    with open(folder / "results.csv", newline="") as file:
        rows = list(csv.reader(file))
    end = rows[0].index(FIRST_OF_THE_RUN)
    return [row[:end] for row in rows]


def ended(folder):
    counts = {}
    journal = folder / "journal.jsonl"
    for line in journal.read_text().splitlines() if journal.exists() else []:
        try:
            event = json.loads(line)
        except ValueError:
            # A line that was torn by a kill; the next batch drops it.
            continue
        if event["event"] == "ended":
            counts[event["case"]] = counts.get(event["case"], 0) + 1
    return counts


def main():
    work = Path(sys.argv[1])
    kills = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    cases = int(sys.argv[3]) if len(sys.argv) > 3 else 200
    random.seed(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    work.mkdir(parents=True, exist_ok=True)
    prices = ", ".join(str(round(2 + 0.1 * k, 1)) for k in range(cases // STATIONS))
    (work / "plan.yaml").write_text(PLAN.replace("PRICES", prices))
    calm, wild = work / "calm", work / "wild"
    begun = time.monotonic()
    subprocess.run(command(work, calm), check=True, stdout=subprocess.DEVNULL)
    whole = time.monotonic() - begun
    killed = lives = 0
    while killed < kills:
        lives += 1
        batch = subprocess.Popen(command(work, wild), stdout=subprocess.DEVNULL,
                                 start_new_session=True)
        try:
            batch.wait(timeout=random.uniform(0, whole))
            # Done before the last kill: begin anew, so that every instant is one of a batch at work.
            check(calm, wild)
            wild = work / ("wild-%d" % lives)
        except subprocess.TimeoutExpired:
            os.killpg(batch.pid, signal.SIGKILL) if random.random() < 0.5 else batch.kill()
            batch.wait()
            killed += 1
            print("kill %d: %d cases ended in %s by then" % (killed, len(ended(wild)), wild.name), flush=True)
    subprocess.run(command(work, wild), check=True, stdout=subprocess.DEVNULL)
    check(calm, wild)
    print("%d kills, %d starts, undisturbed %.0f s: nothing lost, nothing complete run again, results the same to"
          " the byte but for times" % (killed, lives, whole))


def check(calm, wild):
    expected, found = results(calm), results(wild)
    if expected != found:
        sys.exit("results differ in %s" % wild)
    counts = ended(wild)
    again = [case for case, count in counts.items() if count > 1]
    if again or len(counts) != len(expected) - 1:
        sys.exit("lost or run again in %s: %d cases, again %s" % (wild, len(counts), again))
    print("%s: %d cases, each ended once, results the same" % (wild, len(counts)), flush=True)


main()

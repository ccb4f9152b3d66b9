"""Kills a batch at random instants (SIGKILL), lets it go on, and compares with an undisturbed one.

    python3 .ci/kill_batches.py WORK [KILLS [CASES [SEED]]]

WORK is a folder for plan and batches; usually 100 kills of a batch of 200 cases. The program is
./waystation, or what the variable WAYSTATION names. Instants are drawn in processor seconds and in cases done
since the last start, not by a clock, so that kills meet every phase however busy the machine is: a quarter
before the first case of a life is done, the others after up to a tenth of the cases. Prints what was found,
and in which phases the kills were; ends with 1 if a result differs, a case was lost, or a case that was
complete was run again. Linux only: progress is read from /proc.
"""

import collections
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
CASES = int(sys.argv[3]) if len(sys.argv) > 3 else 200
# A life of seconds does not pay for Java's optimising compiler, which is most of what a start costs.
SHORT_LIVES = {"JDK_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", **os.environ}
TICKS = os.sysconf("SC_CLK_TCK")

BEGUN = '"event":"begun"'
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


def journal(folder):
    file = folder / "journal.jsonl"
    return file.read_text(errors="replace") if file.exists() else ""


def in_work(folder):
    """Folders of cases that were under way."""
    work = folder / ".batch" / "work"
    return len(list(work.iterdir())) if work.exists() else 0


def ended(folder):
    counts = {}
    for line in journal(folder).splitlines():
        try:
            event = json.loads(line)
        except ValueError:
            # A line that was torn by a kill; the next batch drops it.
            continue
        if event["event"] == "ended":
            counts[event["case"]] = counts.get(event["case"], 0) + 1
    return counts


def processor(group):
    """Seconds that the living processes of a group have taken, and those that these have waited for."""
    total = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            # It has ended meanwhile.
            continue
        if int(fields[2]) == group:
            total += sum(int(field) for field in fields[11:15])
    return total / TICKS


class Life:
    """A batch from its start to its end or its kill."""

    def __init__(self, work, folder):
        self.folder = folder
        self.before = sum(ended(folder).values())
        self.begins = journal(folder).count(BEGUN)
        with open(work / "messages.txt", "a") as messages:
            self.batch = subprocess.Popen(command(work, folder), stdout=subprocess.DEVNULL, stderr=messages,
                                          env=SHORT_LIVES, start_new_session=True)

    def done(self):
        """Cases that have ended in this life."""
        return sum(ended(self.folder).values()) - self.before

    def reaches(self, cases, seconds):
        """Waits for so many cases, then for so many processor seconds; False if the batch ends before."""
        while self.done() < cases:
            if self.is_over():
                return False
        least = processor(self.batch.pid) + seconds
        while processor(self.batch.pid) < least:
            if self.is_over():
                return False
        return True

    def is_over(self):
        time.sleep(0.01)
        return self.batch.poll() is not None

    def kill(self):
        """Of this process alone, or of its workers too; then tells in which phase that was."""
        os.killpg(self.batch.pid, signal.SIGKILL) if random.random() < 0.5 else self.batch.kill()
        self.batch.wait()
        if journal(self.folder).count(BEGUN) == self.begins:
            return "before the journal was opened"
        told = sum(ended(self.folder).values())
        if told == self.before:
            return "before a first case was done"
        return "after the last case" if told == CASES else "between cases"


def main():
    work = Path(sys.argv[1])
    kills = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    random.seed(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    work.mkdir(parents=True, exist_ok=True)
    prices = ", ".join(str(round(2 + 0.1 * k, 1)) for k in range(CASES // STATIONS))
    (work / "plan.yaml").write_text(PLAN.replace("PRICES", prices))
    calm, wild = work / "calm", work / "wild"
    undisturbed = Life(work, calm)
    undisturbed.reaches(1, 0)
    start = processor(undisturbed.batch.pid)
    undisturbed.reaches(CASES, 0)
    a_case = (processor(undisturbed.batch.pid) - start) / CASES
    if undisturbed.batch.wait() != 0:
        sys.exit("the undisturbed batch ended with %d" % undisturbed.batch.returncode)
    print("undisturbed: the first case after %.1f processor seconds, then %.2f for each" % (start, a_case), flush=True)
    phases, tenths = collections.Counter(), collections.Counter()
    killed = lives = 0
    while killed < kills:
        lives += 1
        life = Life(work, wild)
        if random.random() < 0.25:
            reached = life.reaches(0, random.uniform(0, start))
        else:
            more = min(random.randint(1, CASES // 10), CASES - life.before)
            reached = life.reaches(more, random.uniform(0, 4 * a_case))
        if not reached:
            # Done before the kill: begin anew, so that every kill is one of a batch at work.
            check(calm, wild)
            wild = work / ("wild-%d" % lives)
            continue
        phase = life.kill()
        killed += 1
        count = sum(ended(wild).values())
        phases[phase] += 1
        tenths[min(9, 10 * count // CASES)] += 1
        print("kill %d: %s, %d cases done, %d in work" % (killed, phase, count, in_work(wild)), flush=True)
    if Life(work, wild).batch.wait() != 0:
        sys.exit("the last life of %s ended badly, see %s" % (wild, work / "messages.txt"))
    check(calm, wild)
    for phase, count in phases.most_common():
        print("%3d kills %s" % (count, phase))
    print("by tenths of the cases done: %s" % " ".join(str(tenths[tenth]) for tenth in range(10)))
    print("%d kills in %d lives: nothing lost, nothing complete run again, results the same to the byte but for"
          " times" % (killed, lives))


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

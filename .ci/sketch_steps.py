"""From the sketch of the programme to the base case, step by step: why fewer parcels are cheaper privately.

Usage: sketch_steps.py RUN [RURAL_CODES.csv]

RUN is a run of `base`. Recomputes the table of models/formulations/universal-service.md ("Why fewer parcels are
cheaper privately than in the sketch") from its comparison.csv and the embedded data by the full-shift formula
alone, with the base figures of models/costs. The rural-urban codes (columns zip, ruca) are needed for the
sketch's own scope only.
"""

import csv
import math
import pathlib
import sys

PRICES, HANDOVER = (3.53, 4.80, 6.00), 0.60
ELSEWHERE = {"AK", "HI", "PR", "GU", "VI", "AS", "MP"}
EMBEDDED = pathlib.Path(__file__).resolve().parent.parent / "geodata" / "zcta-2021.csv"


def last_mile(people, square_miles, miles):
    """USD a parcel of a ten-hour shift whose routes cross ZIP borders."""
    per_square_mile = people / square_miles * 0.389 * 48 / 312 / 1.2
    low, high = 0.0, 5000.0
    for _ in range(80):
        stops = (low + high) / 2
        tour = 1.3 * (0.7124 * stops + 0.634 * math.sqrt(stops)) / math.sqrt(per_square_mile)
        hours = 2 * miles / 45 + tour / 30 + stops * 2.4 / 60 + 1.25
        low, high = (low, stops) if hours > 10 else (stops, high)
    if stops < 1e-6:
        return math.inf
    return 1.15 * (23 * 1.42 * 10 + 0.725 * (tour + 2 * miles)) / (stops * 1.2)


def table(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def show(name, zips):
    """zips: pairs of parcels and USD a parcel."""
    parcels = sum(weight for weight, _ in zips)
    cells = [f"{sum(weight * usd for weight, usd in zips) / parcels:.2f}"]
    for price in PRICES:
        cheaper = [weight for weight, usd in zips if usd < price + HANDOVER]
        cells.append(f"{sum(cheaper) / parcels:.2f} ({len(cheaper) / len(zips):.2f})")
    print(f"{name:<58}{len(zips):>7,}  " + "  ".join(cells))


run = pathlib.Path(sys.argv[1])
embedded = []
for row in table(EMBEDDED):
    people, land = float(row["population"] or 0), float(row["landSquareMiles"] or 0)
    if people > 0 and land > 0 and row["state"] not in ELSEWHERE:
        embedded.append((row["zip"], people, people / land))
print(f"{'':<58}{'ZIPs':>7}  mean  " + "         ".join(f"{price:.2f}" for price in PRICES))
if len(sys.argv) > 2:
    rural = {row["zip"] for row in table(sys.argv[2]) if 4 <= float(row["ruca"]) <= 10.9}
    show(
        "sketch: rural codes, 4 people/sq mi and more, 25 miles",
        [(p, last_mile(p, p / d, 25) + 1.27) for z, p, d in embedded if z in rural and d >= 4],
    )
show(
    "all densities from 4 to 1,000, 25 miles",
    [(p, last_mile(p, p / d, 25) + 1.27) for _, p, d in embedded if 4 <= d <= 1000],
)
served = [row for row in table(run / "comparison.csv") if row["channel"] == "station"]
own = []
for row in served:
    parcels, density = float(row["parcelsPerYear"]), float(row["peoplePerSquareMile"])
    people = float(row["population"])
    other = float(row["privateUsdPerParcel"]) - float(row["lastMileUsdPerParcel"])
    near = last_mile(people, people / density, 25)
    far = last_mile(people, people / density, float(row["roadMiles"]))
    own.append((parcels, near, far, other, float(row["privateUsdPerParcel"]), float(row["roadMiles"])))
show("scope: the ZIPs that base serves, 25 miles, 1.27", [(p, n + 1.27) for p, n, *_ in own])
show("distance: from their own stations, 1.27", [(p, f + 1.27) for p, _, f, *_ in own])
show("station cost: with their own, by this formula", [(p, f + o) for p, _, f, o, *_ in own])
show("the same as the run has it", [(p, usd) for p, *_, usd, _ in own])
show("station cost before distance: 25 miles, own cost", [(p, n + o) for p, n, _, o, *_ in own])
parcels = sum(one[0] for one in own)
miles = sum(one[0] * one[5] for one in own) / parcels
other = sum(one[0] * one[3] for one in own) / parcels
print(f"road miles {miles:.1f} on average, station and linehaul {other:.2f} USD a parcel")

"""Recomputes coverage and equity of a run from its tables, by arithmetic of its own, and compares.

Usage: check_equity.py FOLDER

From comparison.csv and demand.csv: shares within miles and minutes by ZIPs, people, households, area and
parcels, for each state and the scope (coverage.csv); the state served worst, the spread of the delivered
cost, the density classes and who gains (summary.json). Prints what it compared; any difference is a fault.
"""

import csv
import json
import pathlib
import sys

MILES_AN_HOUR = "stemMilesPerHour"
CLASSES = [("below 10", 0, 10), ("10 to 20", 10, 20), ("20 to 50", 20, 50)]
CLASSES += [("50 to 100", 50, 100), ("100 and more", 100, float("inf"))]

folder = pathlib.Path(sys.argv[1])
summary = json.loads((folder / "summary.json").read_text())
equity = summary["equity"]
faults, compared = [], 0


def table(name):
    with open(folder / name, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def same(what, expected, found, tolerance=1.1e-6):
    """Holds a written figure, of six decimals if nothing else is said, against ours."""
    global compared
    compared += 1
    if abs(expected - float(found)) > tolerance:
        faults.append(f"{what}: should be {expected}, found [{found}]")


def figure(key):
    """The value of a cost figure that the run was made with."""
    def search(node):
        if isinstance(node, dict):
            if key in node and isinstance(node[key], dict) and "value" in node[key]:
                return node[key]["value"]
            if node.get("key") == key:
                return node["value"]
            node = list(node.values())
        if isinstance(node, list):
            return next((found for one in node if (found := search(one)) is not None), None)
        return None
    return search(json.loads((folder / "manifest.json").read_text()))


land = {row["zip"]: float(row["landSquareMiles"]) for row in table("demand.csv")}
zips = table("comparison.csv")
for row in zips:
    parcels = float(row["parcelsPerYear"])
    row["weights"] = {
        "zips": 1.0,
        "people": float(row["population"]),
        "households": float(row["households"]),
        "area": land[row["zip"]],
        "parcels": parcels,
    }
    row["miles"] = float(row["roadMiles"]) if row["channel"] == "station" else None
    station = row["channel"] == "station"
    row["usd"] = float(row["privateUsdPerParcel" if station else "outsideUsdPerParcel"])
    row["density"] = float(row["peoplePerSquareMile"])


def share(rows, measure, miles):
    whole = sum(row["weights"][measure] for row in rows)
    near = sum(row["weights"][measure] for row in rows if row["miles"] is not None and row["miles"] <= miles)
    return near / whole if whole else 0.0


def spread(what, rows, written):
    """Mean, quantiles and Gini of the delivered cost: the private cost in the table has six decimals."""
    costs = sorted((row["usd"], row["weights"]["parcels"]) for row in rows if row["weights"]["parcels"] > 0)
    whole = sum(parcels for _, parcels in costs)
    mean = sum(usd * parcels for usd, parcels in costs) / whole
    same(f"{what} mean", mean, written["mean"], 5e-5)
    quantiles = {}
    for name, part in (("p10", 0.1), ("p50", 0.5), ("p90", 0.9), ("p99", 0.99)):
        counted = 0.0
        for usd, parcels in costs:
            counted += parcels
            if counted >= part * whole * (1 - 1e-12):
                quantiles[name] = usd
                break
        same(f"{what} {name}", quantiles[name], written[name], 5e-5)
    # Half the mean difference over the mean, as an area under the Lorenz curve.
    usd_so_far, area = 0.0, 0.0
    for usd, parcels in costs:
        area += parcels / whole * (2 * usd_so_far + usd * parcels) / (mean * whole) / 2
        usd_so_far += usd * parcels
    same(f"{what} Gini", 1 - 2 * area, written["gini"], 5e-5)


states = sorted({row["state"] for row in zips})
groups = {state: [row for row in zips if row["state"] == state] for state in states}
speed = figure(MILES_AN_HOUR)
for row in table("coverage.csv"):
    rows = zips if row["state"] == "US" else groups[row["state"]]
    miles = float(row["within"]) * (1 if row["unit"] == "miles" else speed / 60)
    same(f"{row['state']} miles of {row['within']} {row['unit']}", miles, row["roadMiles"])
    for measure in rows[0]["weights"]:
        what = f"{row['state']} {measure} within {row['within']} {row['unit']}"
        same(what, share(rows, measure, miles), row[measure])
for key, unit in (("coverage", "RoadMiles"), ("coverageByMinutes", "Minutes")):
    for row in summary[key] if key in summary else equity[key]:
        miles = row["within" + unit] * (1 if unit == "RoadMiles" else speed / 60)
        for measure in zips[0]["weights"]:
            same(f"scope {measure} within {row['within' + unit]} {unit}", share(zips, measure, miles), row[measure])
for row in equity["worstState"]:
    least = min(share(groups[state], "people", row["withinMinutes"] * speed / 60) for state in states)
    same(f"worst state at {row['withinMinutes']} minutes", least, row["people"])
    own = share(groups[row["state"]], "people", row["withinMinutes"] * speed / 60)
    same(f"{row['state']} as worst state", own, row["people"])
spread("scope", zips, equity["deliveredUsdPerParcel"])
for row in table("states.csv"):
    rows = zips if row["state"] == "US" else groups[row["state"]]
    written = {name: row[name + "UsdPerParcel"] for name in ("mean", "p10", "p50", "p90", "p99")}
    spread(row["state"], rows, written | {"gini": row["gini"]})
for name, least, below in CLASSES:
    rows = [row for row in zips if least <= row["density"] < below]
    written = [row for row in equity["byDensity"] if row["peoplePerSquareMile"] == name]
    if not rows:
        continue
    same(f"{name}: ZIPs", len(rows), written[0]["zips"])
    same(f"{name}: people", sum(row["weights"]["people"] for row in rows), written[0]["people"], 0.51)
    same(f"{name}: within an hour", share(rows, "people", speed), written[0]["peopleWithinHour"])
    same(f"{name}: by stations", share(rows, "people", float("inf")), written[0]["peopleByStations"])
    spread(name, rows, written[0]["deliveredUsdPerParcel"])
price = summary["equity"]["whoGains"]
for key, yardstick, sign in (
    ("shipperGains", "price", -1),
    ("shipperLoses", "price", 1),
    ("societyGains", "incremental", -1),
    ("societyLoses", "incremental", 1),
):
    count, usd = 0, 0.0
    for row in zips:
        if row["miles"] is not None:
            other = float(row[yardstick + "UsdPerParcel"]) + float(row["handoverUsdPerParcel"])
            more = (row["usd"] - other) * row["weights"]["parcels"]
            if sign * more > 0.005:
                count += 1
                usd += abs(more)
    # Costs of the table have six decimals, parcels are many.
    same(f"{key}: ZIPs", count, price[key]["zips"], 2)
    same(f"{key}: USD a year", usd, price[key]["usdPerYear"], 2e-6 * max(1e7, sum(r["weights"]["parcels"] for r in zips)))
if faults:
    sys.exit(f"{folder}: {len(faults)} of {compared} figures differ:\n" + "\n".join(faults[:20]))
print(f"{compared} figures of coverage and equity recomputed, {len(states)} states")

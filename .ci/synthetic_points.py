"""Writes points finer than ZIPs, to measure large problems with: python3 synthetic_points.py 240000 1

The people of each ZIP Code Tabulation Area of the contiguous states are put on about as many points
as its share of all people, scattered evenly over the circle that has the area's land and its
internal point as centre. So density is true at the scale of ZIPs and invented below: these are not
block groups, of which the data set has none.
"""

import csv
import math
import random
import sys

OUTSIDE = {"AK", "HI", "PR", "AS", "GU", "MP", "VI"}
MILES_PER_DEGREE = 3958.8 * math.pi / 180


def areas(path):
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["state"] not in OUTSIDE and row["population"] not in ("", "0"):
                yield (
                    row["zip"],
                    float(row["longitude"]),
                    float(row["latitude"]),
                    int(row["population"]),
                    float(row["landSquareMiles"] or 0),
                )


def counts(weights, wanted):
    """Whole numbers, at least 1 each, as near to their shares as adds up to what is wanted."""
    low, high = 0.0, wanted * 2.0 / sum(weights)
    for _ in range(200):
        middle = (low + high) / 2
        if sum(max(1, round(middle * weight)) for weight in weights) > wanted:
            high = middle
        else:
            low = middle
    return [max(1, round(low * weight)) for weight in weights]


def main():
    wanted, seed = int(sys.argv[1]), int(sys.argv[2])
    path = sys.argv[3] if len(sys.argv) > 3 else "geodata/zcta-2021.csv"
    rows = list(areas(path))
    dice = random.Random(seed)
    print("id,longitude,latitude,weight")
    for row, count in zip(rows, counts([row[3] for row in rows], wanted)):
        zip_code, longitude, latitude, people, land = row
        radius = math.sqrt(land / math.pi)
        for k in range(count):
            away = radius * math.sqrt(dice.random()) if count > 1 else 0
            turn = 2 * math.pi * dice.random()
            north = away * math.sin(turn) / MILES_PER_DEGREE
            east = away * math.cos(turn) / MILES_PER_DEGREE / math.cos(math.radians(latitude))
            weight = people // count + (1 if k < people % count else 0)
            print(f"{zip_code}-{k + 1},{longitude + east:.6f},{latitude + north:.6f},{weight}")


if __name__ == "__main__":
    main()

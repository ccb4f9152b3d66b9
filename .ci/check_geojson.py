"""Checks a GeoJSON file by the letter of RFC 7946, and what ArcGIS needs beyond it.

Usage: check_geojson.py FILE
"""

import json
import re
import sys

faults = []


def positions(geometry):
    if geometry["type"] == "Point":
        return [geometry["coordinates"]]
    if geometry["type"] == "MultiLineString":
        return [place for line in geometry["coordinates"] for place in line]
    return [place for area in geometry["coordinates"] for ring in area for place in ring]


def twice_signed_area(ring):
    """Positive for a ring that runs counter-clockwise."""
    # Relative to the first corner: six decimals of large numbers would drown small areas.
    x0, y0 = ring[0]
    moved = [(x - x0, y - y0) for x, y in ring]
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(moved, moved[1:]))


def check_rings(zip_code, geometry):
    for area in geometry["coordinates"]:
        for number, ring in enumerate(area):
            if len(ring) < 4 or ring[0] != ring[-1]:
                faults.append(f"{zip_code}: a ring is not closed")
            turns_left = twice_signed_area(ring) > 0
            if turns_left != (number == 0):
                faults.append(f"{zip_code}: ring {number} is wound the wrong way")


text = open(sys.argv[1], encoding="utf-8").read()
layer = json.loads(text)
features = layer["features"]
if layer["type"] != "FeatureCollection" or "crs" in layer:
    faults.append("must be a FeatureCollection without crs")
if len({feature["id"] for feature in features}) != len(features):
    faults.append("an id stands there twice")
if len({feature["geometry"]["type"] for feature in features}) != 1:
    faults.append("holds more than one type of geometry")
if None in features[0]["properties"].values():
    faults.append("the first feature has a null")
keys = list(features[0]["properties"])
for feature in features:
    zip_code = feature["id"]
    # A ZIP, a line from one ZIP to another, or a state.
    if not re.fullmatch("[0-9]{5}(-[0-9]{5})?|[A-Z]{2}", zip_code):
        faults.append(f"{zip_code}: is no id of a ZIP, a line or a state")
    if feature["properties"][keys[0]] != zip_code:
        faults.append(f"{zip_code}: the id is not what the property [{keys[0]}] holds")
    if list(feature["properties"]) != keys:
        faults.append(f"{zip_code}: has other properties than the first feature")
    if feature["geometry"]["type"] == "MultiPolygon":
        check_rings(zip_code, feature["geometry"])
everywhere = [place for feature in features for place in positions(feature["geometry"])]
longitudes, latitudes = zip(*everywhere)
box = [min(longitudes), min(latitudes), max(longitudes), max(latitudes)]
if layer["bbox"] != box:
    faults.append(f"bbox should be {box}, is [{layer['bbox']}]")
for coordinates in re.findall(r'"coordinates":([^a-z"]*)', text):
    if re.search(r"\.[0-9]{7}|[eE]", coordinates):
        faults.append(f"more than six decimals in [{coordinates[:60]}]")
if faults:
    sys.exit("\n".join(f"{sys.argv[1]}: {fault}" for fault in faults[:20]))
print(f"{len(features)} features, {len(everywhere)} positions, bbox {box}: no fault")

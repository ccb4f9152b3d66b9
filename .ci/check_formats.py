"""Compares every layer of a run in every format that GDAL reads with the same layer as GeoJSON.

Usage: check_formats.py RUN
"""

import json
import subprocess
import sys
from pathlib import Path

run = Path(sys.argv[1])
LAYERS = [
    "stations",
    "unserved",
    "linehaul-lines",
    "allocation-lines",
    "service-areas",
    "zips",
    "states",
]


def through_gdal(*source):
    command = ["ogr2ogr", "-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=6", "/vsistdout/", *source]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0 or done.stderr.strip():
        sys.exit(f"{' '.join(map(str, command))}: {done.returncode}: {done.stderr}")
    return json.loads(done.stdout)["features"]


def plain(value):
    """Numbers and booleans as numbers, nothing as empty text: formats differ in how they say it."""
    if value is None:
        return ""
    return float(value) if isinstance(value, (bool, int, float)) else value


def vertices(coordinates):
    if isinstance(coordinates[0], (int, float)):
        return [tuple(coordinates[:2])]
    return [vertex for part in coordinates for vertex in vertices(part)]


def comparable(features, keys):
    """Values and vertices by id; rings begin where they like and run either way."""
    return {
        feature["properties"][keys[0]]: (
            [plain(feature["properties"][key]) for key in keys],
            sorted(set(vertices(feature["geometry"]["coordinates"]))),
        )
        for feature in features
    }


for name in LAYERS:
    written = json.loads((run / f"{name}.geojson").read_text(encoding="utf-8"))["features"]
    keys = list(written[0]["properties"])
    expected = comparable(written, keys)
    sources = {
        "gpkg": (run / "waystation.gpkg", name.replace("-", "_")),
        "fgb": (run / f"{name}.fgb",),
    }
    if name == "stations":
        sources["kml"] = (run / f"{name}.kml",)
    for kind, source in sources.items():
        found = comparable(through_gdal(*source), keys)
        if found.keys() != expected.keys():
            sys.exit(f"{name}, {kind}: features {sorted(expected.keys() ^ found.keys())[:5]} differ")
        for key, feature in expected.items():
            if feature != found[key]:
                sys.exit(f"{name}, {kind}: [{key}] should be {feature}, is {found[key]}")
    print(f"{name}: {len(written)} features, the same in {', '.join(['geojson', *sources])}")

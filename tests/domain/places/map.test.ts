import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { directions, mapsOf } from "~/domain/places/directions";
import { keptPin, onMap, pinOf, readPositions, toE5 } from "~/domain/places/map";

describe("PL5 where an address stands on the map", () => {
  test("Marseille is right of and below Paris; Brest at the left, Bastia at the right", () => {
    const [paris, marseille, brest, bastia] = [
      { lat: 48.853, lon: 2.349 },
      { lat: 43.297, lon: 5.381 },
      { lat: 48.39, lon: -4.486 },
      { lat: 42.703, lon: 9.45 },
    ].map(onMap);
    expect(marseille?.left).toBeGreaterThan(paris?.left ?? 0);
    expect(marseille?.top).toBeGreaterThan(paris?.top ?? 0);
    expect(brest?.left).toBeLessThan(10);
    expect(bastia?.left).toBeGreaterThan(95);
  });
  test("what is on the map is within it, what is elsewhere is not drawn", () => {
    const degrees = {
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
    };
    fc.assert(
      fc.property(fc.record(degrees), (at) => {
        const spot = onMap(at);
        if (!spot) return;
        for (const share of [spot.left, spot.top]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(100);
        }
      }),
      { seed: 7 },
    );
    // Saint-Denis de La Réunion.
    expect(onMap({ lat: -20.879, lon: 55.448 })).toBeNull();
  });
  test("the list of postcodes is read as it is written", () => {
    expect(readPositions("13114;43.525;5.676\n20000;41.919;8.738\n").get("13114")).toEqual({
      lat: 43.525,
      lon: 5.676,
    });
  });
});

describe("PL6 a pin", () => {
  const before = {
    street: "4 rue des Lilas",
    postcode: "13100",
    city: "Aix",
    latE5: toE5(43.5297),
    lonE5: toE5(5.4474),
  };
  test("stays with its address, whatever else of it changes", () => {
    expect(pinOf({ ...before, ...keptPin(before, { ...before }) })).toEqual({ lat: 43.5297, lon: 5.4474 });
  });
  test.each(["street", "postcode", "city"])("is lost with another %s", (part) => {
    expect(keptPin(before, { ...before, [part]: "autre" })).toEqual({ latE5: null, lonE5: null });
  });
  test("is nobody's for a new address", () => {
    expect(keptPin(undefined, before)).toEqual({ latE5: null, lonE5: null });
  });
  test("is kept to the metre", () => {
    fc.assert(
      fc.property(fc.double({ min: -90, max: 90, noNaN: true }), (lat) => {
        expect(Math.abs((pinOf({ ...before, latE5: toE5(lat) })?.lat ?? 999) - lat)).toBeLessThan(1e-5);
      }),
      { seed: 7 },
    );
  });
});

describe("PL7 the way there", () => {
  test.each([
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_2 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1",
      "apple",
    ],
    ["Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36", "geo"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0", "page"],
  ])("%s: %s", (userAgent, maps) => {
    expect(mapsOf(userAgent)).toBe(maps);
  });
  const line = "4 rue de l'Église & fils, 13100 Aix";
  const pin = { lat: 43.5297, lon: 5.4474 };
  test("in words, nothing of the address is taken for a part of the link", () => {
    expect(directions("geo", line, null)).toBe(`geo:0,0?q=${encodeURIComponent(line)}`);
    expect(new URL(directions("apple", line, null)).searchParams.get("daddr")).toBe(line);
    expect(new URL(directions("page", line, null)).searchParams.get("to")).toBe(line);
  });
  test("to the pin, which is the gate", () => {
    expect(directions("geo", line, pin)).toBe("geo:43.5297,5.4474?q=43.5297%2C5.4474");
    expect(new URL(directions("apple", line, pin)).searchParams.get("daddr")).toBe("43.5297,5.4474");
    expect(new URL(directions("page", line, pin)).searchParams.get("to")).toBe("43.5297,5.4474");
  });
});

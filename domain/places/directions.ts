import type { Position } from "./map";

/** What shows the way on a device: the application behind `geo:` (RFC 5870), Apple's, or a page for a desk. */
export type Maps = "geo" | "apple" | "page";

/** Which of them a browser has, from how it names itself. */
export const mapsOf = (userAgent: string): Maps =>
  /iPhone|iPad|iPod/.test(userAgent) ? "apple" : /Android/.test(userAgent) ? "geo" : "page";

/** The link that opens the way to a place: to its pin where it has one, else to its address in words (PL7). */
export function directions(maps: Maps, line: string, pin: Position | null): string {
  const to = encodeURIComponent(pin ? `${pin.lat},${pin.lon}` : line);
  switch (maps) {
    case "geo":
      return `geo:${pin ? `${pin.lat},${pin.lon}` : "0,0"}?q=${to}`;
    case "apple":
      return `https://maps.apple.com/?daddr=${to}&dirflg=d`;
    default:
      return `https://www.openstreetmap.org/directions?to=${to}`;
  }
}

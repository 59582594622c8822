import type { Position } from "~/domain/places/map";

/** A position farther off than this says which village, not which gate. */
const VAGUE_METRES = 150;

/** The device's position, to how many metres, or the sentence that says why there is none. */
export function whereabouts(): Promise<(Position & { metres: number }) | string> {
  if (!("geolocation" in navigator)) return Promise.resolve("Cet appareil ne connaît pas sa position.");
  return new Promise((resolve) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const metres = Math.round(coords.accuracy);
        resolve(
          metres > VAGUE_METRES
            ? `La position n'est connue qu'à ${metres} m près. Sortez à découvert, puis recommencez.`
            : { lat: coords.latitude, lon: coords.longitude, metres },
        );
      },
      (error) =>
        resolve(
          error.code === error.PERMISSION_DENIED
            ? "La position n'est pas autorisée pour ce site : ouvrez-la dans les réglages du navigateur."
            : "La position ne s'est pas trouvée. Sortez à découvert, puis recommencez.",
        ),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 10_000 },
    ),
  );
}

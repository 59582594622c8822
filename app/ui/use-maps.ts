import { useSyncExternalStore } from "react";
import { type Maps, mapsOf } from "~/domain/places/directions";

const still = () => () => {};

/** What shows the way on this device; a page until the browser is known. */
export const useMaps = (): Maps =>
  useSyncExternalStore(
    still,
    () => mapsOf(navigator.userAgent),
    () => "page" as const,
  );

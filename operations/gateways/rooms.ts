import type { Ring } from "~/durable/bell/shared";

/** The way to open pages: rings the bell of viewers so that they reload what they show. */
export interface Rooms {
  ring(viewerKeys: string[], ring: Ring): Promise<void>;
  /** How many pages each of them has open. */
  listeners(viewerKeys: string[]): Promise<number[]>;
}

/** One Durable Object a viewer; objects without an open page answer at once. */
export const durableRooms = (namespace: Env["BELL"]): Rooms => ({
  async ring(viewerKeys, ring) {
    await Promise.all(viewerKeys.map((key) => namespace.get(namespace.idFromName(key)).ring(ring)));
  },
  listeners: (viewerKeys) =>
    Promise.all(viewerKeys.map((key) => namespace.get(namespace.idFromName(key)).listeners())),
});

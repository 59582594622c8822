import type { Person } from "~/domain/presence/people";

/** Wire contract of the presence room, server to browser; the browser sends a `Doing`, and "ping" to say it lives. */
export interface Here {
  people: Person[];
}
/** Headers that the door sets, and nobody else: a browser's own never reach the room. */
export const PERSON_ID = "X-Person-Id";
export const PERSON_NAME = "X-Person-Name";
export const PING = "ping";
export const PONG = "pong";
export const presencePath = (clientId: string): string => `/rooms/clients/${clientId}`;
/** Its path, and the client's id. */
export const PRESENCE = /^\/rooms\/clients\/([\w-]{1,80})$/;

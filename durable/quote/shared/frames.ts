/** Two documents in one socket: the lines for everybody, unit costs for those with the right. */
export const LINES = 0;
export const COSTS = 1;
export type Channel = typeof LINES | typeof COSTS;

/** What is known (a state vector), asked to be completed; what completes it; a change. */
export const ASK = 0;
export const ANSWER = 1;
export const UPDATE = 2;
type Kind = typeof ASK | typeof ANSWER | typeof UPDATE;

export interface Frame {
  channel: Channel;
  kind: Kind;
  bytes: Uint8Array;
}

export function framed({ channel, kind, bytes }: Frame): Uint8Array {
  const out = new Uint8Array(bytes.length + 2);
  out[0] = channel;
  out[1] = kind;
  out.set(bytes, 2);
  return out;
}

/** The frame in these bytes; null for what is none. */
export function frameIn(data: ArrayBuffer): Frame | null {
  const [channel, kind] = new Uint8Array(data, 0, Math.min(2, data.byteLength));
  if ((channel !== LINES && channel !== COSTS) || (kind !== ASK && kind !== ANSWER && kind !== UPDATE))
    return null;
  return { channel, kind, bytes: new Uint8Array(data, 2) };
}

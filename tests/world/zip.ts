import { crc32, deflateRawSync } from "node:zlib";

export interface Entry {
  name: string;
  data: Uint8Array;
  /** Size that the directory announces, when it lies. */
  announced?: number;
}

const record = (size: number, write: (view: DataView) => void): Uint8Array => {
  const bytes = new Uint8Array(size);
  write(new DataView(bytes.buffer));
  return bytes;
};

/** A ZIP written by hand, so that it may lie about what it holds. */
export function zip(entries: Entry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, data, announced } of entries) {
    const label = new TextEncoder().encode(name);
    const packed = new Uint8Array(deflateRawSync(data));
    const sizes = (view: DataView, from: number) => {
      view.setUint32(from, crc32(data), true);
      view.setUint32(from + 4, packed.length, true);
      view.setUint32(from + 8, announced ?? data.length, true);
      view.setUint16(from + 12, label.length, true);
    };
    const local = record(30, (view) => {
      view.setUint32(0, 0x04034b50, true);
      view.setUint16(4, 20, true);
      view.setUint16(8, 8, true);
      sizes(view, 14);
    });
    directory.push(
      record(46, (view) => {
        view.setUint32(0, 0x02014b50, true);
        view.setUint16(6, 20, true);
        view.setUint16(10, 8, true);
        sizes(view, 16);
        view.setUint32(42, at, true);
      }),
      label,
    );
    parts.push(local, label, packed);
    at += local.length + label.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = record(22, (view) => {
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(8, entries.length, true);
    view.setUint16(10, entries.length, true);
    view.setUint32(12, size, true);
    view.setUint32(16, at, true);
  });
  const all = [...parts, ...directory, end];
  const whole = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let to = 0;
  for (const part of all) {
    whole.set(part, to);
    to += part.length;
  }
  return whole;
}

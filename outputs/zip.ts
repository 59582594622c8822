import { createHash } from "node:crypto";
import { crc32, createDeflateRaw } from "node:zlib";

export interface ZipEntry {
  /** Path inside the archive, with slashes. */
  name: string;
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** False for what is compressed already: pictures, PDF. */
  deflate: boolean;
}

/** What went into the archive, known once the entry has been written whole. */
export interface ZipWritten {
  name: string;
  bytes: number;
  /** Lower-case hexadecimal, of the uncompressed bytes. */
  sha256: string;
}

const UTF8_AND_DESCRIPTOR = 0x0808;
const MAX16 = 0xffff;
const MAX32 = 0xffff_ffff;

/**
 * A ZIP archive as it is made: memory holds one piece of one entry at a time, whatever the size of the whole, and
 * nothing is read ahead of who takes it. ZIP64 where an entry, the archive or their number need it. `written` hears
 * of each entry once it is closed, so that a last entry can list the others. `at` is the date of every entry, UTC.
 */
export async function* zipped(
  entries: AsyncIterable<ZipEntry>,
  at: number,
  written: (entry: ZipWritten) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let offset = 0;
  for await (const entry of entries) {
    const start = offset;
    const name = new TextEncoder().encode(entry.name);
    const method = entry.deflate ? 8 : 0;
    const local = joined(
      le(4, 0x04034b50),
      le(2, 20, UTF8_AND_DESCRIPTOR, method),
      dosTime(at),
      le(4, 0, 0, 0),
      le(2, name.length, 0),
      name,
    );
    yield local;
    offset += local.length;
    const hash = createHash("sha256");
    let crc = 0;
    let size = 0;
    let packed = 0;
    const heard = async function* () {
      for await (const piece of entry.body) {
        hash.update(piece);
        crc = crc32(piece, crc);
        size += piece.length;
        yield piece;
      }
    };
    for await (const out of entry.deflate ? deflated(heard()) : heard()) {
      packed += out.length;
      yield out;
    }
    const wide = size > MAX32 || packed > MAX32 ? 8 : 4;
    const descriptor = joined(le(4, 0x08074b50, crc), le(wide, packed, size));
    yield descriptor;
    offset += packed + descriptor.length;
    directory.push(centralHeader({ name, method, at, crc, packed, size, start }));
    written({ name: entry.name, bytes: size, sha256: hash.digest("hex") });
  }
  const start = offset;
  for (const header of directory) {
    yield header;
    offset += header.length;
  }
  yield ending(directory.length, start, offset - start);
}

/** The archive as a body: what is asked for is made, nothing ahead. */
export const streamed = (pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async pull(taker) {
      const { done, value } = await pieces.next();
      if (done) taker.close();
      else taker.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });

/**
 * Packs as it goes, a piece written only once the one before has been taken. One packer for the whole: a packer a
 * piece leaves a quarter of a megabyte each outside of the heap, which nobody counts and so nobody collects.
 */
async function* deflated(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const packer = createDeflateRaw({ level: 3 });
  const ready: Uint8Array[] = [];
  packer.on("data", (out: Uint8Array) => ready.push(out));
  try {
    for await (const piece of pieces) {
      await new Promise<void>((done, fail) => packer.write(piece, (error) => (error ? fail(error) : done())));
      yield* ready.splice(0);
    }
    await new Promise<void>((done, fail) => {
      packer.once("end", done).once("error", fail);
      packer.end();
    });
    yield* ready.splice(0);
  } finally {
    packer.destroy();
  }
}

interface Placed {
  name: Uint8Array;
  method: number;
  at: number;
  crc: number;
  packed: number;
  size: number;
  start: number;
}

function centralHeader({ name, method, at, crc, packed, size, start }: Placed): Uint8Array {
  const large = [size, packed, start].filter((value) => value >= MAX32);
  const extra = large.length > 0 ? joined(le(2, 1, large.length * 8), le(8, ...large)) : new Uint8Array();
  return joined(
    le(4, 0x02014b50),
    le(2, large.length > 0 ? 45 : 20, large.length > 0 ? 45 : 20, UTF8_AND_DESCRIPTOR, method),
    dosTime(at),
    le(4, crc, Math.min(packed, MAX32), Math.min(size, MAX32)),
    le(2, name.length, extra.length, 0, 0, 0),
    le(4, 0, Math.min(start, MAX32)),
    name,
    extra,
  );
}

function ending(count: number, start: number, length: number): Uint8Array {
  const plain = joined(
    le(4, 0x06054b50),
    le(2, 0, 0, Math.min(count, MAX16), Math.min(count, MAX16)),
    le(4, Math.min(length, MAX32), Math.min(start, MAX32)),
    le(2, 0),
  );
  if (count < MAX16 && start < MAX32) return plain;
  return joined(
    le(4, 0x06064b50),
    le(8, 44),
    le(2, 45, 45),
    le(4, 0, 0),
    le(8, count, count, length, start),
    le(4, 0x07064b50, 0),
    le(8, start + length),
    le(4, 1),
    plain,
  );
}

/** Little-endian integers of `width` bytes; those of 8 stay below 2^53. */
function le(width: 2 | 4 | 8, ...values: number[]): Uint8Array {
  const out = new DataView(new ArrayBuffer(width * values.length));
  values.forEach((value, i) => {
    if (width === 2) out.setUint16(i * 2, value, true);
    else if (width === 4) out.setUint32(i * 4, value, true);
    else out.setBigUint64(i * 8, BigInt(value), true);
  });
  return new Uint8Array(out.buffer);
}

/** MS-DOS time and date, two seconds fine, from 1980. */
function dosTime(at: number): Uint8Array {
  const t = new Date(at);
  const time = (t.getUTCHours() << 11) | (t.getUTCMinutes() << 5) | (t.getUTCSeconds() >> 1);
  const date = (Math.max(0, t.getUTCFullYear() - 1980) << 9) | ((t.getUTCMonth() + 1) << 5) | t.getUTCDate();
  return le(2, time, date);
}

function joined(...parts: Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    out.set(part, place);
    place += part.length;
  }
  return out;
}

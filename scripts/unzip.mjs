import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";

const MAX32 = 0xffff_ffff;

/**
 * The entries of a ZIP file that `outputs/zip.ts` wrote (ZIP64 too), read from its directory at the end: nothing but
 * the directory is held in memory. Throws a French sentence when the file is no whole archive.
 */
export async function openZip(file) {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const read = async (length, position) => {
      const buffer = Buffer.alloc(length);
      const { bytesRead } = await handle.read(buffer, 0, length, position);
      if (bytesRead < length) throw new Error("L'archive est incomplète.");
      return buffer;
    };
    if (size < 22) throw new Error("L'archive est incomplète.");
    const end = await read(22, size - 22);
    if (end.readUInt32LE(0) !== 0x06054b50)
      throw new Error("Ce fichier n'est pas une archive entière : il manque sa fin.");
    let count = end.readUInt16LE(10);
    let length = end.readUInt32LE(12);
    let start = end.readUInt32LE(16);
    if (count === 0xffff || start === MAX32 || length === MAX32) {
      const locator = await read(20, size - 42);
      const wide = await read(56, Number(locator.readBigUInt64LE(8)));
      count = Number(wide.readBigUInt64LE(32));
      length = Number(wide.readBigUInt64LE(40));
      start = Number(wide.readBigUInt64LE(48));
    }
    const directory = await read(length, start);
    const entries = [];
    let at = 0;
    for (let i = 0; i < count; i++) {
      if (directory.readUInt32LE(at) !== 0x02014b50) throw new Error("Le sommaire de l'archive est abîmé.");
      const nameLength = directory.readUInt16LE(at + 28);
      const extraLength = directory.readUInt16LE(at + 30);
      const sizes = [24, 20, 42].map((place) => directory.readUInt32LE(at + place));
      let wide = at + 46 + nameLength + 4;
      const [bytes, packed, offset] = sizes.map((value) => {
        if (value !== MAX32) return value;
        wide += 8;
        return Number(directory.readBigUInt64LE(wide - 8));
      });
      entries.push({
        name: directory.toString("utf8", at + 46, at + 46 + nameLength),
        method: directory.readUInt16LE(at + 10),
        bytes,
        packed,
        offset,
      });
      at += 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
    }
    for (const entry of entries) {
      const local = await read(30, entry.offset);
      entry.start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
    }
    return entries.map((entry) => ({ ...entry, open: () => content(file, entry) }));
  } finally {
    await handle.close();
  }
}

/** The uncompressed bytes of one entry, as a stream. */
function content(file, { start, packed, method }) {
  if (packed === 0) return Readable.from([]);
  const raw = createReadStream(file, { start, end: start + packed - 1 });
  if (method === 0) return raw;
  const inflated = raw.pipe(createInflateRaw());
  raw.on("error", (error) => inflated.destroy(error));
  return inflated;
}

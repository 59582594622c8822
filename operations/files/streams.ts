import { HEAD_BYTES } from "~/domain/files/content";
import { hex } from "./writes";

/** workerd hashes while bytes pass; the browser's `Crypto` type does not know of it. */
const Runtime = crypto as unknown as {
  DigestStream: new (algorithm: "SHA-256") => WritableStream<Uint8Array> & { digest: Promise<ArrayBuffer> };
};

export type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** The first bytes of a body, at least as many as `contentOf` wants to see where there are so many. */
export async function headOf(reader: Reader): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD_BYTES) {
    // oxlint-disable-next-line no-await-in-loop -- a stream is read piece by piece
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  const head = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    head.set(chunk, at);
    at += chunk.length;
  }
  return head;
}

/** Lower-case hexadecimal SHA-256 of a stream, without holding it. */
export async function hashOf(body: ReadableStream<Uint8Array>): Promise<string> {
  const digest = new Runtime.DigestStream("SHA-256");
  await body.pipeTo(digest);
  return hex(await digest.digest);
}

export type Poured<T> = { kept: T; sha256: string } | { kept: null; cut: boolean };

/**
 * Head and rest go into the store and through SHA-256 at once. A body shorter or longer than `length` is not kept
 * (`cut`), nor one that the store refuses.
 */
export async function poured<T>(
  length: number,
  head: Uint8Array,
  reader: Reader,
  keep: (body: ReadableStream) => Promise<T>,
): Promise<Poured<T>> {
  const fixed = new FixedLengthStream(length);
  const digest = new Runtime.DigestStream("SHA-256");
  const [out, hash] = [fixed.writable.getWriter(), digest.getWriter()];
  // A broken body rejects every end of these pipes; the answer is given once, below.
  for (const end of [out.closed, out.ready, hash.closed, hash.ready, digest.digest])
    end.catch(() => undefined);
  const cut = { short: false };
  const next = () =>
    reader.read().catch((error: unknown) => {
      cut.short = true;
      throw error;
    });
  const pump = async () => {
    let sent = 0;
    for (let chunk: Uint8Array | undefined = head; chunk; chunk = (await next()).value) {
      if (sent + chunk.length > length) break;
      await out.write(chunk);
      await hash.write(chunk);
      sent += chunk.length;
    }
    if (sent !== length) {
      cut.short = true;
      await Promise.allSettled([out.abort("cut short"), hash.abort("cut short")]);
      throw new Error("cut short");
    }
    await out.close();
    await hash.close();
  };
  const put = keep(fixed.readable);
  // A store that refuses reads nothing more: who writes to it must not wait for ever.
  put.catch(() => Promise.allSettled([out.abort("not kept"), hash.abort("not kept")]));
  const [pumped, kept] = await Promise.allSettled([pump(), put]);
  if (pumped.status === "rejected" || kept.status === "rejected") return { kept: null, cut: cut.short };
  return { kept: kept.value, sha256: hex(await digest.digest) };
}

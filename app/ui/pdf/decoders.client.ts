import jbig2 from "pdfjs-dist/wasm/jbig2.wasm?url";
import openjpeg from "pdfjs-dist/wasm/openjpeg.wasm?url";

const AT: Record<string, string> = { "jbig2.wasm": jbig2, "openjpeg.wasm": openjpeg };

/** Where the reader finds what decodes scanned pages, under the names that the build gave: fetched for such a page only. */
export class Decoders {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const at = AT[filename];
    if (!at) throw new Error(`no ${filename} here`);
    const answer = await fetch(at);
    if (!answer.ok) throw new Error(`${filename}: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}

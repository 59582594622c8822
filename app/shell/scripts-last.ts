const PRELOAD = '<link rel="modulepreload"';

/**
 * A page comes drawn: what draws it, style sheets and letters, goes ahead of the scripts that bring it to life. The
 * router asks for its scripts first and has no word for it, so the word is put in as the head passes.
 */
export function scriptsLast(page: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let head: string | null = "";
  const passed = (text: string): string => {
    if (head === null) return text;
    head += text;
    if (!head.includes("</head>")) return "";
    const ready = head.replaceAll(PRELOAD, `${PRELOAD} fetchpriority="low"`);
    head = null;
    return ready;
  };
  return page.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (piece, on) => on.enqueue(encoder.encode(passed(decoder.decode(piece, { stream: true })))),
      // A page cut before its head was whole leaves as it came.
      flush: (on) => on.enqueue(encoder.encode(passed(decoder.decode()) + (head ?? ""))),
    }),
  );
}

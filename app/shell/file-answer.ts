/** A file shown in the browser, under its own name, for this person only; may be framed by our own pages. */
export const fileAnswer = ({
  bytes,
  name,
  contentType,
}: {
  bytes: Uint8Array;
  name: string;
  contentType: string;
}) =>
  new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "Content-Type": contentType,
      "Content-Disposition": `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Cache-Control": "private, no-cache",
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    },
  });

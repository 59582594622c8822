/** A PDF shown in the browser; the name is what one saves it under. */
export const pdfAnswer = ({ name, bytes }: { name: string; bytes: Uint8Array }) =>
  new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Cache-Control": "private, no-cache",
    },
  });

import type { FilesAsked } from "~/operations/files/list-files";

/** What the address of a holder asks: ?dossier=, ?q=, ?etiquette=, ?ouvrage=, ?suite=. */
export function filesAsked(request: Request): FilesAsked {
  const query = new URL(request.url).searchParams;
  return {
    place: query.get("dossier") ?? "",
    text: (query.get("q") ?? "").slice(0, 200),
    tagId: query.get("etiquette") ?? "",
    ouvrageId: query.get("ouvrage") ?? "",
    after: query.get("suite") ?? "",
  };
}

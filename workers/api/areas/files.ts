import * as z from "zod";
import { changeFile } from "~/operations/files/change-file";
import { getFile } from "~/operations/files/get-file";
import { listClientFiles } from "~/operations/files/list-client-files";
import { listLibraryFiles } from "~/operations/files/list-library-files";
import { MAX_FILE_BYTES, uploadFile } from "~/operations/files/upload-file";
import { endpoint } from "../endpoint";
import { version } from "./shapes";

const OWNERS = ["client", "article", "company", "library", "quote", "mail", "import"] as const;

export const fileEndpoints = {
  uploadFile: endpoint({
    does: uploadFile,
    at: "POST /files",
    says: "Ajouter un fichier à un client, un article, un devis ou la bibliothèque",
    more: "Le corps de la requête est le fichier lui-même, 50 Mo au plus, avec Content-Length.",
    query: z.object({
      owner: z.enum(OWNERS),
      id: z.string().max(60).default("").describe("La fiche à laquelle il appartient."),
      folder: z.string().max(200).default(""),
      name: z.string().min(1).max(200),
    }),
    takes: MAX_FILE_BYTES,
    call: (ctx, { query, bytes }) =>
      uploadFile(ctx, {
        ownerKind: query.owner,
        ownerId: query.id,
        folder: query.folder,
        name: query.name,
        length: bytes.length,
        body: bytes.stream,
      }),
  }),
  getFile: endpoint({
    does: getFile,
    at: "GET /files/{fileId}",
    says: "Télécharger un fichier",
    hands: ["application/octet-stream"],
    call: (ctx, { params }) => getFile(ctx, params.fileId, { download: true }),
  }),
  changeFile: endpoint({
    does: changeFile,
    at: "PUT /files/{fileId}",
    says: "Renommer, classer, jeter ou reprendre un fichier",
    body: z.union([
      z.object({ name: z.string().max(200), version }),
      z.object({ folder: z.string().max(200), version }),
      z.object({ binned: z.boolean() }),
    ]),
    call: (ctx, { params, body }) => changeFile(ctx, params.fileId, body),
  }),
  listClientFiles: endpoint({
    does: listClientFiles,
    at: "GET /clients/{clientId}/files",
    says: "Lister les documents d'un client",
    call: (ctx, { params }) => listClientFiles(ctx, params.clientId),
  }),
  listLibraryFiles: endpoint({
    does: listLibraryFiles,
    at: "GET /library",
    says: "Lister la bibliothèque de documents",
    call: (ctx) => listLibraryFiles(ctx),
  }),
};

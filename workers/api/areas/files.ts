import * as z from "zod";
import {
  chosenForm,
  fileSettingForm,
  foldersForm,
  holderForm,
  lockForm,
  moveForm,
  nameForm,
  newTagForm,
  ouvrageForm,
  tagForm,
  takeBackTagForm,
  unlockForm,
  uploadEndForm,
  uploadForm,
  versionForm,
} from "~/domain/files/forms";
import { PART_BYTES } from "~/domain/files/parts";
import { addFolders } from "~/operations/files/add-folders";
import { binFiles } from "~/operations/files/bin-files";
import { createTag } from "~/operations/files/create-tag";
import { dropUpload } from "~/operations/files/drop-upload";
import { emptyBin } from "~/operations/files/empty-bin";
import { eraseFiles } from "~/operations/files/erase-files";
import { finishUpload } from "~/operations/files/finish-upload";
import { getFile } from "~/operations/files/get-file";
import { getStorage } from "~/operations/files/get-storage";
import { listFiles } from "~/operations/files/list-files";
import { listUploads } from "~/operations/files/list-uploads";
import { listVersions } from "~/operations/files/list-versions";
import { lockFile, unlockFile } from "~/operations/files/lock-file";
import { moveFiles } from "~/operations/files/move-files";
import { receivePart } from "~/operations/files/receive-part";
import { relateFiles } from "~/operations/files/relate-files";
import { renameFile } from "~/operations/files/rename-file";
import { renameFolder } from "~/operations/files/rename-folder";
import { replaceFile } from "~/operations/files/replace-file";
import { restoreFiles } from "~/operations/files/restore-files";
import { restoreVersion } from "~/operations/files/restore-version";
import { saveFileSetting } from "~/operations/files/save-file-setting";
import { startUpload } from "~/operations/files/start-upload";
import { tagFiles } from "~/operations/files/tag-files";
import { takeBackTag } from "~/operations/files/take-back-tag";
import { MAX_FILE_BYTES, uploadFile } from "~/operations/files/upload-file";
import { zipFiles } from "~/operations/files/zip-files";
import { endpoint } from "../endpoint";

const OWNERS = ["client", "article", "company", "library", "quote", "mail", "import", "report"] as const;

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
      ouvrage: z.string().max(60).optional().describe("L'ouvrage du client dont il parle."),
    }),
    takes: MAX_FILE_BYTES,
    call: (ctx, { query, bytes }) =>
      uploadFile(ctx, {
        ownerKind: query.owner,
        ownerId: query.id,
        folder: query.folder,
        ouvrageId: query.ouvrage,
        name: query.name,
        length: bytes.length,
        body: bytes.stream,
      }),
  }),
  startUpload: endpoint({
    does: startUpload,
    at: "POST /uploads",
    says: "Commencer l'envoi d'un gros fichier, par morceaux",
    more: "Jusqu'à 2 Go. « replacesId » en fait une nouvelle version de ce fichier, dont on a vu la révision « revision ». La réponse dit la taille des morceaux ; chacun s'envoie ensuite, dans l'ordre que l'on veut, puis l'envoi se termine.",
    body: uploadForm,
    call: (ctx, { body }) => startUpload(ctx, body),
  }),
  listUploads: endpoint({
    does: listUploads,
    at: "GET /uploads",
    says: "Lister ses envois en cours et les morceaux arrivés",
    query: z.object({ owner: z.enum(["client", "library"]), id: z.string().max(60).default("library") }),
    call: (ctx, { query }) => listUploads(ctx, { kind: query.owner, id: query.id }),
  }),
  receivePart: endpoint({
    does: receivePart,
    at: "PUT /uploads/{uploadId}/parts/{n}",
    says: "Envoyer un morceau",
    takes: PART_BYTES,
    call: (ctx, { params, bytes }) =>
      receivePart(ctx, params.uploadId, {
        n: Number(params.n),
        length: bytes.length,
        body: bytes.stream,
      }),
  }),
  finishUpload: endpoint({
    does: finishUpload,
    at: "POST /uploads/{uploadId}/end",
    says: "Terminer un envoi : le fichier se range",
    more: "Une nouvelle version que quelqu'un a devancée est un conflit ; « revision » dit par-dessus laquelle la mettre.",
    query: uploadEndForm,
    call: (ctx, { params, query }) => finishUpload(ctx, params.uploadId, query.revision),
  }),
  dropUpload: endpoint({
    does: dropUpload,
    at: "DELETE /uploads/{uploadId}",
    says: "Abandonner un envoi",
    call: (ctx, { params }) => dropUpload(ctx, params.uploadId),
  }),
  getStorage: endpoint({
    does: getStorage,
    at: "GET /storage",
    says: "Dire ce que pèsent les documents, par sorte et chez quels clients",
    call: (ctx) => getStorage(ctx),
  }),
  getFile: endpoint({
    does: getFile,
    at: "GET /files/{fileId}",
    says: "Télécharger un fichier",
    hands: ["application/octet-stream"],
    call: (ctx, { params }) => getFile(ctx, params.fileId, { download: true }),
  }),
  renameFile: endpoint({
    does: renameFile,
    at: "PUT /files/{fileId}",
    says: "Renommer un fichier",
    body: nameForm,
    call: (ctx, { params, body }) => renameFile(ctx, params.fileId, body),
  }),
  replaceFile: endpoint({
    does: replaceFile,
    at: "PUT /files/{fileId}/content",
    says: "Déposer une nouvelle version d'un fichier",
    more: "Le corps de la requête est le fichier lui-même, 50 Mo au plus ; la version d'avant reste.",
    query: z.object({ version: z.coerce.number().int() }),
    takes: MAX_FILE_BYTES,
    call: (ctx, { params, query, bytes }) =>
      replaceFile(ctx, params.fileId, {
        version: query.version,
        length: bytes.length,
        body: bytes.stream,
      }),
  }),
  listVersions: endpoint({
    does: listVersions,
    at: "GET /files/{fileId}/versions",
    says: "Lister les versions d'avant d'un fichier",
    call: (ctx, { params }) => listVersions(ctx, params.fileId),
  }),
  restoreVersion: endpoint({
    does: restoreVersion,
    at: "POST /files/{fileId}/versions-restoration",
    says: "Reprendre une version d'avant",
    body: versionForm,
    call: (ctx, { params, body }) => restoreVersion(ctx, params.fileId, body),
  }),
  lockFile: endpoint({
    does: lockFile,
    at: "PUT /files/{fileId}/lock",
    says: "Verrouiller un fichier, avec la raison",
    body: lockForm,
    call: (ctx, { params, body }) => lockFile(ctx, params.fileId, body),
  }),
  unlockFile: endpoint({
    does: unlockFile,
    at: "POST /files/{fileId}/unlocking",
    says: "Lever le verrou d'un fichier",
    body: unlockForm,
    call: (ctx, { params, body }) => unlockFile(ctx, params.fileId, body),
  }),
  listFiles: endpoint({
    does: listFiles,
    at: "GET /files",
    says: "Lister les documents d'un client ou de la bibliothèque, par dossier, ou chercher dedans",
    query: z.object({
      owner: z.enum(["client", "library"]),
      id: z.string().max(60).default("library").describe("Le client."),
      place: z
        .string()
        .max(60)
        .default("tous")
        .describe("Un dossier, vide pour ce qui n'est dans aucun, « tous » ou « corbeille »."),
      text: z.string().max(200).optional().describe("Mots du nom, des étiquettes ou du contenu."),
      tagId: z.string().max(60).optional(),
      after: z.string().max(60).optional(),
    }),
    call: (ctx, { query: { owner, id, ...asked } }) => listFiles(ctx, { kind: owner, id }, asked),
  }),
  moveFiles: endpoint({
    does: moveFiles,
    at: "PUT /files-place",
    says: "Ranger des fichiers et des dossiers dans un autre dossier",
    body: moveForm,
    call: (ctx, { body }) => moveFiles(ctx, body),
  }),
  tagFiles: endpoint({
    does: tagFiles,
    at: "PUT /files-tags",
    says: "Mettre ou retirer une étiquette",
    body: tagForm,
    call: (ctx, { body }) => tagFiles(ctx, body),
  }),
  createTag: endpoint({
    does: createTag,
    at: "POST /files-tags",
    says: "Créer une étiquette et la mettre aussitôt sur des fichiers",
    body: newTagForm,
    call: (ctx, { body }) => createTag(ctx, body),
  }),
  takeBackTag: endpoint({
    does: takeBackTag,
    at: "POST /files-tags-taking-back",
    says: "Défaire la création d'une étiquette",
    more: "Elle quitte la liste si rien d'autre ne la porte.",
    body: takeBackTagForm,
    call: (ctx, { body }) => takeBackTag(ctx, body),
  }),
  relateFiles: endpoint({
    does: relateFiles,
    at: "PUT /files-ouvrage",
    says: "Dire de quel ouvrage parlent des fichiers d'un client",
    body: ouvrageForm,
    call: (ctx, { body }) => relateFiles(ctx, body),
  }),
  binFiles: endpoint({
    does: binFiles,
    at: "POST /files-bin",
    says: "Mettre des fichiers et des dossiers à la corbeille",
    body: chosenForm,
    call: (ctx, { body }) => binFiles(ctx, body),
  }),
  restoreFiles: endpoint({
    does: restoreFiles,
    at: "POST /files-restoration",
    says: "Reprendre des fichiers et des dossiers de la corbeille",
    body: chosenForm,
    call: (ctx, { body }) => restoreFiles(ctx, body),
  }),
  eraseFiles: endpoint({
    does: eraseFiles,
    at: "POST /files-erasure",
    says: "Effacer pour de bon des fichiers et des dossiers de la corbeille",
    more: "Rien ne les rend. Ce qui est définitif, verrouillé, prouve un consentement ou est parti par mail refuse le tout.",
    body: chosenForm,
    call: (ctx, { body }) => eraseFiles(ctx, body),
  }),
  emptyBin: endpoint({
    does: emptyBin,
    at: "POST /files-bin-emptying",
    says: "Vider la corbeille d'un client ou de la bibliothèque",
    more: "Rien ne rend ce qui y était ; ce qui ne peut pas s'effacer y reste, et se compte.",
    body: holderForm,
    example: { ownerKind: "library", ownerId: "library" },
    call: (ctx, { body }) => emptyBin(ctx, { kind: body.ownerKind, id: body.ownerId }),
  }),
  saveFileSetting: endpoint({
    does: saveFileSetting,
    at: "PUT /storage",
    says: "Choisir après combien de jours les corbeilles se vident, ou jamais",
    body: fileSettingForm,
    call: (ctx, { body }) => saveFileSetting(ctx, body),
  }),
  zipFiles: endpoint({
    does: zipFiles,
    at: "POST /files-archive",
    says: "Télécharger des fichiers et des dossiers en une archive ZIP",
    hands: ["application/zip"],
    body: chosenForm,
    call: (ctx, { body }) => zipFiles(ctx, body),
  }),
  addFolders: endpoint({
    does: addFolders,
    at: "POST /folders",
    says: "Créer des dossiers",
    body: foldersForm,
    example: { ownerKind: "library", ownerId: "library", paths: [["Chantier", "Avant"]] },
    call: (ctx, { body }) => addFolders(ctx, body),
  }),
  renameFolder: endpoint({
    does: renameFolder,
    at: "PUT /folders/{folderId}",
    says: "Renommer un dossier",
    body: nameForm,
    call: (ctx, { params, body }) => renameFolder(ctx, params.folderId, body),
  }),
};

import { importRun } from "~/db/schema/articles";
import { guessedMapping, headerSignature, keptMapping } from "~/domain/imports/headers";
import { keptOptions } from "~/domain/imports/options";
import { recognisedProduct } from "~/domain/imports/products/known";
import { productMapping } from "~/domain/imports/products/product";
import { verb } from "../context.server";
import { storedFile } from "../files/writes";
import { fillable, type ImportKind, lastAlike } from "./load";
import { readSheet } from "./read-sheet";

/** Takes a file in: reads it, guesses its columns (or remembers them), and keeps it as a run to be checked. */
export const startImport = verb(
  "import.run",
  async (ctx, kind: ImportKind, file: { name: string; contentType: string; bytes: Uint8Array }) => {
    const sheet = await readSheet(file.bytes);
    const { fields } = await fillable(ctx, kind);
    const signature = headerSignature(sheet.header);
    const alike = await lastAlike(ctx, kind, signature);
    const remembered = alike && Object.keys(alike.mapping).length > 0 ? alike.mapping : null;
    const product = kind === "clients" ? recognisedProduct(sheet.header) : null;
    const guessed = product
      ? guessedMapping(sheet.header, fields, {
          given: productMapping(product, sheet.header),
          wordForWord: true,
        })
      : guessedMapping(sheet.header, fields);
    const id = ctx.newId();
    const stored = await storedFile(ctx, {
      ownerKind: "import",
      ownerId: id,
      folder: "",
      name: file.name,
      contentType: file.contentType,
      bytes: file.bytes,
    });
    await ctx.commit({
      writes: [
        stored.statement,
        ctx.db.insert(importRun).values({
          id,
          kind,
          fileName: file.name,
          fileId: stored.id,
          mapping: remembered ? keptMapping(remembered, sheet.header, fields) : guessed,
          options: keptOptions(kind, alike?.options ?? null),
          signature,
          product: product?.id ?? "",
          status: "mapping",
          createdAt: ctx.now,
          createdBy: ctx.viewer.kind === "staff" ? ctx.viewer.name : "Aplomb",
          version: 1,
        }),
      ],
      change: {
        kind: "import",
        id,
        action: "started",
        after: { fileName: file.name, rows: sheet.rows.length },
      },
      event: { name: "changed", subjectId: id, topics: ["imports"] },
    });
    return { id };
  },
);

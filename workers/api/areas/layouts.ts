import * as z from "zod";
import { layoutForm, newLayoutForm } from "~/domain/layouts/forms";
import { archiveLayout } from "~/operations/layouts/archive-layout";
import { createLayout } from "~/operations/layouts/create-layout";
import { getLayout } from "~/operations/layouts/get-layout";
import { listLayouts } from "~/operations/layouts/list-layouts";
import { restoreLayout } from "~/operations/layouts/restore-layout";
import { saveLayout } from "~/operations/layouts/save-layout";
import { setDefaultLayout } from "~/operations/layouts/set-default-layout";
import { endpoint, made } from "../endpoint";
import { recordId } from "./shapes";

export const layoutEndpoints = {
  listLayouts: endpoint({
    does: listLayouts,
    at: "GET /layouts",
    says: "Lister les mises en page des devis et des factures",
    call: (ctx) => listLayouts(ctx),
  }),
  getLayout: endpoint({
    does: getLayout,
    at: "GET /layouts/{layoutId}",
    says: "Lire une mise en page",
    call: (ctx, { params }) => getLayout(ctx, params.layoutId),
  }),
  createLayout: endpoint({
    does: createLayout,
    at: "POST /layouts",
    says: "Créer une mise en page, ou en copier une",
    body: newLayoutForm.extend({ from: recordId.optional().describe("La mise en page à copier.") }),
    example: { kind: "quote", name: "Chantiers" },
    call: async (ctx, { body: { from, ...form }, sending }) =>
      made(await createLayout(ctx, { ...form, ...(from ? { from } : {}) }, sending)),
  }),
  saveLayout: endpoint({
    does: saveLayout,
    at: "PUT /layouts/{layoutId}",
    says: "Modifier une mise en page",
    body: layoutForm,
    call: (ctx, { params, body }) => saveLayout(ctx, params.layoutId, body),
  }),
  setDefaultLayout: endpoint({
    does: setDefaultLayout,
    at: "POST /layouts/{layoutId}/default",
    says: "Prendre une mise en page par défaut, ou revenir à celle d'origine",
    body: z.object({ on: z.boolean() }),
    example: { on: true },
    call: (ctx, { params, body }) => setDefaultLayout(ctx, params.layoutId, body.on),
  }),
  archiveLayout: endpoint({
    does: archiveLayout,
    at: "POST /layouts/{layoutId}/archive",
    says: "Mettre une mise en page de côté",
    call: (ctx, { params }) => archiveLayout(ctx, params.layoutId),
  }),
  restoreLayout: endpoint({
    does: restoreLayout,
    at: "POST /layouts/{layoutId}/restore",
    says: "Remettre une mise en page",
    call: (ctx, { params }) => restoreLayout(ctx, params.layoutId),
  }),
};

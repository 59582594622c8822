import * as z from "zod";
import { findCompanies } from "~/operations/clients/find-companies";
import { findPlaces } from "~/operations/clients/find-places";
import { endpoint } from "../endpoint";

export const placeEndpoints = {
  findPlaces: endpoint({
    does: findPlaces,
    at: "GET /places",
    says: "Compléter une adresse ou une ville pendant la saisie",
    query: z.object({
      street: z.string().max(200).optional().describe("N° et rue ; sans lui, des villes sont proposées."),
      postcode: z.string().max(12).optional(),
      city: z.string().max(100).optional(),
    }),
    call: async (ctx, { query }) => ({ rows: await findPlaces(ctx, query) }),
  }),
  findCompanies: endpoint({
    does: findCompanies,
    at: "GET /registered-companies",
    says: "Trouver une société par son nom, son SIREN ou son SIRET",
    query: z.object({ q: z.string().max(200).describe("Trois caractères au moins.") }),
    call: async (ctx, { query }) => ({ rows: await findCompanies(ctx, query.q) }),
  }),
};

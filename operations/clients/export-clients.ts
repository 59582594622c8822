import { formatPhone } from "~/domain/identity/phone";
import { writeCsv } from "~/outputs/csv";
import { verb } from "../context.server";
import { type ClientFilters, clientPage } from "./client-page";

/** The list as a spreadsheet opens it, with the filters of the screen; 5,000 rows at most. */
export const exportClients = verb("client.read", async (ctx, filters: ClientFilters) => {
  const { rows } = await clientPage(ctx, { ...filters, after: undefined, limit: 5000 });
  return writeCsv(
    ["Code", "Nom", "Type", "Statut", "Ville", "Téléphone", "E-mail", "Suivi par"],
    rows.map((row) => [
      row.code ?? "",
      row.displayName,
      row.kind === "company" ? "Société" : "Particulier",
      row.status,
      row.city,
      formatPhone(row.phone),
      row.email,
      row.followedBy ?? "",
    ]),
  );
});

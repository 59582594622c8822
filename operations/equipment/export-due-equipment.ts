import { formatPhone } from "~/domain/identity/phone-writing";
import { writeCsv } from "~/outputs/csv";
import { type SheetCell, type SheetColumn, writeTable } from "~/outputs/xlsx";
import { verb } from "../context.server";
import { type DueFilters, type DueRow, dueAsked, dueKey } from "./due";

const PAGE = 2000;
/** A campaign that nobody could lead is not asked for by mistake. */
const MOST = 50_000;

const COLUMNS: (SheetColumn & { cell: (row: DueRow) => SheetCell })[] = [
  { heading: "Client", kind: "text", cell: (row) => row.clientName },
  { heading: "Téléphone", kind: "text", cell: (row) => formatPhone(row.phone) },
  { heading: "Code postal", kind: "text", cell: (row) => row.postcode },
  { heading: "Ville", kind: "text", cell: (row) => row.city },
  { heading: "Ouvrage", kind: "text", cell: (row) => row.ouvrageName },
  { heading: "Type", kind: "text", cell: (row) => row.type },
  { heading: "Équipement", kind: "text", cell: (row) => row.label },
  { heading: "Référence", kind: "text", cell: (row) => row.reference },
  { heading: "N° de série", kind: "text", cell: (row) => row.serialNumber },
  { heading: "Posé le", kind: "day", cell: (row) => row.installedOn },
  { heading: "Échéance", kind: "day", cell: (row) => row.endsOn },
  { heading: "Action prévue le", kind: "day", cell: (row) => row.plannedOn },
];

/** The list that is on screen as a table, the columns of a spreadsheet; at most 50,000 rows. */
export const exportDueEquipment = verb(
  "client.read",
  async (ctx, filters: DueFilters, format: "csv" | "xlsx"): Promise<Uint8Array> => {
    const rows: DueRow[] = [];
    for (let after = ""; rows.length < MOST; ) {
      const page = await dueAsked(ctx, { ...filters, after }, PAGE);
      rows.push(...page);
      const last = page.at(-1);
      if (!last || page.length < PAGE) break;
      after = dueKey(last);
    }
    const cells = rows.map((row) => COLUMNS.map((column) => column.cell(row)));
    return format === "xlsx"
      ? writeTable("À renouveler", COLUMNS, cells, new Date(ctx.now).toISOString())
      : writeCsv(
          COLUMNS.map((column) => column.heading),
          cells.map((row) => row.map((cell, at) => (COLUMNS[at]?.kind === "day" ? french(cell) : cell))),
        );
  },
);

const french = (day: SheetCell) => String(day ?? "").replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1");

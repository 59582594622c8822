import { prepared } from "~/db/batch";
import type { Cell, ListColumn, ListName } from "~/domain/lists/column";
import { csvHead, csvRows } from "~/outputs/csv";
import { csvCells, sheetCells, sheetColumns } from "~/outputs/list-cells";
import { streamTable } from "~/outputs/xlsx";
import { type Ctx, verb } from "../context.server";
import { askedOf } from "./asked";
import type { Asked } from "./narrowing";
import { type Chosen, chosenOf, orderOf } from "./order";
import { cellsAsked } from "./query";

/** Rows read and written at a time: few enough to hold, many enough that the questions cost little. */
const PAGE = 2000;
/** Of them, those that come first: whoever waits sees the file begin. */
const FIRST = 200;

export interface ExportAsked {
  as: "csv" | "xlsx";
  /** All columns of the list instead of those on screen: a column for each question (CRM-12, DAT-02). */
  columns?: "all" | undefined;
  /** The rows that were chosen, instead of all. */
  only?: Chosen | undefined;
}

/**
 * Exactly what is on screen, as a spreadsheet opens it: its columns, its filters, its order, to the last row, as a
 * stream. The order is read once, so that whoever writes meanwhile makes no row come twice; the next page is asked
 * while the last one leaves. A base that fails before the first row is an error page, not half a file.
 */
export const exportList = verb(
  "client.read",
  async (ctx, list: ListName, query: URLSearchParams, { as, columns, only }: ExportAsked) => {
    const asked = await askedOf(ctx, list, query, columns);
    const shown = asked.shape.columns.flatMap(
      ({ key }) => asked.columns.find((one) => one.key === key) ?? [],
    );
    const order = await (only ? chosenOf(ctx, asked, only) : orderOf(ctx, asked));
    const pages = pagesOf(ctx, asked, order);
    const name = `${asked.source.name}.${as}`;
    if (as === "csv") return { name, contentType: "text/csv; charset=utf-8", bytes: await csv(shown, pages) };
    return {
      name,
      contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      bytes: await streamTable(asked.view.name, sheetColumns(shown), sheetRows(shown, pages)),
    };
  },
);

/** The cells of the rows in their order, page after page; what follows the last column is not the file's. */
async function* pagesOf(ctx: Ctx, asked: Asked, order: number[]): AsyncGenerator<Cell[][]> {
  let coming: Promise<Cell[][]> | null = null;
  for (let [at, end] = [0, FIRST]; at < order.length; [at, end] = [end, end + PAGE]) {
    coming ??= page(ctx, asked, order.slice(at, end));
    const rows: Cell[][] = await coming;
    coming = end < order.length ? page(ctx, asked, order.slice(end, end + PAGE)) : null;
    // A failure is told when its turn comes, by the stream.
    coming?.catch(() => undefined);
    yield rows;
  }
}

/** As the base gives them: making an object of each row, to be taken apart at once, costs a twelfth of the export. */
async function page(ctx: Ctx, asked: Asked, numbers: number[]): Promise<Cell[][]> {
  const [question] = prepared(ctx.env.DB, [cellsAsked(asked, numbers)]);
  const rows = (await question?.raw<Cell[]>()) ?? [];
  const byNumber = new Map(rows.map((row) => [row.at(-1), row]));
  return numbers.flatMap((n) => {
    const row = byNumber.get(n);
    return row ? [row] : [];
  });
}

async function csv(columns: ListColumn[], pages: AsyncGenerator<Cell[][]>) {
  const cells = csvCells(columns);
  let first: IteratorResult<Cell[][]> | null = await pages.next();
  return new ReadableStream<Uint8Array>({
    start: (file) => file.enqueue(csvHead(columns.map((one) => one.label))),
    async pull(file) {
      const next = first ?? (await pages.next());
      first = null;
      if (next.done) file.close();
      else file.enqueue(csvRows(next.value.map(cells)));
    },
    async cancel() {
      await pages.return(undefined);
    },
  });
}

async function* sheetRows(columns: ListColumn[], pages: AsyncGenerator<Cell[][]>) {
  const cells = sheetCells(columns);
  for await (const rows of pages) for (const row of rows) yield cells(row);
}

import * as z from "zod";

/** Rows of one change: more go in several, each of them whole (LI11). */
export const MOST_TOGETHER = 500;

const rows = z
  .string()
  .max(MOST_TOGETHER * 11)
  .regex(/^\d{1,10}(,\d{1,10})*$/, "La sélection est illisible.")
  .transform((text) => [...new Set(text.split(",").map(Number))])
  .refine((list) => list.length <= MOST_TOGETHER, `${MOST_TOGETHER} lignes au plus à la fois.`);

const value = z.string().max(60);

/** Rows chosen in a list, by their numbers. */
export const chosenRows = z.object({
  rows,
  /** Rows as the screen knows them, "12:01abc": a base that numbered its rows anew since refuses. */
  seen: z
    .string()
    .max(MOST_TOGETHER * 60)
    .default("")
    .transform((text) =>
      text.split(",").flatMap((one): [number, string][] => {
        const [, n, id] = /^(\d{1,10}):([\w-]{1,40})$/.exec(one) ?? [];
        return n && id ? [[Number(n), id]] : [];
      }),
    ),
});
export type ChosenRows = z.output<typeof chosenRows>;

/** One value given to rows of a list. */
export const togetherForm = chosenRows.extend({ key: z.string().max(60), value: value.default("") });
export type TogetherForm = z.output<typeof togetherForm>;

/** A row as a change left it: its number, its version since, what it had before. */
const hadRow = z.tuple([z.int().positive(), z.int().positive(), value]);
export type HadRow = z.output<typeof hadRow>;

/** Rows as a change left them, written as JSON, `longest` characters each at most. */
export const hadRows = <Row extends z.ZodType>(row: Row, longest: number) =>
  z
    .string()
    .max(MOST_TOGETHER * longest)
    .transform((text, context): z.output<Row>[] => {
      try {
        const parsed = z.array(row).max(MOST_TOGETHER).safeParse(JSON.parse(text));
        if (parsed.success) return parsed.data;
      } catch {
        // Said below.
      }
      context.addIssue({ code: "custom", message: "Ce qu'il faut remettre est illisible." });
      return z.NEVER;
    });

/** What a change gave back, sent to take it back. */
export const undoForm = z.object({
  key: z.string().max(60),
  value: value.default(""),
  had: hadRows(hadRow, 100),
});
export type UndoForm = z.output<typeof undoForm>;

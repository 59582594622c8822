import { statement } from "~/db/batch";
import { verb } from "../context.server";
import { happenedLately } from "./happened";
import { momentOf } from "./moment";
import { monthsOf } from "./months";
import { answers, type Question, text } from "./question";
import { recentFiles } from "./recent";
import { kindsFor, tasksOf, waiting } from "./tasks";
import { whoseFigures } from "./whose";

/**
 * The home page: what waits for this person, the figures of the moment and of the year beside the year before, the
 * files they worked on, what just happened. Amounts only with the right. `whose` is the seller that the direction
 * looks at; nothing for the whole company.
 */
export const getHome = verb("home.read", async (ctx, query: { whose?: string | undefined } = {}) => {
  const seesAmounts = ctx.can("see.sale-prices");
  const { sellerId, mayChoose } = whoseFigures(ctx, query.whose);
  const { moment, ...read } = await answers(ctx, {
    moment: seesAmounts ? momentOf(ctx, sellerId) : null,
    years: seesAmounts ? monthsOf(ctx, sellerId) : null,
    tasks: tasksOf(ctx, sellerId),
    recent: recentFiles(ctx),
    happened: happenedLately(ctx),
    sellers: mayChoose ? sellers : null,
  });
  const { lateRows = [], ...figures } = moment ?? {};
  const late =
    moment && kindsFor(ctx).includes("late")
      ? [waiting(ctx, "late", lateRows, moment.late.count, sellerId)]
      : [];
  return {
    name: ctx.viewer.kind === "staff" ? ctx.viewer.name : "",
    today: ctx.today,
    now: ctx.now,
    figures: moment ? (figures as Omit<typeof moment, "lateRows">) : null,
    years: read.years,
    /** Whose figures these are: null for the company's. */
    sellerId,
    sellers: read.sellers,
    waiting: [...late, ...read.tasks].filter(({ total }) => total > 0),
    recent: read.recent,
    happened: read.happened,
    may: { quote: ctx.can("quote.write"), client: ctx.can("client.write") },
  };
});

const sellers: Question<{ id: string; name: string }[]> = {
  asks: [
    statement(
      "select id, name from user where disabled_at is null and role in ('direction', 'commercial', 'bureau') order by name",
    ),
  ],
  reads: (rows = []) => rows.map((row) => ({ id: text(row.id), name: text(row.name) })),
};

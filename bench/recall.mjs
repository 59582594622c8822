import { fromSource } from "../scripts/source.mjs";
import { openStopped } from "../scripts/sqlite.mjs";
import { summary, triple } from "./figures.mjs";

const CASES = 500;
const LEAST = 0.95;
/** Ouvrages with a serial number that the bench puts into its copy: the large company has none. */
const PLATES = 2000;

/** RECALL: mistyped words asked as the search box does; how many lead to what was meant, and how fast. */
export const recallWorkload = () => ({
  id: "RECALL",
  async run(server, slower) {
    const { platesIn } = await fromSource("db/demo/large/plates.ts");
    const { recalled, typoSet } = await fromSource("db/demo/large/typos.ts");
    await server.stop();
    const { d1, close } = openStopped(server.data);
    await platesIn(d1, PLATES);
    const cases = await typoSet(d1, CASES);
    close();
    await server.start();
    const [seat] = await server.seats(1);
    const ask = (typo) => seat.ask(`/recherche/resultats?q=${encodeURIComponent(typo.typed)}`);
    for (const typo of cases.slice(0, 10)) await ask(typo);
    const samples = [];
    const missed = [];
    for (const typo of cases) {
      const { ms, body } = await ask(typo);
      samples.push(ms);
      if (!recalled(typo, JSON.parse(body.toString("utf8")).groups)) missed.push(typo);
    }
    seat.leave();
    const share = 1 - missed.length / cases.length;
    const { p50, p95 } = summary([samples]);
    return [
      {
        what: `${cases.length} mistyped`,
        ours: `${(100 * share).toFixed(1)} %`,
        goal: `≥ ${100 * LEAST} %`,
        ok: cases.length === CASES && share >= LEAST,
      },
      ...byKind(cases, missed, "about", ({ about }) => [about]),
      ...byKind(cases, missed, "mistake", ({ sorts }) => sorts),
      {
        what: "their answers",
        ours: `${triple([p50[1]])} · ${triple([p95[1]])} ms`,
        goal: "30/60",
        ok: p50[1] <= 30 * slower && p95[1] <= 60 * slower,
      },
    ];
  },
});

/** One line a kind, and under kinds of things what was missed. */
function byKind(cases, missed, by, kindsOf) {
  const kinds = [...new Set(cases.flatMap(kindsOf))];
  return kinds.map((kind) => {
    const of = (list) => list.filter((typo) => kindsOf(typo).includes(kind));
    return {
      what: `${by}: ${kind}`,
      ours: `${of(cases).length - of(missed).length} of ${of(cases).length}`,
      goal: "",
      ok: null,
      told: by === "about" ? of(missed).map(({ typed, right }) => `« ${typed} » for ${right}`) : [],
    };
  });
}

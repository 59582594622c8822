const HARD = ["ma", "mar", "martin", "martin ly", "martin jean lyon", "sarl"];
const asked = (text) => `/recherche/resultats?q=${encodeURIComponent(text)}`;
/** Where the loaders of a page answer. */
const asData = (path) => path.replace(/(\?|$)/, ".data$1");
const get = (path) => async (seat, k) => (await seat.ask(path(k))).ms;

/**
 * The workloads that ask pages over HTTP. `what` is "document" (the HTML of a first load) or "data" (the answer of the
 * loaders when one goes there inside the app). Goals in ms at a calibration of 180; `ratio` is to F-D1; `peer` the
 * p50 of the quickest rival.
 */
export function pageWorkloads({ questions, size, draft }) {
  const { any, old, mix, fragment } = questions;
  const million = size.clients >= 1_000_000;
  const page = (id, what, path, goal, rest = {}) => ({ id, what, path, work: get(path), goal, ...rest });
  const list = () => "/clients?tri=-creation";
  const client = (k) => `/clients/${any(k)}`;
  const both = (id, path, document, data, rest) => [
    page(id, "document", path, document, { ...rest, ratio: undefined, floor: undefined }),
    page(id, "data", (k) => asData(path(k)), data, rest),
  ];
  return [
    ...both("W01", list, [30, 60], [12, 25], { peer: 296, floor: "list", ratio: 4 }),
    page("W01c", "document ×8", list, [undefined, 200], { seats: 8, count: 200, peer: 1243, rate: 60 }),
    ...(million
      ? [
          page("W02L", "data", (k) => asked(mix[k % 200]), [15, 35], {
            floor: "search",
            ratio: 2.5,
            count: 200,
          }),
          ...HARD.map((term) =>
            page("W02H", `« ${term} »`, () => asked(term), [20, 40], {
              peer: 429,
              floor: `hard ${term}`,
              question: term,
              count: 60,
            }),
          ),
        ]
      : [
          page("W02", "data", (k) => asked(mix[k % 200]), [10, 20], {
            peer: 402,
            floor: "search",
            ratio: 2.5,
            count: 200,
            largest: 4,
          }),
        ]),
    page("W03", "data", (k) => asked(fragment(k)), [15, 30], { peer: 396, floor: "phone" }),
    ...both("W04", client, [30, 60], [12, 25], { peer: 196, floor: "card" }),
    // A file of ten years: ouvrages, actions, a long history.
    ...both("W04L", (k) => `/clients/${old(k)}`, [40, 80], [20, 40]),
    ...both("ACT", () => "/actions/liste", [45, 100], [25, 50]),
    page(
      "ACT",
      "data, by person",
      () => `${asData("/actions/liste")}?tri=qui&f=etat:in:open,done`,
      [100, 150],
    ),
    ...both("OUV", () => "/ouvrages", [45, 100], [25, 50]),
    page(
      "OUV",
      "data, due by town",
      () => `${asData("/ouvrages")}?c=nom,client,tel,ville,entretien&f=entretien:next:90&tri=ville`,
      [100, 150],
    ),
    ...both("W05", () => "/devis/qu-20001", [40, 80], [15, 30], { peer: 224, floor: "quote50", ratio: 3 }),
    ...both("W06", () => "/devis/qu-20002", [90, 150], [25, 50], {
      peer: 531,
      floor: "quote300",
      ratio: 4,
      largest: 60,
    }),
    {
      id: "W07",
      what: "add a line",
      work: draft,
      goal: [12, 25],
      peer: 157,
      floor: "addLine",
      ratio: 4,
      again: true,
    },
    page("W08", "PDF 50 lines", () => "/devis/qu-20001/pdf?apercu", [80, 130], { peer: 371, count: 40 }),
    page("W08", "PDF 300 lines", () => "/devis/qu-20002/pdf?apercu", [350, 500], { count: 15 }),
    page("HOME", "document", () => "/", [100, 150], { peer: 1216 }),
    ...both("W11", () => "/factures", [45, 90], [25, 50], { peer: 262, floor: "invoices", ratio: 1.4 }),
  ];
}

/**
 * One more line in the draft, saved as the editor does; then taken away again, untimed, so that it stays one of 50
 * lines.
 */
export function draftWriter({ version, header, body }) {
  let at = version;
  const [model] = body.lines;
  const save = (seat, lines) =>
    seat.ask("/devis/qu-20003/brouillon", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        version: at,
        header,
        body: { ...body, lines },
        base: null,
        costs: {},
        copies: {},
      }),
    });
  return async (seat, k) => {
    const added = { ...model, id: `bench-${k}`, quantity: 1000 + k };
    const { ms, body: answer } = await save(seat, [...body.lines, added]);
    at = JSON.parse(answer.toString("utf8")).version;
    const back = await save(seat, body.lines);
    at = JSON.parse(back.body.toString("utf8")).version;
    return ms;
  };
}

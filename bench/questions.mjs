import { fromSource } from "../scripts/source.mjs";

/** The statements of the floors: what a page cannot do without, on the product's own tables, and nothing else. */
export async function questionsOf(clients) {
  const { anyClient, phoneFragment, searchMix } = await fromSource("db/demo/large/dataset.ts");
  const { parseQuery, partsExpression, wordsExpression } = await fromSource("domain/search/query.ts");
  const { anyOld } = await fromSource("db/demo/large/lives.ts");
  const mix = searchMix(clients);
  const idOf = (n) => `cl-${String(n).padStart(7, "0")}`;
  const any = (k) => idOf(anyClient(k, clients));
  const old = (k) => idOf(anyOld(k, clients));
  const found = (text) => {
    const { terms, digits } = parseQuery(text);
    const table = digits ? "search_parts" : "search_words";
    const expression = digits ? partsExpression([digits]) : wordsExpression(terms);
    return [
      {
        sql: `select title, detail, href from search_doc where rowid in (select rowid from ${table} where ${table} match ? order by rowid desc limit 400) order by title limit 20`,
        params: [expression],
      },
    ];
  };
  const lines = (table, owner, id) => ({
    sql: `select * from ${table} where ${owner} = ? order by position`,
    params: [id],
  });
  const quote = (id) => [
    {
      sql: "select q.*, c.display_name from quote q join client c on c.id = q.client_id where q.id = ?",
      params: [id],
    },
    lines("quote_line", "quote_id", id),
  ];
  return {
    mix,
    any,
    old,
    fragment: phoneFragment,
    floors: {
      list: () => [
        {
          sql: `select c.id, c.display_name,
                  (select value from contact_point where client_id = c.id and channel = 'phone' order by position limit 1) as phone,
                  (select postcode || ' ' || city from address where client_id = c.id order by position limit 1) as town
                from client c order by c.created_at desc, c.id desc limit 50`,
          params: [],
        },
      ],
      search: (k) => found(mix[k % mix.length]),
      phone: (k) => found(phoneFragment(k)),
      card: (k) => [
        { sql: "select * from client where id = ?", params: [any(k)] },
        { sql: "select * from address where client_id = ?", params: [any(k)] },
        { sql: "select * from contact_point where client_id = ?", params: [any(k)] },
        {
          sql: "select * from quote where client_id = ? order by created_at desc limit 10",
          params: [any(k)],
        },
        {
          sql: "select * from invoice where client_id = ? order by created_at desc limit 10",
          params: [any(k)],
        },
        {
          sql: "select * from timeline_entry where client_id = ? order by at desc limit 10",
          params: [any(k)],
        },
      ],
      quote50: () => quote("qu-20001"),
      quote300: () => quote("qu-20002"),
      addLine: (k) => [
        {
          sql: "update quote set net_cents = ?, gross_cents = ?, title = title where id = 'qu-20003'",
          params: [k, k],
        },
        {
          sql: "insert or replace into quote_line (quote_id, id, position, kind, label, quantity, unit_price, vat_bp) values ('qu-00001', 'floor', 50, 'item', 'Ligne', 1000, 10000, 2000)",
          params: [],
        },
      ],
      // As the report of the rivals measured it: a page by OFFSET and the sums of all.
      invoices: (k) => [
        {
          sql: `select i.id, i.number, i.issued_on, i.net_cents, i.vat_cents, i.gross_cents, c.display_name
                from invoice i join client c on c.id = i.client_id order by i.issued_on desc, i.id desc limit 50 offset ?`,
          params: [(k % 100) * 50],
        },
        {
          sql: `select count(*), sum(net_cents), sum(vat_cents),
                  sum(gross_cents) - (select sum(amount_cents) from payment_part) from invoice`,
          params: [],
        },
      ],
    },
    found,
  };
}

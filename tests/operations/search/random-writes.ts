import type { Chance } from "~/db/demo/random";

export type Write = [sql: string, ...values: (string | number | null)[]];

const WORDS = [
  "Lefèvre",
  "Œdipe",
  "d’Été",
  "Saint-Étienne",
  "Çelik",
  "Müller",
  "L'Haÿ",
  "Noël",
  "Straße",
  "Dupont",
];
const STATUSES = ["st-prospect", "st-client", "st-bin"];
const KEPT = {
  search: { sellable: true, searchable: true, bin: false },
  out: { sellable: true, searchable: false, bin: false },
};

/** Writes of every sort, to every table that the search reads, by whoever; the same for the same chance. */
export function randomWrites(luck: Chance) {
  const ids: Record<string, string[]> = { client: ["c-turpin", "c-cypres"], article_family: ["f-poeles"] };
  let made = 0;
  const known = (table: string) => {
    const some = ids[table] ?? [];
    return some.length === 0 ? null : luck.pick(some);
  };
  const fresh = (table: string) => {
    const id = `${table}-${++made}`;
    ids[table] = [...(ids[table] ?? []), id];
    return id;
  };
  const words = (most = 2) => Array.from({ length: luck.between(1, most) }, () => luck.pick(WORDS)).join(" ");
  const someone = () => luck.pick(["u-commercial", "u-bureau", null]);
  const day = () => `2026-${String(luck.between(10, 12))}-${String(luck.between(10, 28))}`;
  const client = () => luck.pick(ids.client ?? []);
  const changed = (table: string, set: string, ...values: (string | number | null)[]): Write | null => {
    const id = known(table);
    return id === null ? null : [`update ${table} set ${set} where id = ?`, ...values, id];
  };
  const gone = (table: string): Write | null => {
    const id = known(table);
    if (id === null) return null;
    ids[table] = (ids[table] ?? []).filter((one) => one !== id);
    return [`delete from ${table} where id = ?`, id];
  };
  const added = (table: string, row: Record<string, string | number | null>): Write => [
    `insert into ${table} (${Object.keys(row).join(", ")}) values (${Object.keys(row)
      .map(() => "?")
      .join(", ")})`,
    ...Object.values(row),
  ];
  const money = () => ({ net_cents: 1, vat_cents: 1, gross_cents: luck.between(1, 999_999) });
  const by = { created_at: 1, created_by: "user:u-bureau" };

  const sorts: (() => Write | null)[] = [
    () => {
      const name = words();
      return added("client", {
        id: fresh("client"),
        kind: "person",
        last_name: name,
        first_name: words(1),
        display_name: name,
        sort_name: name,
        status_id: luck.pick(STATUSES),
        followed_by: someone(),
        updated_at: made,
        ...by,
      });
    },
    () => changed("client", "display_name = ?, last_name = ?, updated_at = updated_at + 1", words(), words()),
    () => changed("client", "status_id = ?, followed_by = ?", luck.pick(STATUSES), someone()),
    () => changed("client", "loyalty_card = ?, siren = ?", `CF${made}`, "200000008"),
    () =>
      added("address", {
        id: fresh("address"),
        client_id: client(),
        use: "site",
        street: words(),
        city: words(1),
        postcode: "69002",
      }),
    () => changed("address", "city = ?, street = ?", words(1), words()),
    () => changed("address", "client_id = ?, position = ?", client(), luck.between(0, 3)),
    () => added("interlocutor", { id: fresh("interlocutor"), client_id: client(), last_name: words(1) }),
    () => changed("interlocutor", "last_name = ?, client_id = ?", words(1), client()),
    () => gone("interlocutor"),
    () =>
      added("contact_point", {
        id: fresh("contact_point"),
        client_id: client(),
        channel: luck.pick(["phone", "email"]),
        value: luck.pick([`+336${10_000_000 + made}`, `+3247${made}`, `a${made}@exemple.fr`]),
      }),
    () => changed("contact_point", "client_id = ?", client()),
    () => gone("contact_point"),
    () => [
      "insert into client_answer (client_id, question_id, chosen, words) values (?, 'q-1', '[]', ?) on conflict do update set words = excluded.words",
      client(),
      words(),
    ],
    () => ["delete from client_answer where client_id = ?", client()],
    () => [
      "update choice set semantics = ? where id = ?",
      JSON.stringify(luck.pick([KEPT.search, KEPT.out])),
      luck.pick(["st-prospect", "st-client"]),
    ],
    () => ["update choice set label = ? where id = 'ot-poele'", words(1)],
    () => {
      const id = fresh("article_family");
      return added("article_family", {
        id,
        name: `${words(1)} ${id}`,
        parent_id: known("article_family") === id ? null : "f-poeles",
      });
    },
    () => changed("article_family", "name = ?", `${words(1)} ${++made}`),
    () =>
      added("article", {
        id: fresh("article"),
        reference: `REF${made}`,
        label: words(3),
        family_id: known("article_family"),
        vat_bp: 2000,
        sale_price: luck.pick([null, 12_345, -6_550]),
        created_at: 1,
        updated_at: made,
      }),
    () => changed("article", "label = ?, archived_at = ?", words(3), luck.pick([null, null, 1])),
    () => {
      const id = known("article");
      if (id === null) return null;
      ids.article = (ids.article ?? []).filter((one) => one !== id);
      return [
        "delete from article where id = ?1 and not exists (select 1 from article_answer where article_id = ?1)",
        id,
      ];
    },
    () =>
      added("quote", {
        id: fresh("quote"),
        root_id: `r-${made}`,
        number: `DE-2026-${made}`,
        title: words(3),
        client_id: client(),
        seller_id: "u-commercial",
        deposit_bp: 0,
        options: "[]",
        dated_on: day(),
        valid_until: day(),
        updated_at: made,
        ...money(),
        ...by,
      }),
    () =>
      changed(
        "quote",
        "title = ?, gross_cents = ?, binned_at = ?",
        words(3),
        luck.between(1, 9999),
        luck.pick([null, 1]),
      ),
    () => changed("quote", "client_id = ?", client()),
    () =>
      added("sales_order", {
        id: fresh("sales_order"),
        number: `CO-2026-${made}`,
        title: words(),
        client_id: client(),
        site_address_id: known("address"),
        seller_id: "u-commercial",
        ordered_on: day(),
        deposit_bp: 0,
        options: "[]",
        ...money(),
        ...by,
      }),
    () =>
      added("invoice", {
        id: fresh("invoice"),
        kind: luck.pick(["invoice", "deposit"]),
        client_id: client(),
        seller_id: "u-commercial",
        title: words(),
        options: "[]",
        ...money(),
        ...by,
      }),
    () => {
      const id = known("invoice");
      return id === null
        ? null
        : [
            "update invoice set number = ?, issued_on = ?, issued_at = 5 where id = ? and issued_at is null",
            `FA-${++made}`,
            day(),
            id,
          ];
    },
    () => {
      const id = known("invoice");
      return id === null
        ? null
        : added("credit_note", {
            id: fresh("credit_note"),
            number: `AV-${made}`,
            invoice_id: id,
            client_id: client(),
            reason: words(),
            issued_on: day(),
            issued_at: luck.pick([null, made]),
            ...money(),
            ...by,
          });
    },
    () =>
      added("ouvrage", {
        id: fresh("ouvrage"),
        client_id: client(),
        type_id: luck.pick(["ot-poele", "ot-piscine"]),
        name: words(),
        site_address_id: known("address"),
        serial_number: `SN-${made}`,
        created_at: made,
      }),
    () =>
      changed(
        "ouvrage",
        "name = ?, archived_at = ?, client_id = ?",
        words(),
        luck.pick([null, null, 1]),
        client(),
      ),
    () => {
      const id = known("ouvrage");
      return id === null
        ? null
        : added("equipment", {
            id: fresh("equipment"),
            ouvrage_id: id,
            label: words(),
            serial_number: `EQ${made}`,
            created_at: made,
          });
    },
    () => changed("equipment", "serial_number = ?, binned_at = ?", `EQ${++made}`, luck.pick([null, 1])),
    () => {
      const id = known("ouvrage");
      return id === null
        ? null
        : [
            "insert into ouvrage_answer (ouvrage_id, question_id, chosen, words) values (?, 'q-1', '[]', ?) on conflict do update set words = excluded.words",
            id,
            words(),
          ];
    },
    () => changed("ouvrage", "site_address_id = ?", known("address")),
    () => {
      const id = known("article");
      return id === null
        ? null
        : [
            "insert into article_answer (article_id, question_id, chosen, words) values (?, 'q-1', '[]', ?) on conflict do update set words = excluded.words",
            id,
            words(),
          ];
    },
    () => ["delete from article_answer where article_id = ?", known("article")],
    () => {
      const id = known("file");
      return id === null
        ? null
        : ["insert into file_tagged (file_id, tag_id) values (?, 'ft-test') on conflict do nothing", id];
    },
    () => ["delete from file_tagged where file_id = ?", known("file")],
    () => ["update choice set label = ? where id = 'ft-test'", words(1)],
    () =>
      added("file_folder", {
        id: fresh("file_folder"),
        owner_kind: "client",
        owner_id: client(),
        name: `${words()} ${made}`,
        ...by,
      }),
    () => changed("file_folder", "name = ?", `${words()} ${++made}`),
    () => changed("file", "folder_id = ?, ouvrage_id = ?", known("file_folder"), known("ouvrage")),
    () =>
      added("file", {
        id: fresh("file"),
        owner_kind: luck.pick(["client", "library", "import"]),
        owner_id: client(),
        name: `${words()}.pdf`,
        content_type: "application/pdf",
        bytes: 1,
        sha256: "x",
        key: `k${made}`,
        ...by,
      }),
    () => changed("file", "name = ?, binned_at = ?", `${words()}.jpg`, luck.pick([null, null, 1])),
  ];
  return (): Write => {
    for (;;) {
      const write = luck.pick(sorts)();
      if (write) return write;
    }
  };
}

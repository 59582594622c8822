import { statement } from "~/db/batch";
import { type Ctx, idAt } from "../context.server";
import type { Offered } from "./offered";
import { choicesOf, givenTo, peopleOf, type Settable } from "./settable";

const binsOf = ({ choices }: Offered) => choices.filter((row) => row.semantics?.bin).map((row) => row.id);

/** Those in the bin come back by the bin's own way; what was merged is its other file. */
const here = (offered: Offered) =>
  `merged_into_id is null and status_id not in (${binsOf(offered)
    .map((id) => `'${id.replaceAll("'", "''")}'`)
    .join(", ")})`;

/** A word in the timeline of each, with the status it leaves. */
const statusTold = (ctx: Ctx, asked: string) =>
  statement(
    `insert into timeline_entry (id, client_id, at, kind, title, body, href, author)
     select ?1 || lower(hex(randomblob(8))), client.id, ?2, 'client', 'Statut : ' || was.label || ' → ' || given.label, '', '/clients/' || client.id || '/fiche', ?3
     from json_each(?4) asked join client on client.rowid = asked.value ->> 0
     join choice was on was.id = client.status_id join choice given on given.id = asked.value ->> 1`,
    idAt(ctx.now),
    ctx.now,
    ctx.viewer.kind === "staff" ? ctx.viewer.name : "Aplomb",
    asked,
  );

const common = { permission: "client.write", kind: "client", topics: ["clients"], still: here } as const;
const touched = "updated_at";

/** What many clients can be given at once. */
export const CLIENT_SETTABLE: Record<string, Settable> = {
  statut: {
    ...common,
    field: "statusId",
    did: "moved",
    now: "status_id",
    values: (offered, past = false) => {
      const bins = binsOf(offered);
      return choicesOf(offered, "client-status", past).filter((id) => !bins.includes(id));
    },
    give: givenTo("client", "status_id", { touched, told: statusTold }),
  },
  suivi: {
    ...common,
    field: "followedBy",
    did: "updated",
    now: "coalesce(followed_by, '')",
    values: (offered, past = false) => ["", ...peopleOf(offered, past)],
    give: givenTo("client", "followed_by", { touched }),
  },
  origine: {
    ...common,
    field: "originId",
    did: "updated",
    now: "coalesce(origin_id, '')",
    values: (offered, past = false) => ["", ...choicesOf(offered, "client-origin", past)],
    give: givenTo("client", "origin_id", { touched }),
  },
};

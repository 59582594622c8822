import { bulkInsert, prepared, type Statement } from "~/db/batch";
import { user } from "~/db/schema/access";
import { article, articleFamily } from "~/db/schema/articles";
import { address, client, contactPoint, interlocutor, ouvrage, timelineEntry } from "~/db/schema/clients";
import { searchDoc } from "~/db/schema/search";
import { choice, company } from "~/db/schema/settings";
import { hashPassword } from "~/operations/access/passwords";
import { searchRow } from "~/operations/search/writes";
import { DEMO_ACCOUNTS } from "./accounts";
import { demoArticles } from "./articles";
import { aroundClients, demoClients } from "./clients";
import { demoChoices, demoCompany } from "./company";
import { chance } from "./random";

const SEED = 20261123;

/**
 * Loads the demo company into an empty, migrated base: the same every time but for the day it is told.
 * Everything goes through bulk inserts, in one batch a subject.
 */
export async function loadDemo(d1: D1Database, _files: R2Bucket, { now }: { now: number }): Promise<void> {
  const luck = chance(SEED);
  const clients = demoClients(luck, now);
  const { families, articles } = demoArticles(now);
  const around = aroundClients(clients);
  const run = (statements: Statement[]) => d1.batch(prepared(d1, statements));

  const passwordHash = await hashPassword(DEMO_ACCOUNTS[0]?.password ?? "");
  await run([
    ...bulkInsert(company, [demoCompany(now)]),
    ...bulkInsert(
      user,
      DEMO_ACCOUNTS.map(({ password: _password, ...account }) => ({
        ...account,
        passwordHash,
        createdAt: now - 1000 * 86_400_000,
        version: 1,
      })),
    ),
    ...bulkInsert(choice, demoChoices()),
    ...bulkInsert(articleFamily, families),
    ...bulkInsert(article, articles),
    ...bulkInsert(
      client,
      clients.map((c) => c.row),
    ),
    ...bulkInsert(
      address,
      clients.map((c) => c.address),
    ),
    ...bulkInsert(interlocutor, around.interlocutors),
    ...bulkInsert(contactPoint, around.contacts),
    ...bulkInsert(
      ouvrage,
      clients.flatMap((c) => c.ouvrage ?? []),
    ),
    ...bulkInsert(timelineEntry, around.entries),
    ...bulkInsert(
      searchDoc,
      articles.map((a) =>
        searchRow(
          {
            kind: "article",
            subjectId: a.id,
            title: a.label,
            detail: a.reference,
            href: `/articles/${a.id}`,
            words: [a.reference, a.label, a.supplier],
            parts: [a.reference, a.ean],
          },
          now,
        ),
      ),
    ),
  ]);
}

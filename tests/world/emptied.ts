import { env } from "cloudflare:workers";

/** What import suites write to, children first. */
const TABLES = [
  "import_change",
  "import_run",
  "file_text",
  "file_tagged",
  "file",
  "file_folder",
  "timeline_entry",
  "client_answer",
  "client_external_id",
  "contact_point",
  "interlocutor",
  "address",
  "client_code_counter",
  "client",
  "search_doc",
  "question",
  "article",
  "article_family where parent_id is not null",
  "article_family",
  "choice",
  "user",
  "company",
];

/** Empties those tables, so that each test starts from the same company. */
export async function emptied(): Promise<void> {
  await env.DB.batch(TABLES.map((table) => env.DB.prepare(`delete from ${table}`)));
}

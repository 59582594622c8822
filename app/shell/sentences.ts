import type { Problem } from "~/domain/problem";
import { accessSentences } from "./sentences/access";
import { articleSentences } from "./sentences/articles";
import { billingSentences } from "./sentences/billing";
import { catalogSentences } from "./sentences/catalogs";
import { clientSentences, fileSentences } from "./sentences/clients";
import { documentSentences } from "./sentences/documents";
import { houseSentences } from "./sentences/house";
import { importSentences } from "./sentences/imports";
import { mailSentences } from "./sentences/mail";
import { quoteSentences } from "./sentences/quotes";
import { scenarioSentences } from "./sentences/scenarios";
import { settingsSentences } from "./sentences/settings";
import { spaceSentences } from "./sentences/space";

/** Code -> French sentence; `{fact}` is filled from the problem. One file a subject in sentences/. */
export type Sentences = Record<string, string>;

const ALL: Sentences = {
  ...houseSentences,
  ...mailSentences,
  ...articleSentences,
  ...catalogSentences,
  ...importSentences,
  ...accessSentences,
  ...billingSentences,
  ...documentSentences,
  ...quoteSentences,
  ...settingsSentences,
  ...scenarioSentences,
  ...spaceSentences,
  ...clientSentences,
  ...fileSentences,
};

/** The sentence of a problem. A code without sentence is a defect that tests/house finds. */
export function sentence(problem: Problem): string {
  const text = ALL[problem.code] ?? "Cette action n'est pas possible.";
  return text.replace(/\{([a-z]\w*)\}/g, (_, fact: string) => String(problem.facts?.[fact] ?? ""));
}

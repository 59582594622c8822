/** Looks for keys that were typed into a file that git keeps: `node scripts/secrets.mjs`. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** How keys of the services that a company uses begin, and the forms that are secret wherever they come from. */
const FORMS = {
  "private key": /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s*[A-Za-z0-9+/=\s]{40,}/,
  "Amazon key": /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  "GitHub token": /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,})\b/,
  "npm token": /\bnpm_[A-Za-z0-9]{36}\b/,
  "Google key": /\bAIza[0-9A-Za-z_-]{35}\b/,
  "Stripe key": /\b[rs]k_live_[0-9A-Za-z]{20,}\b/,
  "Slack token": /\bxox[abeoprs]-[0-9A-Za-z-]{20,}\b/,
  "Resend key": /\bre_[A-Za-z0-9]{8,}_[A-Za-z0-9]{16,}\b/,
  "Svix secret": /\bwhsec_[A-Za-z0-9+/]{24,}/,
  "key of our API": /\baplomb_[A-Za-z0-9_-]{30,}\b/,
  "signed token": /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}\b/,
  "account in an address":
    /\b(?:https?|smtps?|postgres|mysql):\/\/[^\s/:@"'`<>{}$]+:[^\s/@"'`<>{}$]{8,}(?<!:password)@(?!127\.0\.0\.1|localhost|example\.)/,
  "value named secret":
    /\b\w*(?:secret|passwd|password|token|api_?key)\w*["']?\s*[:=]\s*["']([A-Za-z0-9+/_=-]{24,})["']/i,
};

/** Known to be no secret, and why: samples of tests and the demonstration on one machine. */
const ALLOWED = [
  {
    file: /^tests\/.*/,
    text: /test|journeys|bad-days|sample|example|[A-Za-z0-9]{4}9r8GKYqrTwjUPD8ILPZIo2LaLaSw|aplomb_0{30}/i,
  },
  { file: /^scripts\/(check|suites)\.mjs$/, text: /only-for-tests-on-this-machine/ },
];

/** Bits a character: words of a language stay under 4, drawn keys are above. */
function entropy(text) {
  const counts = new Map();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  return [...counts.values()].reduce((sum, n) => sum - (n / text.length) * Math.log2(n / text.length), 0);
}

/** What looks like a secret in a text: "form: the line", the value itself left out. */
export function secretsIn(file, text) {
  return text.split("\n").flatMap((line, at) =>
    Object.entries(FORMS).flatMap(([form, sign]) => {
      const found = sign.exec(form === "private key" ? text.slice(text.indexOf(line)) : line);
      if (!found || (form === "private key" && !line.includes("PRIVATE KEY"))) return [];
      if (form === "value named secret" && entropy(found[1] ?? "") < 4) return [];
      if (ALLOWED.some((one) => one.file.test(file) && one.text.test(line))) return [];
      return [`${file}:${at + 1} ${form}`];
    }),
  );
}

/** Every file that git keeps, but locks and what is no text. */
export function secretsOfTree() {
  const listed = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (listed.status !== 0) return { files: 0, found: [] };
  const files = listed.stdout
    .split("\0")
    .filter(
      (file) =>
        file !== "" && !/package-lock\.json$|\.(png|jpg|woff2?|ttf|icc|pdf|xlsx|sef|wasm)$/.test(file),
    );
  const found = files.flatMap((file) => {
    try {
      return secretsIn(file, readFileSync(path.join(ROOT, file), "utf8"));
    } catch {
      return [];
    }
  });
  return { files: files.length, found };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, found } = secretsOfTree();
  for (const one of found) process.stdout.write(`${one}\n`);
  if (found.length > 0)
    process.stdout.write(
      "Retirez ces secrets du fichier et changez-les là où ils servent : ce qui a été écrit est perdu.\n",
    );
  else process.stdout.write(`${files} fichiers sans secret.\n`);
  process.exit(found.length === 0 ? 0 : 1);
}

/** A cell: one company, with its own worker, base, files and rooms. What we know of it lies in cells/<name>, out of git. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./server.mjs";
import { Halt } from "./wrangler.mjs";

/** Base and files are kept in the European Union. */
export const JURISDICTION = "eu";
/** One base of catalogues for all cells of an account, unless a cell is told another, or none. */
export const SHARED_CATALOG = "aplomb-catalog";
export const MAILS = { embedded: [], resend: ["RESEND_API_KEY"], smtp: ["SMTP_URL"] };

const home = () => path.resolve(process.env.APLOMB_CELLS ?? path.join(ROOT, "cells"));
export const cellFolder = (name) => path.join(home(), name);
const cellFile = (name) => path.join(cellFolder(name), "cell.json");
export const secretsFile = (name) => path.join(cellFolder(name), "secrets.env");

export const cellNames = () =>
  existsSync(home())
    ? readdirSync(home())
        .filter((name) => existsSync(cellFile(name)))
        .sort()
    : [];

export const readCell = (name) =>
  existsSync(cellFile(name))
    ? { catalog: { name: SHARED_CATALOG, id: null }, ...JSON.parse(readFileSync(cellFile(name), "utf8")) }
    : null;

/** A cell that must be known here. */
export function knownCell(name) {
  const cell = readCell(name);
  if (cell) return cell;
  const known = cellNames().join(", ") || "aucune";
  throw new Halt(`La cellule « ${name} » n'est pas connue ici (connues : ${known}).`);
}

export function writeCell(cell) {
  mkdirSync(cellFolder(cell.name), { recursive: true });
  writeFileSync(cellFile(cell.name), `${JSON.stringify(cell, null, 2)}\n`);
}

/** @param {{ name: string, address: string, mail: string, account: string }} given */
export function newCell({ name, address, mail, account }) {
  return {
    name,
    account,
    address,
    mail,
    worker: `aplomb-${name}`,
    database: { name: `aplomb-${name}`, id: null },
    catalog: { name: SHARED_CATALOG, id: null },
    bucket: `aplomb-files-${name}`,
    deployments: [],
  };
}

export function checkedName(name) {
  if (/^[a-z][a-z0-9-]{1,39}$/.test(name)) return name;
  throw new Halt(
    `« ${name} » : un nom de cellule a des minuscules, chiffres et tirets, et commence par une lettre.`,
  );
}

/** "www.exemple.fr" or "https://www.exemple.fr/" becomes the address of the cell. */
export function checkedAddress(given, worker) {
  const host = given
    .replace(/^https:\/\//, "")
    .replace(/\/$/, "")
    .toLowerCase();
  if (!/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(host))
    throw new Halt(`« ${given} » n'est pas une adresse : donnez un domaine, comme gestion.exemple.fr.`);
  if (host.endsWith(".workers.dev") && !(host.startsWith(`${worker}.`) && host.split(".").length === 4))
    throw new Halt(`L'adresse workers.dev de cette cellule est ${worker}.<votre compte>.workers.dev.`);
  return `https://${host}`;
}

/** Counters of requests are the account's, not the worker's: each cell has numbers of its own. */
const counter = (cell, base) =>
  String(
    parseInt(createHash("sha256").update(cell.name).digest("hex").slice(0, 6), 16) * 16 + (Number(base) % 16),
  );

/** The cell's configuration of wrangler: that of the build, itself made from wrangler.toml, with the cell's own names. */
export function writeConfiguration(cell, folder = cellFolder(cell.name)) {
  const server = path.join(ROOT, "build/server");
  const built = JSON.parse(readFileSync(path.join(server, "wrangler.json"), "utf8"));
  const { configPath, userConfigPath, topLevelName, definedEnvironments, exports: _exports, ...kept } = built;
  const here = (relative) => path.resolve(server, relative);
  const host = new URL(cell.address).host;
  const onWorkersDev = host.endsWith(".workers.dev");
  const configuration = {
    ...kept,
    name: cell.worker,
    account_id: cell.account,
    main: here(kept.main),
    assets: { ...kept.assets, directory: here(kept.assets.directory) },
    workers_dev: onWorkersDev,
    preview_urls: false,
    ...(onWorkersDev ? {} : { routes: [{ pattern: host, custom_domain: true }] }),
    vars: { ...kept.vars, MAIL_GATEWAY: cell.mail, PUBLIC_URL: cell.address },
    d1_databases: kept.d1_databases.flatMap((base) => {
      const own = base.binding === "CATALOG" ? cell.catalog : cell.database;
      return own === null
        ? []
        : {
            ...base,
            database_name: own.name,
            database_id: own.id ?? base.database_id,
            migrations_dir: here(base.migrations_dir),
          };
    }),
    r2_buckets: kept.r2_buckets.map((files) => ({
      ...files,
      bucket_name: cell.bucket,
      jurisdiction: JURISDICTION,
    })),
    ratelimits: kept.ratelimits.map((limit) => ({
      ...limit,
      namespace_id: counter(cell, limit.namespace_id),
    })),
  };
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "wrangler.json");
  writeFileSync(file, `${JSON.stringify(configuration, null, 2)}\n`);
  return file;
}

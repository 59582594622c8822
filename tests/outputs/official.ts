import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import SaxonJS from "saxon-js";
import { validateXML } from "xmllint-wasm";

const SCHEMAS = join(import.meta.dirname, "schemas");
const CACHE = join(import.meta.dirname, "../../.cache/schemas");

/** The stylesheet looks its code lists up beside itself, so both are unpacked into one folder. */
function unpacked(name: string): string {
  mkdirSync(CACHE, { recursive: true });
  const path = join(CACHE, name);
  const packed = readFileSync(join(SCHEMAS, `${name}.gz`));
  const bytes = gunzipSync(packed);
  if (!existsSync(path) || readFileSync(path).length !== bytes.length) writeFileSync(path, bytes);
  return path;
}

/** Problems that the Factur-X 1.09 EN 16931 schema finds; none when it is valid. */
export async function schemaProblems(xml: string): Promise<string[]> {
  const files = readdirSync(SCHEMAS).filter((name) => name.endsWith(".xsd"));
  const file = (fileName: string) => ({ fileName, contents: readFileSync(join(SCHEMAS, fileName), "utf8") });
  const result = await validateXML({
    xml: [{ fileName: "factur-x.xml", contents: xml }],
    schema: [file("Factur-X_EN16931.xsd")],
    preload: files.filter((name) => name !== "Factur-X_EN16931.xsd").map(file),
    initialMemoryPages: 512,
    maxMemoryPages: 4096,
  });
  return result.errors.map((error) => error.message);
}

async function failedAsserts(stylesheet: string, xml: string): Promise<string[]> {
  unpacked("FACTUR-X_EN16931_codedb.xml");
  const result = await SaxonJS.transform(
    { stylesheetFileName: unpacked(stylesheet), sourceText: xml, destination: "serialized" },
    "async",
  );
  return [
    ...String(result.principalResult).matchAll(
      /<svrl:failed-assert([^>]*)>([\s\S]*?)<\/svrl:failed-assert>/g,
    ),
  ].map(
    ([, attributes = "", text = ""]) =>
      `${/id="([^"]*)"/.exec(attributes)?.[1] ?? "?"}: ${text
        .replace(/<[^>]+>/g, " ")
        .replace(/\s+/g, " ")
        .trim()}`,
  );
}

/** What the official Factur-X rules of the profile refuse. */
export const europeanProblems = (xml: string) => failedAsserts("facturx.sef.json", xml);
/** What the French rules for invoices between companies refuse (BR-FR 1.4.0). */
export const frenchProblems = (xml: string) => failedAsserts("brfr.sef.json", xml);

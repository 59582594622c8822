import { afterEach, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { findCompanies } from "~/operations/clients/find-companies";
import { findPlaces } from "~/operations/clients/find-places";
import { addressGateway } from "~/operations/gateways/addresses";
import { embeddedAddresses } from "~/operations/gateways/addresses-embedded";
import { geoplateforme } from "~/operations/gateways/addresses-geoplateforme";
import { companyRegister } from "~/operations/gateways/companies";
import { recherche } from "~/operations/gateways/companies-recherche";
import { as, newWorld } from "../../world/world";

const http = `http://127.0.0.1:${inject("registersPort")}`;
const nowhere = "http://127.0.0.1:1";

beforeAll(newWorld);
afterEach(() => vi.unstubAllGlobals());

describe.each([
  {
    name: "Géoplateforme",
    gateway: geoplateforme(http),
    line: "12 rue des li",
    none: "nothing",
    streets: true,
  },
  {
    name: "embedded",
    gateway: embeddedAddresses,
    line: "12 Rue des Lilas 38000 Gre",
    none: "rue",
    streets: false,
  },
])("the contract of address gateways: $name", ({ gateway, line, none, streets }) => {
  test("an address is a street, a postcode and a town", async () => {
    const [first] = await gateway.suggest(line, 5);
    expect(first).toEqual({ street: "12 Rue des Lilas", postcode: "38000", city: "Grenoble" });
  });
  test("what is not known gives nothing", async () => expect(await gateway.suggest(none, 5)).toEqual([]));
  test("a town by itself has no street", async () => {
    const found = await gateway.suggest(streets ? line : "38200 Vienne", 5);
    expect(found).toContainEqual({ street: "", postcode: "38200", city: "Vienne" });
  });
});

test.each([
  ["too many questions", geoplateforme(http), "busy"],
  ["an answer of another shape", geoplateforme(http), "bent"],
  ["nobody there", geoplateforme(nowhere), "12 rue"],
])("the address base: %s is an error, for the caller to do without", async (_, gateway, line) => {
  await expect(gateway.suggest(line, 5)).rejects.toThrow();
});

test("a company of the register comes with its number and its head office, in letters that do not shout", async () => {
  const [first, second] = await recherche(http).find("menuiserie du bocage", 6);
  expect(first).toEqual({
    name: "MENUISERIE DU BOCAGE",
    siren: "732829320",
    siret: "73282932000074",
    address: { street: "8 B Rue de la Gare", postcode: "61000", city: "Saint-Germain-du-Corbeis" },
    closed: false,
  });
  expect(second).toMatchObject({ closed: true, address: { street: "Rue de la Gare" } });
  expect(await recherche(http).find("000", 6)).toEqual([]);
  await expect(recherche(http).find("busy", 6)).rejects.toThrow();
  await expect(recherche(nowhere).find("732829320", 6)).rejects.toThrow();
});

test("the configuration chooses; embedded unless told otherwise", () => {
  const env = as("bureau").env;
  expect(addressGateway(env)).toBe(embeddedAddresses);
  expect(addressGateway({ ...env, ADDRESS_GATEWAY: "geoplateforme" as never })).not.toBe(embeddedAddresses);
  expect(companyRegister({ ...env, COMPANY_REGISTER: "recherche-entreprises" as never }).find.length).toBe(2);
});

describe("what forms ask while one types", () => {
  const at = (over: Record<string, string>) => {
    const ctx = as("bureau");
    return { ...ctx, env: { ...ctx.env, ...over } as Env };
  };

  test("towns by postcode or name; a postcode left from another town is forgotten", async () => {
    expect((await findPlaces(at({}), { postcode: "3820" }))[0]).toEqual({
      street: "",
      postcode: "38200",
      city: "Vienne",
    });
    expect((await findPlaces(at({}), { city: "greno", postcode: "69003" }))[0]).toMatchObject({
      city: "Grenoble",
    });
    expect(await findPlaces(at({}), {})).toEqual([]);
  });

  test("a whole address pasted in the street says its own town, whatever the other fields hold", async () => {
    const typed = { street: "12 rue des Lilas 69003 Ly", postcode: "38200", city: "Vienne" };
    expect(await findPlaces(at({}), typed)).toEqual([
      { street: "12 rue des Lilas", postcode: "69003", city: "Lyon" },
    ]);
  });

  test("a street goes to the service, and the embedded list answers while it is silent", async () => {
    const asked: string[] = [];
    vi.stubGlobal("fetch", async (url: string) => {
      asked.push(url);
      throw new Error("no network");
    });
    const ctx = at({ ADDRESS_GATEWAY: "geoplateforme" });
    expect(await findPlaces(ctx, { street: "12 rue des Lilas", postcode: "38000", city: "Gren" })).toEqual([
      { street: "12 rue des Lilas", postcode: "38000", city: "Grenoble" },
    ]);
    expect(asked).toHaveLength(1);
    expect(new URL(asked[0] ?? "").searchParams.get("q")).toBe("12 rue des Lilas 38000 Gren");
  });

  test("PL4 a company brings its VAT number; without a register, or while it is silent, nobody is found", async () => {
    const inner = globalThis.fetch;
    vi.stubGlobal("fetch", (url: string, init: RequestInit) =>
      inner(`${http}${url.slice(url.indexOf("/search"))}`, init),
    );
    const ctx = at({ COMPANY_REGISTER: "recherche-entreprises" });
    expect(await findCompanies(ctx, "732 829 320")).toMatchObject([
      { vatNumber: "FR44732829320", siren: "732829320" },
    ]);
    expect(await findCompanies(ctx, "busy")).toEqual([]);
    expect(await findCompanies(at({}), "732829320")).toEqual([]);
  });
});

import { beforeAll, expect, test } from "vitest";
import { type DoubleCheck, USUAL_CHECK, USUAL_CREATION } from "~/domain/clients/creation";
import { createClient } from "~/operations/clients/create-client";
import { findDuplicates } from "~/operations/clients/find-duplicates";
import { getCompany } from "~/operations/settings/get-company";
import { saveCompany } from "~/operations/settings/save-company";
import { as, newWorld } from "../../world/world";
import { clientInput } from "./sample";

const ines = {
  lastName: "Quémener",
  firstName: "Inès",
  phones: [{ value: "07 81 22 33 44" }],
  evenIfKnown: false,
};
let first = "";

beforeAll(async () => {
  await newWorld();
  first = await createClient(as("bureau"), clientInput(ines));
});

async function ruled(check: Partial<DoubleCheck>) {
  const ctx = as("direction");
  const { company } = await getCompany(ctx);
  const form = { creation: USUAL_CREATION, check: { ...USUAL_CHECK, ...check } };
  await saveCompany(ctx, "creation", form, company.version);
}
const found = async () =>
  (await findDuplicates(as("bureau"), { name: "", phones: ["0781223344"] })).map(({ id }) => id);

test("CL12 a clue that does not count here is not looked at, neither while one types nor when it is sent", async () => {
  expect(await found()).toEqual([first]);
  await expect(createClient(as("bureau"), clientInput(ines))).rejects.toMatchObject({ kind: "known" });
  await ruled({ phone: false });
  expect(await found()).toEqual([]);
  const second = await createClient(as("bureau"), clientInput(ines));
  expect(second).not.toBe(first);
  await ruled({});
  expect((await found()).toSorted()).toEqual([first, second].toSorted());
});

test("CL12 a firm company: who may not merge files has no way round, who may is asked once", async () => {
  await ruled({ firm: true });
  const again = clientInput({ ...ines, evenIfKnown: true });
  await expect(createClient(as("commercial"), again)).rejects.toMatchObject({
    kind: "refused",
    problems: expect.arrayContaining([expect.objectContaining({ code: "client-known-barred", id: first })]),
  });
  await expect(createClient(as("bureau"), clientInput(ines))).rejects.toMatchObject({ kind: "known" });
  expect(await createClient(as("bureau"), again)).toMatch(/./);
  await ruled({});
  expect(await createClient(as("commercial"), again)).toMatch(/./);
});

test("CL12 saving what is asked alone leaves how doubles are looked for", async () => {
  await ruled({ address: false });
  const ctx = as("direction");
  const { company } = await getCompany(ctx);
  await saveCompany(ctx, "creation", { creation: { ...USUAL_CREATION, email: "more" } }, company.version);
  expect((await getCompany(ctx)).company.doubleCheck).toEqual({ ...USUAL_CHECK, address: false });
});

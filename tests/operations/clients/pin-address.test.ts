import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { address, client } from "~/db/schema/clients";
import { positionForm } from "~/domain/clients/forms";
import { getClientFile } from "~/operations/clients/get-client-file";
import { getClientSheet } from "~/operations/clients/get-client-sheet";
import { pinAddress } from "~/operations/clients/pin-address";
import { updateClient } from "~/operations/clients/update-client";
import { as, asVisitor, newWorld } from "../../world/world";

beforeAll(newWorld);

const CLIENT = "c-turpin";
const HERE = { lat: 45.74846, lon: 4.84671 };
const first = async () => {
  const [row] = (await getClientFile(as("technicien"), CLIENT)).addresses;
  if (!row) throw new Error("no address");
  return row;
};

test("PL5 an address is at the middle of its postcode until somebody pins it on site; the undo takes the pin back", async () => {
  const row = await first();
  expect(row.at).toMatchObject({ exact: false });
  expect(await pinAddress(as("technicien"), CLIENT, row.id, HERE)).toBeNull();
  expect((await first()).at).toEqual({ ...HERE, exact: true });
  expect(await pinAddress(as("technicien"), CLIENT, row.id, null)).toEqual(HERE);
  expect((await first()).at).toEqual(row.at);
});

test("PL6 saving the sheet keeps the pin, another street loses it", async () => {
  const { id } = await first();
  await pinAddress(as("bureau"), CLIENT, id, HERE);
  const saved = async (street?: string) => {
    const {
      client: row,
      addresses,
      phones,
      emails,
      interlocutors,
    } = await getClientSheet(as("bureau"), CLIENT);
    const [version] = await as("bureau")
      .db.select({ version: client.version })
      .from(client)
      .where(eq(client.id, CLIENT));
    await updateClient(as("bureau"), CLIENT, {
      ...row,
      version: version?.version ?? 0,
      addresses: addresses.map((one) => ({ ...one, street: street ?? one.street })),
      phones,
      emails,
      interlocutors,
      answers: {},
    } as never);
  };
  await saved();
  expect((await first()).at).toEqual({ ...HERE, exact: true });
  await saved("8 quai Perrache");
  const [row] = await as("bureau").db.select().from(address).where(eq(address.id, id));
  expect(row).toMatchObject({ street: "8 quai Perrache", latE5: null, lonE5: null });
});

test("nobody pins what is not there, nor without the right", async () => {
  const { id } = await first();
  await expect(pinAddress(as("bureau"), "c-cypres", id, HERE)).rejects.toMatchObject({ kind: "not-found" });
  await expect(pinAddress(asVisitor(), CLIENT, id, HERE)).rejects.toMatchObject({ kind: "forbidden" });
});

test.each([
  [
    { lat: "45.7", lon: "4.8" },
    { lat: 45.7, lon: 4.8 },
  ],
  [{ lat: "", lon: "" }, null],
])("a position as a form sends it: %j", (fields, at) => {
  expect(positionForm.parse(fields)).toEqual(at);
});
test.each([
  { lat: "91", lon: "0" },
  { lat: "ici", lon: "4" },
  { lat: "45", lon: "" },
])("no position: %j", (fields) => {
  expect(positionForm.safeParse(fields).success).toBe(false);
});

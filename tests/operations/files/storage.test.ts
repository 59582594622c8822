import { beforeAll, expect, test } from "vitest";
import { binFiles } from "~/operations/files/bin-files";
import { getStorage } from "~/operations/files/get-storage";
import { replaceFile } from "~/operations/files/replace-file";
import { uploadFile } from "~/operations/files/upload-file";
import { as, newWorld } from "../../world/world";

const office = () => as("bureau");
const bytesOf = (weight: number) => new TextEncoder().encode("%PDF-1.7\n".padEnd(weight, " "));
const sent = async (ownerId: string, weight: number) =>
  (
    await uploadFile(office(), {
      ownerKind: "client",
      ownerId,
      name: `${weight}.pdf`,
      length: weight,
      body: new Blob([bytesOf(weight)]).stream(),
    })
  ).id;

beforeAll(newWorld);

test("FI18 nothing kept weighs nothing; each document counts at once, with its versions and in the bin too", async () => {
  expect(await getStorage(office())).toMatchObject({ bytes: 0, files: 0, kinds: [], heaviest: [] });
  const small = await sent("c-turpin", 1000);
  await sent("c-cypres", 4000);
  expect(await getStorage(office())).toMatchObject({
    bytes: 5000,
    files: 2,
    kinds: [{ kind: "client", bytes: 5000, files: 2 }],
    heaviest: [
      { id: "c-cypres", bytes: 4000, files: 1 },
      { id: "c-turpin", bytes: 1000, files: 1 },
    ],
  });
  const body = () => new Blob([bytesOf(6000)]).stream();
  await replaceFile(office(), small, { version: 1, length: 6000, body: body() });
  expect((await getStorage(office())).heaviest[0]).toMatchObject({ id: "c-turpin", bytes: 7000 });
  await binFiles(office(), { files: [small], folders: [] });
  expect(await getStorage(office())).toMatchObject({
    bytes: 11_000,
    bin: { bytes: 7000, files: 1 },
    heaviest: [
      { id: "c-turpin", binnedBytes: 7000 },
      { id: "c-cypres", binnedBytes: 0 },
    ],
  });
});

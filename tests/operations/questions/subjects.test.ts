import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { file } from "~/db/schema/files";
import { articleEditShape, articleShape } from "~/domain/articles/forms";
import { ouvrageEditForm, ouvrageForm } from "~/domain/clients/forms";
import { questionEditForm, questionForm } from "~/domain/questions/forms";
import { createArticle } from "~/operations/articles/create-article";
import { duplicateArticle } from "~/operations/articles/duplicate-article";
import { getArticle } from "~/operations/articles/get-article";
import { updateArticle } from "~/operations/articles/update-article";
import { addOuvrage } from "~/operations/clients/add-ouvrage";
import { getClientFile } from "~/operations/clients/get-client-file";
import { getOuvrage } from "~/operations/clients/get-ouvrage";
import { listOuvrages } from "~/operations/clients/list-ouvrages";
import { updateOuvrage } from "~/operations/clients/update-ouvrage";
import { getOuvragePage } from "~/operations/equipment/get-ouvrage-page";
import { binFiles } from "~/operations/files/bin-files";
import { restoreFiles } from "~/operations/files/restore-files";
import { uploadFile } from "~/operations/files/upload-file";
import { addQuestion } from "~/operations/questions/add-question";
import { answerByFile } from "~/operations/questions/answer-by-file";
import { exportAnswers } from "~/operations/questions/export-answers";
import { getQuestion } from "~/operations/questions/get-question";
import { saveQuestion } from "~/operations/questions/save-question";
import { as, newWorld } from "../../world/world";

const office = () => as("bureau");
const TURPIN = "c-turpin";
const ask = (over: Record<string, unknown>) =>
  addQuestion(office(), questionForm.parse({ type: "words", ...over }));
const ids = { volume: "", flue: "", access: "", plan: "", colour: "" };
let pool = "";

beforeAll(async () => {
  await newWorld();
  const about = { subject: "ouvrage" };
  ids.volume = await ask({
    ...about,
    label: "Volume",
    type: "number",
    ouvrageTypes: ["ot-piscine"],
    onHome: "on",
    atCreation: "on",
  });
  ids.flue = await ask({
    ...about,
    label: "Conduit",
    type: "list",
    options: "Neuf\nExistant",
    ouvrageTypes: "ot-poele",
  });
  ids.access = await ask({ ...about, label: "Accès" });
  ids.plan = await ask({ ...about, label: "Plan", type: "file", atCreation: "on", onHome: "on" });
  ids.colour = await ask({ subject: "article", label: "Couleur", ouvrageTypes: ["ot-poele"] });
  pool = await addOuvrage(
    office(),
    TURPIN,
    ouvrageForm.parse({
      typeId: "ot-piscine",
      name: "Piscine",
      answers: { [ids.volume]: { shown: "1", written: "48,5" }, [ids.flue]: { shown: "1", chosen: "Neuf" } },
    }),
  );
});

const told = async (ouvrageId = pool) =>
  Object.fromEntries(
    (await getOuvragePage(office(), TURPIN, ouvrageId)).answers.map((one) => [one.label, one.words]),
  );
const card = async () =>
  (await getClientFile(office(), TURPIN)).ouvrages
    .find((one) => one.id === pool)
    ?.answers.map((one) => one.words);
const edit = async (over: Record<string, unknown>) => {
  const { ouvrage } = await getOuvrage(office(), TURPIN, pool);
  const { version, name, typeId } = ouvrage;
  return updateOuvrage(office(), TURPIN, pool, ouvrageEditForm.parse({ version, name, typeId, ...over }));
};
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0]);
const send = async (name: string, over: Record<string, unknown> = {}) =>
  (
    await uploadFile(office(), {
      ownerKind: "client",
      ownerId: TURPIN,
      ouvrageId: pool,
      name,
      length: JPEG.length,
      body: new Blob([JPEG]).stream(),
      ...over,
    })
  ).id;
const binned = async (id: string) => {
  const [row] = await office().db.select().from(file).where(eq(file.id, id));
  return row?.binnedAt !== null;
};

describe("QU8 questions about ouvrages", () => {
  test("asked by type: answered on adding, told on the page and on the card; those of other types are not", async () => {
    expect(await told()).toEqual({ Volume: "48,5" });
    expect(await card()).toEqual(["48,5"]);
    expect((await listOuvrages(office(), TURPIN)).questions.map((one) => one.label)).toEqual(["Volume"]);
    expect((await getQuestion(office(), ids.colour)).question?.ouvrageTypes).toEqual([]);
  });

  test("an ouvrage whose type changes loses what is not asked any more; changed back, it is to be answered again", async () => {
    await edit({ answers: { [ids.access]: { shown: "1", written: "Portail" } } });
    await edit({ typeId: "ot-poele" });
    expect(await told()).toEqual({ Accès: "Portail" });
    await edit({ typeId: "ot-piscine", answers: { [ids.volume]: { shown: "1", written: "50" } } });
    expect(await told()).toEqual({ Volume: "50", Accès: "Portail" });
  });
});

describe("QU9 an answer that is a file", () => {
  test("given, replaced, taken away, each with its way back; the one before goes to the bin", async () => {
    const first = await send("esquisse.jpg");
    const second = await send("plan.jpg");
    expect(await answerByFile(office(), ids.plan, pool, first)).toBeNull();
    expect(await card()).toEqual(["50", "esquisse.jpg"]);
    expect(await answerByFile(office(), ids.plan, pool, second)).toBe(first);
    expect([await binned(first), await binned(second)]).toEqual([true, false]);
    expect(await answerByFile(office(), ids.plan, pool, null)).toBe(second);
    expect(await told()).not.toHaveProperty("Plan");
    await answerByFile(office(), ids.plan, pool, first);
    expect([await binned(first), await binned(second)]).toEqual([false, true]);
    expect(await told()).toMatchObject({ Plan: "esquisse.jpg" });
    // A form that is saved leaves it.
    await edit({
      answers: { [ids.plan]: { shown: "1" }, [ids.access]: { shown: "1", written: "Côté rue" } },
    });
    expect(await told()).toMatchObject({ Plan: "esquisse.jpg", Accès: "Côté rue" });
  });

  test("in the bin it is no answer, back from it it is one again", async () => {
    const { files } = await getOuvrage(office(), TURPIN, pool);
    const [id = ""] = Object.keys(files);
    await binFiles(office(), { files: [id], folders: [] });
    expect(await told()).not.toHaveProperty("Plan");
    expect((await getOuvrage(office(), TURPIN, pool)).answers).not.toHaveProperty(ids.plan);
    await restoreFiles(office(), { files: [id], folders: [] });
    expect(await told()).toMatchObject({ Plan: "esquisse.jpg" });
  });

  test("a file of somebody else, of another record, or for another kind of question is refused", async () => {
    const elsewhere = await send("autre.jpg", { ouvrageId: undefined });
    const refusal = (code: string) => ({ kind: "refused", problems: [{ code }] });
    await expect(answerByFile(office(), ids.plan, pool, elsewhere)).rejects.toMatchObject(
      refusal("answer-file-unknown"),
    );
    await expect(answerByFile(office(), ids.volume, pool, elsewhere)).rejects.toMatchObject(
      refusal("answer-no-file-asked"),
    );
    await expect(answerByFile(office(), ids.plan, "nowhere", elsewhere)).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(answerByFile(as("comptabilite"), ids.plan, pool, elsewhere)).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});

test("QU3 articles: answered with their form, kept by one that says nothing, copied with their copy", async () => {
  const input = { reference: "POE-X", label: "Poêle X", vatBp: "20" };
  const { id } = await createArticle(
    office(),
    articleShape.parse({ ...input, answers: { [ids.colour]: { shown: "1", written: "Noir" } } }),
  );
  const words = async (of: string) => (await getArticle(office(), of)).told.map((one) => one.words);
  expect(await words(id)).toEqual(["Noir"]);
  await updateArticle(office(), id, 1, articleEditShape.parse({ ...input, label: "Poêle XL", version: "1" }));
  expect(await words(id)).toEqual(["Noir"]);
  const answers = { [ids.colour]: { shown: "1", written: "Ivoire" } };
  const { version } = await updateArticle(
    office(),
    id,
    2,
    articleShape.parse({ ...input, label: "Poêle XL", answers }),
  );
  expect([version, await words(id)]).toEqual([3, ["Ivoire"]]);
  expect(await words((await duplicateArticle(office(), id)).id)).toEqual(["Ivoire"]);
});

test("QU10 a type that can't read its answers is refused with the first; one that can reads them all", async () => {
  const question = await ask({ subject: "ouvrage", label: "Profondeur" });
  const made = await Promise.all(
    ["1,5", "2 m"].map((written, i) =>
      addOuvrage(
        office(),
        TURPIN,
        ouvrageForm.parse({
          typeId: "ot-poele",
          name: `Essai ${i}`,
          answers: { [question]: { shown: "1", written } },
        }),
      ),
    ),
  );
  const change = async (over: Record<string, unknown>) => {
    const { question: row } = await getQuestion(office(), question);
    return saveQuestion(office(), question, questionEditForm.parse({ ...row, when: "", ...over }));
  };
  await expect(change({ type: "number" })).rejects.toMatchObject({
    problems: [{ code: "answers-unreadable", field: "type", facts: { count: 1, first: "2 m" } }],
  });
  await change({ type: "list", options: "1,5\n2 m" });
  expect(await told(made[1])).toMatchObject({ Profondeur: "2 m" });
  expect((await getOuvrage(office(), TURPIN, made[1] ?? "")).answers[question]).toEqual({
    chosen: ["2 m"],
    written: "",
  });
  expect((await getQuestion(office(), question)).answered).toBe(2);
});

test("QU11 the answers as a table: a row each, a column a question, in both formats, for who may read them", async () => {
  const csv = async (subject: "client" | "ouvrage" | "article", role: Parameters<typeof as>[0] = "bureau") =>
    new TextDecoder()
      .decode(await exportAnswers(as(role), subject, "csv"))
      .trimEnd()
      .split("\r\n");
  const [head, ...lines] = await csv("ouvrage");
  expect(head).toContain("Client;Ouvrage;Type;Volume;Conduit;Accès;Plan;Profondeur");
  expect(lines).toContain("Turpin Jean;Piscine;Piscine;50;;Côté rue;esquisse.jpg;");
  expect(lines).toHaveLength(3);
  expect(await csv("client")).toHaveLength(1);
  expect(await csv("article")).toContain("POE-X;Poêle XL;Ivoire");
  const sheet = await exportAnswers(office(), "ouvrage", "xlsx");
  expect(String.fromCharCode(...sheet.slice(0, 2))).toBe("PK");
});

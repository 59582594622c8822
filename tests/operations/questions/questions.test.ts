import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { audit } from "~/db/schema/house";
import { clientEditForm } from "~/domain/clients/forms";
import { questionEditForm, questionForm } from "~/domain/questions/forms";
import { changeStatus } from "~/operations/clients/change-status";
import { createClient } from "~/operations/clients/create-client";
import { getClientFile } from "~/operations/clients/get-client-file";
import { getClientSheet } from "~/operations/clients/get-client-sheet";
import { getNewClient } from "~/operations/clients/get-new-client";
import { restoreClients } from "~/operations/clients/restore-clients";
import { updateClient } from "~/operations/clients/update-client";
import { exportList } from "~/operations/lists/export-list";
import { addQuestion } from "~/operations/questions/add-question";
import { archiveQuestion } from "~/operations/questions/archive-question";
import { getQuestion } from "~/operations/questions/get-question";
import { listQuestions } from "~/operations/questions/list-questions";
import { orderQuestions } from "~/operations/questions/order-questions";
import { restoreQuestion } from "~/operations/questions/restore-question";
import { saveQuestion } from "~/operations/questions/save-question";
import { search } from "~/operations/search/search";
import { as, newWorld } from "../../world/world";
import { clientInput } from "../clients/sample";

const ask = (over: Record<string, unknown>) =>
  addQuestion(as("bureau"), questionForm.parse({ subject: "client", type: "words", ...over }));
const ids = { pool: "", water: "", pets: "", notes: "" };

beforeAll(async () => {
  await newWorld();
  ids.pool = await ask({ label: "Piscine existante", type: "tick", onHome: "on" });
  ids.water = await ask({
    label: "Traitement de l'eau",
    type: "list-words",
    options: "Sel\nChlore\n\n Autre ",
    when: `${ids.pool}=Oui`,
    section: "Bassin",
    onHome: "on",
    required: "on",
  });
  ids.pets = await ask({ label: "Animaux", type: "ticks", options: "Chat\nChien\nPoules", atCreation: "on" });
  ids.notes = await ask({ label: "Surface de la terrasse", type: "number" });
});

const edit = async (clientId: string, answers: Record<string, unknown>) => {
  const sheet = await getClientSheet(as("bureau"), clientId);
  return updateClient(
    as("bureau"),
    clientId,
    clientEditForm.parse({
      kind: "person",
      lastName: sheet.client.lastName,
      statusId: sheet.client.statusId,
      version: sheet.client.version,
      answers,
    }),
  );
};
const wordsOf = async (clientId: string) =>
  Object.fromEntries(
    (await getClientFile(as("technicien"), clientId)).answers.map((one) => [one.label, one.words]),
  );

describe("the list of questions", () => {
  test("they come in their order, with their choices; those of creation are asked there, mandatory ones too", async () => {
    const { questions, mayManage } = await listQuestions(as("commercial"), "client");
    expect(questions.map((one) => one.label)).toEqual([
      "Piscine existante",
      "Traitement de l'eau",
      "Animaux",
      "Surface de la terrasse",
    ]);
    expect(questions[1]).toMatchObject({
      options: ["Sel", "Chlore", "Autre"],
      whenId: ids.pool,
      whenIs: "Oui",
    });
    expect(mayManage).toBe(false);
    const first = await getNewClient(as("bureau"), "");
    expect(first.questions.map((one) => one.label)).toEqual(["Traitement de l'eau", "Animaux"]);
    const { whens, sections } = await getQuestion(as("bureau"), ids.notes);
    expect(sections).toEqual(["Bassin"]);
    expect(whens.map((one) => one.label)).toContain("Traitement de l'eau : Sel");
  });

  test("QU1 QU2 what can't be is said at its field, and nothing is written", async () => {
    await expect(ask({ label: "Un seul choix", type: "list", options: "Un" })).rejects.toMatchObject({
      kind: "refused",
      problems: [{ code: "question-options-few", field: "options" }],
    });
    const row = (await getQuestion(as("bureau"), ids.pool)).question;
    const loop = questionEditForm.parse({ ...row, when: `${ids.water}=Sel` });
    await expect(saveQuestion(as("bureau"), ids.pool, loop)).rejects.toMatchObject({
      kind: "refused",
      problems: [{ code: "question-condition-loops", field: "when" }],
    });
    expect((await listQuestions(as("bureau"), "client")).questions).toHaveLength(4);
  });

  test("a form that somebody overtook is a conflict; the order too", async () => {
    const row = (await getQuestion(as("bureau"), ids.notes)).question;
    const form = questionEditForm.parse({ ...row, label: "Surface (m²)" });
    await saveQuestion(as("bureau"), ids.notes, form);
    await expect(saveQuestion(as("direction"), ids.notes, { ...form, label: "Autre" })).rejects.toMatchObject(
      {
        kind: "conflict",
      },
    );
    const was = [ids.pool, ids.water, ids.pets, ids.notes];
    const then = [ids.pets, ids.pool, ids.water, ids.notes];
    await orderQuestions(as("bureau"), { subject: "client", ids: then, was });
    await expect(
      orderQuestions(as("bureau"), { subject: "client", ids: [...was].reverse(), was }),
    ).rejects.toMatchObject({ kind: "conflict" });
    expect((await listQuestions(as("bureau"), "client")).questions.map((one) => one.id)).toEqual(then);
  });
});

test("the export has a column for each question, a line for each client, formulas kept from running", async () => {
  const before = await ask({ label: "=1+1", type: "words" });
  const id = await createClient(
    as("bureau"),
    clientInput({
      lastName: "Exportée",
      answers: {
        [ids.pets]: { shown: "1", chosen: ["Chat", "Chien"] },
        [ids.notes]: { shown: "1", written: "1240,5" },
        [before]: { shown: "1", written: "=HYPERLINK(1)" },
      },
    }),
  );
  const asked = new URLSearchParams({ q: "exportée" });
  const { bytes } = await exportList(as("bureau"), "clients", asked, { as: "csv", columns: "all" });
  const file = await new Response(bytes).text();
  const [head = "", row = "", ...more] = file.trimEnd().split("\r\n");
  expect(more).toEqual([]);
  const columns = head.split(";");
  const cell = (label: string) => row.split(";")[columns.findIndex((one) => one.includes(label))];
  expect(cell("Animaux")).toBe("Chat, Chien");
  expect(cell("Surface")).toBe("1240,5");
  expect(cell("1+1")).toMatch(/^"?'=HYPERLINK/);
  expect(columns.at(-1)).toMatch(/^"?'=1\+1/);
  expect(id).not.toBe("");
  await archiveQuestion(as("bureau"), before);
});

describe("answers", () => {
  test("QU3 QU6 given with the client, seen on its home page, found by the search, told in the journal", async () => {
    const id = await createClient(
      as("commercial"),
      clientInput({
        lastName: "Questionnée",
        answers: {
          [ids.pool]: { shown: "1", chosen: "Oui" },
          [ids.water]: { shown: "1", chosen: "Autre", written: "brome" },
          [ids.pets]: { shown: "1", chosen: ["Chat", "Poules"] },
        },
      }),
    );
    expect(await wordsOf(id)).toEqual({ "Piscine existante": "Oui", "Traitement de l'eau": "Autre : brome" });
    const found = async (text: string) =>
      (await search(as("bureau"), text)).groups.flatMap((group) => group.results.map((one) => one.id));
    expect(await found("brome")).toContain(id);
    expect(await found("poules questionnée")).toContain(id);
    await edit(id, { [ids.pets]: { shown: "1", chosen: ["Chien"] } });
    expect(await found("questionnée chien")).toContain(id);
    expect(await found("brome")).toContain(id);
    const [change] = await as("bureau")
      .db.select()
      .from(audit)
      .where(and(eq(audit.subjectId, id), eq(audit.action, "updated")));
    expect(change?.before).toMatchObject({ Animaux: "Chat, Poules" });
    expect(change?.after).toMatchObject({ Animaux: "Chien" });
    // The bin and back: the index is written again, with what was answered.
    const { client } = await getClientSheet(as("bureau"), id);
    await changeStatus(as("direction"), id, { statusId: "st-bin", version: client.version });
    expect(await found("brome")).toEqual([]);
    await restoreClients(as("direction"), [id]);
    expect(await found("brome")).toContain(id);
  });

  test("QU3 a sheet that does not speak of them changes nothing; a box unticked loses what hung on it", async () => {
    const id = await createClient(
      as("bureau"),
      clientInput({
        lastName: "Piscinière",
        answers: { [ids.pool]: { shown: "1", chosen: "Oui" }, [ids.water]: { shown: "1", chosen: "Sel" } },
      }),
    );
    await edit(id, {});
    expect(await wordsOf(id)).toMatchObject({ "Traitement de l'eau": "Sel" });
    await edit(id, { [ids.pool]: { shown: "1" }, [ids.water]: { shown: "1", chosen: "Sel" } });
    expect(await wordsOf(id)).toEqual({});
  });

  test("QU4 QU5 a mandatory one left out and a number that is none are said at their fields; nothing is written", async () => {
    const wrong = clientInput({
      lastName: "Incomplète",
      answers: {
        [ids.pool]: { shown: "1", chosen: "Oui" },
        [ids.water]: { shown: "1" },
        [ids.notes]: { shown: "1", written: "grande" },
      },
    });
    await expect(createClient(as("bureau"), wrong)).rejects.toMatchObject({
      kind: "refused",
      problems: [
        { code: "answer-no-number", field: `answers.${ids.notes}.written` },
        { code: "answer-missing", field: `answers.${ids.water}.chosen` },
      ],
    });
    expect((await search(as("bureau"), "incomplète")).groups).toEqual([]);
  });

  test("QU7 a question taken out is not asked any more, its answers stay for the day it is put back", async () => {
    const id = await createClient(
      as("bureau"),
      clientInput({
        lastName: "Gardée",
        answers: { [ids.pool]: { shown: "1", chosen: "Oui" }, [ids.water]: { shown: "1", chosen: "Sel" } },
      }),
    );
    await archiveQuestion(as("bureau"), ids.water);
    await edit(id, { [ids.pets]: { shown: "1", chosen: ["Chat"] } });
    expect(await wordsOf(id)).toEqual({ "Piscine existante": "Oui" });
    await restoreQuestion(as("bureau"), ids.water);
    expect(await wordsOf(id)).toEqual({ "Piscine existante": "Oui", "Traitement de l'eau": "Sel" });
    await archiveQuestion(as("bureau"), ids.pool);
    await archiveQuestion(as("bureau"), ids.water);
    await expect(restoreQuestion(as("bureau"), ids.water)).rejects.toMatchObject({
      problems: [{ code: "question-condition-unknown" }],
    });
  });
});

import { beforeAll, expect, test } from "vitest";
import { articleShape, familyShape } from "~/domain/articles/forms";
import { createArticle } from "~/operations/articles/create-article";
import { createFamily } from "~/operations/articles/create-family";
import { deleteFamily } from "~/operations/articles/delete-family";
import { findArticles } from "~/operations/articles/find-articles";
import { getArticle } from "~/operations/articles/get-article";
import { listFamilies } from "~/operations/articles/list-families";
import { moveFamily } from "~/operations/articles/move-family";
import { updateFamily } from "~/operations/articles/update-family";
import { as, newWorld } from "../../world/world";

beforeAll(newWorld);

const family = (name: string, over: Record<string, string> = {}) => familyShape.parse({ name, ...over });
const names = async () => (await listFamilies(as("bureau"))).families.map((f) => f.name);

test("two levels and no more; accounts pass from family to article", async () => {
  const ctx = as("bureau");
  const { id: top } = await createFamily(ctx, family("Piscine", { salesAccount: "707200" }));
  const { id: sub } = await createFamily(ctx, family("Filtration", { parentId: top }));
  await expect(createFamily(ctx, family("Trop bas", { parentId: sub }))).rejects.toMatchObject({
    problems: [{ code: "family-too-deep" }],
  });
  const { id } = await createArticle(
    ctx,
    articleShape.parse({ reference: "F-1", label: "Filtre", vatBp: "20", familyId: sub }),
  );
  expect(await getArticle(ctx, id)).toMatchObject({ account: "707200", family: "Piscine › Filtration" });
  await updateFamily(ctx, sub, 1, family("Filtration de l'eau", { salesAccount: "707210" }));
  expect((await getArticle(ctx, id)).account).toBe("707210");
  expect((await findArticles(ctx, "filtration eau")).map((a) => a.id)).toEqual([id]);
  await expect(updateFamily(ctx, sub, 1, family("En retard"))).rejects.toMatchObject({ kind: "conflict" });
});

test("a name is unique at its level, two at once included", async () => {
  const both = await Promise.allSettled([1, 2].map(() => createFamily(as("bureau"), family("Jumelle"))));
  expect(both.filter((r) => r.status === "fulfilled")).toHaveLength(1);
  await expect(createFamily(as("bureau"), family("jumelle"))).rejects.toMatchObject({
    problems: [{ code: "family-name-taken", field: "name" }],
  });
});

test("families are reordered all together or not at all", async () => {
  const ctx = as("bureau");
  const before = (await listFamilies(ctx)).families;
  const order = before.map((f) => f.id).toReversed();
  const was = before.map((f) => f.id);
  await moveFamily(ctx, order[0] ?? "", order, was);
  expect((await listFamilies(ctx)).families.map((f) => f.id)).toEqual(order);
  await expect(moveFamily(ctx, order[0] ?? "", order.slice(1), order)).rejects.toMatchObject({
    kind: "conflict",
  });
  // Asked again it is done already; from an order that is no more it would undo somebody's.
  await moveFamily(ctx, order[0] ?? "", order, was);
  const [first = "", second = "", ...rest] = was;
  await expect(moveFamily(ctx, first, [second, first, ...rest], was)).rejects.toMatchObject({
    kind: "conflict",
  });
});

test("only an empty family is deleted", async () => {
  const ctx = as("bureau");
  await expect(deleteFamily(ctx, "f-poeles")).rejects.toMatchObject({
    problems: [{ code: "family-not-empty", facts: { count: 2 } }],
  });
  const { id } = await createFamily(ctx, family("Éphémère"));
  await deleteFamily(ctx, id);
  expect(await names()).not.toContain("Éphémère");
});

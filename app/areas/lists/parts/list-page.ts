import { redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { LISTS, type ListName } from "~/domain/lists/column";
import { viewEditForm, viewForm } from "~/domain/lists/view";
import type { Ctx } from "~/operations/context.server";
import { changeView } from "~/operations/lists/change-view";
import { openList } from "~/operations/lists/open-list";
import { saveView } from "~/operations/lists/save-view";
import { notFound } from "~/operations/refusals";

/** The name of a list in an address. Throws not-found. */
export function listNamed(name: string): ListName {
  const list = LISTS.find((one) => one === name);
  if (!list) throw notFound("list");
  return list;
}

/** What the page of a list loads. */
export const loadList = (ctx: Ctx, list: ListName, request: Request) =>
  answer(() => openList(ctx, list, new URL(request.url).searchParams));

/** The form of a view posts to the page of its list, `at`: kept anew, or changed where `vue` names one. */
export async function viewAction(ctx: Ctx, list: ListName, at: string, request: Request) {
  const body = await request.formData();
  const viewId = body.get("vue");
  const opened = (id: string) => redirect(`${at}?vue=${id}`);
  if (typeof viewId === "string" && viewId !== "")
    return submit(
      body,
      viewEditForm,
      (form) => changeView(ctx, viewId, form),
      () => opened(viewId),
    );
  return submit(body, viewForm, (form, sending) => saveView(ctx, list, form, sending), opened);
}

import { useState } from "react";
import { useNavigate } from "react-router";
import { post } from "~/app/shell/post";
import { toast } from "~/app/ui/toast";
import { interlocutorForm } from "~/domain/clients/interlocutor-form";
import type { Duplicate } from "~/operations/clients/alike";

/** The person who stands in the form of a new client, as an interlocutor; null while nobody is named there. */
export function personIn(form: HTMLFormElement | null) {
  if (!form) return null;
  const typed = new FormData(form);
  const text = (name: string) => String(typed.get(name) ?? "").trim();
  const all = (list: string) =>
    [...typed.keys()]
      .filter((name) => name.startsWith(`${list}[`) && name.endsWith("].value"))
      .map(text)
      .filter(Boolean);
  const [phone = "", ...morePhones] = all("phones");
  const [email = "", ...moreEmails] = all("emails");
  const person = {
    civility: text("civility"),
    lastName: text("lastName"),
    firstName: text("firstName"),
    phone,
    email,
    morePhones,
    moreEmails,
  };
  return text("kind") !== "company" && (person.lastName || person.firstName) ? person : null;
}

/** Rows of a list as a form names them. */
const listed = (name: string, values: readonly string[]) =>
  Object.fromEntries(values.map((value, i) => [`${name}[${i}]`, value]));

/** Who is being typed joins a file that exists, which then opens, with the way back in the toast (CL13). */
export function useJoining(onProblem: () => void) {
  const navigate = useNavigate();
  const [busy, setBusy] = useState("");
  const join = async ({ id, name, version }: Duplicate, form: HTMLFormElement | null) => {
    const person = personIn(form);
    if (!person || busy !== "") return;
    const { morePhones, moreEmails, ...first } = person;
    const wrong = interlocutorForm.safeParse({ ...person, version }).error?.issues[0]?.message;
    if (wrong) return toast({ message: wrong, tone: "problem" });
    const to = `/clients/${id}/interlocuteurs`;
    setBusy(id);
    const added = await post<{ id: string; version: number; points: string[] }>(to, {
      ...first,
      version: String(version),
      ...listed("morePhones", morePhones),
      ...listed("moreEmails", moreEmails),
    });
    setBusy("");
    if (!added) return onProblem();
    const called = [person.civility, person.firstName, person.lastName].filter(Boolean).join(" ");
    const takeBack = async () => {
      const gone = await post(`${to}/${added.id}/retrait`, {
        version: String(added.version),
        points: added.points.join(","),
      });
      if (gone !== null) toast({ message: `${called} n'est plus interlocuteur de ${name}.` });
    };
    toast({ message: `${called} est interlocuteur de ${name}.`, undo: () => void takeBack() });
    await navigate(`/clients/${id}`);
  };
  return { join, busy };
}

import { expect, test } from "vitest";
import { chosen, formerCodes, proposed, united } from "~/domain/merges/client-fields";
import { twinsOf } from "~/domain/merges/twins";

test("MG1 the fuller value is proposed, the kept one where both say something; a closed space stays closed", () => {
  expect(proposed("siren", "", "100000009")).toBe("lost");
  expect(proposed("siren", "200000008", "100000009")).toBe("kept");
  expect(proposed("originId", null, null)).toBe("kept");
  expect(proposed("observations", "a", "b")).toBe("both");
  expect(proposed("spaceEnabled", true, false)).toBe("lost");
  expect(proposed("spaceEnabled", false, true)).toBe("kept");
});

test("MG1 both observations stand one under the other; a choice outweighs the proposal", () => {
  expect(chosen("observations", "both", "Chien", "Portail")).toBe("Chien\nPortail");
  expect(united({ lastName: "A", version: 3 }, { lastName: "B", version: 9 }, { lastName: "lost" })).toEqual({
    lastName: "B",
  });
});

test("MG6 every code but the one that stands is a former one, once", () => {
  const none = { code: null, formerCodes: "" };
  expect(formerCodes("C1", { code: "C1", formerCodes: "C0" }, { code: "C2", formerCodes: "C0" })).toBe(
    "C0 C2",
  );
  expect(formerCodes("C2", { code: null, formerCodes: "" }, { code: "C2", formerCodes: "" })).toBe("");
  expect(formerCodes(null, none, none)).toBe("");
});

test("MG2 one writing of a street, a number, a name is a double; a phone of another person is not", () => {
  const place = (id: string, street: string) => ({
    id,
    street,
    postcode: "69003",
    city: "Lyon",
    complement: "",
  });
  const twins = twinsOf(
    {
      addresses: [place("a2", "14 av. des Tilleuls"), place("a3", "9 rue Neuve")],
      people: [{ id: "i2", firstName: "Léa", lastName: "MOREL" }],
      points: [
        { id: "p2", channel: "phone", value: "+33611223344", interlocutorId: null },
        { id: "p3", channel: "phone", value: "+33611223344", interlocutorId: "i2" },
      ],
    },
    {
      addresses: [place("a1", "14 avenue des Tilleuls")],
      people: [{ id: "i1", firstName: "Lea", lastName: "Morel" }],
      points: [{ id: "p1", channel: "phone", value: "+33611223344", interlocutorId: "i1" }],
    },
  );
  expect(twins.address).toEqual([["a2", "a1"]]);
  expect(twins.interlocutor).toEqual([["i2", "i1"]]);
  expect(twins.contact_point).toEqual([["p3", "p1"]]);
});

import { expect, test } from "vitest";
import { runningTogether, runs, type StillRunning } from "~/domain/clients/bin";
import { binShown, undoBinForm, undoRestoreForm } from "~/domain/lists/binning";
import type { Filter } from "~/domain/lists/filter";
import { planTogetherForm, undoPlanForm } from "~/domain/lists/planning";
import { MOST_TOGETHER } from "~/domain/lists/together";
import { cents } from "~/domain/money/money";

const BINS = ["st-bin"];
const status = (operator: Filter["operator"], ...values: string[]): Filter => ({
  key: "statut",
  operator,
  values,
});

test("LI10 LI13 the bin is offered where the filters show it, and the way back too", () => {
  const shown = (...filters: Filter[]) => binShown(filters, BINS);
  expect(shown()).toEqual({ binned: false, here: true });
  expect(shown({ key: "ville", operator: "contains", values: ["lyon"] })).toEqual({
    binned: false,
    here: true,
  });
  expect(shown(status("in", "st-bin"))).toEqual({ binned: true, here: false });
  expect(shown(status("in", "st-bin", "st-client"))).toEqual({ binned: true, here: true });
  expect(shown(status("in", "st-client"))).toEqual({ binned: false, here: true });
  expect(shown(status("out", "st-bin"))).toEqual({ binned: false, here: true });
  expect(shown(status("out", "st-client"))).toEqual({ binned: true, here: true });
  expect(shown(status("filled"))).toEqual({ binned: true, here: true });
});

test("LI12 a planning takes rows, a type and a day, and says what is wrong at its field", () => {
  const asked = { rows: "12,5", typeId: "at-appel", dueOn: "2026-12-07", dueTime: "", assigneeId: "" };
  expect(planTogetherForm.parse(asked)).toEqual({
    rows: [12, 5],
    seen: [],
    typeId: "at-appel",
    subject: "",
    dueOn: "2026-12-07",
    dueTime: null,
    assigneeId: null,
  });
  const wrong = (over: Record<string, unknown>) =>
    planTogetherForm.safeParse({ ...asked, ...over }).error?.issues.map((one) => one.path[0]);
  expect(wrong({ dueOn: "demain" })).toEqual(["dueOn"]);
  expect(wrong({ dueTime: "25:00" })).toEqual(["dueTime"]);
  expect(wrong({ rows: "a" })).toEqual(["rows"]);
  expect(undoPlanForm.parse({ made: "a1,b2,a1" }).made).toEqual(["a1", "b2"]);
  const many = Array.from({ length: MOST_TOGETHER + 1 }, (_, i) => `a${i}`).join(",");
  expect(undoPlanForm.safeParse({ made: many }).success).toBe(false);
});

test("LI13 what takes a move back is read again as it was written, and nothing else", () => {
  expect(undoBinForm.parse({ had: "[[12,3]]" }).had).toEqual([[12, 3]]);
  expect(undoRestoreForm.parse({ had: '[[12,3,"moved","Parti"],[5,1,"",""]]' }).had).toEqual([
    [12, 3, "moved", "Parti"],
    [5, 1, "", ""],
  ]);
  for (const had of ["", "{}", "[[0,1]]", "[[1]]", "[[1,2,3]]"])
    expect(undoBinForm.safeParse({ had }).success).toBe(false);
  expect(undoRestoreForm.safeParse({ had: '[[1,1,"bored",""]]' }).success).toBe(false);
});

const RUNNING: StillRunning = {
  openQuotes: 1,
  unpaidInvoices: 2,
  unpaidCents: cents(12_000),
  runningOrders: 0,
  openActions: 3,
};

test("CL9 what runs with several is the sum, and hidden where one of them is", () => {
  expect(runningTogether([RUNNING, RUNNING])).toEqual({
    openQuotes: 2,
    unpaidInvoices: 4,
    unpaidCents: 24_000,
    runningOrders: 0,
    openActions: 6,
  });
  expect(runningTogether([RUNNING, { ...RUNNING, unpaidCents: null }]).unpaidCents).toBeNull();
  expect(runs(runningTogether([]))).toBe(false);
  expect(runs(RUNNING)).toBe(true);
});

/** Why a rule says no: a code that the shell turns into a French sentence, the field it belongs to, and facts to fill it. */
export interface Problem {
  code: string;
  field?: string;
  facts?: Record<string, string | number>;
  /** The record that stands in the way, where a program may want to go there. */
  id?: string;
}

/** What a rule decides: a value, or the problems that prevent it. */
export type Decision<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export const decided = <T>(value: T): Decision<T> => ({ ok: true, value });
export const problem = (code: string, field?: string, facts?: Problem["facts"]): Problem => ({
  code,
  ...(field ? { field } : {}),
  ...(facts ? { facts } : {}),
});
export const undecided = (...problems: Problem[]): Decision<never> => ({ ok: false, problems });

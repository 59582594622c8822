/** Ids that a version owns: its items are found, counted and taken away by their ids alone (CT2). */
export const BLOCK = 2 ** 24;

export const versionOfItem = (itemId: number): number => Math.floor(itemId / BLOCK);
export const firstOf = (version: number): number => version * BLOCK;
export const lastOf = (version: number): number => version * BLOCK + BLOCK - 1;

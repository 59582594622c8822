import { PERMISSIONS, type StaffPermission } from "~/domain/access/permissions";

/** What no key may hold (K2): a program that could would make itself keys, or lock its owner out. */
const NEVER: readonly StaffPermission[] = ["profile.manage", "api.manage"];

export const SCOPES = (Object.keys(PERMISSIONS) as StaffPermission[]).filter(
  (permission) => !NEVER.includes(permission),
);

/** The scopes of a new key that reads and writes nothing by itself. */
export const READING: readonly StaffPermission[] = SCOPES.filter((scope) => /\.(read|use)$/.test(scope));

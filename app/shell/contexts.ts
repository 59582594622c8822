import { createContext } from "react-router";
import type { Ctx } from "~/operations/context.server";

/** What the worker hands to React Router for each request. */
export const ctxContext = createContext<Ctx>();
export const nonceContext = createContext<string>("");

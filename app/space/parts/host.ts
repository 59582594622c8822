import { useRouteLoaderData } from "react-router";
import type { loader } from "../layout";

/** Who receives, from any page of the space; undefined when even that could not be read. */
export const useHost = () => useRouteLoaderData<typeof loader>("space/layout");

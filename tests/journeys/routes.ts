import type { RouteConfigEntry } from "@react-router/dev/routes";

/** Addresses of the routes that show something: `.tsx` modules, those inside layouts included. */
export function pagesOf(routes: RouteConfigEntry[], above = ""): string[] {
  return routes.flatMap(({ path, index, file, children = [] }) => {
    const at = path ? `${above}/${path}` : above;
    const inner = pagesOf(children, at);
    const shown = file.endsWith(".tsx") && (index || (path !== undefined && !children.some((c) => c.index)));
    return [...(shown ? [at || "/"] : []), ...inner];
  });
}

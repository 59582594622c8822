import { describe, expect, test } from "vitest";
import { CODE, imports, read } from "./sources";

const FLOORS = ["workers", "app", "durable", "operations", "outputs", "db", "domain"] as const;
type Floor = (typeof FLOORS)[number];

/** workers -> app, durable -> operations -> outputs, db -> domain; types of db may be read by app and outputs. */
const MAY: Record<Floor, Floor[]> = {
  workers: ["workers", "app", "durable", "operations", "outputs", "db", "domain"],
  app: ["app", "operations", "outputs", "domain"],
  durable: ["durable", "operations", "outputs", "domain"],
  operations: ["operations", "outputs", "db", "domain"],
  outputs: ["outputs", "domain"],
  db: ["db", "domain"],
  domain: ["domain"],
};

/** Files that export a verb; everything else in operations is shared building blocks. */
const VERB_FILES = new Set(
  CODE.filter((file) => file.startsWith("operations/") && /export const \w+ = verb\(/.test(read(file))).map(
    (file) => file.replace(/\.tsx?$/, ""),
  ),
);

const floorOf = (path: string) => FLOORS.find((floor) => path.startsWith(`${floor}/`));
const house = CODE.filter((file) => floorOf(file) && !file.startsWith("db/demo/"));

describe("who may import whom", () => {
  test.each(FLOORS)("%s imports to the right only", (floor) => {
    const wrong = house
      .filter((file) => file.startsWith(`${floor}/`))
      .flatMap((file) =>
        imports(file)
          .filter(({ target }) => {
            const other = floorOf(target);
            if (!other || MAY[floor].includes(other)) return false;
            // The wire contract of a room is browser-safe and shared by both sides.
            return !(
              /^durable\/[^/]+\/shared(\/|$)/.test(target) &&
              (floor === "app" || floor === "operations")
            );
          })
          .map(({ target }) => `${file} -> ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test("verbs never call verbs: an operation imports only load, writes and shared parts of other areas", () => {
    const wrong = house
      .filter((file) => /^operations\/[^/]+\//.test(file))
      .flatMap((file) => {
        const area = file.split("/")[1];
        return imports(file)
          .filter(({ target, typeOnly }) => {
            const [top, other, name] = target.split("/");
            return (
              top === "operations" &&
              name !== undefined &&
              other !== area &&
              other !== "gateways" &&
              !typeOnly &&
              VERB_FILES.has(target)
            );
          })
          .map(({ target }) => `${file} -> ${target}`);
      });
    expect(wrong).toEqual([]);
  });

  test("the vocabulary of the screens knows no area", () => {
    const wrong = house
      .filter((file) => file.startsWith("app/ui/"))
      .flatMap((file) =>
        imports(file)
          .filter(({ target }) => target.startsWith("app/areas/"))
          .map(({ target }) => `${file} -> ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test("route modules never import another route module of another area", () => {
    const wrong = house
      .filter((file) => file.startsWith("app/areas/"))
      .flatMap((file) =>
        imports(file)
          .filter(({ target }) => {
            const [, , area] = file.split("/");
            const [app, areas, other, , shared] = target.split("/");
            // What stands in a folder of an area is made to be shared; its pages are not.
            return app === "app" && areas === "areas" && other !== area && shared === undefined;
          })
          .map(({ target }) => `${file} -> ${target}`),
      );
    expect(wrong).toEqual([]);
  });
});

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from "@mantine/core";
import { describe, expect, test } from "vitest";
import { resolver, theme } from "~/app/ui/theme";
import { CODE, read } from "./sources";

const FILE = "app/ui/theme-variables.css";
const MANTINE = "node_modules/@mantine/core/styles";
/** Drawn by the stylesheet of another component, or without one. */
const DRAWN_BY: Record<string, string[]> = {
  TextInput: ["Input"],
  Textarea: ["Input"],
  NativeSelect: ["Input"],
  Autocomplete: ["Input", "Combobox", "Popover", "ScrollArea"],
  Select: ["Input", "Combobox", "Popover", "ScrollArea"],
  Modal: ["Modal", "ModalBase", "Overlay", "Paper", "CloseButton"],
  Drawer: ["Drawer", "ModalBase", "Overlay", "Paper", "CloseButton"],
};

describe("look", () => {
  test("the variables of the theme that every page loads are those of the theme", () => {
    const full = mergeMantineTheme(DEFAULT_THEME, theme);
    const [usual, own] = [defaultCssVariablesResolver(DEFAULT_THEME), defaultCssVariablesResolver(full)];
    const ours = resolver(full);
    const changed = (part: "variables" | "light" | "dark") => {
      const before = new Map(Object.entries(usual[part]));
      const now = Object.entries({ ...own[part], ...ours[part] });
      return Object.fromEntries(now.filter(([name, value]) => before.get(name) !== value));
    };
    const css = convertCssVariables(
      { variables: changed("variables"), light: changed("light"), dark: changed("dark") },
      ":root",
    );
    const bare = (text: string) =>
      text
        .replaceAll(/\/\*.*?\*\/|\s/gs, "")
        .replaceAll("'", '"')
        .replaceAll(";}", "}");
    // WRITE_THEME=1 writes it again; `npm run format` then gives it lines.
    if (process.env.WRITE_THEME)
      writeFileSync(
        FILE,
        `/* Written by tests/house/look.test.ts (WRITE_THEME=1) from app/ui/theme.ts. */\n${css}\n`,
      );
    expect(bare(readFileSync(FILE, "utf8"))).toBe(bare(css));
  });

  test("every component of Mantine that a screen uses has its stylesheet", () => {
    const css = readFileSync("app/ui/mantine.css", "utf8");
    const used = new Set(
      CODE.filter((file) => file.startsWith("app/")).flatMap((file) =>
        [...read(file).matchAll(/import \{([^}]*)\} from "@mantine\/core"/g)].flatMap((found) =>
          (found[1] ?? "").split(",").map((name) => name.trim()),
        ),
      ),
    );
    expect(used.size).toBeGreaterThan(20);
    const wanted = [...used].flatMap(
      (name) => DRAWN_BY[name] ?? (existsSync(`${MANTINE}/${name}.css`) ? [name] : []),
    );
    expect(wanted.filter((name) => !css.includes(`styles/${name}.layer.css`))).toEqual([]);
  });

  test("sheets of Mantine stay in its layer: fetched again behind ours, they still yield", () => {
    const sheets = [...CODE.filter((file) => file.startsWith("app/")), "app/ui/mantine.css"].flatMap((file) =>
      [...read(file).matchAll(/(@mantine\/[\w/-]+)\.(layer\.)?css/g)].map(([, sheet, layer]) => ({
        sheet,
        layer,
      })),
    );
    expect(sheets.length).toBeGreaterThan(40);
    expect(sheets.filter(({ layer }) => !layer).map(({ sheet }) => sheet)).toEqual([
      "@mantine/core/styles/default-css-variables",
    ]);
  });
});

import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** Ink blue-green: the brand and what one may do. */
export const ink: MantineColorsTuple = [
  "#ecf6f6",
  "#d9e9ea",
  "#b0d2d5",
  "#84bbbf",
  "#60a6ac",
  "#48989f",
  "#28828a",
  "#0f6b73",
  "#0f5c63",
  "#064a50",
];
/** Warm copper: what needs a hand today. */
export const copper: MantineColorsTuple = [
  "#fdf3ec",
  "#f7e3d5",
  "#efc4a8",
  "#e7a377",
  "#e0874e",
  "#dc7633",
  "#c2611f",
  "#a34f17",
  "#8c4313",
  "#74360d",
];
/** Greys with a hint of warmth. */
export const slate: MantineColorsTuple = [
  "#f7f6f4",
  "#eeece9",
  "#dedbd6",
  "#c6c2bb",
  "#a5a098",
  "#86817a",
  "#69645e",
  "#4f4b46",
  "#34322e",
  "#211f1c",
];
const dark: MantineColorsTuple = [
  "#e8e6e1",
  "#cbc8c2",
  "#aeaaa3",
  "#8b8780",
  "#5b5853",
  "#403e3a",
  "#302e2b",
  "#24231f",
  "#1b1a17",
  "#131210",
];

const TITLE = { fontSize: "1.0625rem", fontWeight: 600 };

export const theme = createTheme({
  primaryColor: "ink",
  primaryShade: { light: 8, dark: 6 },
  colors: { ink, copper, slate, gray: slate, dark },
  white: "#ffffff",
  black: "#211f1c",
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, monospace",
  headings: {
    fontFamily: "'Inter Variable', system-ui, sans-serif",
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.375rem", lineHeight: "1.3" },
      h2: { fontSize: "1.0625rem", lineHeight: "1.4" },
      h3: { fontSize: "0.875rem", lineHeight: "1.4" },
    },
  },
  fontSizes: { xs: "0.75rem", sm: "0.875rem", md: "0.875rem", lg: "1.0625rem", xl: "1.375rem" },
  defaultRadius: "sm",
  radius: { xs: "3px", sm: "6px", md: "8px", lg: "12px", xl: "20px" },
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.5rem", xl: "2.5rem" },
  cursorType: "pointer",
  focusRing: "auto",
  components: {
    Button: { defaultProps: { size: "sm" }, styles: { label: { fontWeight: 550 } } },
    // Hints stand under the field, so that fields side by side keep one line.
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] },
      styles: { label: { marginBottom: 4, fontWeight: 550 }, description: { marginTop: 4 } },
    },
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray" } },
    TextInput: { defaultProps: { size: "sm" } },
    Textarea: { defaultProps: { size: "sm", autosize: true, minRows: 2 } },
    Select: { defaultProps: { size: "sm", allowDeselect: false, comboboxProps: { shadow: "md" } } },
    NativeSelect: { defaultProps: { size: "sm" } },
    Badge: { defaultProps: { variant: "light", radius: "sm" } },
    Paper: { defaultProps: { radius: "md" } },
    Tooltip: { defaultProps: { openDelay: 300 } },
    Drawer: {
      defaultProps: {
        position: "right",
        size: "md",
        overlayProps: { backgroundOpacity: 0.25 },
        transitionProps: { duration: 130 },
      },
      styles: { title: TITLE },
    },
    Modal: {
      defaultProps: {
        centered: true,
        radius: "md",
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 130 },
      },
      styles: { title: TITLE },
    },
    Menu: { defaultProps: { transitionProps: { duration: 100 } } },
  },
});

/** Our surfaces and money states; money colours are used for money only (app/ui/status.tsx). */
export const resolver: CSSVariablesResolver = () => ({
  variables: { "--rail": "13.5rem", "--top-height": "3.375rem", "--bar-height": "0rem" },
  light: {
    "--mantine-color-body": "#fdfcfa",
    "--mantine-color-text": "#211f1c",
    "--mantine-color-dimmed": "#645f59",
    "--mantine-color-placeholder": "#78736c",
    "--surface": "#ffffff",
    "--surface-sunken": "#f6f4f1",
    "--hairline": "#e6e2dc",
    "--edge": "#cfc9c0",
    "--hairline-strong": "#8f8a82",
    "--mantine-color-default-border": "var(--hairline-strong)",
    "--accent-text": "#0f5c63",
    "--copper-text": "#8c4313",
    "--paid": "#1a7045",
    "--partial": "#8f4b05",
    "--overdue": "#b32424",
    "--unpaid": "#211f1c",
    "--glow": "#d9e9ea",
    "--mantine-color-error": "#b32424",
    "--mantine-color-green-light": "#e6f1ea",
    "--mantine-color-red-light": "#fbeae8",
    "--mantine-color-copper-light": "#f8ebe2",
  },
  dark: {
    "--mantine-color-body": "#171613",
    "--mantine-color-text": "#e8e6e1",
    "--mantine-color-dimmed": "#aeaaa3",
    "--mantine-color-placeholder": "#96918a",
    "--mantine-color-ink-light": "#1c3a3d",
    "--mantine-color-ink-light-hover": "#234649",
    "--mantine-color-ink-light-color": "#b0d2d5",
    "--surface": "#1e1d1a",
    "--surface-sunken": "#131210",
    "--hairline": "#34322e",
    "--edge": "#4f4b46",
    "--hairline-strong": "#78736c",
    "--mantine-color-default-border": "var(--hairline-strong)",
    "--accent-text": "#84bbbf",
    "--copper-text": "#e7a377",
    "--paid": "#6cc596",
    "--partial": "#e7a35c",
    "--overdue": "#f08a84",
    "--unpaid": "#e8e6e1",
    "--glow": "#1c4347",
    "--mantine-color-error": "#f08a84",
    "--mantine-color-green-light": "#1c2f25",
    "--mantine-color-red-light": "#3a2220",
    "--mantine-color-copper-light": "#38271c",
  },
});

/** Each verb bears the name it is exported under, for the figures: the build shortens names, this keeps them. */
const modules = import.meta.glob<Record<string, unknown>>("../operations/**/*.ts", { eager: true });

for (const exports of Object.values(modules))
  for (const [name, value] of Object.entries(exports))
    if (typeof value === "function" && "permission" in value)
      Object.defineProperty(value, "name", { value: name });

/**
 * Zod asks the browser whether it may compile code, which our policy forbids and Firefox reports as an attack. Its
 * switch is set here, where the root loads it before any form's schema, and without loading Zod on pages that have none.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

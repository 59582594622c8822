/** Units that count hours of work. */
export const isHour = (unit: string): boolean => /^h(eures?)?$/i.test(unit.trim());

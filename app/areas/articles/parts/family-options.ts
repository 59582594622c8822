export interface FamilyNode {
  id: string;
  parentId: string | null;
  name: string;
}

/** Families in the order of the tree, sub-families after their own: "Poêles", "Poêles › Granulés". */
export const familyOptions = (families: FamilyNode[]) =>
  families
    .filter((family) => family.parentId === null)
    .flatMap((family) => [
      { value: family.id, label: family.name },
      ...families
        .filter((child) => child.parentId === family.id)
        .map((child) => ({ value: child.id, label: `${family.name} › ${child.name}` })),
    ]);

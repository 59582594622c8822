import { route } from "@react-router/dev/routes";

export const articleRoutes = [
  route("articles", "areas/articles/list.tsx"),
  route("articles/nouveau", "areas/articles/new.tsx"),
  route("articles/familles", "areas/articles/families.tsx"),
  route("articles/familles/:familyId", "areas/articles/family.ts"),
  route("articles/familles/:familyId/ordre", "areas/articles/family-order.ts"),
  route("articles/familles/:familyId/suppression", "areas/articles/family-removal.ts"),
  route("articles/:articleId", "areas/articles/article.tsx"),
  route("articles/:articleId/composition", "areas/articles/composition.tsx"),
  route("articles/:articleId/composition/suppression", "areas/articles/decomposition.ts"),
  route("articles/:articleId/prix", "areas/articles/price.ts"),
  route("articles/:articleId/archivage", "areas/articles/archiving.ts"),
  route("articles/:articleId/retour", "areas/articles/restoration.ts"),
  route("articles/:articleId/copie", "areas/articles/copy.ts"),
];

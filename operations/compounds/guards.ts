import { sql } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { compound } from "~/db/schema/articles";
import { DEEPEST } from "~/domain/compounds/compound";
import { must } from "../guards";

/** The composition still is what this viewer saw; version 0 is none. */
export const sameComposition = (articleId: string, version: number): Statement =>
  must(
    "composition unchanged",
    version === 0
      ? sql`not exists(select 1 from ${compound} where ${compound.articleId} = ${articleId})`
      : sql`exists(select 1 from ${compound} where ${compound.articleId} = ${articleId} and ${compound.version} = ${version})`,
  );

/**
 * Among the writes, once they are done: the compound does not hold itself, and stands in no chain of more than five
 * (CP2). Two people who each add the other's compound at once meet here: the second is refused.
 */
export const soundNesting = (articleId: string): Statement =>
  must(
    "sound nesting",
    sql`(with recursive
      down(id, level) as (select ${articleId}, 1 union select l.component_id, down.level + 1 from down join compound_line l on l.article_id = down.id where down.level <= ${DEEPEST + 1}),
      up(id, level) as (select ${articleId}, 0 union select l.article_id, up.level + 1 from up join compound_line l on l.component_id = up.id where up.level <= ${DEEPEST})
      select (select count(*) from down where id = ${articleId} and level > 1) = 0
        and (select max(down.level) from down join compound c on c.article_id = down.id or down.level = 1) + (select max(level) from up) <= ${DEEPEST})`,
  );

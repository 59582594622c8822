-- Rows that a pause gathers have their towns and their pairs worked out together at its end, as the search does: each
-- name is gone through once, instead of once for each of thousands who bear it.
CREATE TABLE `placed_again` (`client_id` text PRIMARY KEY NOT NULL) WITHOUT ROWID;
--> statement-breakpoint
DROP TRIGGER `address_town_insert`;
--> statement-breakpoint
CREATE TRIGGER `address_town_insert` AFTER INSERT ON `address` WHEN NOT EXISTS (SELECT 1 FROM search_paused) BEGIN UPDATE client SET postcode = coalesce((SELECT trim(postcode) FROM address WHERE client_id = new.client_id ORDER BY (use = 'main') DESC, position LIMIT 1), ''), town = coalesce((SELECT trim(city) FROM address WHERE client_id = new.client_id ORDER BY (use = 'main') DESC, position LIMIT 1), '') WHERE id = new.client_id; END;
--> statement-breakpoint
DROP TRIGGER `address_town_update`;
--> statement-breakpoint
CREATE TRIGGER `address_town_update` AFTER UPDATE OF client_id, use, position, postcode, city ON `address` WHEN NOT EXISTS (SELECT 1 FROM search_paused) BEGIN UPDATE client SET postcode = coalesce((SELECT trim(postcode) FROM address WHERE client_id = new.client_id ORDER BY (use = 'main') DESC, position LIMIT 1), ''), town = coalesce((SELECT trim(city) FROM address WHERE client_id = new.client_id ORDER BY (use = 'main') DESC, position LIMIT 1), '') WHERE id = new.client_id; UPDATE client SET postcode = coalesce((SELECT trim(postcode) FROM address WHERE client_id = old.client_id ORDER BY (use = 'main') DESC, position LIMIT 1), ''), town = coalesce((SELECT trim(city) FROM address WHERE client_id = old.client_id ORDER BY (use = 'main') DESC, position LIMIT 1), '') WHERE id = old.client_id; END;
--> statement-breakpoint
DROP TRIGGER `address_town_delete`;
--> statement-breakpoint
CREATE TRIGGER `address_town_delete` AFTER DELETE ON `address` WHEN NOT EXISTS (SELECT 1 FROM search_paused) BEGIN UPDATE client SET postcode = coalesce((SELECT trim(postcode) FROM address WHERE client_id = old.client_id ORDER BY (use = 'main') DESC, position LIMIT 1), ''), town = coalesce((SELECT trim(city) FROM address WHERE client_id = old.client_id ORDER BY (use = 'main') DESC, position LIMIT 1), '') WHERE id = old.client_id; END;
--> statement-breakpoint
DROP TRIGGER `client_town_sort`;
--> statement-breakpoint
CREATE TRIGGER `client_town_sort` AFTER UPDATE OF town ON `client` WHEN new.town_sort IS NOT CASE WHEN new.town GLOB '*[^ -~]*' THEN replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(new.town), 'à', 'a'), 'â', 'a'), 'ä', 'a'), 'ç', 'c'), 'é', 'e'), 'è', 'e'), 'ê', 'e'), 'ë', 'e'), 'î', 'i'), 'ï', 'i'), 'ô', 'o'), 'ö', 'o'), 'ù', 'u'), 'û', 'u'), 'ü', 'u'), 'ÿ', 'y'), 'À', 'a'), 'Â', 'a'), 'Ä', 'a'), 'Ç', 'c'), 'É', 'e'), 'È', 'e'), 'Ê', 'e'), 'Ë', 'e'), 'Î', 'i'), 'Ï', 'i'), 'Ô', 'o'), 'Ö', 'o'), 'Ù', 'u'), 'Û', 'u'), 'Ü', 'u'), 'Ÿ', 'y'), 'œ', 'oe'), 'Œ', 'oe'), '’', '''') ELSE lower(new.town) END BEGIN UPDATE client SET town_sort = CASE WHEN new.town GLOB '*[^ -~]*' THEN replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(new.town), 'à', 'a'), 'â', 'a'), 'ä', 'a'), 'ç', 'c'), 'é', 'e'), 'è', 'e'), 'ê', 'e'), 'ë', 'e'), 'î', 'i'), 'ï', 'i'), 'ô', 'o'), 'ö', 'o'), 'ù', 'u'), 'û', 'u'), 'ü', 'u'), 'ÿ', 'y'), 'À', 'a'), 'Â', 'a'), 'Ä', 'a'), 'Ç', 'c'), 'É', 'e'), 'È', 'e'), 'Ê', 'e'), 'Ë', 'e'), 'Î', 'i'), 'Ï', 'i'), 'Ô', 'o'), 'Ö', 'o'), 'Ù', 'u'), 'Û', 'u'), 'Ü', 'u'), 'Ÿ', 'y'), 'œ', 'oe'), 'Œ', 'oe'), '’', '''') ELSE lower(new.town) END WHERE id = new.id; END;
--> statement-breakpoint
DROP TRIGGER `client_pair_by_place`;
--> statement-breakpoint
CREATE TRIGGER `client_pair_by_place` AFTER INSERT ON `address` WHEN new.postcode <> '' AND NOT EXISTS (SELECT 1 FROM search_paused) BEGIN
  INSERT INTO client_pair (a_id, b_id, weight)
  SELECT DISTINCT min(new.client_id, o.id), max(new.client_id, o.id), 60
  FROM (SELECT other.id FROM client mine CROSS JOIN client other ON other.sort_name = mine.sort_name AND other.id <> mine.id CROSS JOIN address a ON a.client_id = other.id AND +a.postcode = new.postcode WHERE mine.id = new.client_id LIMIT 5) o
  WHERE NOT EXISTS (SELECT 1 FROM client_pair p WHERE p.a_id = min(new.client_id, o.id) AND p.b_id = max(new.client_id, o.id));
END;
--> statement-breakpoint
DROP TRIGGER `client_pair_by_new_name`;
--> statement-breakpoint
CREATE TRIGGER `client_pair_by_new_name` AFTER UPDATE OF sort_name ON `client` WHEN new.sort_name <> old.sort_name AND NOT EXISTS (SELECT 1 FROM search_paused) BEGIN
  INSERT INTO client_pair (a_id, b_id, weight)
  SELECT DISTINCT min(new.id, o.id), max(new.id, o.id), 60
  FROM (SELECT other.id FROM client other CROSS JOIN address a ON a.client_id = other.id CROSS JOIN address b ON b.client_id = new.id AND +b.postcode = a.postcode AND b.postcode <> '' WHERE other.sort_name = new.sort_name AND other.id <> new.id LIMIT 5) o
  WHERE NOT EXISTS (SELECT 1 FROM client_pair p WHERE p.a_id = min(new.id, o.id) AND p.b_id = max(new.id, o.id));
END;
--> statement-breakpoint
CREATE TRIGGER `address_added_later` AFTER INSERT ON `address` WHEN EXISTS (SELECT 1 FROM search_paused) BEGIN INSERT INTO placed_again(client_id) VALUES (new.client_id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `address_changed_later` AFTER UPDATE OF client_id, use, position, postcode, city ON `address` WHEN EXISTS (SELECT 1 FROM search_paused) BEGIN INSERT INTO placed_again(client_id) VALUES (old.client_id) ON CONFLICT DO NOTHING; INSERT INTO placed_again(client_id) VALUES (new.client_id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `address_removed_later` AFTER DELETE ON `address` WHEN EXISTS (SELECT 1 FROM search_paused) BEGIN INSERT INTO placed_again(client_id) VALUES (old.client_id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `client_named_later` AFTER UPDATE OF sort_name ON `client` WHEN new.sort_name <> old.sort_name AND EXISTS (SELECT 1 FROM search_paused) BEGIN INSERT INTO placed_again(client_id) VALUES (new.id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE VIEW `placed_town` AS SELECT client_id, postcode, town, CASE WHEN town GLOB '*[^ -~]*' THEN replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(lower(town), 'à', 'a'), 'â', 'a'), 'ä', 'a'), 'ç', 'c'), 'é', 'e'), 'è', 'e'), 'ê', 'e'), 'ë', 'e'), 'î', 'i'), 'ï', 'i'), 'ô', 'o'), 'ö', 'o'), 'ù', 'u'), 'û', 'u'), 'ü', 'u'), 'ÿ', 'y'), 'À', 'a'), 'Â', 'a'), 'Ä', 'a'), 'Ç', 'c'), 'É', 'e'), 'È', 'e'), 'Ê', 'e'), 'Ë', 'e'), 'Î', 'i'), 'Ï', 'i'), 'Ô', 'o'), 'Ö', 'o'), 'Ù', 'u'), 'Û', 'u'), 'Ü', 'u'), 'Ÿ', 'y'), 'œ', 'oe'), 'Œ', 'oe'), '’', '''') ELSE lower(town) END AS town_sort FROM (
  SELECT m.client_id, coalesce((SELECT trim(postcode) FROM address WHERE client_id = m.client_id ORDER BY (use = 'main') DESC, position LIMIT 1), '') AS postcode, coalesce((SELECT trim(city) FROM address WHERE client_id = m.client_id ORDER BY (use = 'main') DESC, position LIMIT 1), '') AS town FROM placed_again m);
--> statement-breakpoint
-- The five first others of the same name at the same postcode: of a junk name that thousands bear, six are kept.
CREATE VIEW `placed_pair` AS
WITH fresh AS MATERIALIZED (
  SELECT DISTINCT c.id, c.sort_name, a.postcode FROM placed_again m CROSS JOIN client c ON c.id = m.client_id CROSS JOIN address a ON a.client_id = c.id WHERE a.postcode <> ''
), there AS MATERIALIZED (
  SELECT id, sort_name, postcode FROM (
    SELECT id, sort_name, postcode, row_number() OVER (PARTITION BY sort_name, postcode ORDER BY id) AS place FROM (
      SELECT DISTINCT o.id, n.sort_name, a.postcode FROM (SELECT DISTINCT sort_name FROM fresh) n CROSS JOIN client o ON o.sort_name = n.sort_name CROSS JOIN address a ON a.client_id = o.id
      WHERE a.postcode <> '' AND (n.sort_name, a.postcode) IN (SELECT sort_name, postcode FROM fresh)))
  WHERE place <= 6
)
SELECT id, other_id FROM (
  SELECT f.id, t.id AS other_id, row_number() OVER (PARTITION BY f.id, f.postcode ORDER BY t.id) AS place
  FROM fresh f JOIN there t ON t.sort_name = f.sort_name AND t.postcode = f.postcode AND t.id <> f.id)
WHERE place <= 5;
--> statement-breakpoint
CREATE TRIGGER `placed_together` AFTER DELETE ON `search_paused` WHEN NOT EXISTS (SELECT 1 FROM search_paused) BEGIN
  UPDATE client SET postcode = p.postcode, town = p.town, town_sort = p.town_sort FROM placed_town AS p
  WHERE client.id = p.client_id AND (client.postcode, client.town, client.town_sort) IS NOT (p.postcode, p.town, p.town_sort);
  INSERT INTO client_pair (a_id, b_id, weight)
  SELECT DISTINCT min(n.id, n.other_id), max(n.id, n.other_id), 60 FROM placed_pair n
  WHERE NOT EXISTS (SELECT 1 FROM client_pair p WHERE p.a_id = min(n.id, n.other_id) AND p.b_id = max(n.id, n.other_id));
  DELETE FROM placed_again;
END;
--> statement-breakpoint
-- While a pause gathers rows, the indexes of the search are not merged again and again.
DROP TRIGGER `search_resumed`;
--> statement-breakpoint
CREATE TRIGGER `search_begun` AFTER INSERT ON `search_paused` WHEN (SELECT count(*) FROM search_paused) = 1 BEGIN INSERT INTO search_words(search_words, rank) VALUES ('automerge', 0); INSERT INTO search_parts(search_parts, rank) VALUES ('automerge', 0); END;
--> statement-breakpoint
CREATE TRIGGER `search_resumed` AFTER DELETE ON `search_paused` WHEN NOT EXISTS (SELECT 1 FROM search_paused) BEGIN DELETE FROM search_doc WHERE kind = 'client' AND subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'client'); INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_client WHERE subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'client') ORDER BY ranked_at; DELETE FROM search_doc WHERE kind = 'article' AND subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'article'); INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_article WHERE subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'article') ORDER BY ranked_at; DELETE FROM search_doc WHERE kind = 'quote' AND subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'quote'); INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_quote WHERE subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'quote') ORDER BY ranked_at; DELETE FROM search_doc WHERE kind = 'order' AND subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'order'); INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_order WHERE subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'order') ORDER BY ranked_at; DELETE FROM search_doc WHERE kind = 'invoice' AND subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'invoice'); INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_invoice WHERE subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'invoice') ORDER BY ranked_at; DELETE FROM search_doc WHERE kind = 'credit-note' AND subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'credit-note'); INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_credit_note WHERE subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'credit-note') ORDER BY ranked_at; DELETE FROM search_doc WHERE kind = 'ouvrage' AND subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'ouvrage'); INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_ouvrage WHERE subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'ouvrage') ORDER BY ranked_at; DELETE FROM search_doc WHERE kind = 'file' AND subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'file'); INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_file WHERE subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'file') ORDER BY ranked_at; DELETE FROM search_dirty; INSERT INTO search_words(search_words, rank) VALUES ('automerge', 4); INSERT INTO search_parts(search_parts, rank) VALUES ('automerge', 4); END;

ALTER TABLE `client` ADD `loyalty_card` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `search_doc` ADD `dated_on` text;--> statement-breakpoint
ALTER TABLE `search_doc` ADD `owner_id` text;--> statement-breakpoint
CREATE INDEX `search_doc_dated` ON `search_doc` (`dated_on`) WHERE dated_on is not null;--> statement-breakpoint
-- From here on, as db/search says: what the search knows of each thing, and the triggers that keep it so.
CREATE TABLE `search_paused` (`depth` integer PRIMARY KEY NOT NULL) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `search_dirty` (`kind` text NOT NULL, `subject_id` text NOT NULL, PRIMARY KEY(`kind`, `subject_id`)) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `search_term` (`term` text PRIMARY KEY NOT NULL) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `search_near` (`near` text NOT NULL, `term` text NOT NULL, PRIMARY KEY(`near`, `term`)) WITHOUT ROWID;
--> statement-breakpoint
CREATE VIEW `search_source_client` AS select 'client' as kind, subject_id, client_id, title, detail, href, 'ǂclient ' || words as words, parts, ranked_at, amount_cents, dated_on, owner_id from (select c.id as subject_id, c.id as client_id, c.display_name as title, concat_ws(' · ', (select nullif(trim(concat_ws(' ', postcode, city)), '') from address where client_id = c.id order by use <> 'main', position, id limit 1), (select value from contact_point where client_id = c.id and channel = 'phone' order by position, id limit 1)) as detail, '/clients/' || c.id as href, concat_ws(' ', c.company_name, c.last_name, c.first_name, (select group_concat(concat_ws(' ', last_name, first_name), ' ' order by position, id) from interlocutor where client_id = c.id), (select group_concat(concat_ws(' ', city, postcode, label, street), ' ' order by position, id) from address where client_id = c.id), c.code, c.loyalty_card, (select group_concat(words, ' ' order by question_id) from client_answer where client_id = c.id)) as words, concat_ws(' ', c.display_name, (select group_concat(value || iif(substr(value, 1, 3) = '+33', ' 0' || substr(value, 4), ''), ' ' order by position, id) from contact_point where client_id = c.id), c.code, c.loyalty_card, c.siren, c.siret) as parts, c.updated_at as ranked_at, null as amount_cents, null as dated_on, c.followed_by as owner_id from client c join choice s on s.id = c.status_id where not (json_valid(s.semantics) and (coalesce(s.semantics ->> 'searchable', 1) = 0 or coalesce(s.semantics ->> 'bin', 0) = 1)));
--> statement-breakpoint
CREATE VIEW `search_source_article` AS select 'article' as kind, subject_id, client_id, title, detail, href, 'ǂarticle ' || words as words, parts, ranked_at, amount_cents, dated_on, owner_id from (select a.id as subject_id, null as client_id, a.label as title, concat_ws(' · ', a.reference, p.name || ' › ' || f.name, iif(p.id is null, f.name, null)) as detail, '/articles/' || a.id as href, concat_ws(' ', a.reference, a.label, p.name, f.name, a.supplier, a.supplier_reference, a.ean, (select group_concat(words, ' ' order by question_id) from article_answer where article_id = a.id)) as words, concat_ws(' ', a.reference, a.label, a.ean, a.supplier_reference) as parts, a.updated_at as ranked_at, (a.sale_price + iif(a.sale_price < 0, -50, 50)) / 100 as amount_cents, null as dated_on, null as owner_id from article a left join article_family f on f.id = a.family_id left join article_family p on p.id = f.parent_id where a.archived_at is null);
--> statement-breakpoint
CREATE VIEW `search_source_quote` AS select 'quote' as kind, subject_id, client_id, title, detail, href, 'ǂdocument ' || words as words, parts, ranked_at, amount_cents, dated_on, owner_id from (select q.id as subject_id, q.client_id, 'Devis ' || q.number || iif(q.revision > 1, ' version ' || q.revision, '') as title, concat_ws(' · ', nullif(q.title, ''), c.display_name) as detail, '/devis/' || q.id as href, concat_ws(' ', q.number, q.title, c.display_name) as words, concat_ws(' ', q.number, q.title) as parts, q.updated_at as ranked_at, q.gross_cents as amount_cents, q.dated_on, q.seller_id as owner_id from quote q join client c on c.id = q.client_id where q.binned_at is null);
--> statement-breakpoint
CREATE VIEW `search_source_order` AS select 'order' as kind, subject_id, client_id, title, detail, href, 'ǂdocument ' || words as words, parts, ranked_at, amount_cents, dated_on, owner_id from (select o.id as subject_id, o.client_id, 'Commande ' || o.number as title, concat_ws(' · ', c.display_name, nullif(o.title, '')) as detail, '/commandes/' || o.id as href, concat_ws(' ', o.number, o.title, c.display_name, a.street, a.postcode, a.city) as words, concat_ws(' ', o.number, o.title) as parts, o.created_at as ranked_at, o.gross_cents as amount_cents, o.ordered_on as dated_on, o.seller_id as owner_id from sales_order o join client c on c.id = o.client_id left join address a on a.id = o.site_address_id);
--> statement-breakpoint
CREATE VIEW `search_source_invoice` AS select 'invoice' as kind, subject_id, client_id, title, detail, href, 'ǂdocument ' || words as words, parts, ranked_at, amount_cents, dated_on, owner_id from (select i.id as subject_id, i.client_id, iif(i.kind = 'deposit', 'Acompte ', 'Facture ') || i.number as title, concat_ws(' · ', c.display_name, nullif(i.title, '')) as detail, '/factures/' || i.id as href, concat_ws(' ', i.number, i.title, c.display_name) as words, concat_ws(' ', i.number, i.title) as parts, i.issued_at as ranked_at, i.gross_cents as amount_cents, i.issued_on as dated_on, i.seller_id as owner_id from invoice i join client c on c.id = i.client_id where i.issued_at is not null and i.binned_at is null);
--> statement-breakpoint
CREATE VIEW `search_source_credit_note` AS select 'credit-note' as kind, subject_id, client_id, title, detail, href, 'ǂdocument ' || words as words, parts, ranked_at, amount_cents, dated_on, owner_id from (select n.id as subject_id, n.client_id, 'Avoir ' || n.number as title, concat_ws(' · ', c.display_name, nullif(n.reason, '')) as detail, '/avoirs/' || n.id as href, concat_ws(' ', n.number, n.reason, c.display_name) as words, n.number as parts, n.issued_at as ranked_at, n.gross_cents as amount_cents, n.issued_on as dated_on, null as owner_id from credit_note n join client c on c.id = n.client_id where n.issued_at is not null and n.binned_at is null);
--> statement-breakpoint
CREATE VIEW `search_source_ouvrage` AS select 'ouvrage' as kind, subject_id, client_id, title, detail, href, 'ǂsite ' || words as words, parts, ranked_at, amount_cents, dated_on, owner_id from (select o.id as subject_id, o.client_id, o.name as title, concat_ws(' · ', nullif(o.serial_number, ''), c.display_name, nullif(trim(concat_ws(' ', a.postcode, a.city)), '')) as detail, '/clients/' || o.client_id || '/ouvrages/' || o.id as href, concat_ws(' ', o.name, t.label, o.serial_number, c.display_name, a.label, a.street, a.postcode, a.city, (select group_concat(concat_ws(' ', label, serial_number), ' ' order by id) from equipment where ouvrage_id = o.id and binned_at is null), (select group_concat(words, ' ' order by question_id) from ouvrage_answer where ouvrage_id = o.id)) as words, concat_ws(' ', o.name, o.serial_number, (select group_concat(concat_ws(' ', serial_number), ' ' order by id) from equipment where ouvrage_id = o.id and binned_at is null)) as parts, o.created_at as ranked_at, null as amount_cents, o.installed_on as dated_on, c.followed_by as owner_id from ouvrage o join client c on c.id = o.client_id join choice s on s.id = c.status_id left join choice t on t.id = o.type_id left join address a on a.id = o.site_address_id where o.archived_at is null and not (json_valid(s.semantics) and (coalesce(s.semantics ->> 'searchable', 1) = 0 or coalesce(s.semantics ->> 'bin', 0) = 1)));
--> statement-breakpoint
CREATE VIEW `search_source_file` AS select 'file' as kind, subject_id, client_id, title, detail, href, 'ǂfile ' || words as words, parts, ranked_at, amount_cents, dated_on, owner_id from (select f.id as subject_id, c.id as client_id, f.name as title, concat_ws(' · ', d.name, c.display_name, o.name) as detail, '/fichiers/' || f.id as href, concat_ws(' ', f.name, d.name, c.display_name, o.name, (select group_concat(label, ' ' order by t.id) from file_tagged g join choice t on t.id = g.tag_id where g.file_id = f.id)) as words, f.name as parts, f.created_at as ranked_at, null as amount_cents, date(f.created_at / 1000, 'unixepoch') as dated_on, iif(substr(f.created_by, 1, 5) = 'user:', substr(f.created_by, 6), null) as owner_id from file f left join client c on f.owner_kind = 'client' and c.id = f.owner_id left join choice s on s.id = c.status_id left join file_folder d on d.id = f.folder_id left join ouvrage o on o.id = f.ouvrage_id where f.binned_at is null and (f.owner_kind in ('library', 'article') or (f.owner_kind = 'client' and c.id is not null and not (json_valid(s.semantics) and (coalesce(s.semantics ->> 'searchable', 1) = 0 or coalesce(s.semantics ->> 'bin', 0) = 1)))));
--> statement-breakpoint
CREATE VIEW `search_entry` AS SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_doc;
--> statement-breakpoint
CREATE TRIGGER `search_entered` INSTEAD OF INSERT ON `search_entry` BEGIN INSERT INTO search_doc(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT new.kind, new.subject_id, new.client_id, new.title, new.detail, new.href, substr(both, 1, instr(both, char(31)) - 1), substr(both, instr(both, char(31)) + 1), new.ranked_at, new.amount_cents, new.dated_on, new.owner_id FROM (SELECT lower(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(new.words || char(31) || new.parts, 'à', 'a'), 'À', 'a'), 'á', 'a'), 'Á', 'a'), 'â', 'a'), 'Â', 'a'), 'ã', 'a'), 'Ã', 'a'), 'ä', 'a'), 'Ä', 'a'), 'å', 'a'), 'Å', 'a'), 'è', 'e'), 'È', 'e'), 'é', 'e'), 'É', 'e'), 'ê', 'e'), 'Ê', 'e'), 'ë', 'e'), 'Ë', 'e'), 'ì', 'i'), 'Ì', 'i'), 'í', 'i'), 'Í', 'i'), 'î', 'i'), 'Î', 'i'), 'ï', 'i'), 'Ï', 'i'), 'ò', 'o'), 'Ò', 'o'), 'ó', 'o'), 'Ó', 'o'), 'ô', 'o'), 'Ô', 'o'), 'õ', 'o'), 'Õ', 'o'), 'ö', 'o'), 'Ö', 'o'), 'ù', 'u'), 'Ù', 'u'), 'ú', 'u'), 'Ú', 'u'), 'û', 'u'), 'Û', 'u'), 'ü', 'u'), 'Ü', 'u'), 'ÿ', 'y'), 'Ÿ', 'y'), 'ç', 'c'), 'Ç', 'c'), 'ñ', 'n'), 'Ñ', 'n'), 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), 'ß', 'ss'), '’', '''')) AS both); END;
--> statement-breakpoint
CREATE VIEW `search_again_client` AS SELECT subject_id FROM search_dirty WHERE kind = 'client';
--> statement-breakpoint
CREATE TRIGGER `search_again_client_later` INSTEAD OF INSERT ON `search_again_client` WHEN EXISTS (SELECT 1 FROM search_paused) BEGIN INSERT INTO search_dirty(kind, subject_id) VALUES ('client', new.subject_id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `search_again_client_now` INSTEAD OF INSERT ON `search_again_client` WHEN NOT EXISTS (SELECT 1 FROM search_paused) BEGIN DELETE FROM search_doc WHERE kind = 'client' AND subject_id = new.subject_id; INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_client WHERE subject_id = new.subject_id; END;
--> statement-breakpoint
CREATE VIEW `search_again_article` AS SELECT subject_id FROM search_dirty WHERE kind = 'article';
--> statement-breakpoint
CREATE TRIGGER `search_again_article_later` INSTEAD OF INSERT ON `search_again_article` WHEN EXISTS (SELECT 1 FROM search_paused) BEGIN INSERT INTO search_dirty(kind, subject_id) VALUES ('article', new.subject_id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `search_again_article_now` INSTEAD OF INSERT ON `search_again_article` WHEN NOT EXISTS (SELECT 1 FROM search_paused) BEGIN DELETE FROM search_doc WHERE kind = 'article' AND subject_id = new.subject_id; INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_article WHERE subject_id = new.subject_id; END;
--> statement-breakpoint
CREATE VIEW `search_again_quote` AS SELECT subject_id FROM search_dirty WHERE kind = 'quote';
--> statement-breakpoint
CREATE TRIGGER `search_again_quote_later` INSTEAD OF INSERT ON `search_again_quote` WHEN EXISTS (SELECT 1 FROM search_paused) BEGIN INSERT INTO search_dirty(kind, subject_id) VALUES ('quote', new.subject_id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `search_again_quote_now` INSTEAD OF INSERT ON `search_again_quote` WHEN NOT EXISTS (SELECT 1 FROM search_paused) BEGIN DELETE FROM search_doc WHERE kind = 'quote' AND subject_id = new.subject_id; INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_quote WHERE subject_id = new.subject_id; END;
--> statement-breakpoint
CREATE VIEW `search_again_order` AS SELECT subject_id FROM search_dirty WHERE kind = 'order';
--> statement-breakpoint
CREATE TRIGGER `search_again_order_later` INSTEAD OF INSERT ON `search_again_order` WHEN EXISTS (SELECT 1 FROM search_paused) BEGIN INSERT INTO search_dirty(kind, subject_id) VALUES ('order', new.subject_id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `search_again_order_now` INSTEAD OF INSERT ON `search_again_order` WHEN NOT EXISTS (SELECT 1 FROM search_paused) BEGIN DELETE FROM search_doc WHERE kind = 'order' AND subject_id = new.subject_id; INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_order WHERE subject_id = new.subject_id; END;
--> statement-breakpoint
CREATE VIEW `search_again_invoice` AS SELECT subject_id FROM search_dirty WHERE kind = 'invoice';
--> statement-breakpoint
CREATE TRIGGER `search_again_invoice_later` INSTEAD OF INSERT ON `search_again_invoice` WHEN EXISTS (SELECT 1 FROM search_paused) BEGIN INSERT INTO search_dirty(kind, subject_id) VALUES ('invoice', new.subject_id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `search_again_invoice_now` INSTEAD OF INSERT ON `search_again_invoice` WHEN NOT EXISTS (SELECT 1 FROM search_paused) BEGIN DELETE FROM search_doc WHERE kind = 'invoice' AND subject_id = new.subject_id; INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_invoice WHERE subject_id = new.subject_id; END;
--> statement-breakpoint
CREATE VIEW `search_again_credit_note` AS SELECT subject_id FROM search_dirty WHERE kind = 'credit-note';
--> statement-breakpoint
CREATE TRIGGER `search_again_credit_note_later` INSTEAD OF INSERT ON `search_again_credit_note` WHEN EXISTS (SELECT 1 FROM search_paused) BEGIN INSERT INTO search_dirty(kind, subject_id) VALUES ('credit-note', new.subject_id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `search_again_credit_note_now` INSTEAD OF INSERT ON `search_again_credit_note` WHEN NOT EXISTS (SELECT 1 FROM search_paused) BEGIN DELETE FROM search_doc WHERE kind = 'credit-note' AND subject_id = new.subject_id; INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_credit_note WHERE subject_id = new.subject_id; END;
--> statement-breakpoint
CREATE VIEW `search_again_ouvrage` AS SELECT subject_id FROM search_dirty WHERE kind = 'ouvrage';
--> statement-breakpoint
CREATE TRIGGER `search_again_ouvrage_later` INSTEAD OF INSERT ON `search_again_ouvrage` WHEN EXISTS (SELECT 1 FROM search_paused) BEGIN INSERT INTO search_dirty(kind, subject_id) VALUES ('ouvrage', new.subject_id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `search_again_ouvrage_now` INSTEAD OF INSERT ON `search_again_ouvrage` WHEN NOT EXISTS (SELECT 1 FROM search_paused) BEGIN DELETE FROM search_doc WHERE kind = 'ouvrage' AND subject_id = new.subject_id; INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_ouvrage WHERE subject_id = new.subject_id; END;
--> statement-breakpoint
CREATE VIEW `search_again_file` AS SELECT subject_id FROM search_dirty WHERE kind = 'file';
--> statement-breakpoint
CREATE TRIGGER `search_again_file_later` INSTEAD OF INSERT ON `search_again_file` WHEN EXISTS (SELECT 1 FROM search_paused) BEGIN INSERT INTO search_dirty(kind, subject_id) VALUES ('file', new.subject_id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `search_again_file_now` INSTEAD OF INSERT ON `search_again_file` WHEN NOT EXISTS (SELECT 1 FROM search_paused) BEGIN DELETE FROM search_doc WHERE kind = 'file' AND subject_id = new.subject_id; INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_file WHERE subject_id = new.subject_id; END;
--> statement-breakpoint
CREATE TRIGGER `search_resumed` AFTER DELETE ON `search_paused` WHEN NOT EXISTS (SELECT 1 FROM search_paused) BEGIN DELETE FROM search_doc WHERE kind = 'client' AND subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'client'); INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_client WHERE subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'client') ORDER BY ranked_at; DELETE FROM search_doc WHERE kind = 'article' AND subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'article'); INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_article WHERE subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'article') ORDER BY ranked_at; DELETE FROM search_doc WHERE kind = 'quote' AND subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'quote'); INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_quote WHERE subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'quote') ORDER BY ranked_at; DELETE FROM search_doc WHERE kind = 'order' AND subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'order'); INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_order WHERE subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'order') ORDER BY ranked_at; DELETE FROM search_doc WHERE kind = 'invoice' AND subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'invoice'); INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_invoice WHERE subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'invoice') ORDER BY ranked_at; DELETE FROM search_doc WHERE kind = 'credit-note' AND subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'credit-note'); INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_credit_note WHERE subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'credit-note') ORDER BY ranked_at; DELETE FROM search_doc WHERE kind = 'ouvrage' AND subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'ouvrage'); INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_ouvrage WHERE subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'ouvrage') ORDER BY ranked_at; DELETE FROM search_doc WHERE kind = 'file' AND subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'file'); INSERT INTO search_entry(kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id) SELECT kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id FROM search_source_file WHERE subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = 'file') ORDER BY ranked_at; DELETE FROM search_dirty; END;
--> statement-breakpoint
CREATE TRIGGER `search_doc_words` AFTER INSERT ON `search_doc` BEGIN INSERT INTO search_term(term) SELECT DISTINCT value FROM json_each('[' || replace(json_quote(replace(replace(replace(replace(replace(replace(replace(replace(new.words, '-', ' '), '''', ' '), ',', ' '), '.', ' '), '/', ' '), '(', ' '), ')', ' '), ':', ' ')), ' ', '","') || ']') WHERE length(value) BETWEEN 4 AND 30 AND value NOT GLOB '*[^a-z]*' AND NOT EXISTS (SELECT 1 FROM search_term t WHERE t.term = value) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `search_term_near` AFTER INSERT ON `search_term` BEGIN INSERT INTO search_near(near, term) SELECT substr(new.term, 1, 7), new.term WHERE true ON CONFLICT DO NOTHING; INSERT INTO search_near(near, term) SELECT substr(substr(new.term, 1, a.value - 1) || substr(new.term, a.value + 1), 1, 6), new.term FROM json_each('[1,2,3,4,5,6,7]') a WHERE a.value <= min(length(new.term), 7) ON CONFLICT DO NOTHING; INSERT INTO search_near(near, term) SELECT substr(substr(new.term, 1, a.value - 1) || substr(new.term, a.value + 1, b.value - a.value - 1) || substr(new.term, b.value + 1), 1, 5), new.term FROM json_each('[1,2,3,4,5,6,7]') a JOIN json_each('[1,2,3,4,5,6,7]') b ON b.value > a.value WHERE length(new.term) >= 7 ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER `search_client_added` AFTER INSERT ON `client` BEGIN INSERT INTO search_again_client(subject_id) VALUES (new.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_client_removed` AFTER DELETE ON `client` BEGIN INSERT INTO search_again_client(subject_id) VALUES (old.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_client_changed` AFTER UPDATE OF display_name, company_name, last_name, first_name, code, loyalty_card, siren, siret, status_id, followed_by, updated_at ON `client` BEGIN INSERT INTO search_again_client(subject_id) VALUES (new.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_address_added` AFTER INSERT ON `address` BEGIN INSERT INTO search_again_client(subject_id) VALUES (new.client_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_address_removed` AFTER DELETE ON `address` BEGIN INSERT INTO search_again_client(subject_id) VALUES (old.client_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_address_changed` AFTER UPDATE ON `address` BEGIN INSERT INTO search_again_client(subject_id) SELECT old.client_id WHERE old.client_id IS NOT new.client_id; INSERT INTO search_again_client(subject_id) VALUES (new.client_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_contact_point_added` AFTER INSERT ON `contact_point` BEGIN INSERT INTO search_again_client(subject_id) VALUES (new.client_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_contact_point_removed` AFTER DELETE ON `contact_point` BEGIN INSERT INTO search_again_client(subject_id) VALUES (old.client_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_contact_point_changed` AFTER UPDATE ON `contact_point` BEGIN INSERT INTO search_again_client(subject_id) SELECT old.client_id WHERE old.client_id IS NOT new.client_id; INSERT INTO search_again_client(subject_id) VALUES (new.client_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_interlocutor_added` AFTER INSERT ON `interlocutor` BEGIN INSERT INTO search_again_client(subject_id) VALUES (new.client_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_interlocutor_removed` AFTER DELETE ON `interlocutor` BEGIN INSERT INTO search_again_client(subject_id) VALUES (old.client_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_interlocutor_changed` AFTER UPDATE ON `interlocutor` BEGIN INSERT INTO search_again_client(subject_id) SELECT old.client_id WHERE old.client_id IS NOT new.client_id; INSERT INTO search_again_client(subject_id) VALUES (new.client_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_client_answer_added` AFTER INSERT ON `client_answer` BEGIN INSERT INTO search_again_client(subject_id) VALUES (new.client_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_client_answer_removed` AFTER DELETE ON `client_answer` BEGIN INSERT INTO search_again_client(subject_id) VALUES (old.client_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_client_answer_changed` AFTER UPDATE ON `client_answer` BEGIN INSERT INTO search_again_client(subject_id) SELECT old.client_id WHERE old.client_id IS NOT new.client_id; INSERT INTO search_again_client(subject_id) VALUES (new.client_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_article_added` AFTER INSERT ON `article` BEGIN INSERT INTO search_again_article(subject_id) VALUES (new.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_article_removed` AFTER DELETE ON `article` BEGIN INSERT INTO search_again_article(subject_id) VALUES (old.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_article_changed` AFTER UPDATE ON `article` BEGIN INSERT INTO search_again_article(subject_id) VALUES (new.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_article_answer_added` AFTER INSERT ON `article_answer` BEGIN INSERT INTO search_again_article(subject_id) VALUES (new.article_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_article_answer_removed` AFTER DELETE ON `article_answer` BEGIN INSERT INTO search_again_article(subject_id) VALUES (old.article_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_article_answer_changed` AFTER UPDATE ON `article_answer` BEGIN INSERT INTO search_again_article(subject_id) SELECT old.article_id WHERE old.article_id IS NOT new.article_id; INSERT INTO search_again_article(subject_id) VALUES (new.article_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_quote_added` AFTER INSERT ON `quote` BEGIN INSERT INTO search_again_quote(subject_id) VALUES (new.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_quote_removed` AFTER DELETE ON `quote` BEGIN INSERT INTO search_again_quote(subject_id) VALUES (old.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_quote_changed` AFTER UPDATE OF number, revision, title, client_id, gross_cents, dated_on, seller_id, binned_at, updated_at ON `quote` BEGIN INSERT INTO search_again_quote(subject_id) VALUES (new.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_sales_order_added` AFTER INSERT ON `sales_order` BEGIN INSERT INTO search_again_order(subject_id) VALUES (new.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_sales_order_removed` AFTER DELETE ON `sales_order` BEGIN INSERT INTO search_again_order(subject_id) VALUES (old.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_sales_order_changed` AFTER UPDATE OF number, title, client_id, site_address_id, gross_cents, ordered_on, seller_id ON `sales_order` BEGIN INSERT INTO search_again_order(subject_id) VALUES (new.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_invoice_added` AFTER INSERT ON `invoice` BEGIN INSERT INTO search_again_invoice(subject_id) VALUES (new.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_invoice_removed` AFTER DELETE ON `invoice` BEGIN INSERT INTO search_again_invoice(subject_id) VALUES (old.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_invoice_changed` AFTER UPDATE OF number, title, client_id, gross_cents, issued_on, issued_at, seller_id, binned_at ON `invoice` BEGIN INSERT INTO search_again_invoice(subject_id) VALUES (new.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_credit_note_added` AFTER INSERT ON `credit_note` BEGIN INSERT INTO search_again_credit_note(subject_id) VALUES (new.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_credit_note_removed` AFTER DELETE ON `credit_note` BEGIN INSERT INTO search_again_credit_note(subject_id) VALUES (old.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_credit_note_changed` AFTER UPDATE OF number, reason, client_id, gross_cents, issued_on, issued_at, binned_at ON `credit_note` BEGIN INSERT INTO search_again_credit_note(subject_id) VALUES (new.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_ouvrage_added` AFTER INSERT ON `ouvrage` BEGIN INSERT INTO search_again_ouvrage(subject_id) VALUES (new.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_ouvrage_removed` AFTER DELETE ON `ouvrage` BEGIN INSERT INTO search_again_ouvrage(subject_id) VALUES (old.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_ouvrage_changed` AFTER UPDATE ON `ouvrage` BEGIN INSERT INTO search_again_ouvrage(subject_id) VALUES (new.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_ouvrage_answer_added` AFTER INSERT ON `ouvrage_answer` BEGIN INSERT INTO search_again_ouvrage(subject_id) VALUES (new.ouvrage_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_ouvrage_answer_removed` AFTER DELETE ON `ouvrage_answer` BEGIN INSERT INTO search_again_ouvrage(subject_id) VALUES (old.ouvrage_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_ouvrage_answer_changed` AFTER UPDATE ON `ouvrage_answer` BEGIN INSERT INTO search_again_ouvrage(subject_id) SELECT old.ouvrage_id WHERE old.ouvrage_id IS NOT new.ouvrage_id; INSERT INTO search_again_ouvrage(subject_id) VALUES (new.ouvrage_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_equipment_added` AFTER INSERT ON `equipment` BEGIN INSERT INTO search_again_ouvrage(subject_id) VALUES (new.ouvrage_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_equipment_removed` AFTER DELETE ON `equipment` BEGIN INSERT INTO search_again_ouvrage(subject_id) VALUES (old.ouvrage_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_equipment_changed` AFTER UPDATE ON `equipment` BEGIN INSERT INTO search_again_ouvrage(subject_id) SELECT old.ouvrage_id WHERE old.ouvrage_id IS NOT new.ouvrage_id; INSERT INTO search_again_ouvrage(subject_id) VALUES (new.ouvrage_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_file_added` AFTER INSERT ON `file` BEGIN INSERT INTO search_again_file(subject_id) VALUES (new.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_file_removed` AFTER DELETE ON `file` BEGIN INSERT INTO search_again_file(subject_id) VALUES (old.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_file_changed` AFTER UPDATE OF name, owner_kind, owner_id, folder_id, ouvrage_id, created_at, created_by, binned_at ON `file` BEGIN INSERT INTO search_again_file(subject_id) VALUES (new.id); END;
--> statement-breakpoint
CREATE TRIGGER `search_file_tagged_added` AFTER INSERT ON `file_tagged` BEGIN INSERT INTO search_again_file(subject_id) VALUES (new.file_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_file_tagged_removed` AFTER DELETE ON `file_tagged` BEGIN INSERT INTO search_again_file(subject_id) VALUES (old.file_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_file_tagged_changed` AFTER UPDATE ON `file_tagged` BEGIN INSERT INTO search_again_file(subject_id) SELECT old.file_id WHERE old.file_id IS NOT new.file_id; INSERT INTO search_again_file(subject_id) VALUES (new.file_id); END;
--> statement-breakpoint
CREATE TRIGGER `search_client_named` AFTER UPDATE OF display_name ON `client` WHEN old.display_name IS NOT new.display_name BEGIN INSERT INTO search_again_quote(subject_id) SELECT subject_id FROM search_doc WHERE client_id = new.id AND kind = 'quote'; INSERT INTO search_again_order(subject_id) SELECT subject_id FROM search_doc WHERE client_id = new.id AND kind = 'order'; INSERT INTO search_again_invoice(subject_id) SELECT subject_id FROM search_doc WHERE client_id = new.id AND kind = 'invoice'; INSERT INTO search_again_credit_note(subject_id) SELECT subject_id FROM search_doc WHERE client_id = new.id AND kind = 'credit-note'; INSERT INTO search_again_ouvrage(subject_id) SELECT subject_id FROM search_doc WHERE client_id = new.id AND kind = 'ouvrage'; INSERT INTO search_again_file(subject_id) SELECT subject_id FROM search_doc WHERE client_id = new.id AND kind = 'file'; END;
--> statement-breakpoint
CREATE TRIGGER `search_client_moved` AFTER UPDATE OF status_id, followed_by ON `client` WHEN old.status_id IS NOT new.status_id OR old.followed_by IS NOT new.followed_by BEGIN INSERT INTO search_again_ouvrage(subject_id) SELECT id FROM ouvrage WHERE client_id = new.id; INSERT INTO search_again_file(subject_id) SELECT id FROM file WHERE owner_kind = 'client' AND owner_id = new.id; END;
--> statement-breakpoint
CREATE TRIGGER `search_site_moved` AFTER UPDATE ON `address` BEGIN INSERT INTO search_again_ouvrage(subject_id) SELECT id FROM ouvrage WHERE site_address_id = new.id; INSERT INTO search_again_order(subject_id) SELECT id FROM sales_order WHERE site_address_id = new.id; END;
--> statement-breakpoint
CREATE TRIGGER `search_status_meant` AFTER UPDATE OF semantics ON `choice` WHEN new.list = 'client-status' AND old.semantics IS NOT new.semantics BEGIN INSERT INTO search_paused(depth) VALUES (coalesce((SELECT max(depth) FROM search_paused), 0) + 1); INSERT INTO search_again_client(subject_id) SELECT id FROM client WHERE status_id = new.id; INSERT INTO search_again_ouvrage(subject_id) SELECT o.id FROM client c JOIN ouvrage o ON o.client_id = c.id WHERE c.status_id = new.id; INSERT INTO search_again_file(subject_id) SELECT f.id FROM client c JOIN file f ON f.owner_kind = 'client' AND f.owner_id = c.id WHERE c.status_id = new.id; DELETE FROM search_paused WHERE depth = (SELECT max(depth) FROM search_paused); END;
--> statement-breakpoint
CREATE TRIGGER `search_type_named` AFTER UPDATE OF label ON `choice` WHEN new.list = 'ouvrage-type' AND old.label IS NOT new.label BEGIN INSERT INTO search_paused(depth) VALUES (coalesce((SELECT max(depth) FROM search_paused), 0) + 1); INSERT INTO search_again_ouvrage(subject_id) SELECT id FROM ouvrage WHERE type_id = new.id; DELETE FROM search_paused WHERE depth = (SELECT max(depth) FROM search_paused); END;
--> statement-breakpoint
CREATE TRIGGER `search_tag_named` AFTER UPDATE OF label ON `choice` WHEN new.list = 'file-tag' AND old.label IS NOT new.label BEGIN INSERT INTO search_paused(depth) VALUES (coalesce((SELECT max(depth) FROM search_paused), 0) + 1); INSERT INTO search_again_file(subject_id) SELECT file_id FROM file_tagged WHERE tag_id = new.id; DELETE FROM search_paused WHERE depth = (SELECT max(depth) FROM search_paused); END;
--> statement-breakpoint
CREATE TRIGGER `search_folder_named` AFTER UPDATE OF name ON `file_folder` WHEN old.name IS NOT new.name BEGIN INSERT INTO search_again_file(subject_id) SELECT id FROM file WHERE folder_id = new.id; END;
--> statement-breakpoint
CREATE TRIGGER `search_ouvrage_named` AFTER UPDATE OF name ON `ouvrage` WHEN old.name IS NOT new.name BEGIN INSERT INTO search_again_file(subject_id) SELECT id FROM file WHERE ouvrage_id = new.id; END;
--> statement-breakpoint
CREATE TRIGGER `search_family_named` AFTER UPDATE OF name, parent_id ON `article_family` WHEN old.name IS NOT new.name OR old.parent_id IS NOT new.parent_id BEGIN INSERT INTO search_paused(depth) VALUES (coalesce((SELECT max(depth) FROM search_paused), 0) + 1); INSERT INTO search_again_article(subject_id) SELECT id FROM article WHERE family_id = new.id; INSERT INTO search_again_article(subject_id) SELECT a.id FROM article_family f JOIN article a ON a.family_id = f.id WHERE f.parent_id = new.id; DELETE FROM search_paused WHERE depth = (SELECT max(depth) FROM search_paused); END;
--> statement-breakpoint
INSERT INTO search_paused(depth) VALUES (1);
--> statement-breakpoint
INSERT INTO search_again_client(subject_id) SELECT id FROM client;
--> statement-breakpoint
INSERT INTO search_again_client(subject_id) SELECT subject_id FROM search_doc WHERE kind = 'client';
--> statement-breakpoint
DELETE FROM search_paused;
--> statement-breakpoint
INSERT INTO search_paused(depth) VALUES (1);
--> statement-breakpoint
INSERT INTO search_again_article(subject_id) SELECT id FROM article;
--> statement-breakpoint
INSERT INTO search_again_article(subject_id) SELECT subject_id FROM search_doc WHERE kind = 'article';
--> statement-breakpoint
DELETE FROM search_paused;
--> statement-breakpoint
INSERT INTO search_paused(depth) VALUES (1);
--> statement-breakpoint
INSERT INTO search_again_quote(subject_id) SELECT id FROM quote;
--> statement-breakpoint
INSERT INTO search_again_quote(subject_id) SELECT subject_id FROM search_doc WHERE kind = 'quote';
--> statement-breakpoint
DELETE FROM search_paused;
--> statement-breakpoint
INSERT INTO search_paused(depth) VALUES (1);
--> statement-breakpoint
INSERT INTO search_again_order(subject_id) SELECT id FROM sales_order;
--> statement-breakpoint
INSERT INTO search_again_order(subject_id) SELECT subject_id FROM search_doc WHERE kind = 'order';
--> statement-breakpoint
DELETE FROM search_paused;
--> statement-breakpoint
INSERT INTO search_paused(depth) VALUES (1);
--> statement-breakpoint
INSERT INTO search_again_invoice(subject_id) SELECT id FROM invoice;
--> statement-breakpoint
INSERT INTO search_again_invoice(subject_id) SELECT subject_id FROM search_doc WHERE kind = 'invoice';
--> statement-breakpoint
DELETE FROM search_paused;
--> statement-breakpoint
INSERT INTO search_paused(depth) VALUES (1);
--> statement-breakpoint
INSERT INTO search_again_credit_note(subject_id) SELECT id FROM credit_note;
--> statement-breakpoint
INSERT INTO search_again_credit_note(subject_id) SELECT subject_id FROM search_doc WHERE kind = 'credit-note';
--> statement-breakpoint
DELETE FROM search_paused;
--> statement-breakpoint
INSERT INTO search_paused(depth) VALUES (1);
--> statement-breakpoint
INSERT INTO search_again_ouvrage(subject_id) SELECT id FROM ouvrage;
--> statement-breakpoint
INSERT INTO search_again_ouvrage(subject_id) SELECT subject_id FROM search_doc WHERE kind = 'ouvrage';
--> statement-breakpoint
DELETE FROM search_paused;
--> statement-breakpoint
INSERT INTO search_paused(depth) VALUES (1);
--> statement-breakpoint
INSERT INTO search_again_file(subject_id) SELECT id FROM file;
--> statement-breakpoint
INSERT INTO search_again_file(subject_id) SELECT subject_id FROM search_doc WHERE kind = 'file';
--> statement-breakpoint
DELETE FROM search_paused;

CREATE TABLE `client_pair` (
	`a_id` text NOT NULL,
	`b_id` text NOT NULL,
	`weight` integer NOT NULL,
	`dismissed_at` integer,
	`dismissed_by` text,
	PRIMARY KEY(`a_id`, `b_id`)
);
--> statement-breakpoint
CREATE INDEX `client_pair_weight` ON `client_pair` (`weight`,`a_id`,`b_id`) WHERE dismissed_at is null;--> statement-breakpoint
CREATE TABLE `merge` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`winner_id` text NOT NULL,
	`loser_id` text NOT NULL,
	`winner_name` text NOT NULL,
	`loser_name` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`by_name` text NOT NULL,
	`overwritten` text NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	`left_alone` text
);
--> statement-breakpoint
CREATE INDEX `merge_loser` ON `merge` (`loser_id`);--> statement-breakpoint
CREATE INDEX `merge_winner` ON `merge` (`winner_id`,`at`);--> statement-breakpoint
CREATE INDEX `merge_at` ON `merge` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `merge_drop` (
	`merge_id` text NOT NULL,
	`from_table` text NOT NULL,
	`key` text NOT NULL,
	`row` text NOT NULL,
	PRIMARY KEY(`merge_id`, `from_table`, `key`),
	FOREIGN KEY (`merge_id`) REFERENCES `merge`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `merge_move` (
	`merge_id` text NOT NULL,
	`place` text NOT NULL,
	`key` text NOT NULL,
	`from_value` text NOT NULL,
	`to_value` text NOT NULL,
	PRIMARY KEY(`merge_id`, `place`, `key`),
	FOREIGN KEY (`merge_id`) REFERENCES `merge`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `client` ADD `former_codes` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `client` ADD `merged_into_id` text REFERENCES client(id);--> statement-breakpoint
CREATE INDEX `client_merged` ON `client` (`merged_into_id`) WHERE merged_into_id is not null;--> statement-breakpoint
CREATE INDEX `client_civility` ON `client` (`civility`) WHERE civility <> '';--> statement-breakpoint
CREATE INDEX `article_supplier` ON `article` (`supplier`) WHERE supplier <> '';--> statement-breakpoint
CREATE INDEX `article_unit` ON `article` (`unit`);--> statement-breakpoint
CREATE INDEX `binned_client_from` ON `binned_client` (`from_status_id`) WHERE from_status_id is not null;--> statement-breakpoint
CREATE INDEX `interlocutor_civility` ON `interlocutor` (`civility`) WHERE civility <> '';--> statement-breakpoint
CREATE INDEX `file_upload_owner` ON `file_upload` (`owner_kind`,`owner_id`);
--> statement-breakpoint
-- What is issued or signed keeps all that is written on it; its link to the client moves along a merge or its undo, and no other way.
DROP TRIGGER `payment_no_update`;
--> statement-breakpoint
CREATE TRIGGER `payment_no_update` BEFORE UPDATE OF id, received_on, mode, reference, amount_cents, reversal_of, reason, created_at, created_by ON `payment` BEGIN SELECT RAISE(ABORT, 'payment is final'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_moves_by_merge` BEFORE UPDATE OF client_id ON `payment` WHEN NOT EXISTS (SELECT 1 FROM `merge` WHERE kind = 'client' AND ((loser_id = old.client_id AND winner_id = new.client_id AND undone_at IS NULL) OR (winner_id = old.client_id AND loser_id = new.client_id AND undone_at IS NOT NULL))) BEGIN SELECT RAISE(ABORT, 'payment is final'); END;
--> statement-breakpoint
DROP TRIGGER `invoice_no_update`;
--> statement-breakpoint
CREATE TRIGGER `invoice_no_update` BEFORE UPDATE OF id, kind, number, order_id, site_address_id, seller_id, title, discount, options, supplied_on, issued_on, due_on, net_cents, vat_cents, gross_cents, issued_at, created_at, created_by, binned_at ON `invoice` WHEN old.issued_at is not null BEGIN SELECT RAISE(ABORT, 'invoice is final'); END;
--> statement-breakpoint
CREATE TRIGGER `invoice_moves_by_merge` BEFORE UPDATE OF client_id ON `invoice` WHEN old.issued_at is not null AND NOT EXISTS (SELECT 1 FROM `merge` WHERE kind = 'client' AND ((loser_id = old.client_id AND winner_id = new.client_id AND undone_at IS NULL) OR (winner_id = old.client_id AND loser_id = new.client_id AND undone_at IS NOT NULL))) BEGIN SELECT RAISE(ABORT, 'invoice is final'); END;
--> statement-breakpoint
DROP TRIGGER `credit_note_no_update`;
--> statement-breakpoint
CREATE TRIGGER `credit_note_no_update` BEFORE UPDATE OF id, number, invoice_id, reason, discount, issued_on, net_cents, vat_cents, gross_cents, issued_at, created_at, created_by, binned_at ON `credit_note` WHEN old.issued_at is not null BEGIN SELECT RAISE(ABORT, 'credit_note is final'); END;
--> statement-breakpoint
CREATE TRIGGER `credit_note_moves_by_merge` BEFORE UPDATE OF client_id ON `credit_note` WHEN old.issued_at is not null AND NOT EXISTS (SELECT 1 FROM `merge` WHERE kind = 'client' AND ((loser_id = old.client_id AND winner_id = new.client_id AND undone_at IS NULL) OR (winner_id = old.client_id AND loser_id = new.client_id AND undone_at IS NOT NULL))) BEGIN SELECT RAISE(ABORT, 'credit_note is final'); END;
--> statement-breakpoint
DROP TRIGGER `quote_signed_is_final`;
--> statement-breakpoint
CREATE TRIGGER `quote_signed_is_final` BEFORE UPDATE OF number, revision, title, intro, closing, payment_terms, deposit_bp, discount, options, off_premises, waste, net_cents, vat_cents, gross_cents, valid_until, accepted_at, sent_file_id ON `quote` WHEN old.accepted_at is not null BEGIN SELECT RAISE(ABORT, 'quote is final'); END;
--> statement-breakpoint
CREATE TRIGGER `quote_moves_by_merge` BEFORE UPDATE OF client_id ON `quote` WHEN old.accepted_at is not null AND NOT EXISTS (SELECT 1 FROM `merge` WHERE kind = 'client' AND ((loser_id = old.client_id AND winner_id = new.client_id AND undone_at IS NULL) OR (winner_id = old.client_id AND loser_id = new.client_id AND undone_at IS NOT NULL))) BEGIN SELECT RAISE(ABORT, 'quote is final'); END;
--> statement-breakpoint
-- Two clients who may be one are noted as they are written (MG8): a handful each, so that a shared phone is no flood.
CREATE TRIGGER `client_pair_by_contact` AFTER INSERT ON `contact_point` WHEN new.value <> '' BEGIN
  INSERT INTO client_pair (a_id, b_id, weight)
  SELECT DISTINCT min(new.client_id, o.client_id), max(new.client_id, o.client_id), CASE new.channel WHEN 'phone' THEN 80 ELSE 75 END
  FROM (SELECT client_id FROM contact_point WHERE value = new.value AND client_id <> new.client_id LIMIT 5) o
  WHERE NOT EXISTS (SELECT 1 FROM client_pair p WHERE p.a_id = min(new.client_id, o.client_id) AND p.b_id = max(new.client_id, o.client_id));
END;
--> statement-breakpoint
CREATE TRIGGER `client_pair_by_siren` AFTER INSERT ON `client` WHEN new.siren <> '' BEGIN
  INSERT INTO client_pair (a_id, b_id, weight)
  SELECT DISTINCT min(new.id, o.id), max(new.id, o.id), 65
  FROM (SELECT id FROM client WHERE siren = new.siren AND siren <> '' AND id <> new.id LIMIT 5) o
  WHERE NOT EXISTS (SELECT 1 FROM client_pair p WHERE p.a_id = min(new.id, o.id) AND p.b_id = max(new.id, o.id));
END;
--> statement-breakpoint
CREATE TRIGGER `client_pair_by_new_siren` AFTER UPDATE OF siren ON `client` WHEN new.siren <> '' AND new.siren <> old.siren BEGIN
  INSERT INTO client_pair (a_id, b_id, weight)
  SELECT DISTINCT min(new.id, o.id), max(new.id, o.id), 65
  FROM (SELECT id FROM client WHERE siren = new.siren AND siren <> '' AND id <> new.id LIMIT 5) o
  WHERE NOT EXISTS (SELECT 1 FROM client_pair p WHERE p.a_id = min(new.id, o.id) AND p.b_id = max(new.id, o.id));
END;
--> statement-breakpoint
CREATE TRIGGER `client_pair_by_place` AFTER INSERT ON `address` WHEN new.postcode <> '' BEGIN
  INSERT INTO client_pair (a_id, b_id, weight)
  SELECT DISTINCT min(new.client_id, o.id), max(new.client_id, o.id), 60
  FROM (SELECT other.id FROM client mine CROSS JOIN client other ON other.sort_name = mine.sort_name AND other.id <> mine.id CROSS JOIN address a ON a.client_id = other.id AND +a.postcode = new.postcode WHERE mine.id = new.client_id LIMIT 5) o
  WHERE NOT EXISTS (SELECT 1 FROM client_pair p WHERE p.a_id = min(new.client_id, o.id) AND p.b_id = max(new.client_id, o.id));
END;
--> statement-breakpoint
CREATE TRIGGER `client_pair_by_new_name` AFTER UPDATE OF sort_name ON `client` WHEN new.sort_name <> old.sort_name BEGIN
  INSERT INTO client_pair (a_id, b_id, weight)
  SELECT DISTINCT min(new.id, o.id), max(new.id, o.id), 60
  FROM (SELECT other.id FROM client other CROSS JOIN address a ON a.client_id = other.id CROSS JOIN address b ON b.client_id = new.id AND +b.postcode = a.postcode AND b.postcode <> '' WHERE other.sort_name = new.sort_name AND other.id <> new.id LIMIT 5) o
  WHERE NOT EXISTS (SELECT 1 FROM client_pair p WHERE p.a_id = min(new.id, o.id) AND p.b_id = max(new.id, o.id));
END;
--> statement-breakpoint
-- Those who are there already.
INSERT INTO client_pair (a_id, b_id, weight)
SELECT a.client_id, b.client_id, max(CASE a.channel WHEN 'phone' THEN 80 ELSE 75 END) FROM contact_point a JOIN contact_point b ON b.value = a.value AND b.client_id > a.client_id WHERE a.value <> '' GROUP BY a.client_id, b.client_id;
--> statement-breakpoint
INSERT INTO client_pair (a_id, b_id, weight)
SELECT a.id, b.id, 65 FROM client a JOIN client b ON b.siren = a.siren AND b.siren <> '' AND b.id > a.id WHERE NOT EXISTS (SELECT 1 FROM client_pair p WHERE p.a_id = a.id AND p.b_id = b.id);
--> statement-breakpoint
INSERT INTO client_pair (a_id, b_id, weight)
SELECT DISTINCT a.id, b.id, 60 FROM client a CROSS JOIN client b ON b.sort_name = a.sort_name AND b.id > a.id CROSS JOIN address x ON x.client_id = a.id AND x.postcode <> '' CROSS JOIN address y ON y.client_id = b.id AND +y.postcode = x.postcode WHERE NOT EXISTS (SELECT 1 FROM client_pair p WHERE p.a_id = a.id AND p.b_id = b.id);
--> statement-breakpoint
-- The codes of files that were merged find the one that took their place (MG6).
DROP VIEW `search_source_client`;
--> statement-breakpoint
CREATE VIEW `search_source_client` AS select 'client' as kind, subject_id, client_id, title, detail, href, 'ǂclient ' || words as words, parts, ranked_at, amount_cents, dated_on, owner_id from (select c.id as subject_id, c.id as client_id, c.display_name as title, concat_ws(' · ', (select nullif(trim(concat_ws(' ', postcode, city)), '') from address where client_id = c.id order by use <> 'main', position, id limit 1), (select value from contact_point where client_id = c.id and channel = 'phone' order by position, id limit 1)) as detail, '/clients/' || c.id as href, concat_ws(' ', c.company_name, c.last_name, c.first_name, (select group_concat(concat_ws(' ', last_name, first_name), ' ' order by position, id) from interlocutor where client_id = c.id), (select group_concat(concat_ws(' ', city, postcode, label, street), ' ' order by position, id) from address where client_id = c.id), c.code, c.former_codes, c.loyalty_card, (select group_concat(words, ' ' order by question_id) from client_answer where client_id = c.id)) as words, concat_ws(' ', c.display_name, (select group_concat(value || iif(substr(value, 1, 3) = '+33', ' 0' || substr(value, 4), ''), ' ' order by position, id) from contact_point where client_id = c.id), c.code, c.former_codes, c.loyalty_card, c.siren, c.siret) as parts, c.updated_at as ranked_at, null as amount_cents, null as dated_on, c.followed_by as owner_id from client c join choice s on s.id = c.status_id where not (json_valid(s.semantics) and (coalesce(s.semantics ->> 'searchable', 1) = 0 or coalesce(s.semantics ->> 'bin', 0) = 1)));

ALTER TABLE `timeline_entry` ADD `by` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `timeline_entry` ADD `file_id` text;--> statement-breakpoint
ALTER TABLE `timeline_entry` ADD `pinned_at` integer;--> statement-breakpoint
ALTER TABLE `timeline_entry` ADD `edited_at` integer;--> statement-breakpoint
ALTER TABLE `timeline_entry` ADD `removed_at` integer;--> statement-breakpoint
ALTER TABLE `timeline_entry` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `timeline_pinned` ON `timeline_entry` (`client_id`,`pinned_at`) WHERE pinned_at is not null;--> statement-breakpoint
CREATE INDEX `timeline_removed` ON `timeline_entry` (`removed_at`) WHERE removed_at is not null;--> statement-breakpoint
-- Notes of before know their author by name alone: theirs, where one account bears it.
UPDATE `timeline_entry` SET `by` = 'user:' || (SELECT u.id FROM `user` u WHERE u.name = `timeline_entry`.`author`)
WHERE kind IN ('note', 'call') AND (SELECT count(*) FROM `user` u WHERE u.name = `timeline_entry`.`author`) = 1;--> statement-breakpoint
UPDATE `timeline_entry` SET `file_id` = substr(href, 11) WHERE kind = 'file' AND href LIKE '/fichiers/%';--> statement-breakpoint
UPDATE `timeline_entry` SET `kind` = 'photo', `title` = (SELECT f.name FROM `file` f WHERE f.id = `timeline_entry`.`file_id`)
WHERE kind = 'file' AND exists(SELECT 1 FROM `file` f WHERE f.id = `timeline_entry`.`file_id` AND f.content_type IN ('image/jpeg', 'image/png', 'image/gif', 'image/webp'));--> statement-breakpoint
-- Each entry leads somewhere.
UPDATE `timeline_entry` SET `href` = '/clients/' || client_id || iif(ouvrage_id IS NULL, '/fiche', '/ouvrages/' || ouvrage_id) WHERE kind = 'client' AND href = '';

CREATE TABLE `file_version` (
	`file_id` text NOT NULL,
	`revision` integer NOT NULL,
	`content_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`file_id`, `revision`),
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `file_version_key` ON `file_version` (`key`);--> statement-breakpoint
ALTER TABLE `file` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `file` ADD `revised_at` integer;--> statement-breakpoint
ALTER TABLE `file` ADD `revised_by` text;--> statement-breakpoint
ALTER TABLE `file` ADD `locked_at` integer;--> statement-breakpoint
ALTER TABLE `file` ADD `locked_by` text;--> statement-breakpoint
ALTER TABLE `file` ADD `lock_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `file_revised` ON `file` (`key`) WHERE revision > 1;
--> statement-breakpoint
-- A new content waits to be read.
CREATE TRIGGER `file_rewritten` AFTER UPDATE OF key ON `file` WHEN new.key <> old.key BEGIN
  UPDATE file_text SET body = '', read_at = NULL WHERE file_id = new.id;
END;--> statement-breakpoint
-- Versions weigh too.
CREATE TRIGGER `file_version_weighed` AFTER INSERT ON `file_version` BEGIN
  UPDATE file_usage SET bytes = bytes + new.bytes
  WHERE owner_kind = (SELECT owner_kind FROM file WHERE id = new.file_id)
    AND owner_id IN ((SELECT owner_id FROM file WHERE id = new.file_id), '');
END;

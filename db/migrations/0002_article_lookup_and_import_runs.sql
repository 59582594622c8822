ALTER TABLE `article_family` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `import_change` ADD `record_version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `import_change` ADD `title` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `import_run` ADD `options` text;--> statement-breakpoint
ALTER TABLE `import_run` ADD `signature` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `import_run` ADD `left_alone` text;--> statement-breakpoint
CREATE UNIQUE INDEX `article_reference_lower` ON `article` (lower("reference"));--> statement-breakpoint
CREATE INDEX `article_ean` ON `article` (`ean`) WHERE ean <> '';
CREATE TABLE `document_layout` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`settings` text NOT NULL,
	`is_default` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`archived_at` integer,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `document_layout_kind` ON `document_layout` (`kind`,`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `document_layout_default` ON `document_layout` (`kind`) WHERE is_default = 1;--> statement-breakpoint
ALTER TABLE `invoice` ADD `layout_id` text REFERENCES document_layout(id);--> statement-breakpoint
ALTER TABLE `quote` ADD `layout_id` text REFERENCES document_layout(id);
ALTER TABLE `file_upload` ADD `replaces_id` text REFERENCES file(id);--> statement-breakpoint
ALTER TABLE `file_upload` ADD `replaces_revision` integer;--> statement-breakpoint
CREATE INDEX `file_upload_replaces` ON `file_upload` (`replaces_id`) WHERE replaces_id is not null;